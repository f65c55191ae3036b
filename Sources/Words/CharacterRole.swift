import Bytes

/// What a character does in a text. What a letter, a digit, a space, a quote and a dash is, is said
/// here and in `CharacterTable`, and nowhere else.
public enum CharacterRole: UInt8, Sendable {
  /// Part of a word.
  case letter
  /// `0` to `9`. The digits of other scripts count as letters: no rule here reckons with them.
  case digit
  /// `½`: a number of its own.
  case fraction
  /// A word by itself, in scripts that put no spaces between words.
  case wholeWord
  /// Belongs to the character before it: an accent, the colour of an emoji.
  case extending
  /// Seen by nobody: it ends no word, and words with and without it are the same.
  case invisible
  /// Separates words.
  case space
  /// A quotation mark, an apostrophe or a prime.
  case quote
  /// A dash or a hyphen.
  case dash
  /// A comma.
  case comma
  /// Ends a sentence or a clause.
  case stop
  /// Anything else.
  case symbol

  /// Whether a word goes on across it.
  @inlinable public var isPartOfWord: Bool { rawValue <= CharacterRole.extending.rawValue }
}

extension CharacterRole {
  /// The role of a character of ASCII.
  static func ofASCII(_ byte: UInt8) -> CharacterRole {
    if byte.isLetter { return .letter }
    if byte.isDigit { return .digit }
    if byte.isSpace { return .space }
    return switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): .quote
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      .stop
    default: .symbol
    }
  }

  /// The role that Unicode gives a character of which the table says nothing.
  static func ofCategory(_ scalar: Unicode.Scalar) -> CharacterRole {
    let properties = scalar.properties
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: .extending
    case .control: .invisible
    case _ where properties.isDefaultIgnorableCodePoint: .invisible
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      isWholeWord(scalar.value) ? .wholeWord : .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    case .format, .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .surrogate, .privateUse, .unassigned:
      .symbol
    @unknown default: .symbol
    }
  }

  /// Whether letters of this block stand for words, or are written without spaces between words.
  private static func isWholeWord(_ code: UInt32) -> Bool {
    switch code {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// What the character does in a text.
  public var role: CharacterRole {
    value < CharacterTable.roles.count
      ? CharacterTable.roles[Int(value)]
      : CharacterTable.row(of: self)?.role ?? CharacterRole.ofCategory(self)
  }
}
