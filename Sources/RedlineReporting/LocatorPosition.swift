public import Redlining

/// What a locator says of the place of a block in its text, for those who lay the text out.
extension Locator {
  private static let notes = "Notes"

  /// Whether the block is in the notes on a component.
  public var isInNotes: Bool {
    type == nil && detail.map { $0.utf8.starts(with: Self.notes.utf8) } ?? false
  }

  /// Where it stands in its text: `item 3.1`; empty for a text that is one block.
  public var position: String {
    guard let detail else { return "" }
    return isInNotes ? String(detail.dropFirst(Self.notes.count + 3)) : detail
  }

  /// How many items the item that it is stands in; nil where it is a paragraph or quotation, also one
  /// in an item.
  public var itemLevel: Int? {
    guard let detail, !detail.contains("paragraph"),
      let item = detail.split(separator: "/").last(where: { $0.contains("item") })
    else { return nil }
    return item.utf8.count { $0 == UInt8(ascii: ".") }
  }
}
