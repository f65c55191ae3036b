/// Words that stand in most texts. Names alone are found by them, since in texts they would be a tenth
/// of an index, and tell nothing.
enum CommonWords {
  /// The same as in the standard theme's `search-language.js`.
  private static let words = Set(
    "a an and are as at be by for from in is it of on or that the this to with"
      .split(separator: " ").map { Array($0.utf8) })

  /// Whether `word` is one of them.
  static func contains(_ word: [UInt8]) -> Bool { word.count < 5 && words.contains(word) }
}
