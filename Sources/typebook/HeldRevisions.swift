import ArgumentParser
import CatalogModel
import Diagnostics

/// Finds what the command line names among what a catalog holds.
struct HeldRevisions {
  private static let listed = 20

  /// The definition.
  let definition: Definition

  /// Finds a definition by its ID; throws what is wrong with it, with the nearest ID and the list.
  init(of id: String, in catalog: Catalog) throws {
    guard let found = DefinitionID(id).flatMap({ catalog.definition($0) }) else {
      let known = catalog.definitions.map(\.id.text)
      throw ValidationError(
        "The catalog has no definition `\(id)`." + Self.suggestion(for: id, among: known)
          + (known.isEmpty ? " It has none." : " It has \(Self.list(known))."))
    }
    definition = found
  }

  /// Finds a version or a proposal by its name; throws what is wrong with it, with the nearest
  /// name and the list.
  func revision(_ name: String) throws -> Revision {
    if let version = Version(name), let held = definition.revision(version) { return held }
    if let proposal = definition.proposals.first(where: { $0.proposal?.name == name }) {
      return proposal
    }
    let isKnown = definition.history.contains { $0.version.description == name }
    let problem =
      isKnown
      ? "The text of version \(name) of \(definition.id) isn't in this catalog."
      : "\(definition.id) has no version or proposal `\(name)` here."
    throw ValidationError(
      problem + (isKnown ? "" : nearest(to: name)) + " " + inventory)
  }

  /// Numbers are near by their value, names by their letters.
  private func nearest(to name: String) -> String {
    guard let version = Version(name) else { return Self.suggestion(for: name, among: names) }
    let held = definition.versions.compactMap(\.version)
    guard let near = held.last(where: { $0 < version }) ?? held.first else { return "" }
    return " Did you mean `\(near)`?"
  }

  private var versions: [String] { definition.versions.compactMap(\.version?.description) }
  private var proposals: [String] { definition.proposals.compactMap(\.proposal?.name) }
  private var names: [String] { versions + proposals }

  private var inventory: String {
    let verb = versions.count + proposals.count == 1 ? "is" : "are"
    let held = "Held \(verb) " + Self.counted("version", versions)
    return proposals.isEmpty ? held + "." : "\(held) and \(Self.counted("proposal", proposals))."
  }

  private static func counted(_ word: String, _ names: [String]) -> String {
    "\(word)\(names.count == 1 ? "" : "s") \(list(names))"
  }

  private static func suggestion(for name: String, among names: [String]) -> String {
    Suggestion.nearest(to: name, among: names).map { " Did you mean `\($0)`?" } ?? ""
  }

  private static func list(_ names: [String]) -> String {
    let rest = names.count - listed
    return names.prefix(listed).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
