/// Puts items into lists, and lists into the items that they stand below.
struct CapturedListBuilder {
  /// A list whose items are being read.
  private struct OpenList {
    let style: ListMark.Style
    var last: Int
    var list: CapturedList
    /// The column at which its items begin.
    let start: Int
  }

  /// How far numbers of one list may stand apart.
  private let tolerance: Int
  private var blocks: [CapturedBlock] = []
  private var open: [OpenList] = []

  init(tolerance: Int) { self.tolerance = tolerance }

  /// Adds a block that is no item.
  mutating func add(_ block: CapturedBlock) {
    closeLists(downTo: 0)
    blocks.append(block)
  }

  /// Adds an item with its mark, which is no word where it is only drawn, and what stands behind it.
  ///
  /// It belongs to the list whose items begin at the same column; to one of the same marks where
  /// columns tell nothing.
  mutating func addItem(
    _ mark: ListMark, _ word: Int?, _ content: [CapturedBlock], at start: Int
  ) {
    let level = open.lastIndex { list in
      list.style == mark.style && start <= list.start + tolerance
    }
    if let level {
      closeLists(downTo: level + 1)
      open[level].last = mark.number
    } else {
      let number: Int? = if case .bullet = mark.style { nil } else { mark.number }
      open.append(
        OpenList(
          style: mark.style, last: mark.number, list: CapturedList(start: number, items: []),
          start: start))
    }
    open[open.count - 1].list.items.append(CapturedItem(mark: word, blocks: content))
  }

  /// The blocks.
  mutating func finish() -> [CapturedBlock] {
    closeLists(downTo: 0)
    return blocks
  }

  private mutating func closeLists(downTo level: Int) {
    while open.count > level, let list = open.popLast()?.list {
      if let parent = open.indices.last, let item = open[parent].list.items.indices.last {
        open[parent].list.items[item].blocks.append(.list(list))
      } else {
        blocks.append(.list(list))
      }
    }
  }
}
