import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

/// Writes aligned blocks as one text with its changes in place, or as one of the two texts with
/// what differs marked.
///
/// Removed items keep their place but take no number. The words for those who can't see the marks
/// are said once for a block that went or came as a whole.
struct RedlineWriter {
  let context: RedlineContext
  let view: RedlineView
  let text: RedlineText
  /// How the block at hand stands as a whole, where it moved.
  private(set) var state = ChangeMarkup.ChangeState.both

  init(_ context: RedlineContext, view: RedlineView = .merged) {
    self.context = context
    self.view = view
    text = RedlineText(context: context, view: view)
  }

  /// Writes what one of the forms says at a place.
  func write(
    _ entry: FormEntry<Passage>, _ state: ChangeMarkup.ChangeState, at place: RedlinePlace? = nil,
    to page: inout PageBuffer
  ) {
    CellWriter(writer: writer(state))
      .write(entry.map(\.blocks), as: run(state, at: place), to: &page)
  }

  /// The same as markup.
  func html(_ entry: FormEntry<Passage>, _ state: ChangeMarkup.ChangeState) -> HTML {
    HTML(trusted: { write(entry, state, to: &$0) })
  }

  /// The HTML of the words of one leaf, without an element around it.
  func html(_ redline: TextRedline) -> HTML {
    HTML(trusted: { text.append(redline, to: &$0) })
  }

  // MARK: Aligned blocks

  func write(
    _ blocks: BlockSequence, isTight: Bool, at place: RedlinePlace, to page: inout PageBuffer
  ) {
    let arrivals = blocks.arrivals
    for (index, entry) in blocks.entries.enumerated() {
      // Nothing is said of what is the same in both, as most is.
      if case .kept(let old, let new, .same) = entry {
        let block = view == .was ? blocks.old[old] : blocks.new[new]
        write([block], state, isTight: isTight, to: &page)
        continue
      }
      let place = place.entry(index)
      write(
        blocks, index, arrivals, isTight: isTight, at: place, context.changes(at: place), to: &page)
    }
  }

  /// Writes an entry, and around it what is to be said of its `changes`. What moved stands at
  /// `arrivals` now.
  func write(
    _ blocks: BlockSequence, _ index: Int, _ arrivals: [Int: Int], isTight: Bool,
    at place: RedlinePlace, _ changes: [Change], to page: inout PageBuffer
  ) {
    let entry = blocks.entries[index]
    guard isShown(entry) else { return }
    switch entry {
    case .kept(let old, let new, let comparison):
      frame(changes, to: &page) {
        write(comparison, blocks.old[old], blocks.new[new], isTight: isTight, at: place, to: &$0)
      }
    case .moved(let old, let new, let comparison):
      frame(changes, .movedHere, to: &page) {
        moving(.movedHere)
          .write(comparison, blocks.old[old], blocks.new[new], isTight: isTight, at: place, to: &$0)
      }
    case .movedAway(let old, let new):
      let twin = twin(at: arrivals[new], of: place)
      frame([], .movedAway, awayWith: twin, to: &page) {
        write([blocks.old[old]], .movedAway, isTight: isTight, to: &$0)
      }
    case .deleted(let old):
      let block = [blocks.old[old]]
      frame(changes, state(.removed, of: block, at: place), to: &page) {
        write(block, .removed, isTight: isTight, at: place, to: &$0)
      }
    case .inserted(let new):
      let block = [blocks.new[new]]
      frame(changes, state(.added, of: block, at: place), to: &page) {
        write(block, .added, isTight: isTight, at: place, to: &$0)
      }
    case .split(_, _, let broken), .merged(_, _, let broken):
      frame(changes, to: &page) {
        writeParagraphs(broken, isSplit: entry.isSplit, isTight: isTight, to: &$0)
      }
    }
  }

  func write(
    _ comparison: BlockRedline, _ old: Block, _ new: Block, isTight: Bool, at place: RedlinePlace,
    to page: inout PageBuffer
  ) {
    switch comparison {
    case .same: write([view == .was ? old : new], state, isTight: isTight, to: &page)
    case .leaf(let redline):
      page.open(leaf: new, isTight: isTight)
      write(redline, to: &page)
      page.close(leaf: new, isTight: isTight)
      page.append("\n")
    case .list(let items):
      writeList(
        items, view == .was ? old : new, view == .merged ? old : nil, at: place, to: &page)
    case .quote(let blocks):
      page.open(.blockquote)
      write(blocks, isTight: false, at: place, to: &page)
      page.close(.blockquote)
      page.append("\n")
    case .replaced:
      if view != .now { write([old], .removed, isTight: isTight, to: &page) }
      if view != .was { write([new], .added, isTight: isTight, to: &page) }
    }
  }

  /// The texts of what was split, each a paragraph, or the text of what was merged.
  func writeParagraphs(
    _ broken: BrokenText, isSplit: Bool, isTight: Bool, to page: inout PageBuffer
  ) {
    for pieces in pieces(of: broken, isSplit: isSplit) {
      if !isTight { page.open(.p) }
      text.append(pieces, to: &page)
      if !isTight { page.close(.p) }
      page.append("\n")
    }
  }

  /// The pieces of each text.
  func pieces(of broken: BrokenText, isSplit: Bool) -> [ArraySlice<TextPiece>] {
    let pieces = TextPieces(
      redline: broken.text, view: view, splits: isSplit ? broken.breaks : [],
      merges: isSplit ? [] : broken.breaks
    ).pieces()
    guard isSplit ? view != .was : view == .was else { return [pieces[...]] }
    return pieces.split(whereSeparator: \.isBreak)
  }

  // MARK: Whole blocks

  /// Writes blocks that stand in one of the texts only, or in both.
  func write(
    _ blocks: [Block], _ state: ChangeMarkup.ChangeState, isTight: Bool = false,
    at place: RedlinePlace? = nil, to page: inout PageBuffer
  ) {
    var run = run(state, at: place)
    run.write(blocks, by: writer(state), isTight: isTight, to: &page)
  }

  /// A run of whole blocks that are marked.
  func run(_ state: ChangeMarkup.ChangeState, at place: RedlinePlace? = nil) -> TextRun {
    TextRun(state: state, isMerged: view == .merged, relocated: relocated(state, at: place))
  }

  /// The writer of the text that they stand in.
  func writer(_ state: ChangeMarkup.ChangeState) -> BlockWriter {
    context.writer(isOld: state.isOld || (state == .both && view == .was))
  }

  /// Writes the words of a compared leaf; within what moved as a whole, inside its mark.
  private func write(_ redline: TextRedline, to page: inout PageBuffer) {
    state.open(on: &page)
    if view == .merged { state.writeCue(on: &page) }
    text.append(redline, to: &page)
    state.close(on: &page)
  }

  // MARK: Elements

  /// Writes `content`, and around it, where something changed, the bar and the line below.
  private func frame(
    _ changes: [Change], _ state: ChangeMarkup.ChangeState = .both, awayWith twin: Change? = nil,
    to page: inout PageBuffer, _ content: (inout PageBuffer) -> Void
  ) {
    guard view == .merged, ChangeMarkup.isMarked(changes, state, awayWith: twin) else {
      return content(&page)
    }
    page.open(.div) { ChangeMarkup.writeAttributes(changes, state, awayWith: twin, to: &$0) }
    content(&page)
    write(tags: changes, to: &page)
    if let twin { ChangeMarkup.writeTag(awayWith: twin, to: &page) }
    page.close(.div)
    page.append("\n")
  }

  /// A writer of what moved as a whole.
  func moving(_ state: ChangeMarkup.ChangeState) -> RedlineWriter {
    var writer = self
    writer.state = state
    return writer
  }

  func write(tags changes: [Change], to page: inout PageBuffer) {
    guard view == .merged, !changes.isEmpty else { return }
    page.removeLineEnd()
    ChangeMarkup.writeTags(changes, to: &page)
    page.append("\n")
  }

  /// The change of what left the place at hand, and stands at the entry `index` beside it now.
  func twin(at index: Int?, of place: RedlinePlace) -> Change? {
    guard let index else { return nil }
    let moved = RedlinePlace(place.part, path: place.path.dropLast() + [index])
    return (context.changes(at: moved) + context.changes(at: moved.entry(0))).first
  }

  /// Whether an entry has something to show in this view.
  func isShown<Element, Comparison>(
    _ entry: AlignedSequence<Element, Comparison>.Entry, isListed: Bool = false
  ) -> Bool {
    switch (entry, view) {
    case (_, .merged), (.kept, _), (.split, _), (.merged, _): true
    case (.moved, .now), (.inserted, .now), (.movedAway, .was), (.deleted, .was): true
    case (.moved, .was): isListed
    case (.inserted, .was), (.movedAway, .now), (.deleted, .now): false
    }
  }
}

extension AlignedSequence.Entry {
  /// Whether one became several.
  var isSplit: Bool {
    switch self {
    case .split: true
    case .kept, .moved, .movedAway, .deleted, .inserted, .merged: false
    }
  }
}
