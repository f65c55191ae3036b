/// What a byte of ASCII is. What a character beyond it does in a text is said in `Words`.
extension UInt8 {
  /// Whether the byte is `A` to `Z` or `a` to `z`.
  @inlinable public var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is `A` to `Z`.
  @inlinable public var isUppercaseLetter: Bool { self &- 0x41 < 26 }
  /// Whether the byte is `a` to `z`.
  @inlinable public var isLowercaseLetter: Bool { self &- 0x61 < 26 }
  /// Whether the byte is `0` to `9`.
  @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is a letter or digit of ASCII.
  @inlinable public var isLetterOrDigit: Bool { isLetter || isDigit }
  /// Whether the byte is a space, a tab or the end of a line.
  @inlinable public var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  /// The letter in lower case; another byte as it is.
  @inlinable public var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }
}
