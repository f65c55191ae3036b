import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// One text on its way to the page. The writer is lent from leaf to leaf, and not counted.
struct TextRun {
  /// Where the text stands, if its items have ids.
  private let place: Place?
  /// The words that are a link to another place of the page.
  private let phrase: BlockWriter.Phrase?
  /// How the text as a whole stands in another revision, and whether the page shows both in one.
  private let standing: ChangeMarkup.Standing
  private let isMerged: Bool
  /// Whether it was said how the text stands.
  private var isCued = false
  /// Where the page has what every item with an id begins with, up to the number in its id, and
  /// from there to that in its link.
  private var itemMarkup: (opening: Range<Int>, link: Range<Int>)?

  /// A text at a place, or without one.
  init(at place: Place? = nil, linking phrase: BlockWriter.Phrase? = nil) {
    self.place = place
    self.phrase = phrase
    (standing, isMerged) = (.both, false)
  }

  /// A text of one revision beside another's.
  init(standing: ChangeMarkup.Standing, isMerged: Bool) {
    self.standing = standing
    self.isMerged = isMerged
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
    case .heading(let level, let text): writeHeading(text, level: level, by: writer, to: &page)
    case .list(let list): write(list, by: writer, below: trail, to: &page)
    case .quote(let quote):
      page.append("<blockquote>")
      writeLines(quote.blocks, by: writer, isTight: false, below: nil, to: &page)
      page.append("</blockquote>")
    case .thematicBreak:
      page.append(standing.opening)
      page.append("<hr>")
      page.append(standing.closing)
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
    page.append("</li>\n")
  }

  /// Writes the tag of an item, and where it has an id the link to it; gives where its trail
  /// stands.
  private mutating func writeOpening(
    of number: Int, below outer: Range<Int>?, to page: inout PageBuffer
  ) -> Range<Int>? {
    guard let outer else {
      page.append("<li")
      if isMerged { page.append(ChangeMarkup.attributes([], standing), escaped: false) }
      page.append(">")
      return nil
    }
    let start = page.count
    if let known = itemMarkup { page.repeat(known.opening) } else { writeID(to: &page) }
    let opening = start..<page.count
    page.repeat(outer)
    page.append(".")
    page.append(number: number)
    let trail = opening.upperBound..<page.count
    if let known = itemMarkup { page.repeat(known.link) } else { writeLink(to: &page) }
    itemMarkup = (opening, trail.upperBound..<page.count)
    page.repeat(trail)
    page.append("\" aria-label=\"Link to item ")
    page.append(number: number)
    page.append("\"></a>")
    return trail
  }

  private func writeID(to page: inout PageBuffer) {
    page.append("<li id=\"")
    place?.id.place(in: &page, escaped: false)
  }

  private func writeLink(to page: inout PageBuffer) {
    page.append("\"><a class=\"pl\" href=\"")
    place?.permalink.place(in: &page, escaped: false)
  }

  private func writeHeading(
    _ text: RichText, level: Int, by writer: borrowing BlockWriter, to page: inout PageBuffer
  ) {
    let level = min(6, level + 1)
    page.append("<h")
    page.append(number: level)
    page.append(" id=\"")
    page.append(Slug.make(text.plain), escaped: false)
    page.append("\">")
    write(text, by: writer, to: &page)
    page.append("</h")
    page.append(number: level)
    page.append(">")
  }

  /// Writes the content of a leaf, inside the mark of what stands in one revision only.
  private mutating func writeMarked(
    _ text: RichText, by writer: borrowing BlockWriter, to page: inout PageBuffer
  ) {
    guard standing != .both else { return write(text, by: writer, to: &page) }
    page.append(standing.opening)
    if isMerged, !isCued { page.append(standing.cue) }
    isCued = true
    write(text, by: writer, to: &page)
    page.append(standing.closing)
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
      page.append("<a href=\"#")
      phrase.target.id.place(in: &page, escaped: false)
      page.append("\">")
      page.append(UnsafeBufferPointer(rebasing: words[..<end]), escaped: true)
      page.append("</a>")
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
    case .none: append("<ul>\n")
    case .some(1): append("<ol>\n")
    case .some(let start):
      append("<ol start=\"")
      append(number: start)
      append("\">\n")
    }
  }

  /// Closes it.
  mutating func close(_ list: Block.List) { append(list.start == nil ? "</ul>" : "</ol>") }

  /// Opens the element of a leaf; a paragraph in a tight list has none.
  mutating func open(leaf: Block, isTight: Bool) {
    switch leaf {
    case .code: append("<pre><code>")
    case .paragraph, .heading, .list, .quote, .thematicBreak: if !isTight { append("<p>") }
    }
  }

  /// Closes it.
  mutating func close(leaf: Block, isTight: Bool) {
    switch leaf {
    case .code: append("</code></pre>")
    case .paragraph, .heading, .list, .quote, .thematicBreak: if !isTight { append("</p>") }
    }
  }
}
