import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Writes blocks as HTML: containers from the model, because items carry ids, and the inline
/// content of leaves through libcmark. A class, so that every text of a file takes one reference.
final class BlockWriter: Sendable {
  /// What the page puts into the texts that it shows.
  struct Overlays: Sendable {
    /// The leaves that have any, in order: few, and most leaves need no more than a look at them.
    let leaves: [LeafID]
    private let make: @Sendable (RichText) -> [InlineOverlay]

    /// What `make` puts on each of `leaves`, in order, without overlap.
    init(
      of leaves: some Sequence<LeafID>, make: @escaping @Sendable (RichText) -> [InlineOverlay]
    ) {
      self.leaves = leaves.sorted()
      self.make = make
    }

    /// The markup on a leaf, in order, without overlap.
    func on(_ text: RichText) -> [InlineOverlay] { has(text.leaf) ? make(text) : [] }

    /// Whether there is any on `leaf`.
    func has(_ leaf: LeafID) -> Bool {
      let place = leaves.partitionPoint { $0 < leaf }
      return place < leaves.count && leaves[place] == leaf
    }
  }

  /// Words of one leaf that are a link to another place of the page.
  struct Phrase {
    let leaf: LeafID
    let length: Int
    let target: Place
  }

  private let page: PageContext
  private let path: String
  private let overlays: Overlays

  /// A writer for the texts of the file at `path`, on `page`.
  init(page: PageContext, path: String, overlays: Overlays? = nil) {
    self.page = page
    self.path = path
    self.overlays = overlays ?? Overlays(of: []) { _ in [] }
  }

  /// The HTML of `blocks`.
  func html(_ blocks: [Block]) -> HTML {
    HTML(trusted: { write(blocks, to: &$0) })
  }

  /// The HTML of a leaf's content, without an element around it.
  func html(inline text: RichText) -> HTML {
    HTML(trusted: { TextRun().write(text, by: self, to: &$0) })
  }

  /// Writes the HTML of `blocks`.
  func write(_ blocks: [Block], to page: inout PageBuffer) {
    var run = TextRun()
    run.write(blocks, by: self, to: &page)
  }

  /// Writes the HTML of a text at a place: every item of a list has an id below the place's, and a
  /// link to itself.
  func write(
    _ blocks: [Block], at place: Place, linking phrase: Phrase? = nil, to page: inout PageBuffer
  ) {
    var run = TextRun(at: place, linking: phrase)
    run.write(blocks, by: self, hasIDs: true, to: &page)
  }

  /// Where a link of the file leads on the page.
  private func address(of destination: String) -> LinkAddress {
    switch page.catalog.target(of: destination, in: path) {
    case .external(let address): .address(address)
    case let target:
      SiteAddress.target(target, on: page.address).map { .address(page.link($0).text) } ?? .none
    }
  }

  /// One text on its way to the page. The writer is lent from leaf to leaf, and not counted.
  private struct TextRun {
    /// Where the text stands, if its items have ids.
    private let place: Place?
    /// The words that are a link to another place of the page.
    private let phrase: Phrase?
    /// Where the page has what every item with an id begins with, up to the number in its id, and
    /// from there to that in its link.
    private var itemMarkup: (opening: Range<Int>, link: Range<Int>)?

    init(at place: Place? = nil, linking phrase: Phrase? = nil) {
      self.place = place
      self.phrase = phrase
    }

    /// Writes blocks, each with the end of its line.
    mutating func write(
      _ blocks: [Block], by writer: borrowing BlockWriter, hasIDs: Bool = false,
      to page: inout PageBuffer
    ) {
      for block in blocks {
        write(block, by: writer, isTight: false, below: hasIDs ? 0..<0 : nil, to: &page)
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
      case .paragraph(let text):
        if !isTight { page.append("<p>") }
        write(text, by: writer, to: &page)
        if !isTight { page.append("</p>") }
      case .heading(let level, let text): writeHeading(text, level: level, by: writer, to: &page)
      case .list(let list): write(list, by: writer, below: trail, to: &page)
      case .quote(let quote):
        page.append("<blockquote>")
        write(quote.blocks, by: writer, to: &page)
        page.append("</blockquote>")
      case .code(let text, _):
        page.append("<pre><code>")
        text.text.withBytes { page.append($0, escaped: true) }
        page.append("</code></pre>")
      case .thematicBreak: page.append("<hr>")
      }
    }

    private mutating func write(
      _ list: Block.List, by writer: borrowing BlockWriter, below trail: Range<Int>?,
      to page: inout PageBuffer
    ) {
      switch list.start {
      case .none: page.append("<ul>\n")
      case .some(1): page.append("<ol>\n")
      case .some(let start):
        page.append("<ol start=\"")
        page.append(number: start)
        page.append("\">\n")
      }
      for (number, item) in zip(list.numbers, list.items) {
        let trail = writeOpening(of: number, below: trail, to: &page)
        write(item.blocks, by: writer, isTight: list.isTight, below: trail, to: &page)
      }
      page.append(list.start == nil ? "</ul>" : "</ol>")
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
        page.append("<li>")
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

    /// Writes the content of a leaf: of most, the words and no more.
    func write(_ text: RichText, by writer: borrowing BlockWriter, to page: inout PageBuffer) {
      guard text.marks.isEmpty, !writer.overlays.has(text.leaf) else {
        return writeMarked(text, by: copy writer, to: &page)
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

    private func writeMarked(_ text: RichText, by writer: BlockWriter, to page: inout PageBuffer) {
      var overlays = writer.overlays.on(text)
      if let phrase, phrase.leaf == text.leaf {
        overlays = .inOrder([phrase.overlay] + overlays)
      }
      InlineRenderer.write(text, overlays: overlays, resolving: writer.address) {
        page.append($0)
      }
    }
  }
}

extension BlockWriter.Phrase {
  fileprivate var overlay: InlineOverlay {
    let id = target.names.idPrefix + target.name + target.ending
    return InlineOverlay(0..<length, opening: "<a href=\"#" + id + "\">", closing: "</a>")
  }
}

extension [InlineOverlay] {
  /// Overlays by their start, without those that begin inside the one before.
  static func inOrder(_ overlays: [InlineOverlay]) -> [InlineOverlay] {
    guard overlays.count > 1 else { return overlays }
    let sorted = overlays.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var kept: [InlineOverlay] = []
    for overlay in sorted where overlay.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(overlay)
    }
    return kept
  }
}
