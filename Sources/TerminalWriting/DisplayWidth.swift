/// How many columns of a terminal a character takes.
enum DisplayWidth {
  /// What Unicode calls wide or full-width (UAX #11), without what is an emoji by itself.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// Two for an emoji, however many scalars it is joined of; else the sum over the scalars, where
  /// combining marks take nothing.
  static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 ? 0 : 1 }
    let scalars = character.unicodeScalars
    return isEmoji(scalars) ? 2 : scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, scalars.count > 1 else { return false }
    return scalars.contains { $0.value == 0xFE0F }
      || first.properties.isEmojiPresentation
      || first.properties.isEmoji && scalars.contains { $0.properties.isEmojiModifier }
      || isRegionalIndicator(first)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    let code = scalar.value
    if (0x1160...0x11FF).contains(code) { return 0 }
    if isRegionalIndicator(scalar) { return 1 }
    return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(code) } ? 2 : 1
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
