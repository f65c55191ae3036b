import Words

/// A part of a table that is a review sheet: a row of heads and what stands below it.
struct ReviewTable: Sendable {
  /// The texts of the heads; nothing where somebody deleted them.
  let heads: [String]
  /// The rows below the heads.
  let body: [SheetTable.Row]
  /// The rows above the first heads, the row of heads last; only its notes count.
  let opening: [SheetTable.Row]

  /// How far from the top the heads may be: people put titles above them.
  private static let deepestHead = 30

  /// The review sheets in a table: one, or several that somebody put below one another; none where
  /// it is something else.
  static func all(in table: SheetTable) -> [ReviewTable] {
    guard let first = firstHead(of: table) else { return [] }
    // Heads that stand there once more, as on each printed sheet, begin nothing.
    let rows = table.rows.enumerated().filter { index, row in
      index <= first || first < 0 || row.cells != table.rows[first].cells
    }.map(\.element)
    let later = rows.indices.filter { $0 > first && isHead(rows[$0]) }
    let heads = (first < 0 ? [] : [first]) + later
    guard !heads.isEmpty else { return [ReviewTable(heads: [], body: rows, opening: [])] }
    return heads.enumerated().map { number, head in
      let end = number + 1 < heads.count ? heads[number + 1] : rows.count
      return ReviewTable(
        heads: rows[head].cells, body: Array(rows[(head + 1)..<end]),
        opening: number == 0 ? Array(rows[...head]) : [])
    }
  }

  /// The index of the row with the most known heads. Where none has two of them, it is the row above
  /// the first code; -1 where that is the first row of all.
  private static func firstHead(of table: SheetTable) -> Int? {
    let known = table.rows.prefix(deepestHead).map { columns(named: $0).count }
    if let most = known.max(), most > 1 { return known.firstIndex(of: most) }
    return table.rows.firstIndex { hasCode($0) }.map { $0 - 1 }
  }

  /// Whether a row repeats the heads, as where sheets were put below one another.
  private static func isHead(_ row: SheetTable.Row) -> Bool {
    let known = columns(named: row).count
    return known > 2 && known * 2 > row.cells.count { !$0.isEmpty } && !hasCode(row)
  }

  private static func columns(named row: SheetTable.Row) -> Set<ReviewColumn> {
    Set(row.cells.compactMap { ReviewColumn.named($0.unquoted) })
  }

  private static func hasCode(_ row: SheetTable.Row) -> Bool {
    row.cells.contains { ReviewLine.isCode($0.unquoted) }
  }
}
