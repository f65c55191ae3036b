@testable import Reviewing

/// Reads and writes tables for tests.
enum CellsReader {
  static func cells(of csv: [UInt8]) -> [[String]] { CSVReader.read(csv).rows.map(\.cells) }

  /// A table as another program would save it.
  static func csv(_ rows: [[String]], separator: String = ",", end: String = "\r\n") -> [UInt8] {
    let lines = rows.map { row in
      row.map { cell in
        cell.unicodeScalars.contains { ",;\"\t\n\r".unicodeScalars.contains($0) }
          ? "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\"" : cell
      }.joined(separator: separator)
    }
    return Array((lines.joined(separator: end) + end).utf8)
  }
}
