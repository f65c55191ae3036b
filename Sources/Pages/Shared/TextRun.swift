import CatalogModel
import CommonMark
import Diagnostics
import Markup
import Templates

/// One text on its way to the page. The writer is lent from leaf to leaf, and not counted.
struct TextRun {
  /// Where the text stands, if its items have ids.
  private let place: Place?
  /// The words that are a link to another place of the page.
  private let phrase: BlockWriter.Phrase?
  /// How the text as a whole stands in another revision, and whether the page shows both in one.
  private let state: ChangeMarkup.ChangeState
  private let isMerged: Bool
  /// The leaves of it that stand elsewhere in the other revision, by their ordinals.
  private let relocated: [Int: RelocatedLeaf]
  /// How many leaves were written, where some of them stand elsewhere.
  private var leafCount = 0
  /// Whether it was said how the text stands.
  private var isCued = false

  /// A text at a place, or without one.
  init(at place: Place? = nil, linking phrase: BlockWriter.Phrase? = nil) {
    self.place = place
    self.phrase = phrase
    (state, isMerged, relocated) = (.both, false, [:])
  }

  /// A text of one revision beside another's.
  init(
    state: ChangeMarkup.ChangeState, isMerged: Bool, relocated: [Int: RelocatedLeaf] = [:]
  ) {
    self.state = state
    self.isMerged = isMerged
    self.relocated = relocated
    (place, phrase) = (nil, nil)
  }

  /// Writes blocks, each with the end of its line.
  mutating func write(
    _ blocks: [Block], by writer: borrowing BlockWriter, isTight: Bool = false,
    to page: inout PageBuffer
  ) {
    let trail = place.map { _ in 0..<0 }
    writeLines(blocks, by: writer, isTight: isTight, below: trail, to: &page)
  }

  private mutating func writeLines(
    _ blocks: [Block], by writer: borrowing BlockWriter, isTight: Bool, below trail: Range<Int>?,
    to page: inout PageBuffer
  ) {
    for block in blocks {
      write(block, by: writer, isTight: isTight, below: trail, to: &page)
      page.append("\n")
    }
  }

  /// Writes a block. `trail` is where the page has the numbers on the way to the item that the
  /// block stands in, as `.3.1`; nil where items have no ids.
  private mutating func write(
    _ block: Block, by writer: borrowing BlockWriter, isTight: Bool, below trail: Range<Int>?,
    to page: inout PageBuffer
  ) {
    switch block {
    case .paragraph(let text), .code(let text, _):
      page.open(leaf: block, isTight: isTight)
      writeMarked(text, by: writer, to: &page)
      page.close(leaf: block, isTight: isTight)
    case .heading(let level, let text):
      writeHeading(text, level: level, by: writer, to: &page)
      leafCount += 1
    case .list(let list): write(list, by: writer, below: trail, to: &page)
    case .quote(let quote):
      page.open(.blockquote)
      writeLines(quote.blocks, by: writer, isTight: false, below: nil, to: &page)
      page.close(.blockquote)
    case .thematicBreak:
      state.open(on: &page)
      page.open(.hr)
      state.close(on: &page)
    }
  }

  private mutating func write(
    _ list: Block.List, by writer: borrowing BlockWriter, below trail: Range<Int>?,
    to page: inout PageBuffer
  ) {
    page.open(list)
    for (number, item) in zip(list.numbers, list.items) {
      let trail = writeOpening(of: number, below: trail, to: &page)
      write(item.blocks, by: writer, isTight: list.isTight, below: trail, to: &page)
    }
    page.close(list)
  }

  /// Writes what stands in an item, and its end.
  private mutating func write(
    _ blocks: [Block], by writer: borrowing BlockWriter, isTight: Bool, below trail: Range<Int>?,
    to page: inout PageBuffer
  ) {
    for index in blocks.indices {
      if index > 0 { page.append("\n") }
      write(blocks[index], by: writer, isTight: isTight, below: trail, to: &page)
    }
    page.close(.li)
    page.append("\n")
  }

  /// Writes the tag of an item; where it has an id, gives where its trail stands.
  private func writeOpening(
    of number: Int, below outer: Range<Int>?, to page: inout PageBuffer
  ) -> Range<Int>? {
    guard let place, let outer else {
      let state = relocated[leafCount]?.state ?? state
      page.open(.li) { if isMerged { ChangeMarkup.writeAttributes([], state, to: &$0) } }
      return nil
    }
    var trail = outer
    page.open(.li) { item in
      item.attribute(.id) { id in
        place.id.place(in: &id, escaped: false)
        trail = Self.write(number, below: outer, to: &id)
      }
    }
    return trail
  }

  /// Writes the numbers on the way to an item; gives where they stand.
  private static func write(
    _ number: Int, below outer: Range<Int>, to page: inout PageBuffer
  ) -> Range<Int> {
    let start = page.count
    page.repeat(outer)
    page.append(".")
    page.append(number: number)
    return start..<page.count
  }

  private func writeHeading(
    _ text: RichText, level: Int, by writer: borrowing BlockWriter, to page: inout PageBuffer
  ) {
    let heading = HTMLElement.heading(level + 1)
    page.open(heading) { tag in
      tag.attribute(.id) { $0.append(Slug.make(text.plain), escaped: false) }
    }
    write(text, by: writer, to: &page)
    page.close(heading)
  }

  /// Writes the content of a leaf, inside the mark of what stands in one revision only.
  private mutating func writeMarked(
    _ text: RichText, by writer: borrowing BlockWriter, to page: inout PageBuffer
  ) {
    guard state != .both else { return write(text, by: writer, to: &page) }
    defer { leafCount += 1 }
    if let leaf = relocated[leafCount] { return leaf.write(isCued: isMerged, to: &page) }
    state.open(on: &page)
    if isMerged, !isCued { state.writeCue(on: &page) }
    isCued = true
    if state == .removed, !writer.overlays.has(text.leaf) {
      let writer = copy writer
      StruckText.write(text, to: &page) { write($0, by: writer, to: &$1) }
    } else {
      write(text, by: writer, to: &page)
    }
    state.close(on: &page)
  }

  /// Writes the content of a leaf: of most, the words and no more.
  func write(_ text: RichText, by writer: borrowing BlockWriter, to page: inout PageBuffer) {
    guard text.marks.isEmpty, !writer.overlays.has(text.leaf) else {
      return writeInline(text, by: copy writer, to: &page)
    }
    text.text.withBytes { words in
      guard let phrase, phrase.leaf == text.leaf else {
        return page.append(words, escaped: true)
      }
      let end = min(phrase.length, words.count)
      page.open(.a) { tag in
        tag.attribute(.href) { address in
          address.append("#")
          phrase.target.id.place(in: &address, escaped: false)
        }
      }
      page.append(UnsafeBufferPointer(rebasing: words[..<end]), escaped: true)
      page.close(.a)
      page.append(UnsafeBufferPointer(rebasing: words[end...]), escaped: true)
    }
  }

  private func writeInline(_ text: RichText, by writer: BlockWriter, to page: inout PageBuffer) {
    var overlays = writer.overlays.on(text)
    if let phrase, phrase.leaf == text.leaf {
      overlays = .inOrder([phrase.overlay] + overlays)
    }
    InlineRenderer.write(text, overlays: overlays, resolving: writer.address, to: &page)
  }
}

extension PageBuffer {
  /// Opens the element of a list.
  mutating func open(_ list: Block.List) {
    switch list.start {
    case .none: open(.ul)
    case .some(1): open(.ol)
    case .some(let start): open(.ol) { tag in tag.attribute(.start) { $0.append(number: start) } }
    }
    append("\n")
  }

  /// Closes it.
  mutating func close(_ list: Block.List) { close(list.start == nil ? HTMLElement.ul : .ol) }

  /// Opens the element of a leaf; a paragraph in a tight list has none.
  mutating func open(leaf: Block, isTight: Bool) {
    switch leaf {
    case .code:
      open(.pre)
      open(.code)
    case .paragraph, .heading, .list, .quote, .thematicBreak: if !isTight { open(.p) }
    }
  }

  /// Closes it.
  mutating func close(leaf: Block, isTight: Bool) {
    switch leaf {
    case .code:
      close(.code)
      close(.pre)
    case .paragraph, .heading, .list, .quote, .thematicBreak: if !isTight { close(.p) }
    }
  }
}
