import CatalogModel
import CommonMark
import Redlining
import Templates

extension RedlineWriter {
  /// Writes a list as `own` is one, or as `other` is; the items of what is a paragraph on both
  /// stand as paragraphs.
  mutating func writeList(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ own: Block, _ other: Block?,
    at place: RedlinePlace
  ) {
    for block in [own, other] {
      if case .list(let list) = block { return write(items, of: list, at: place) }
    }
    for index in items.entries.indices { writeListed(items, index, at: place.entry(index)) }
  }

  /// Writes a list; removed items keep their place but take no number.
  mutating func write(
    _ items: AlignedSequence<Block.Item, BlockSequence>, of list: Block.List,
    at place: RedlinePlace
  ) {
    var numbers = ItemNumbers(start: list.start)
    open(list)
    for index in items.entries.indices {
      write(items, index, list, at: place.entry(index), &numbers)
    }
    close(list)
  }

  private mutating func write(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ index: Int, _ list: Block.List,
    at place: RedlinePlace, _ numbers: inout ItemNumbers
  ) {
    let entry = items.entries[index]
    guard isShown(entry) else { return }
    let changes = context.changes(at: place)
    switch entry {
    case .kept(_, _, let blocks):
      writeItem(blocks, list, at: place, changes, .both, &numbers)
    case .moved(_, _, let blocks):
      moving(.movedHere) {
        $0.writeItem(blocks, list, at: place, changes, .movedHere, &numbers)
      }
    case .movedAway(let old, let new):
      let twin = twin(of: items, new: new, at: place)
      writeItem(items.old[old], list, [], .movedAway, awayWith: twin, &numbers)
    case .deleted(let old): writeItem(items.old[old], list, changes, .removed, &numbers)
    case .inserted(let new): writeItem(items.new[new], list, changes, .added, &numbers)
    case .split(_, _, let broken), .merged(_, _, let broken):
      for (number, pieces) in pieces(of: broken, isSplit: entry.isSplit).enumerated() {
        let shown = number == 0 ? changes : []
        openItem(shown, number == 0 ? .both : .added, &numbers)
        text.append(pieces, to: &html)
        put(tags: shown)
        put("</li>\n")
      }
    }
  }

  /// Writes an item of both texts. What changed in its first paragraph is said of the item.
  private mutating func writeItem(
    _ blocks: BlockSequence, _ list: Block.List, at place: RedlinePlace, _ changes: [Change],
    _ standing: ChangeMarkup.Standing, _ numbers: inout ItemNumbers
  ) {
    let isOwn = !changes.isEmpty
    let shown = isOwn ? changes : context.changes(at: place.entry(0))
    openItem(shown, standing, &numbers)
    for index in blocks.entries.indices {
      let entry = place.entry(index)
      let inner = index == 0 && !isOwn ? [] : context.changes(at: entry)
      write(blocks, index, isTight: list.isTight, at: entry, inner)
      if index == 0 { put(tags: shown) }
    }
    closeItem()
  }

  private mutating func writeItem(
    _ item: Block.Item, _ list: Block.List, _ changes: [Change],
    _ standing: ChangeMarkup.Standing, awayWith twin: Change? = nil, _ numbers: inout ItemNumbers
  ) {
    openItem(changes, standing, awayWith: twin, &numbers)
    var isCued = false
    for (index, block) in item.blocks.enumerated() {
      write([block], standing, isTight: list.isTight, isCued: &isCued)
      if index == 0 {
        put(tags: changes)
        if let twin { html += ChangeMarkup.tag(awayWith: twin).bytes }
      }
    }
    closeItem()
  }

  private mutating func openItem(
    _ changes: [Change], _ standing: ChangeMarkup.Standing, awayWith twin: Change? = nil,
    _ numbers: inout ItemNumbers
  ) {
    put("<li")
    let isMerged = view == .merged
    html +=
      ChangeMarkup.attributes(
        isMerged ? changes : [], isMerged ? standing : .both, awayWith: isMerged ? twin : nil
      ).utf8
    if let number = numbers.next(isCounted: !standing.isOld || !isMerged) {
      put(" value=\"")
      html.append(number: number)
      put("\"")
    }
    put(">")
  }

  mutating func closeItem() {
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    put("</li>\n")
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
