import DataWriting

extension Ledger {
  /// What every such table begins with.
  public static let tableHead = "Word,Line,Column,Went to"

  /// The ledger as CSV: the words without a place first, then all others in the capture's order.
  public var table: [UInt8] {
    var writer = CSVWriter()
    writer.row(["Word", "Line", "Column", "Went to", "File", "Field", "Cell", "Look at it"])
    for entry in unplaced + entries.filter({ $0.placement != nil }) {
      let placement = entry.placement
      writer.row([
        entry.word.text, String(entry.word.line), String(entry.word.column),
        placement?.role.rawValue ?? "nowhere", placement == nil ? "" : file,
        placement?.destination.field ?? "", placement.map { $0.entry ?? $0.destination.cell } ?? "",
        entry.doubt ?? "",
      ])
    }
    return writer.bytes
  }
}
