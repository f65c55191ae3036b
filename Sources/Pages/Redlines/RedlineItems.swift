import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

extension RedlineWriter {
  /// Writes a list as `own` is one, or as `other` is; the items of what is a paragraph on both
  /// stand as paragraphs.
  func writeList(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ own: Block, _ other: Block?,
    at place: RedlinePlace, to page: inout PageBuffer
  ) {
    for block in [own, other] {
      if case .list(let list) = block { return write(items, of: list, at: place, to: &page) }
    }
    for index in items.entries.indices {
      writeListed(items, index, at: place.entry(index), to: &page)
    }
  }

  /// Writes a list; removed items keep their place but take no number.
  func write(
    _ items: AlignedSequence<Block.Item, BlockSequence>, of list: Block.List,
    at place: RedlinePlace, to page: inout PageBuffer
  ) {
    var numbers = ItemNumbers(start: list.start)
    page.open(list)
    let arrivals = items.arrivals
    for index in items.entries.indices {
      write(items, index, arrivals, list, at: place.entry(index), &numbers, to: &page)
    }
    page.close(list)
    page.append("\n")
  }

  private func write(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ index: Int, _ arrivals: [Int: Int],
    _ list: Block.List, at place: RedlinePlace, _ numbers: inout ItemNumbers,
    to page: inout PageBuffer
  ) {
    let entry = items.entries[index]
    guard isShown(entry) else { return }
    let changes = context.changes(at: place)
    switch entry {
    case .kept(_, _, let blocks):
      writeItem(blocks, list, at: place, changes, &numbers, to: &page)
    case .moved(_, _, let blocks):
      moving(.movedHere).writeItem(blocks, list, at: place, changes, &numbers, to: &page)
    case .movedAway(let old, let new):
      let twin = twin(at: arrivals[new], of: place)
      writeItem(
        items.old[old], list, at: place, [], .movedAway, awayWith: twin, &numbers, to: &page)
    case .deleted(let old):
      writeItem(items.old[old], list, at: place, changes, .removed, &numbers, to: &page)
    case .inserted(let new):
      writeItem(items.new[new], list, at: place, changes, .added, &numbers, to: &page)
    case .split(_, _, let broken), .merged(_, _, let broken):
      for (number, pieces) in pieces(of: broken, isSplit: entry.isSplit).enumerated() {
        let shown = number == 0 ? changes : []
        openItem(shown, number == 0 ? .both : .added, &numbers, to: &page)
        text.append(pieces, to: &page)
        write(tags: shown, to: &page)
        page.close(.li)
        page.append("\n")
      }
    }
  }

  /// Writes an item of both texts. What changed in its first paragraph is said of the item.
  private func writeItem(
    _ blocks: BlockSequence, _ list: Block.List, at place: RedlinePlace, _ changes: [Change],
    _ numbers: inout ItemNumbers, to page: inout PageBuffer
  ) {
    let isOwn = !changes.isEmpty
    let shown = isOwn ? changes : context.changes(at: place.entry(0))
    openItem(shown, state, &numbers, to: &page)
    let arrivals = blocks.arrivals
    for index in blocks.entries.indices {
      let entry = place.entry(index)
      let inner = index == 0 && !isOwn ? [] : context.changes(at: entry)
      write(blocks, index, arrivals, isTight: list.isTight, at: entry, inner, to: &page)
      if index == 0 { write(tags: shown, to: &page) }
    }
    closeItem(on: &page)
  }

  private func writeItem(
    _ item: Block.Item, _ list: Block.List, at place: RedlinePlace, _ changes: [Change],
    _ state: ChangeMarkup.ChangeState, awayWith twin: Change? = nil,
    _ numbers: inout ItemNumbers, to page: inout PageBuffer
  ) {
    let whole = self.state(state, of: item.blocks, at: place)
    openItem(changes, whole, awayWith: twin, &numbers, to: &page)
    var run = run(state, at: place)
    for (index, block) in item.blocks.enumerated() {
      run.write([block], by: writer(state), isTight: list.isTight, to: &page)
      if index == 0 {
        write(tags: changes, to: &page)
        if let twin { ChangeMarkup.writeTag(awayWith: twin, to: &page) }
      }
    }
    closeItem(on: &page)
  }

  private func openItem(
    _ changes: [Change], _ state: ChangeMarkup.ChangeState, awayWith twin: Change? = nil,
    _ numbers: inout ItemNumbers, to page: inout PageBuffer
  ) {
    let isMerged = view == .merged
    let number = numbers.next(isCounted: !state.isOld || !isMerged)
    page.open(.li) { tag in
      if isMerged { ChangeMarkup.writeAttributes(changes, state, awayWith: twin, to: &tag) }
      if let number { tag.attribute(.value) { $0.append(number: number) } }
    }
  }

  private func closeItem(on page: inout PageBuffer) {
    page.removeLineEnd()
    page.close(.li)
    page.append("\n")
  }
}

/// The numbers of a list's items: those of the new text, where removed items take none.
private struct ItemNumbers {
  private var number: Int?
  private var isBehind = false

  init(start: Int?) { number = start }

  /// The number that an item must be given, because one before it took none.
  mutating func next(isCounted: Bool) -> Int? {
    guard let next = number else { return nil }
    guard isCounted else {
      isBehind = true
      return nil
    }
    number = next + 1
    defer { isBehind = false }
    return isBehind ? next : nil
  }
}
