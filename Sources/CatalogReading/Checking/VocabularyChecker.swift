import CatalogModel
import Diagnostics
import Words

/// Holds vocabularies against one another, and against what is fixed.
enum VocabularyChecker {
  /// What is wrong with the vocabularies as a whole; each by itself is checked when it is read.
  static func check(_ vocabularies: [Vocabulary]) -> [Diagnostic] {
    VocabularyField.allCases.flatMap { field in
      let sharing = vocabularies.filter { $0.field == field }
      return namesTwice(sharing) + (field == .status ? sharing.flatMap { noStatuses($0) } : [])
    }
  }

  private static func namesTwice(_ vocabularies: [Vocabulary]) -> [Diagnostic] {
    guard vocabularies.count > 1 else { return [] }
    var known: [String: (path: String, span: ByteSpan)] = [:]
    var findings: [Diagnostic] = []
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
    return findings
  }

  private static func noStatuses(_ vocabulary: Vocabulary) -> [Diagnostic] {
    let statuses = Status.allCases.map(\.rawValue) + [About.Withdrawal.status]
    let folded = statuses.map { FoldedText.fold($0) }
    return vocabulary.terms.filter { !folded.contains(FoldedText.fold($0.name.value)) }.map {
      term in
      Diagnostic(
        TermRules.noStatus, in: vocabulary.path, at: term.name.span,
        "`\(term.name.value)` is no status that a form can have",
        help: "the statuses are " + statuses.joined(separator: ", "),
        suggestion: Suggestion.nearest(to: term.name.value, among: statuses))
    }
  }
}
