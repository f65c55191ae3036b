import ArgumentParser
import Authoring
import CatalogModel
import Diagnostics
import SitePipeline

/// `typebook new definition`
struct NewDefinition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definition",
    abstract: "Begin a definition: its facts, and a list of its form's headings.",
    discussion: """
      The terms are those of the catalog's vocabularies; without one, the command lists them. The file \
      lists the headings in a note: until they stand in the text, their parts are shown as missing from \
      our copy.

      EXAMPLES:
        typebook new definition 6-509-1280 "Fusion Liaison Officer" \\
          --kind Personnel --category "Law Enforcement Operations" \\
          --capability "Intelligence and Information Sharing"
        typebook new definition 90-508-1@2.1 "Rescue Boat" --types 3 \\
          --kind Equipment --category "Search and Rescue" \\
          --capability "Mass Search and Rescue Operations"
      """)

  @Argument(help: "The definition's ID, with @ and the version where that isn't 1.0.")
  var id: String

  @Argument(help: "The resource's name.")
  var name: String

  @Option(help: "The kind of resource.")
  var kind: String?

  @Option(help: "The category.")
  var category: String?

  @Option(help: "The primary core capability.")
  var capability: String?

  @Option(help: "508 for a resource typing definition, 509 for a position qualification.")
  var form: FormNumber?

  @Option(help: "How many types the form has, 1 to 9.")
  var types = 2

  @OptionGroup var place: NewTextPlace

  func run() throws {
    guard (1...9).contains(types) else {
      throw ValidationError("--types is a number from 1 to 9.")
    }
    guard name.contains(where: { !$0.isWhitespace }), !name.contains(where: \.isNewline) else {
      throw ValidationError("The name is empty, or has more than one line.")
    }
    let parts = id.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let id = try NewTextPlace.id(String(parts[0]))
    let version = try parts.count > 1 ? NewTextPlace.version(String(parts[1])) : Version(1, 0)
    guard let form = form?.form ?? id.form else {
      throw ValidationError(
        "The ID \(id.text) doesn't say which form it has: add --form 508 or --form 509.")
    }
    if let own = id.form, own != form {
      throw ValidationError("The ID \(id.text) is of a \(own.rawValue): leave out --form.")
    }
    let (catalog, _) = try place.enter()
    guard catalog.definition(id) == nil else {
      throw ValidationError(
        "The catalog has \(id.text) already. Another version of it: "
          + "typebook new version \(id.text) VERSION")
    }
    let terms = try TermOptions(catalog).terms([
      (.kind, .kind, "--kind", kind), (.category, .category, "--category", category),
      (.primaryCoreCapability, .coreCapability, "--capability", capability),
    ])
    let skeleton = DefinitionSkeleton(
      id, version, name: name, form: form, types: types, terms: terms,
      components: form == .positionQualification ? Self.components(in: catalog) : [])
    try place.write(skeleton.file)
  }

  /// The rows that a position qualification has.
  private static func components(in catalog: Catalog) -> [String] {
    catalog.vocabularies.filter { $0.field == .component }.flatMap(\.terms).map(\.name.value)
  }
}

/// The forms by the names that the command line knows.
struct FormNumber: ExpressibleByArgument {
  let form: Form

  init?(argument: String) {
    guard let form = Form(rawValue: argument) else { return nil }
    self.form = form
  }

  static let allValueStrings = Form.allCases.map(\.rawValue)
}

/// Finds what options name among the terms of the catalog's vocabularies.
private struct TermOptions {
  typealias Option = (
    field: DefinitionField, vocabulary: VocabularyField, name: String, value: String?
  )

  private let catalog: Catalog

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// The term of each option; throws, for all of them at once, what is missing or unknown.
  func terms(_ options: [Option]) throws -> [(field: DefinitionField, term: String)] {
    var terms: [(field: DefinitionField, term: String)] = []
    var problems: [String] = []
    for option in options {
      switch term(option) {
      case .success(let term): terms.append((option.field, term))
      case .failure(let problem): problems.append(problem.text)
      }
    }
    guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
    return terms
  }

  private struct Problem: Error {
    let text: String
  }

  private func term(_ option: Option) -> Result<String, Problem> {
    let lists = catalog.vocabularies.filter { $0.field == option.vocabulary }
    let known = lists.flatMap(\.terms)
    let names = known.map(\.name.value)
    let offered = names.isEmpty ? "" : " The vocabulary has: " + names.joined(separator: "; ") + "."
    guard let value = option.value else {
      return .failure(Problem(text: "\(option.name) is missing." + offered))
    }
    let folded = value.lowercased()
    let found = known.first { term in
      ([term.name.value] + term.aliases.map(\.value)).contains { $0.lowercased() == folded }
    }
    if let found { return .success(found.name.value) }
    if names.isEmpty { return .success(value) }
    let near = Suggestion.nearest(to: value, among: names).map { " Did you mean `\($0)`?" }
    return .failure(
      Problem(
        text: "The vocabulary has no `\(value)`, which \(option.name) names." + (near ?? offered)))
  }
}
