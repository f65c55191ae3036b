import CommonMark

/// Where the blocks of one text, or of one item of it, stand for a reader.
struct BlockPositions {
  /// The way to the blocks.
  struct Way {
    /// The text that they stand in.
    let text: Locator
    /// The numbers of the items that they stand in, from the outermost inward.
    var items: [Int] = []
    /// How many leaves of quotations come before them, for blocks in a quotation.
    var quoted: Int?

    /// The text, or the innermost item.
    var here: Locator { items.isEmpty ? text : text.item(items) }
  }

  private let blocks: [Block]
  private let way: Way
  private let leafCount: Int

  init(_ blocks: [Block], _ way: Way) {
    self.blocks = blocks
    self.way = way
    leafCount = blocks.count { $0.isLeaf }
  }

  /// The locator of the block at `index`; a list has that of its items.
  func locator(of index: Int) -> Locator {
    if let quoted = way.quoted {
      return way.here.block("quotation \(quoted + quotedLeaves(before: index) + 1)")
    }
    switch blocks[index] {
    case .paragraph, .heading, .code:
      let number = blocks[...index].count { $0.isLeaf }
      let isItems = !way.items.isEmpty && number == 1
      return leafCount > 1 && !isItems ? way.here.block("paragraph \(number)") : way.here
    case .list(let list):
      let first = firstItem(of: index)
      return list.items.count > 1 ? items(first, first + list.items.count - 1) : item(first)
    case .quote: return way.here.block("quotation \(quotedLeaves(before: index) + 1)")
    case .thematicBreak: return way.here
    }
  }

  /// The way to the blocks of the item at `item` of the list at `index`; to the block itself where
  /// it is a paragraph that became a list or was one.
  func way(toItem item: Int, of index: Int) -> Way {
    guard case .list = blocks[index] else { return way }
    guard way.quoted == nil else {
      var way = way
      way.quoted = leavesBefore(item, of: index)
      return way
    }
    return Way(text: way.text, items: way.items + [firstItem(of: index) + item])
  }

  /// The way to the blocks of the quotation at `index`.
  func way(toQuote index: Int) -> Way {
    Way(text: way.text, items: way.items, quoted: (way.quoted ?? 0) + quotedLeaves(before: index))
  }

  private func item(_ number: Int) -> Locator { way.text.item(way.items + [number]) }

  /// Several items, at the first of them: `items 2 to 4`.
  private func items(_ first: Int, _ last: Int) -> Locator {
    let trail = (way.items + [last]).map(String.init).joined(separator: ".")
    let start = (way.items + [first]).map(String.init).joined(separator: ".")
    let words = [way.text.detail, "items \(start) to \(trail)"].compactMap(\.self)
    return Locator(
      part: way.text.part, type: way.text.type, detail: words.joined(separator: " / "),
      anchor: item(first).anchor)
  }

  /// The number of the first item of the list at `index`: items count on through all lists.
  private func firstItem(of index: Int) -> Int {
    blocks[..<index].reduce(1) { count, block in
      if case .list(let list) = block { count + list.items.count } else { count }
    }
  }

  /// How many leaves before the block count as quoted ones.
  private func quotedLeaves(before index: Int) -> Int {
    blocks[..<index].reduce(0) { count, block in
      switch block {
      case .quote: count + block.leafCount
      case .paragraph, .heading, .code, .list: count + (way.quoted == nil ? 0 : block.leafCount)
      case .thematicBreak: count
      }
    }
  }

  private func leavesBefore(_ item: Int, of index: Int) -> Int {
    var count = (way.quoted ?? 0) + quotedLeaves(before: index)
    guard case .list(let list) = blocks[index] else { return count }
    for item in list.items[..<item] {
      for block in item.blocks { count += block.leafCount }
    }
    return count
  }
}

extension Block {
  /// Whether it is text itself and holds no other blocks.
  var isLeaf: Bool {
    switch self {
    case .paragraph, .heading, .code: true
    case .list, .quote, .thematicBreak: false
    }
  }

  fileprivate var leafCount: Int {
    var count = 0
    forEachLeaf { _ in count += 1 }
    return count
  }
}
