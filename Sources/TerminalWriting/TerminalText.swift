/// Text as a terminal may be given it: nothing in it moves the cursor, changes colours, turns the
/// reading direction or hides.
public enum TerminalText {
  /// `text` on one line, with every control and invisible character written out.
  public static func safe(_ text: String) -> String {
    var result = ""
    for character in text { result += shown(character).text }
    return result
  }

  /// A character as it is printed, and how many columns that takes.
  public static func shown(_ character: Character) -> (text: String, width: Int) {
    let scalars = character.unicodeScalars
    guard scalars.contains(where: { isHidden($0, in: character) }) else {
      return (String(character), DisplayWidth.columns(of: character))
    }
    var (text, width) = ("", 0)
    for scalar in scalars {
      let part = isHidden(scalar, in: character) ? written(scalar) : String(scalar)
      text += part
      width += part.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    }
    return (text, width)
  }

  /// A byte that is part of no character, as it is printed, and how many columns that takes.
  public static func shown(_ byte: UInt8) -> (text: String, width: Int) {
    ("\\x" + hex(UInt32(byte)), 4)
  }

  /// Whether a terminal would obey the scalar, or show nothing for it.
  private static func isHidden(_ scalar: Unicode.Scalar, in character: Character) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format:
      let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
      let isFlagTag = character.unicodeScalars.first?.value == 0x1F3F4 && scalar.value > 0xE0000
      return !isJoiner && !isFlagTag
    default: return false
    }
  }

  private static func written(_ scalar: Unicode.Scalar) -> String {
    if scalar.value <= 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return String(picture)
    }
    return scalar.value == 0x7F ? "\u{2421}" : "\\u{\(hex(scalar.value))}"
  }

  private static func hex(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
