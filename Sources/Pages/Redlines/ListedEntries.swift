import CatalogModel
import CommonMark
import Redlining
import Templates

extension RedlineWriter {
  /// The HTML of one entry of aligned blocks, as its change is listed.
  func html(entry index: Int, of blocks: BlockSequence, at place: RedlinePlace) -> HTML {
    var writer = self
    writer.writeListed(blocks, index, at: place)
    return HTML(trusted: writer.html)
  }

  /// The HTML of one entry of aligned items, as its change is listed.
  func html(
    item index: Int, of items: AlignedSequence<Block.Item, BlockSequence>, at place: RedlinePlace
  ) -> HTML {
    var writer = self
    writer.writeListed(items, index, at: place)
    return HTML(trusted: writer.html)
  }

  /// Writes one entry as the list of changes shows it: what moved is marked as a whole.
  private mutating func writeListed(
    _ blocks: BlockSequence, _ index: Int, at place: RedlinePlace
  ) {
    guard case .moved(let old, let new, let comparison) = blocks.entries[index] else {
      return write(blocks, index, isTight: false, at: place, [])
    }
    moving(view == .was ? .movedAway : .movedHere) {
      $0.write(comparison, blocks.old[old], blocks.new[new], isTight: false, at: place)
    }
  }

  /// Writes one item without its bullet; of one that stands in both texts, its first paragraph,
  /// because the items in it have changes of their own.
  mutating func writeListed(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ index: Int, at place: RedlinePlace
  ) {
    let entry = items.entries[index]
    guard isShown(entry, isListed: true) else { return }
    switch entry {
    case .kept(_, _, let blocks): writeFirst(blocks, at: place)
    case .moved(_, _, let blocks):
      moving(view == .was ? .movedAway : .movedHere) { $0.writeFirst(blocks, at: place) }
    case .movedAway: return
    case .deleted(let old): write(items.old[old].blocks, .removed)
    case .inserted(let new): write(items.new[new].blocks, .added)
    case .split(_, _, let broken), .merged(_, _, let broken):
      writeParagraphs(broken, isSplit: entry.isSplit, false)
    }
  }

  private mutating func writeFirst(_ blocks: BlockSequence, at place: RedlinePlace) {
    let shown = blocks.entries.indices.filter { index in
      if case .kept(_, _, .list) = blocks.entries[index] { false } else { true }
    }
    for index in shown.isEmpty ? Array(blocks.entries.indices) : shown {
      write(blocks, index, isTight: false, at: place.entry(index), [])
    }
  }
}
