/// Words that came or went, with nothing in their place.
struct LoneEdit {
  /// Whether they came.
  let isAdded: Bool
  /// The words of the text that has them.
  let list: WordList
  let range: Range<Int>

  /// Nil where both texts have words of their own; words that only stress what is said are none, where
  /// `passesOverStress` says so.
  init?(_ edit: WordPairing.Edit, of text: TextJudge, passesOverStress: Bool = false) {
    func isNothing(_ list: WordList, _ range: Range<Int>) -> Bool {
      passesOverStress ? list.saysNothingMore(range) : range.isEmpty
    }
    isAdded = isNothing(text.old, edit.old)
    guard isAdded || isNothing(text.new, edit.new) else { return nil }
    (list, range) = isAdded ? (text.new, edit.new) : (text.old, edit.old)
  }
}

extension WordList {
  /// Whether words only stress what is said, "at all times", "alone", or there are none: others in
  /// their place are as good as added.
  fileprivate func saysNothingMore(_ range: Range<Int>) -> Bool {
    range.isEmpty
      || range.count <= 3 && Self.stresses.contains(folded(range).joined(separator: " "))
  }

  private static let stresses: Set<String> = [
    "at all times", "alone", "always", "in all cases", "without exception",
  ]
}
