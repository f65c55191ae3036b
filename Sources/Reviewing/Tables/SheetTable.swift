import Bytes

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
    /// The texts of merged cells that begin above the row or left of it, by the columns that they
    /// reach.
    var merged: [Int: String] = [:]
    /// The last rows of merged cells that begin in this row and reach below it, by their columns.
    var reaches: [Int: Int] = [:]

    /// The text of a cell; nothing where the row is shorter.
    subscript(column: Int?) -> String {
      column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
    }

    /// What a reader sees in a column: the text of the cell, or of the merged one that it is part of.
    func shown(_ column: Int?) -> String {
      column.flatMap { merged[$0] } ?? self[column]
    }
  }

  /// A note on a cell.
  struct Note: Sendable {
    let author: String
    let text: String
  }

  /// What the table is called in its file; nothing in a file of one table.
  let name: String
  /// The rows, in order.
  let rows: [Row]

  /// Makes a table of rows; text that was read in a wrong encoding is set right.
  init(name: String = "", rows: [Row]) {
    self.name = name
    self.rows = rows.map { row in
      var row = row
      row.cells = row.cells.map(ForeignText.repaired)
      row.merged = row.merged.mapValues(ForeignText.repaired)
      return row
    }
  }
}
