/// Recognises a text that stands in quotes of print, as word processors make them.
enum CurlyQuotes {
  /// What is inside, or nil for a text that doesn't both begin and end with such quotes.
  static func inside(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.value >= 0xAB, text.unicodeScalars.count > 2, isOpening(first), isClosing(last)
    else { return nil }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst().dropLast()))
  }

  /// What stands behind the only double quote of a text, its first character, or before it.
  static func insideHalf(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2,
      scalars.count(where: isDouble) == 1
    else { return nil }
    if isDouble(first) { return String(String.UnicodeScalarView(scalars.dropFirst())) }
    return isDouble(last) ? String(String.UnicodeScalarView(scalars.dropLast())) : nil
  }

  private static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
    (0x201C...0x201E).contains(scalar.value)
  }

  /// Whether the scalar is a quote that opens in some language.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{AB}": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{201D}", "\u{201C}", "\u{2019}", "\u{2018}", "\u{BB}": true
    default: false
    }
  }
}
