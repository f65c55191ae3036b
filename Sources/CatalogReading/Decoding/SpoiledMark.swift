import Bytes

/// The mark of an item, a heading or a quotation with a sign too many or too few: `1..`, `-|`,
/// `#-#`, `;>`. To Markdown it is text.
enum SpoiledMark {
  /// What the mark will have begun.
  enum Kind {
    /// `1..` or `-|`
    case item
    /// `#-#`
    case heading
    /// `;>`
    case quote
  }

  /// What stands around the text.
  struct Surroundings {
    /// Whether a list begins or ends in the line beside it.
    let isBesideList: Bool
    /// Whether the paragraph before ends in a colon.
    let isAnnounced: Bool
    /// Whether the first sign has a backslash before it.
    let isEscaped: Bool
  }

  /// What a paragraph begins with a spoiled mark of; nil where it begins with none.
  static func find(
    at text: UnsafeBufferPointer<UInt8>, _ surroundings: Surroundings
  ) -> Kind? {
    let word = text.prefix(12).prefix { !$0.isSpace }
    if isSigns(word), let kind = kind(ofSigns: word, before: text[word.endIndex...]) {
      return kind
    }
    let isItem =
      isNumber(text, word, surroundings) || isSign(text, surroundings) || isBehindLetter(text)
    return isItem ? .item : nil
  }

  /// Whether a line of a paragraph begins with the bullet of an item and a sign beside it: `~- `,
  /// `-" `. A dash, an arrow and `+/-` are none.
  static func isBullet(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = line.prefix(5).prefix { !$0.isSpace }
    guard (2...4).contains(word.count), word.endIndex < line.count, isSigns(word) else {
      return false
    }
    if word.elementsEqual("+/-".utf8) { return false }
    let (first, second) = (word[word.startIndex], word[word.startIndex + 1])
    if "-+".utf8.contains(first), !"-+>".utf8.contains(second) { return true }
    return word.last.map { "-+*".utf8.contains($0) } ?? false && word.contains { $0 != 0x2A }
  }

  private static func isSigns(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !word.isEmpty && word.count < 8 && word.allSatisfy { $0 < 0x7F && !$0.isLetterOrDigit }
  }

  // MARK: Signs alone

  private static func kind(
    ofSigns word: Slice<UnsafeBufferPointer<UInt8>>, before rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Kind? {
    guard word.count > 1 else { return isMark(rest.dropFirst()) ? .item : nil }
    if word.contains(UInt8(ascii: "#")) { return .heading }
    if word.contains(UInt8(ascii: ">")) { return isArrow(word) ? nil : .quote }
    let first = word[word.startIndex]
    return first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? .item : nil
  }

  private static func isArrow(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.last == UInt8(ascii: ">") && word.dropLast().allSatisfy { $0 == 0x2D || $0 == 0x3D }
  }

  /// Whether a mark of an item stands here, and a space.
  private static func isMark(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = rest.prefix(9).prefix(while: \.isDigit).count
    let sign = rest.startIndex + digits
    guard sign + 1 < rest.endIndex, rest[sign + 1] == 0x20 else { return false }
    return digits > 0
      ? rest[sign] == 0x2E || rest[sign] == 0x29 : rest[sign] == UInt8(ascii: "-")
  }

  // MARK: Numbers

  /// Whether the text begins with the number of an item: `1..`, `!1.`, `1 2 boats`.
  private static func isNumber(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Slice<UnsafeBufferPointer<UInt8>>,
    _ surroundings: Surroundings
  ) -> Bool {
    let signs = text.prefix(3).prefix { isSign($0) }.count
    let digits = text.dropFirst(signs).prefix(9).prefix(while: \.isDigit).count
    let end = signs + digits
    guard digits > 0, end < text.count else { return false }
    let tail = word.dropFirst(end)
    // `$5.` and `5%.` are quantities.
    guard text[0] != UInt8(ascii: "$"), tail.first != UInt8(ascii: "%") else { return false }
    let isEnd = text[end] == 0x2E || text[end] == 0x29
    if tail.count > 1 || signs > 0 && !tail.isEmpty, tail.allSatisfy(isSign),
      tail.contains(where: { $0 == 0x2E || $0 == 0x29 })
    {
      return true
    }
    if isEnd, end + 1 < text.count {
      // A short number with a space behind it is no item only where a backslash says so.
      if signs == 0, digits < 3, text[end + 1] == 0x20 { return true }
      if surroundings.isBesideList, !text[end + 1].isDigit { return true }
    }
    if signs < 2, digits < 3, isTwoNumbers(text.dropFirst(end)) { return true }
    guard surroundings.isAnnounced, digits < 3 else { return false }
    return text.starts(with: "1 ".utf8) || text.starts(with: ".1 ".utf8)
      || text.starts(with: "1.".utf8)
  }

  /// Whether a space, a number of one or two digits, and a space stand here.
  private static func isTwoNumbers(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard rest.first == 0x20 else { return false }
    let digits = rest.dropFirst().prefix(3).prefix(while: \.isDigit)
    return (1...2).contains(digits.count) && digits.endIndex < rest.endIndex
      && rest[digits.endIndex] == 0x20
  }

  // MARK: One sign

  /// Whether the text begins with a part of an item's mark: `. Boats`, `-Boats` beside a list.
  private static func isSign(
    _ text: UnsafeBufferPointer<UInt8>, _ surroundings: Surroundings
  ) -> Bool {
    let signs = text.prefix(3).prefix { isSign($0) }.count
    guard signs > 0, signs < text.count else { return false }
    if surroundings.isEscaped, !surroundings.isBesideList {
      return text[0] == UInt8(ascii: "-") && text[1] == 0x20
    }
    if signs == 1, "-+*".utf8.contains(text[0]) {
      if surroundings.isBesideList || text[0] == UInt8(ascii: "-") && text[1].isDigit {
        return true
      }
    }
    let isMark = ".)-+*".utf8.contains(text[signs - 1])
    return isMark && (text[signs] == 0x20 || surroundings.isBesideList && signs == 1)
  }

  /// Whether a letter stands in the mark before which it was taken: `B- oats`, `B1. oats`, `1B. oats`.
  private static func isBehindLetter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters = text.prefix(4).prefix(while: \.isLetterOrDigit)
    guard text.count > letters.count + 2, letters.filter(\.isLetter).count == 1 else {
      return false
    }
    let (digits, sign) = (letters.count - 1, letters.count)
    let isMark =
      digits > 0
      ? text[sign] == 0x2E || text[sign] == 0x29 : text[sign] == UInt8(ascii: "-")
    guard isMark, text[sign + 1] == 0x20, sign + 2 < text.count else { return false }
    return text[sign + 2].isLowercaseLetter
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isLetterOrDigit
  }
}

extension SpoiledMark.Kind {
  /// What is wrong with the line.
  var message: String {
    switch self {
    case .item: "this line begins with a part of an item's mark, and is no item"
    case .heading: "a sign stands among the `#`, so this line is no heading"
    case .quote: "a sign stands before the `>`, so this line is no quotation"
    }
  }

  /// What to do.
  var help: String {
    switch self {
    case .item: "begin it with `- ` or a number, as items begin; or delete the sign"
    case .heading: "begin a heading with `#` signs and a space, as in `## Notes`"
    case .quote: "begin a quotation with `> `; to print the signs, put a backslash before them"
    }
  }
}
