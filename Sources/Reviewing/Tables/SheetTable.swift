/// A table as a spreadsheet saved it.
struct SheetTable: Sendable {
  /// A row that has any cell.
  struct Row: Sendable {
    /// The row's number in the file, from 1; for CSV its first line.
    let number: Int
    /// The cells' texts, as they stand in the file.
    var cells: [String]
    /// What people wrote beside cells, as notes or comments of the spreadsheet.
    var notes: [Note] = []

    /// The text of a cell; nothing where the row is shorter.
    subscript(column: Int?) -> String {
      column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
    }
  }

  /// A note on a cell.
  struct Note: Sendable {
    let author: String
    let text: String
  }

  /// The rows, in order.
  let rows: [Row]
}
