import DataWriting

extension AdjudicationMatrix {
  /// The heads of the matrix, for tables.
  static let heads = [
    "Number", "Text", "Locator", "Fingerprint", "Kind of change", "Current text", "Proposed text",
    "Line", "Comment", "Proposed wording", "Rationale", "Kind", "Made by", "Found in",
    "Adjudication",
  ]

  /// The matrix as a table: a row for each different comment to each line.
  var table: [[String]] {
    var rows: [[String]] = []
    for row in self.rows {
      for entry in row.entries {
        rows.append(
          [String(rows.count + 1), row.title ?? ""] + row.line.cells + [row.fate.words]
            + entry.cells)
      }
    }
    return rows
  }

  /// The matrix for spreadsheets and programs.
  public var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.heads)
    for row in table { csv.row(row) }
    return csv.bytes
  }
}

extension ReviewLine {
  fileprivate var cells: [String] { [place, code, judgement, current, proposed] }
}

extension AdjudicationMatrix.Entry {
  fileprivate var cells: [String] {
    [
      comment.text, comment.wording, comment.rationale, kinds,
      makerNames,
      sources,
      comment.adjudication,
    ]
  }

  /// How grave it is; where people differ, with who says which.
  var kinds: String {
    let kinds = makers.map(\.kind)
    guard Set(kinds).count > 1 else { return kinds.first ?? "" }
    return makers.filter { !$0.kind.isEmpty }.map { "\($0.kind): \($0.maker)" }
      .joined(separator: "; ")
  }
}
