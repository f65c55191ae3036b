public import CatalogModel
import Words

/// A version's file, made of a capture of its form, with the ledger of the capture's words.
public struct FormImport: Sendable {
  /// The definition.
  public let id: DefinitionID
  /// The version.
  public let version: Version
  /// The file's text.
  public let file: [UInt8]
  /// What became of each word.
  public let ledger: Ledger
  /// How many rows of the form's tables have cells that the capture doesn't tell apart.
  public let unsureRows: Int
  /// The reference list with an entry for each citation that no entry of the catalog has the words of;
  /// nil where there is none.
  public let referenceList: [UInt8]?
  /// The facts that a file must have and the capture doesn't give.
  public let missing: [DefinitionField]

  /// The path of the file, from the content folder.
  public var path: String { "definitions/\(id.text)/\(version).md" }

  /// The path of the list of new references, from the content folder.
  public var referenceListPath: String { "references/\(id.text)-\(version).md" }

  /// What stands in the way of an import.
  public struct Obstacle: Error, Equatable {
    /// What is wrong.
    public let problem: String
    /// What to do about it.
    public let remedy: String

    /// Puts together what is wrong and what to do.
    public init(problem: String, remedy: String) {
      self.problem = problem
      self.remedy = remedy
    }
  }

  /// What a catalog knows that helps to read a form.
  public struct Knowledge: Sendable {
    /// Names of rows of the requirements table.
    public var components: [String]
    /// The references, each with its key and with the words by which forms cite it.
    public var citations: [(key: String, words: String)]

    /// Puts together what is known.
    public init(components: [String] = [], citations: [(key: String, words: String)] = []) {
      self.components = components
      self.citations = citations
    }
  }

  /// Reads a form. `given` says which version of which definition it is, where the capture doesn't.
  public static func read(
    _ capture: Capture, as given: (id: DefinitionID, version: Version)? = nil,
    knowing knowledge: Knowledge = Knowledge()
  ) throws(Obstacle) -> FormImport {
    guard !capture.isReflowed else {
      throw Obstacle(
        problem: "In this text of a PDF the cells of its tables have run together.",
        remedy: "Import the PDF itself, or the text that `pdftotext -layout` takes out of it.")
    }
    guard !capture.isOfTypebookPage else {
      throw Obstacle(
        problem: "This is a page of a catalog's site, with words of the site among the form's.",
        remedy: "Import the issuer's page or PDF, or take the version's file from that catalog.")
    }
    let reader = FormReader.read(capture, components: knowledge.components)
    let id = try identify(
      .id, reader, given?.id, read: DefinitionID.init, example: "6-509-1280")
    let version = try identify(.version, reader, given?.version, read: Version.init, example: "1.3")
    var writer = FormWriter(reader, CitedReferences(knowledge.citations))
    let text = writer.write(id, version)
    let new = writer.references.new
    let name = reader.form.facts[.name]?.first?.first.map { reader.text($0.words) } ?? id.text
    let required: [DefinitionField] = [.name, .status, .kind, .category, .primaryCoreCapability]
    return FormImport(
      id: id, version: version, file: Array(text.utf8),
      ledger: Ledger(
        capture, writer.placements, file: "definitions/\(id.text)/\(version).md", text: text,
        newReferences: new.map { ($0.key, $0.citation) }),
      unsureRows: reader.unsureRows,
      referenceList: referenceList(new, of: name, version),
      missing: required.filter { field in
        reader.form.facts[field]?.contains { $0.contains { !$0.words.isEmpty } } != true
      })
  }

  private static func identify<Value: Equatable & CustomStringConvertible>(
    _ field: DefinitionField, _ reader: FormReader, _ given: Value?,
    read: (String) -> Value?, example: String
  ) throws(Obstacle) -> Value {
    let words = reader.form.facts[field]?.first?.first { !$0.words.isEmpty }?.words ?? []
    let text = reader.text(words)
    let found = read(text)
    if let given {
      guard let found, found != given else { return given }
      throw Obstacle(
        problem: "The text says `\(field.label)` \(found), and --as says \(given).",
        remedy: "Correct --as, or import the text that belongs to it.")
    }
    if let found { return found }
    throw Obstacle(
      problem: text.isEmpty
        ? "The text has nothing behind the label `\(field.label)`."
        : "What stands behind the label `\(field.label)` isn't one: `\(text)`.",
      remedy:
        "Say which version it is: --as \(field == .id ? example : reader.idText)@\(field == .version ? example : "1.0")."
    )
  }
}

extension FormReader {
  /// What stands behind the label of the ID.
  fileprivate var idText: String {
    form.facts[.id]?.first?.first.map { text($0.words) } ?? "6-509-1280"
  }
}
