import Bytes

/// Writes a table as CSV for spreadsheets, row by row, the same bytes every time.
///
/// The CSV is RFC 4180's, with CRLF, in UTF-8 with a byte-order mark, which is how spreadsheets
/// know it. Some split at semicolons or tabs in place of commas, by country. In none of them can a
/// cell begin with the sign of a formula: it has an apostrophe before it. So does a cell that a
/// spreadsheet would take for another number or a date, `1.10` or `2-4`, so that it stays a text.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Makes a writer that has written nothing but the byte-order mark.
  public init() { bytes.reserveCapacity(1 << 14) }

  /// Writes a row.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      // Most cells of a sheet are for what people write into them.
      if !cell.isEmpty { write(cell) }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func write(_ cell: String) {
    var cell = Self.asText(cell)
    cell.withUTF8 { text in
      guard Self.needsQuotes(text) else { return bytes.append(contentsOf: text) }
      bytes.append(UInt8(ascii: "\""))
      var start = 0
      while let quote = text.firstIndex(of: UInt8(ascii: "\""), in: start..<text.count) {
        bytes.append(contentsOf: text[start...quote])
        bytes.append(UInt8(ascii: "\""))
        start = quote + 1
      }
      bytes.append(contentsOf: text[start...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// The cell with an apostrophe before whatever keeps it, or a part of it, from being a text.
  private static func asText(_ cell: String) -> String {
    let isText = !startsFormula(cell) && !SpreadsheetValue.isRead(from: cell)
    guard cell.utf8.contains(where: splits) else { return isText ? cell : "'" + cell }
    var text = isText ? "" : "'"
    var isFirst = false
    for scalar in cell.unicodeScalars {
      if isFirst, isSign(scalar) { text.append("'") }
      // Where such a cell is split its quotes begin a text, too, and aren't seen.
      let isPassedOver = scalar == "\"" || isUnseen(scalar)
      isFirst = scalar.isASCII && splits(UInt8(scalar.value)) || isFirst && isPassedOver
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Whether a reader that doesn't split at commas may begin a cell after the byte.
  private static func splits(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether some spreadsheet in some country would cut the cell, or trim it.
  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 < 0x20 || $0 == 0x22 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      || text.first == 0x20 || text.last == 0x20
  }

  /// Whether the first thing to see in the cell is a sign that begins a formula; some spreadsheets
  /// drop what can't be seen before they look, and read full-width signs as the plain ones.
  private static func startsFormula(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars {
      if isSign(scalar) || scalar == "\t" || scalar == "\r" { return true }
      guard isUnseen(scalar) else { return false }
    }
    return false
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return scalar.value <= 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
