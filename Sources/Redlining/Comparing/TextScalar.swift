/// One scalar beyond ASCII and what it does in a text.
struct TextScalar {
  /// What it does.
  enum Role {
    /// Separates.
    case space
    /// Part of a word.
    case letter
    /// A word by itself, in scripts that put no spaces between words.
    case wholeWord
    /// Belongs to the scalar before it.
    case extending
    /// A quotation mark or an apostrophe.
    case quote
    /// A dash or hyphen.
    case dash
    /// A comma.
    case comma
    /// Ends a sentence.
    case stop
    /// Anything else.
    case symbol
  }

  let value: UInt32
  let length: Int
  let role: Role

  /// Reads the scalar at `offset` of a text that is known to be UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    let length =
      switch bytes[offset] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard offset + length <= bytes.count else {
      (value, self.length, role) = (0xFFFD, 1, .symbol)
      return
    }
    var code = UInt32(bytes[offset]) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for step in 1..<max(1, length) { code = code << 6 | UInt32(bytes[offset + step] & 0x3F) }
    value = code
    self.length = length
    role = Self.role(of: code)
  }

  /// Whether the next scalar belongs to this one whatever it is: a zero-width joiner.
  var bindsNext: Bool { value == 0x200D }

  /// Whether it is one of the letters of which two make a flag.
  var isFlagHalf: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  private static func role(of code: UInt32) -> Role {
    switch code {
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A: .quote
    case 0x2010...0x2015, 0x2212: .dash
    case 0x060C, 0x3001, 0xFF0C: .comma
    case 0x061B, 0x061F, 0x06D4, 0x3002, 0xFF01, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: .stop
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: .extending
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      role(ofCategory: code, letter: .wholeWord)
    default: role(ofCategory: code, letter: .letter)
    }
  }

  private static func role(ofCategory code: UInt32, letter: Role) -> Role {
    guard let scalar = Unicode.Scalar(code) else { return .symbol }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      letter
    case .nonspacingMark, .spacingMark, .enclosingMark: .extending
    case .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .control, .format, .surrogate, .privateUse, .unassigned:
      .symbol
    @unknown default: .symbol
    }
  }
}
