/// Tells whether words say again what stands right beside them.
enum Repetition {
  /// Whether the words of `range` are a copy of those that stand before or after them, or of some
  /// before and some after: "a local, state, and a local, state, and". Signs and articles at the
  /// seams don't count; numbers are never a repetition.
  static func isOne(_ range: Range<Int>, in list: WordList) -> Bool {
    let window = told(range, in: list)
    guard !window.isEmpty,
      !list[range].contains(where: {
        $0.kind == .number || $0.folded == "." || NumberReader.isNumber($0.folded)
      })
    else { return false }
    // One word can be said twice on purpose; small ones never are.
    guard window.count > 1 || smallWords.contains(window[0]) else { return false }
    let before = told(max(0, range.lowerBound - 3 * range.count - 6)..<range.lowerBound, in: list)
    let after = told(
      range.upperBound..<min(list.count, range.upperBound + 3 * range.count + 6), in: list)
    let ahead = zip(window, after).prefix { $0.0 == $0.1 }.count
    let behind = zip(window.reversed(), before.reversed()).prefix { $0.0 == $0.1 }.count
    return ahead + behind >= window.count
  }

  private static let smallWords: Set<String> = [
    "the", "a", "an", "of", "and", "or", "to", "in", "on", "for", "with", "by", "at", "from", "is",
    "are", "be", "must", "shall", "should", "will", "as",
  ]

  private static func told(_ range: Range<Int>, in list: WordList) -> [String] {
    list[range].filter { !$0.isNeutral }.map(\.folded)
  }
}
