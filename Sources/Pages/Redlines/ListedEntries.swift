import CatalogModel
import CommonMark
import Redlining
import Templates

extension RedlineWriter {
  /// The HTML of one entry of aligned blocks, as its change is listed.
  func html(entry index: Int, of blocks: BlockSequence, at place: RedlinePlace) -> HTML {
    HTML(trusted: { writeListed(blocks, index, at: place, to: &$0) })
  }

  /// The HTML of one entry of aligned items, as its change is listed.
  func html(
    item index: Int, of items: AlignedSequence<Block.Item, BlockSequence>, at place: RedlinePlace
  ) -> HTML {
    HTML(trusted: { writeListed(items, index, at: place, to: &$0) })
  }

  /// Writes one entry as the list of changes shows it: what moved is marked as a whole.
  private func writeListed(
    _ blocks: BlockSequence, _ index: Int, at place: RedlinePlace, to page: inout PageBuffer
  ) {
    guard case .moved(let old, let new, let comparison) = blocks.entries[index] else {
      return write(blocks, index, [:], isTight: false, at: place, [], to: &page)
    }
    moving(view == .was ? .movedAway : .movedHere)
      .write(comparison, blocks.old[old], blocks.new[new], isTight: false, at: place, to: &page)
  }

  /// Writes one item without its bullet; of one that stands in both texts, its first paragraph,
  /// because the items in it have changes of their own.
  func writeListed(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ index: Int, at place: RedlinePlace,
    to page: inout PageBuffer
  ) {
    let entry = items.entries[index]
    guard isShown(entry, isListed: true) else { return }
    switch entry {
    case .kept(_, _, let blocks): writeFirst(blocks, at: place, to: &page)
    case .moved(_, _, let blocks):
      moving(view == .was ? .movedAway : .movedHere).writeFirst(blocks, at: place, to: &page)
    case .movedAway: return
    case .deleted(let old): write(items.old[old].blocks, .removed, at: place, to: &page)
    case .inserted(let new): write(items.new[new].blocks, .added, at: place, to: &page)
    case .split(_, _, let broken), .merged(_, _, let broken):
      writeParagraphs(broken, isSplit: entry.isSplit, isTight: false, to: &page)
    }
  }

  private func writeFirst(
    _ blocks: BlockSequence, at place: RedlinePlace, to page: inout PageBuffer
  ) {
    let shown = blocks.entries.indices.filter { index in
      if case .kept(_, _, .list) = blocks.entries[index] { false } else { true }
    }
    for index in shown.isEmpty ? Array(blocks.entries.indices) : shown {
      write(blocks, index, [:], isTight: false, at: place.entry(index), [], to: &page)
    }
  }
}
