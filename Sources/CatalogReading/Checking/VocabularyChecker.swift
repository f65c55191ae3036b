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
    // The name of a copy is longer.
    let sorted = vocabularies.sorted {
      ($0.path.utf8.count, $0.path) < ($1.path.utf8.count, $1.path)
    }
    return sorted.flatMap { vocabulary in
      let names = vocabulary.terms.flatMap { [$0.name] + $0.aliases }
      var shared: [(name: Located<String>, first: (path: String, span: ByteSpan))] = []
      for name in names {
        let folded = FoldedText.fold(name.value)
        if let first = known[folded] {
          if first.path != vocabulary.path { shared.append((name, first)) }
        } else {
          known[folded] = (vocabulary.path, name.span)
        }
      }
      let isCopy = shared.count > 1 && shared.count == names.count
      return (isCopy ? Array(shared.prefix(1)) : shared).map { name, first in
        twice(name, isCopy: isCopy, in: vocabulary.path, first)
      }
    }
  }

  private static func twice(
    _ name: Located<String>, isCopy: Bool, in path: String, _ first: (path: String, span: ByteSpan)
  ) -> Diagnostic {
    Diagnostic(
      VocabularyRules.duplicateName, in: path, at: name.span,
      isCopy
        ? "all names of this vocabulary are in another one for this field"
        : "`\(name.value)` is in two vocabularies for this field",
      help: isCopy
        ? "compare the two files; if one is a copy, delete it"
        : "a name or alias belongs to one term",
      notes: [.init(path: first.path, span: first.span, message: "first here")])
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
