import CommonMark

/// Where the blocks of one text, or of one item of it, stand for a reader.
struct BlockPositions {
  private let blocks: [Block]
  private let path: BlockPath
  private let leafCount: Int

  init(_ blocks: [Block], _ path: BlockPath) {
    self.blocks = blocks
    self.path = path
    leafCount = blocks.count { $0.isLeaf }
  }

  /// The locator of the block at `index`; a list has that of its items.
  func locator(of index: Int) -> Locator {
    if let quoted = path.quoted {
      return path.here.block("quotation \(quoted + quotedLeaves(before: index) + 1)")
    }
    switch blocks[index] {
    case .paragraph, .heading, .code:
      let number = blocks[...index].count { $0.isLeaf }
      let isItems = !path.trail.isEmpty && number == 1
      return leafCount > 1 && !isItems ? path.here.block("paragraph \(number)") : path.here
    case .list(let list): return locator(of: list.numbers)
    case .quote: return path.here.block("quotation \(quotedLeaves(before: index) + 1)")
    case .thematicBreak: return path.here
    }
  }

  /// Several items, at the first of them: `items 2 to 4`.
  private func locator(of items: Range<Int>) -> Locator {
    let first = path.item(items.lowerBound)
    guard items.count > 1 else { return first.here }
    let last = path.item(items.upperBound - 1)
    return path.text.block(
      "items \(first.trail) to \(last.trail)", anchor: first.here.anchor)
  }

  /// The way to the blocks of the item at `item` of the list at `index`; to the block itself where
  /// it is a paragraph that became a list or was one.
  func path(toItem item: Int, of index: Int) -> BlockPath {
    guard case .list(let list) = blocks[index] else { return path }
    guard path.quoted == nil else {
      return path.quotation(after: leavesBefore(item, of: index))
    }
    return path.item(list.numbers.lowerBound + item)
  }

  /// The way to the blocks of the quotation at `index`.
  func path(toQuote index: Int) -> BlockPath {
    path.quotation(after: (path.quoted ?? 0) + quotedLeaves(before: index))
  }

  /// How many leaves before the block count as quoted ones.
  private func quotedLeaves(before index: Int) -> Int {
    blocks[..<index].reduce(0) { count, block in
      switch block {
      case .quote: count + block.leafCount
      case .paragraph, .heading, .code, .list: count + (path.quoted == nil ? 0 : block.leafCount)
      case .thematicBreak: count
      }
    }
  }

  private func leavesBefore(_ item: Int, of index: Int) -> Int {
    var count = (path.quoted ?? 0) + quotedLeaves(before: index)
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
