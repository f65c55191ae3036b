import TerminalWriting

/// One thing that a person sees of a source line: a letter with its accents, an emoji, an escaped
/// control.
struct SourceCell {
  /// The bytes of the file that it stands for.
  let bytes: Range<Int>
  /// What is printed.
  let text: String
  /// How many columns that takes on a terminal.
  let width: Int

  private static let tabWidth = 4

  /// The cells of a piece of a line; tabs reach to the next of the stops counted from its start.
  static func cells(of bytes: [UInt8], in range: Range<Int>) -> [SourceCell] {
    var cells: [SourceCell] = []
    var (offset, column) = (range.lowerBound, 0)
    func add(_ count: Int, _ shown: (text: String, width: Int)) {
      cells.append(
        SourceCell(bytes: offset..<offset + count, text: shown.text, width: shown.width))
      (offset, column) = (offset + count, column + shown.width)
    }
    while offset < range.upperBound {
      let end = UTF8Scalar.firstInvalidByte(in: bytes, offset..<range.upperBound)
      for character in String(decoding: bytes[offset..<(end ?? range.upperBound)], as: UTF8.self) {
        add(
          character.utf8.count,
          character == "\t" ? tab(at: column) : TerminalText.shown(character))
      }
      if let end { add(1, TerminalText.shown(bytes[end])) }
    }
    return cells
  }

  private static func tab(at column: Int) -> (text: String, width: Int) {
    let width = tabWidth - column % tabWidth
    return (String(repeating: " ", count: width), width)
  }
}
