import Bytes

/// Reads CSV as spreadsheets of any country save it.
///
/// RFC 4180 with what programs make of it: commas, semicolons or tabs, which the first record
/// tells; any line end; line ends within quotes; a first line `sep=;`; any encoding. It never fails:
/// what isn't CSV is a table of one column.
enum CSVReader {
  static func read(_ bytes: [UInt8]) -> SheetTable {
    var text = Array(ForeignText.decode(bytes).utf8)
    var separator = mainSeparator(of: text)
    var line = 1
    if let told = toldSeparator(in: text) {
      separator = told.separator
      text.removeFirst(told.length)
      line = 2
    }
    var scanner = RecordScanner(text: text, separator: separator, line: line)
    var rows: [SheetTable.Row] = []
    while let row = scanner.next() {
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    return SheetTable(rows: rows)
  }

  /// The separator that a first line `sep=;` names, and the length of that line.
  private static func toldSeparator(in text: [UInt8]) -> (separator: UInt8, length: Int)? {
    guard text.count > 4, text.prefix(4).map(\.lowercased).elementsEqual("sep=".utf8) else {
      return nil
    }
    let rest = text.dropFirst(5)
    let ending = rest.prefix { $0 == 0x0D || $0 == 0x0A }
    guard ending.count <= 2, !ending.isEmpty else { return nil }
    return (text[4], 5 + ending.count)
  }

  /// The separator that cuts the most cells alike: those of records of one length; the first of
  /// equals, a comma.
  private static func mainSeparator(of text: [UInt8]) -> UInt8 {
    let known: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let records = separatorCounts(in: text, of: known)
    let likeness = known.indices.map { index in
      let counts = records.map { $0[index] }.filter { $0 > 0 }
      return Dictionary(counts.map { ($0, $0) }, uniquingKeysWith: +).values.max() ?? 0
    }
    let best = known.indices.reduce(0) { likeness[$1] > likeness[$0] ? $1 : $0 }
    return known[best]
  }

  /// How often each separator stands outside of quotes, in each of the first records.
  private static func separatorCounts(in text: [UInt8], of known: [UInt8]) -> [[Int]] {
    var records: [[Int]] = []
    var counts = [Int](repeating: 0, count: known.count)
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        records.append(counts)
        counts = [Int](repeating: 0, count: known.count)
        guard records.count < 200 else { break }
      } else if let index = known.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    return records + [counts]
  }
}

/// Cuts a text into records, one after the other.
private struct RecordScanner {
  private let text: [UInt8]
  private let separator: UInt8
  private var offset = 0
  private var line: Int

  init(text: [UInt8], separator: UInt8, line: Int) {
    self.text = text
    self.separator = separator
    self.line = line
  }

  /// The next record, blank ones too; nil at the end.
  mutating func next() -> SheetTable.Row? {
    guard offset < text.count else { return nil }
    let first = line
    var cells: [String] = []
    repeat { cells.append(cell()) } while skip(separator)
    if offset < text.count { endLine() }
    return SheetTable.Row(number: first, cells: cells)
  }

  private mutating func cell() -> String {
    var bytes: [UInt8] = []
    if skip(UInt8(ascii: "\"")) {
      while offset < text.count {
        if skip(UInt8(ascii: "\"")) {
          guard skip(UInt8(ascii: "\"")) else { break }
          bytes.append(UInt8(ascii: "\""))
        } else {
          if text[offset] == 0x0A { line += 1 }
          bytes.append(text[offset])
          offset += 1
        }
      }
    }
    // What follows a closing quote belongs to the cell as well: nothing is lost.
    while offset < text.count, text[offset] != separator, !isLineEnd(text[offset]) {
      bytes.append(text[offset])
      offset += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func endLine() {
    if skip(0x0D) { _ = skip(0x0A) } else { _ = skip(0x0A) }
    line += 1
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < text.count, text[offset] == byte else { return false }
    offset += 1
    return true
  }
}
