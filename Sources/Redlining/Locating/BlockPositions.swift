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

  /// How many blocks without an id of their own come before a block.
  struct Counts {
    fileprivate var paragraphs = 0
    fileprivate var quoted = 0
  }

  /// The locator of the block at `index`; a list has that of its items.
  func locator(of index: Int) -> Locator { locator(of: index, after: counts(before: index)) }

  /// The same, with what comes before it counted already.
  func locator(of index: Int, after counts: Counts) -> Locator {
    guard path.quoted == nil else { return quotation(0, after: counts) }
    switch blocks[index] {
    case .paragraph, .heading, .code:
      let isItems = !path.trail.isEmpty && counts.paragraphs == 0
      return leafCount > 1 && !isItems
        ? path.here.block("paragraph \(counts.paragraphs + 1)") : path.here
    case .list(let list): return locator(of: list.numbers)
    case .quote: return quotation(0, after: counts)
    case .thematicBreak: return path.here
    }
  }

  /// The locator of the leaf at `offset` of a quotation.
  func quotation(_ offset: Int, after counts: Counts) -> Locator {
    path.here.block("quotation \((path.quoted ?? 0) + counts.quoted + offset + 1)")
  }

  /// Counts a block of these; in a quotation all leaves are quoted ones.
  func count(_ block: Block, in counts: inout Counts) {
    switch block {
    case .quote: counts.quoted += block.leafCount
    case .paragraph, .heading, .code, .list:
      if path.quoted != nil {
        counts.quoted += block.leafCount
      } else if block.isLeaf {
        counts.paragraphs += 1
      }
    case .thematicBreak: break
    }
  }

  private func counts(before index: Int) -> Counts {
    blocks[..<index].reduce(into: Counts()) { count($1, in: &$0) }
  }

  /// Visits the leaves of the blocks in reading order, each with its place.
  func forEachLeaf(_ visit: (RichText, Locator) -> Void) {
    var counts = Counts()
    for index in blocks.indices {
      forEachLeaf(at: index, after: counts, visit)
      count(blocks[index], in: &counts)
    }
  }

  /// Visits those of the block at `index`.
  func forEachLeaf(at index: Int, _ visit: (RichText, Locator) -> Void) {
    forEachLeaf(at: index, after: counts(before: index), visit)
  }

  private func forEachLeaf(
    at index: Int, after counts: Counts, _ visit: (RichText, Locator) -> Void
  ) {
    switch blocks[index] {
    case .paragraph(let text), .heading(_, let text), .code(let text, _):
      visit(text, locator(of: index, after: counts))
    case .list(let list):
      for (number, item) in list.items.enumerated() {
        BlockPositions(item.blocks, path(toItem: number, of: index)).forEachLeaf(visit)
      }
    case .quote(let quote):
      for (number, leaf) in quote.blocks.leaves.enumerated() {
        visit(leaf, quotation(number, after: counts))
      }
    case .thematicBreak: break
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
      return path.quotation(after: leavesBefore(item, of: list, at: index))
    }
    return path.item(list.numbers.lowerBound + item)
  }

  /// The way to the blocks of the quotation at `index`.
  func path(toQuote index: Int) -> BlockPath {
    path.quotation(after: (path.quoted ?? 0) + counts(before: index).quoted)
  }

  private func leavesBefore(_ item: Int, of list: Block.List, at index: Int) -> Int {
    let outer = (path.quoted ?? 0) + counts(before: index).quoted
    return list.items[..<item].reduce(outer) { count, item in
      item.blocks.reduce(count) { $0 + $1.leafCount }
    }
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
