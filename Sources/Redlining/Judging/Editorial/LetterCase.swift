/// Tells where a word can be written with a capital letter or without one and stay the same word.
enum LetterCase {
  /// Whether the case of the letters of the word at `index` says nothing: it is no symbol, no unit,
  /// no short abbreviation, and no word that is another one in capitals.
  static func isFree(_ index: Int, in list: WordList) -> Bool {
    let word = list[index]
    if word.raw.utf8.count == 1 { return word.folded == "a" || word.folded == "i" }
    if ["am", "pm"].contains(word.folded), index > 0, list[index - 1].kind == .number {
      return true
    }
    if namesByCapitals.contains(word.folded) || isUnit(index, in: list) { return false }
    return !word.isAcronym || word.raw.utf8.count > 5 || EntityReader.shouted.contains(word.folded)
  }

  /// Whether the word may be a unit's symbol: "5 mW".
  private static func isUnit(_ index: Int, in list: WordList) -> Bool {
    guard index > 0, list[index].raw.utf8.count <= 3 else { return false }
    return list[index - 1].kind == .number || ["/", "per"].contains(list[index - 1].folded)
  }

  /// Words that are other words in capitals.
  private static let namesByCapitals: Set<String> = [
    "it", "us", "who", "may", "march", "august", "polish", "turkey", "china", "aids", "swat", "ice",
    "mobile", "reading", "job", "nice",
  ]
}
