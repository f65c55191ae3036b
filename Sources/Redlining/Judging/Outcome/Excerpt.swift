import Bytes

/// Some words of a text, in quotation marks.
struct Excerpt {
  private let words: [Substring]
  /// The words that it is about.
  private let heart: Range<Int>

  /// The beginning of a text.
  init(_ text: String) {
    words = text.words
    heart = 0..<0
  }

  /// The words of a text that changed and those around them.
  init(_ words: [Substring], around heart: Range<Int>) {
    self.words = words
    self.heart = heart
  }

  /// So many words before the heart are quoted.
  private static let lead = 3
  /// A remainder of so many letters is quoted too.
  private static let remainder = 14

  /// The whole text where it has at most `limit` letters; else its first words, where there is room
  /// for them, and the heart with the words around it.
  func quoted(_ limit: Int) -> String {
    guard Self.letters(words[...]) > limit else { return "“\(words.joined(separator: " "))”" }
    let hasRoom = limit > Self.short
    let start =
      hasRoom && heart.lowerBound <= 2 * Self.lead + 1
      ? 0 : max(0, heart.lowerBound - Self.lead)
    let head = hasRoom && start > 0 ? words[..<Self.lead].joined(separator: " ") + " " : ""
    var room = limit - head.utf8.count
    if Self.letters(words[heart]) < limit {
      room = max(room, Self.letters(words[start..<heart.upperBound]))
    }
    var end = start
    while end < words.count, end == start || Self.letters(words[start...end]) <= room { end += 1 }
    if Self.letters(words[end...]) <= Self.remainder { end = words.count }
    let body = words[start..<end].joined(separator: " ")
    return "“\(head)\(start > 0 ? "… " : "")\(body)\(end < words.count ? " …" : "")”"
  }

  /// Quotes of so many letters have no room for the first words.
  static let short = 44
  /// A line of print.
  static let long = 76

  private static func letters(_ words: ArraySlice<Substring>) -> Int {
    words.reduce(0) { $0 + $1.utf8.count + 1 }
  }
}

extension String {
  /// What stands between spaces.
  var words: [Substring] {
    var text = self
    guard text.withUTF8(\.isASCII) else { return split(whereSeparator: \.isWhitespace) }
    return text.utf8.split(whereSeparator: \.isSpace).map { Substring($0) }
  }
}
