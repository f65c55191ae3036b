import CatalogModel

/// The way to blocks: to those of a text, of an item of it, or of a quotation in either.
struct BlockPath {
  /// The text that they stand in.
  let text: Locator
  /// The numbers of the items that they stand in, from the outermost inward: `3.1`.
  private(set) var trail = ""
  /// How many leaves of quotations come before them, for blocks in a quotation.
  private(set) var quoted: Int?

  init(_ text: Locator) { self.text = text }

  /// The text, or the innermost item.
  var here: Locator { trail.isEmpty ? text : text.item(trail) }

  /// The way to the blocks of an item of these.
  func item(_ number: Int) -> BlockPath {
    var path = self
    path.trail = trail.isEmpty ? "\(number)" : "\(trail).\(number)"
    return path
  }

  /// The way to blocks in a quotation, with so many quoted leaves before them.
  func quotation(after count: Int) -> BlockPath {
    var path = self
    path.quoted = count
    return path
  }
}
