/// Text as a terminal may be given it: nothing in it moves the cursor, changes colours, turns the
/// reading direction or hides.
public enum TerminalText {
  /// One thing that a person sees: a letter with its accents, an emoji, an escaped control.
  struct Cell {
    /// The bytes of the file that it stands for.
    let bytes: Range<Int>
    /// What is printed.
    let text: String
    /// How many columns that takes on a terminal.
    let width: Int
  }

  static let tabWidth = 4

  /// `text` on one line, with every control and invisible character written out.
  public static func safe(_ text: String) -> String {
    var result = ""
    for character in text { result += shown(character).text }
    return result
  }

  /// The cells of a piece of a line; tabs reach to the next of the stops counted from its start.
  static func cells(of bytes: [UInt8], in range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = UTF8Scalar.firstInvalidByte(in: bytes, offset..<range.upperBound)
      for character in String(decoding: bytes[offset..<(end ?? range.upperBound)], as: UTF8.self) {
        let (text, width) = character == "\t" ? tab(at: column) : shown(character)
        let next = offset + character.utf8.count
        cells.append(Cell(bytes: offset..<next, text: text, width: width))
        (offset, column) = (next, column + width)
      }
      if let end {
        cells.append(Cell(bytes: end..<end + 1, text: "\\x" + hex(UInt32(bytes[end])), width: 4))
        (offset, column) = (end + 1, column + 4)
      }
    }
    return cells
  }

  private static func tab(at column: Int) -> (text: String, width: Int) {
    let width = tabWidth - column % tabWidth
    return (String(repeating: " ", count: width), width)
  }

  private static func shown(_ character: Character) -> (text: String, width: Int) {
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
