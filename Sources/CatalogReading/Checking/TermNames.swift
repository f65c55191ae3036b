import CatalogModel
import Diagnostics
import Words

/// All terms of one field, from all vocabularies for it.
struct TermNames: Sendable {
  /// What the list has to say about a form's word.
  enum Verdict {
    /// The word is a term's name or alias, as it is written there.
    case written
    /// The word is a name or alias, but for capitals, dashes and spaces.
    case otherwise(String)
    /// The word isn't in the list.
    case unknown(nearest: String?)
  }

  /// The files, for people.
  let paths: [String]
  /// Whether other terms are allowed.
  let isOpen: Bool

  private let names: Set<String>
  private let byFolded: [String: String]

  /// Joins the vocabularies for one field, of which a closed one closes all; nil without any.
  init?(_ vocabularies: [Vocabulary]) {
    guard !vocabularies.isEmpty else { return nil }
    paths = vocabularies.map(\.path)
    isOpen = vocabularies.allSatisfy(\.isOpen)
    let names = vocabularies.flatMap(\.terms).flatMap { [$0.name] + $0.aliases }.map(\.value)
    byFolded = Dictionary(
      names.map { (FoldedText.fold($0), $0) }, uniquingKeysWith: { first, _ in first })
    self.names = Set(names)
  }

  /// The name that the first two or more of `words` are, when commas are put between them; nil where
  /// the first is a name by itself, or no name begins so.
  func nameCut(in words: ArraySlice<Located<String>>) -> (name: String, count: Int)? {
    guard words.count > 1, let first = words.first, byFolded[FoldedText.fold(first.value)] == nil
    else { return nil }
    for count in 2...min(4, words.count) {
      let joined = words.prefix(count).map(\.value).joined(separator: ", ")
      if let name = byFolded[FoldedText.fold(joined)] { return (name, count) }
    }
    return nil
  }

  /// Looks a word up. Words that are written as in the list, as almost all are, cost a look.
  func verdict(on word: String) -> Verdict {
    if names.contains(word) { return .written }
    if let name = byFolded[FoldedText.fold(word)] { return .otherwise(name) }
    return .unknown(nearest: Suggestion.nearest(to: word, among: names))
  }
}
