import CatalogModel
import Diagnostics

/// Holds the words of all forms against the vocabularies, and these against one another.
struct TermChecker {
  private let content: DecodedContent
  private var lists: [VocabularyField: TermList] = [:]
  private var findings: [Diagnostic] = []

  /// What is wrong with the terms of `content`.
  static func check(_ content: DecodedContent, _ definitions: [Definition]) -> [Diagnostic] {
    var checker = TermChecker(content)
    checker.checkVocabularies()
    for revision in content.revisions { checker.check(revision) }
    for definition in definitions { checker.compareComponents(of: definition.versions) }
    return checker.findings
  }

  private init(_ content: DecodedContent) {
    self.content = content
    for field in VocabularyField.allCases where field != .status && field != .abbreviation {
      lists[field] = TermList(content.vocabularies.filter { $0.field == field })
    }
  }

  // MARK: Forms

  private mutating func check(_ revision: Revision) {
    check(revision.fact(.kind).value, of: .kind, in: revision.path)
    check(revision.fact(.category).value, of: .category, in: revision.path)
    check(revision.fact(.primaryCoreCapability).value, of: .coreCapability, in: revision.path)
    check(revision.fact(.secondaryCoreCapability).value, of: .coreCapability, in: revision.path)
    for term in revision.supportingCoreCapabilities.value ?? [] {
      check(term, of: .coreCapability, in: revision.path)
    }
    for component in revision.body.components.value ?? [] {
      check(component.name, of: .component, in: revision.path)
    }
  }

  private mutating func check(
    _ word: Located<String>?, of field: VocabularyField, in path: String
  ) {
    guard let word, let verdict = lists[field]?.verdict(on: word.value), let list = lists[field]
    else { return }
    switch verdict {
    case .written: return
    case .otherwise(let name):
      guard field == .component else { return }
      findings.append(
        Diagnostic(
          TermRules.componentSpelling, in: path, at: word.span,
          "`\(word.value)` is written `\(name)` in the vocabulary",
          help: "compare with the published form",
          suggestion: name))
    case .unknown(let nearest):
      let files = list.paths.joined(separator: ", ")
      findings.append(
        Diagnostic(
          list.isOpen ? TermRules.outsideOpenList : TermRules.unknown, in: path, at: word.span,
          "`\(word.value)` isn't among the terms of \(files)",
          help: "correct the word, or add it to the list", suggestion: nearest))
    }
  }

  /// Reports a component whose name is written otherwise than in the version before that has it.
  private mutating func compareComponents(of versions: [Revision]) {
    guard versions.count > 1 else { return }
    var known: [String: (name: Located<String>, path: String)] = [:]
    for revision in versions {
      for component in revision.body.components.value ?? [] {
        let name = component.name
        let before = known.updateValue((name, revision.path), forKey: component.anchor)
        guard let before, before.name.value != name.value, !isListed(name.value) else { continue }
        findings.append(
          Diagnostic(
            TermRules.componentSpelling, in: revision.path, at: name.span,
            "`\(name.value)` was written `\(before.name.value)` in the version before",
            help: "compare both with the published forms",
            notes: [
              .init(path: before.path, span: before.name.span, message: "written otherwise here")
            ]))
      }
    }
  }

  /// Whether the vocabulary has the name, and so has said how it is written.
  private mutating func isListed(_ name: String) -> Bool {
    switch lists[.component]?.verdict(on: name) {
    case .written, .otherwise: true
    case .unknown, nil: false
    }
  }

  // MARK: Vocabularies

  private mutating func checkVocabularies() {
    for field in VocabularyField.allCases {
      let vocabularies = content.vocabularies.filter { $0.field == field }
      if vocabularies.count > 1 { compare(vocabularies) }
      if field == .status { vocabularies.forEach { checkStatuses($0) } }
    }
  }

  /// Reports names that two files have; those of one file are found when it is read.
  private mutating func compare(_ vocabularies: [Vocabulary]) {
    var known: [String: (path: String, span: ByteSpan)] = [:]
    for vocabulary in vocabularies {
      for name in vocabulary.terms.flatMap({ [$0.name] + $0.aliases }) {
        let folded = FoldedText.fold(name.value)
        guard let first = known[folded] else {
          known[folded] = (vocabulary.path, name.span)
          continue
        }
        guard first.path != vocabulary.path else { continue }
        findings.append(
          Diagnostic(
            VocabularyRules.duplicateName, in: vocabulary.path, at: name.span,
            "`\(name.value)` is in two vocabularies for this field",
            help: "a name or alias belongs to one term",
            notes: [.init(path: first.path, span: first.span, message: "first here")]))
      }
    }
  }

  private mutating func checkStatuses(_ vocabulary: Vocabulary) {
    let statuses = Status.allCases.map(\.rawValue) + [About.Withdrawal.status]
    let folded = statuses.map { FoldedText.fold($0) }
    for term in vocabulary.terms where !folded.contains(FoldedText.fold(term.name.value)) {
      findings.append(
        Diagnostic(
          TermRules.noStatus, in: vocabulary.path, at: term.name.span,
          "`\(term.name.value)` is no status that a form can have",
          help: "the statuses are " + statuses.joined(separator: ", "),
          suggestion: Suggestion.nearest(to: term.name.value, among: statuses)))
    }
  }
}
