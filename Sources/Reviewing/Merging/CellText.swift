import Words

extension String {
  /// The text without white space at its ends; line ends within stay.
  var trimmed: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(scalars[...last])
  }

  /// The text without the apostrophe that kept a spreadsheet from reading it as a number or formula.
  var unquoted: String {
    let text = trimmed
    return text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  /// Whether two cells say the same, however a spreadsheet wrote it.
  func isSameCell(as other: String) -> Bool { self == other || cellKey == other.cellKey }

  /// What cells that say the same have in common. Apostrophes don't count: a sheet sets them before
  /// signs, also inside a cell.
  var cellKey: String { FoldedText.plain(filter { $0 != "'" }) }
}
