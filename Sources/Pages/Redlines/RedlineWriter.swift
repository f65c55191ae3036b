import CatalogModel
import CommonMark
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
  var html: [UInt8] = []
  /// How the block at hand stands as a whole, where it moved.
  private var standing = ChangeMarkup.Standing.both

  init(_ context: RedlineContext, view: RedlineView = .merged) {
    self.context = context
    self.view = view
    text = RedlineText(context: context, view: view)
  }

  /// The HTML of aligned blocks at a place.
  func html(_ blocks: BlockSequence, at place: RedlinePlace) -> HTML {
    var writer = self
    writer.write(blocks, isTight: false, at: place)
    return HTML(trusted: writer.html)
  }

  /// The HTML of blocks that stand in one of the texts only, or in both.
  func html(_ blocks: [Block], _ standing: ChangeMarkup.Standing) -> HTML {
    var writer = self
    var isCued = false
    writer.write(blocks, standing, isTight: false, isCued: &isCued)
    return HTML(trusted: writer.html)
  }

  /// The HTML of the words of one leaf, without an element around it.
  func html(_ redline: TextRedline) -> HTML {
    var html = HTML()
    html.append(trusted: { text.append(redline, to: &$0) })
    return html
  }

  // MARK: Aligned blocks

  mutating func write(_ blocks: BlockSequence, isTight: Bool, at place: RedlinePlace) {
    for index in blocks.entries.indices {
      let entry = place.entry(index)
      let changes = context.changes(at: entry)
      write(blocks, index, isTight: isTight, at: entry, changes)
    }
  }

  /// Writes an entry, and around it what is to be said of its `changes`.
  mutating func write(
    _ blocks: BlockSequence, _ index: Int, isTight: Bool, at place: RedlinePlace,
    _ changes: [Change]
  ) {
    let entry = blocks.entries[index]
    guard isShown(entry) else { return }
    switch entry {
    case .kept(let old, let new, let comparison):
      frame(changes) {
        $0.write(comparison, blocks.old[old], blocks.new[new], isTight: isTight, at: place)
      }
    case .moved(let old, let new, let comparison):
      frame(changes, .movedHere) {
        $0.moving(.movedHere) {
          $0.write(comparison, blocks.old[old], blocks.new[new], isTight: isTight, at: place)
        }
      }
    case .movedAway(let old, let new):
      let twin = twin(of: blocks, new: new, at: place)
      frame([], .movedAway, awayWith: twin) { $0.write(blocks.old[old], .movedAway, isTight) }
    case .deleted(let old):
      frame(changes, .removed) { $0.write(blocks.old[old], .removed, isTight) }
    case .inserted(let new):
      frame(changes, .added) { $0.write(blocks.new[new], .added, isTight) }
    case .split(_, _, let broken), .merged(_, _, let broken):
      frame(changes) { $0.writeParagraphs(broken, isSplit: entry.isSplit, isTight) }
    }
  }

  mutating func write(
    _ comparison: BlockRedline, _ old: Block, _ new: Block, isTight: Bool, at place: RedlinePlace
  ) {
    switch comparison {
    case .same: write(view == .was ? old : new, standing, isTight)
    case .leaf(let redline):
      writeLeaf(new, isTight: isTight) { $0.write(redline) }
    case .list(let items):
      writeList(items, view == .was ? old : new, view == .merged ? old : nil, at: place)
    case .quote(let blocks):
      put("<blockquote>")
      write(blocks, isTight: false, at: place)
      put("</blockquote>\n")
    case .replaced:
      if view != .now { write(old, .removed, isTight) }
      if view != .was { write(new, .added, isTight) }
    }
  }

  /// The texts of what was split, each a paragraph, or the text of what was merged.
  mutating func writeParagraphs(_ broken: BrokenText, isSplit: Bool, _ isTight: Bool) {
    for pieces in pieces(of: broken, isSplit: isSplit) {
      put(isTight ? "" : "<p>")
      text.append(pieces, to: &html)
      put(isTight ? "\n" : "</p>\n")
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

  mutating func write(
    _ block: Block, _ standing: ChangeMarkup.Standing, _ isTight: Bool
  ) {
    var isCued = false
    write([block], standing, isTight: isTight, isCued: &isCued)
  }

  mutating func write(_ blocks: [Block], _ standing: ChangeMarkup.Standing) {
    var isCued = false
    write(blocks, standing, isTight: false, isCued: &isCued)
  }

  mutating func write(
    _ blocks: [Block], _ standing: ChangeMarkup.Standing, isTight: Bool, isCued: inout Bool
  ) {
    for block in blocks {
      switch block {
      case .paragraph(let text), .heading(_, let text), .code(let text, _):
        let isFirst = !isCued
        isCued = true
        writeLeaf(block, isTight: isTight) { $0.write(text, standing, isCued: isFirst) }
      case .list(let list):
        open(list)
        for item in list.items {
          put("<li")
          html += ChangeMarkup.attributes([], view == .merged ? standing : .both).utf8
          put(">")
          write(item.blocks, standing, isTight: list.isTight, isCued: &isCued)
          closeItem()
        }
        close(list)
      case .quote(let quote):
        put("<blockquote>")
        write(quote.blocks, standing, isTight: false, isCued: &isCued)
        put("</blockquote>\n")
      case .thematicBreak:
        put(standing.opening)
        put("<hr>")
        put(standing.closing)
      }
    }
  }

  mutating func write(
    _ text: RichText, _ standing: ChangeMarkup.Standing, isCued: Bool
  ) {
    put(standing.opening)
    if isCued, view == .merged { put(standing.cue) }
    self.text.append(
      text, from: isOld(standing) ? context.redline.old : context.redline.new, to: &html)
    put(standing.closing)
  }

  func isOld(_ standing: ChangeMarkup.Standing) -> Bool {
    standing.isOld || (standing == .both && view == .was)
  }

  /// Writes the words of a compared leaf; within what moved as a whole, inside its mark.
  mutating func write(_ redline: TextRedline) {
    put(standing.opening)
    if view == .merged { put(standing.cue) }
    text.append(redline, to: &html)
    put(standing.closing)
  }

  /// Writes the element that a leaf is, and in it what `content` writes.
  mutating func writeLeaf(
    _ block: Block, isTight: Bool, _ content: (inout RedlineWriter) -> Void
  ) {
    switch block {
    case .heading:
      put("<p><strong>")
      content(&self)
      put("</strong></p>\n")
    case .code:
      put("<pre><code>")
      content(&self)
      put("</code></pre>\n")
    case .paragraph, .list, .quote, .thematicBreak:
      put(isTight ? "" : "<p>")
      content(&self)
      put(isTight ? "\n" : "</p>\n")
    }
  }

  // MARK: Elements

  /// Writes `content`, and around it, where something changed, the bar and the line below.
  mutating func frame(
    _ changes: [Change], _ standing: ChangeMarkup.Standing = .both, awayWith twin: Change? = nil,
    _ content: (inout RedlineWriter) -> Void
  ) {
    let attributes =
      view == .merged ? ChangeMarkup.attributes(changes, standing, awayWith: twin) : ""
    guard !attributes.isEmpty else { return content(&self) }
    put("<div")
    html += attributes.utf8
    put(">")
    content(&self)
    put(tags: changes)
    if let twin { html += ChangeMarkup.tag(awayWith: twin).bytes }
    put("</div>\n")
  }

  mutating func moving(
    _ standing: ChangeMarkup.Standing, _ content: (inout RedlineWriter) -> Void
  ) {
    let outer = self.standing
    self.standing = standing
    content(&self)
    self.standing = outer
  }

  mutating func open(_ list: Block.List) {
    switch list.start {
    case .none: put("<ul>\n")
    case .some(1): put("<ol>\n")
    case .some(let start):
      put("<ol start=\"")
      html.append(number: start)
      put("\">\n")
    }
  }

  mutating func close(_ list: Block.List) {
    put(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  mutating func put(tags changes: [Change]) {
    guard view == .merged, !changes.isEmpty else { return }
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    html += ChangeMarkup.tags(changes).bytes
    put("\n")
  }

  mutating func put(_ markup: StaticString) { html.append(markup: markup) }

  /// The change of what stands at `new` now, and left the place at hand.
  func twin<Element, Comparison>(
    of sequence: AlignedSequence<Element, Comparison>, new: Int, at place: RedlinePlace
  ) -> Change? {
    let index = sequence.entries.firstIndex {
      if case .moved(_, new, _) = $0 { true } else { false }
    }
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
