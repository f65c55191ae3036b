import CatalogModel
import CommonMark
import Diagnostics

/// Checks what files say of definitions and versions that stand in other files.
struct RelationChecker {
  private let content: DecodedContent
  private let definitions: [DefinitionID: Definition]
  private let ids: [String]

  /// What is wrong with what the files of `content` say of one another.
  static func check(_ content: DecodedContent, _ definitions: [Definition]) -> [Diagnostic] {
    let checker = RelationChecker(content, definitions)
    return definitions.flatMap { checker.check($0) } + checker.aboutsAlone()
      + content.revisions.compactMap { checker.base(of: $0) } + checker.adopted()
  }

  private init(_ content: DecodedContent, _ definitions: [Definition]) {
    self.content = content
    self.definitions = Dictionary(
      definitions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = definitions.map(\.id.text)
  }

  // MARK: about.md

  private func check(_ definition: Definition) -> [Diagnostic] {
    [issuer(of: definition), succession(of: definition), withdrawal(of: definition)]
      .compactMap(\.self)
      + counterpart(of: definition) + unknownVersions(of: definition) + unknownFiles(of: definition)
  }

  private func issuer(of definition: Definition) -> Diagnostic? {
    guard definition.about.issuer == nil else { return nil }
    let path = definition.about.path
    return Diagnostic(
      RelationRules.noIssuer, in: path ?? definition.current.path,
      at: path == nil ? definition.current.opening : .at(0),
      "nothing says who issues \(definition.id)",
      help: "add `issuer:` to its about.md, or to catalog.yml for all")
  }

  private func succession(of definition: Definition) -> Diagnostic? {
    let about = definition.about
    for id in [about.supersedes, about.supersededBy].compactMap(\.self)
    where definitions[id.value] == nil && !content.hasFaults(below: "definitions/\(id.value)") {
      return Diagnostic(
        RelationRules.unknownDefinition, in: about.path ?? "", at: id.span,
        "no definition here has the ID `\(id.value)`",
        help: "correct the ID, or say it in the note in words",
        suggestion: Suggestion.nearest(to: id.value.text, among: ids))
    }
    return nil
  }

  private func counterpart(of definition: Definition) -> [Diagnostic] {
    let sides: [(key: String, back: String, Located<DefinitionID>?, (About) -> DefinitionID?)] = [
      ("supersedes", "superseded_by", definition.about.supersedes, { $0.supersededBy?.value }),
      ("superseded_by", "supersedes", definition.about.supersededBy, { $0.supersedes?.value }),
    ]
    return sides.compactMap { key, back, id, counterpart in
      guard let id, let other = definitions[id.value], counterpart(other.about) != definition.id
      else { return nil }
      guard other.id != definition.id else { return itself(key, id, of: definition) }
      return Diagnostic(
        RelationRules.noCounterpart, in: definition.about.path ?? "", at: id.span,
        "this says `\(key)`, and \(other.id) doesn't say `\(back): \(definition.id)`",
        help: "add `\(back): \(definition.id)` to definitions/\(other.id)/about.md")
    }
  }

  private func itself(
    _ key: String, _ id: Located<DefinitionID>, of definition: Definition
  ) -> Diagnostic {
    Diagnostic(
      RelationRules.noCounterpart, in: definition.about.path ?? "", at: id.span,
      "a definition doesn't take its own place", help: "name another one, or leave `\(key)` out")
  }

  private func withdrawal(of definition: Definition) -> Diagnostic? {
    guard let withdrawn = definition.about.withdrawn,
      let release = definition.versions.compactMap({ $0.date(.originalRelease).value?.value })
        .min(),
      withdrawn.date.withoutTime < release.withoutTime
    else { return nil }
    return Diagnostic(
      RelationRules.withdrawnEarly, in: definition.about.path ?? "", at: withdrawn.span,
      "\(definition.id) is withdrawn on \(withdrawn.date.iso), before its release, \(release.iso)",
      help: "correct one of the dates")
  }

  /// Files that sources name and that aren't there.
  private func unknownFiles(of definition: Definition) -> [Diagnostic] {
    definition.about.sourceFiles.filter { !content.files.contains($0.value) }.map { file in
      Diagnostic(
        RelationRules.unknownSourceFile, in: definition.about.path ?? "", at: file.span,
        "there is no file `files/\(file.value)`",
        help: "put the document there, or correct its path, which is counted from `files/`",
        suggestion: Suggestion.nearest(to: file.value, among: content.files))
    }
  }

  private func unknownVersions(of definition: Definition) -> [Diagnostic] {
    let about = definition.about
    let known = Set(definition.history.map(\.version))
    let sources = about.sources.map(\.version)
    let notes = about.changeNotes.sorted { $0.key < $1.key }.map { version, note in
      Located(version, note.heading)
    }
    return (sources + notes).filter {
      !known.contains($0.value) && !content.isFaulty($0.value, of: definition.id)
    }.map { version in
      Diagnostic(
        RelationRules.unknownVersion, in: about.path ?? "", at: version.span,
        "\(definition.id) has no version \(version.value), in no file and in no table",
        help: "known are " + known.sorted().map(\.description).joined(separator: ", "),
        suggestion: Self.nearest(to: version.value, among: known))
    }
  }

  private func aboutsAlone() -> [Diagnostic] {
    content.abouts.filter { id, _ in
      definitions[id] == nil && !content.hasFaults(below: "definitions/\(id)")
    }.sorted { $0.key < $1.key }
      .map { id, about in
        Diagnostic(
          RelationRules.noDefinition, in: about.path ?? "", at: .at(0),
          "there is no version of \(id) in this folder",
          help: "add the version's file, or delete this one",
          suggestion: Suggestion.nearest(to: id.text, among: ids))
      }
  }

  // MARK: Proposals and settings

  private func base(of revision: Revision) -> Diagnostic? {
    // A base that couldn't be read was reported, and stands at the opening.
    guard let base = revision.proposal?.base, base.span != revision.opening else { return nil }
    return missing(base, of: revision.key.definition, RelationRules.unknownBase, in: revision.path)
  }

  private func adopted() -> [Diagnostic] {
    guard let settings = content.settings else { return [] }
    return settings.adopted.sorted { $0.key < $1.key }.compactMap { id, version in
      missing(version, of: id, RelationRules.unknownAdopted, in: settings.path)
    }
  }

  /// The finding that the catalog lacks a version that it has to have.
  private func missing(
    _ version: Located<Version>, of id: DefinitionID, _ rule: Rule, in path: String
  ) -> Diagnostic? {
    if content.isFaulty(version.value, of: id) { return nil }
    guard let definition = definitions[id] else {
      if content.hasFaults(below: "definitions/\(id)") { return nil }
      return Diagnostic(
        rule, in: path, at: version.span, "the catalog has no version of \(id)",
        help: "correct the ID, or add definitions/\(id)/\(version.value).md",
        suggestion: Suggestion.nearest(to: id.text, among: ids))
    }
    let held = Set(definition.versions.compactMap(\.version))
    guard !held.contains(version.value) else { return nil }
    return Diagnostic(
      rule, in: path, at: version.span,
      "no text for version \(version.value) of \(id) in this catalog",
      help: "here are " + held.sorted().map(\.description).joined(separator: ", "),
      suggestion: Self.nearest(to: version.value, among: held))
  }

  private static func nearest(to version: Version, among known: Set<Version>) -> String? {
    Suggestion.nearest(to: version.description, among: known.sorted().map(\.description))
  }
}
