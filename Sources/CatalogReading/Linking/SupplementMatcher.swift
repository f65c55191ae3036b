import CatalogModel
import Diagnostics

/// Holds a supplement against the versions that it was written for.
struct SupplementMatcher {
  private let supplement: Supplement
  private let linker: CatalogLinker

  init(_ supplement: Supplement, _ linker: CatalogLinker) {
    self.supplement = supplement
    self.linker = linker
  }

  /// What the supplement speaks of and its versions don't have.
  func findings() -> [Diagnostic] {
    let id = supplement.appliesTo.value
    guard let group = linker.groups.first(where: { $0.id == id }) else {
      if linker.content.hasFaults(below: "definitions/\(id)") { return [] }
      return [
        finding(
          SupplementMatchRules.unknownDefinition, at: supplement.appliesTo.span,
          "no definition here has the ID `\(id)`",
          help: "correct `applies_to`, or add the definition's version",
          suggestion: Suggestion.nearest(to: "\(id)", among: linker.groups.map { "\($0.id)" }))
      ]
    }
    let held = group.versions.map { linker.content.revisions[$0] }
    return supplement.versions.flatMap { version -> [Diagnostic] in
      if linker.content.isFaulty(version.value, of: id) { return [] }
      guard let revision = held.first(where: { $0.version == version.value }) else {
        return [unknownVersion(version, held)]
      }
      return unmatched(in: revision)
    }
  }

  private func unknownVersion(_ version: Located<Version>, _ held: [Revision]) -> Diagnostic {
    let known = held.compactMap { $0.version?.description }.joined(separator: ", ")
    return finding(
      SupplementMatchRules.unknownVersion, at: version.span,
      "the text of version \(version.value) isn't here", help: "here are: \(known)")
  }

  /// The components and types that `revision` doesn't have. What another of the versions lacks
  /// too is reported there.
  private func unmatched(in revision: Revision) -> [Diagnostic] {
    let components = revision.body.components.value ?? []
    let (known, names) = (Set(components.map(\.anchor)), components.map(\.name.value))
    let strangers = (supplement.body.components.value ?? []).filter { !known.contains($0.anchor) }
    let unknown = Set(strangers.map(\.anchor))
    return strangers.enumerated().map { unknownComponent($1, names, revision, isShown: $0 < 200) }
      + supplement.body.rows.flatMap { row -> [Diagnostic] in
        if case .component(let anchor) = row.address, unknown.contains(anchor) { return [] }
        return row.cells.filter { !revision.body.has(.cell(CellAddress(row.address, $0.type))) }
          .map { unknownType($0, revision) }
      }
  }

  /// Past so many components that nobody is shown more, the nearest name isn't looked for.
  private func unknownComponent(
    _ component: Component, _ names: [String], _ revision: Revision, isShown: Bool
  ) -> Diagnostic {
    finding(
      SupplementMatchRules.unknownComponent, at: component.name.span,
      "\(Self.name(revision)) has no component `\(component.name.value)`",
      help: names.isEmpty
        ? "put the text before the first heading"
        : "name one of its components: \(NameList.words(names))",
      suggestion: isShown ? Suggestion.nearest(to: component.name.value, among: names) : nil)
  }

  private func unknownType(_ cell: TypedPassage, _ revision: Revision) -> Diagnostic {
    finding(
      SupplementMatchRules.unknownType, at: cell.heading,
      "\(Self.name(revision)) has no \(cell.type)",
      help: "it has: \(revision.body.typesNamed.map(\.description).joined(separator: ", "))")
  }

  private static func name(_ revision: Revision) -> String {
    revision.version.map { "version \($0)" } ?? "the proposal"
  }

  private func finding(
    _ rule: Rule, at span: ByteSpan, _ message: String, help: String? = nil,
    suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, in: supplement.path, at: span, message, help: help, suggestion: suggestion)
  }
}
