import CatalogModel
import CommonMark
import Templates

/// Writes blocks as HTML: containers from the model, because items carry ids, and the inline
/// content of leaves through libcmark.
struct BlockWriter {
  /// What the page puts into the texts that it shows.
  struct Overlays {
    /// The markup on a leaf, in order, without overlap.
    let on: @Sendable (RichText) -> [InlineOverlay]
  }

  /// What all texts of a file have in common. A class, so that every text takes one reference.
  private final class Surroundings: Sendable {
    let page: PageContext
    let path: String
    let overlays: Overlays?

    init(page: PageContext, path: String, overlays: Overlays?) {
      self.page = page
      self.path = path
      self.overlays = overlays
    }

    /// Where a link of the file leads on the page.
    func address(of destination: String) -> LinkAddress {
      switch page.catalog.target(of: destination, in: path) {
      case .external(let address): .address(address)
      case let target:
        SiteAddress.target(target, on: page.address).map { .address(page.link($0).text) } ?? .none
      }
    }
  }

  private let surroundings: Surroundings

  /// A writer for the texts of the file at `path`, on `page`.
  init(page: PageContext, path: String, overlays: Overlays? = nil) {
    surroundings = Surroundings(page: page, path: path, overlays: overlays)
  }

  /// The HTML of `blocks`.
  func html(_ blocks: [Block]) -> HTML {
    HTML(trusted: { write(blocks, to: &$0) })
  }

  /// The HTML of a leaf's content, without an element around it.
  func html(inline text: RichText) -> HTML {
    HTML(trusted: { TextRun(surroundings: surroundings, text: nil).write(text, to: &$0) })
  }

  /// Writes the HTML of `blocks`.
  func write(_ blocks: [Block], to page: inout PageBuffer) {
    var run = TextRun(surroundings: surroundings, text: nil)
    run.write(blocks, to: &page)
  }

  /// Writes the HTML of a text. At a place, every item of a list has an id below the place's,
  /// counted on through all lists, and a link to itself.
  func write(_ text: BlockText, to page: inout PageBuffer) {
    var run = TextRun(surroundings: surroundings, text: text)
    run.write(text.blocks, hasIDs: text.place != nil, to: &page)
  }

  /// One text on its way to the page.
  private struct TextRun {
    let surroundings: Surroundings
    /// What the page has besides the blocks.
    let text: BlockText?
    /// Where the page has what every item with an id begins with, up to the number in its id, and
    /// from there to that in its link.
    var itemMarkup: (opening: Range<Int>, link: Range<Int>)?

    /// Writes blocks, each with the end of its line.
    mutating func write(_ blocks: [Block], hasIDs: Bool = false, to page: inout PageBuffer) {
      var count = 0
      for block in blocks {
        write(block, isTight: false, below: hasIDs ? 0..<0 : nil, &count, to: &page)
        page.append("\n")
      }
    }

    /// Writes a block. `trail` is where the page has the numbers on the way to the item that the
    /// block stands in, as `.3.1`; nil where items have no ids. `count` is that of the items so
    /// far.
    private mutating func write(
      _ block: Block, isTight: Bool, below trail: Range<Int>?, _ count: inout Int,
      to page: inout PageBuffer
    ) {
      switch block {
      case .paragraph(let text):
        if !isTight { page.append("<p>") }
        write(text, to: &page)
        if !isTight { page.append("</p>") }
      case .heading(let level, let text): writeHeading(text, level: level, to: &page)
      case .list(let list): write(list, below: trail, &count, to: &page)
      case .quote(let quote):
        page.append("<blockquote>")
        write(quote.blocks, to: &page)
        page.append("</blockquote>")
      case .code(let text, _):
        page.append("<pre><code>")
        text.text.withBytes { page.append($0, escaped: true) }
        page.append("</code></pre>")
      case .thematicBreak: page.append("<hr>")
      }
    }

    private mutating func write(
      _ list: Block.List, below trail: Range<Int>?, _ count: inout Int, to page: inout PageBuffer
    ) {
      switch list.start {
      case .none: page.append("<ul>\n")
      case .some(1): page.append("<ol>\n")
      case .some(let start):
        page.append("<ol start=\"")
        page.append(number: start)
        page.append("\">\n")
      }
      for item in list.items {
        count += 1
        write(item, isTight: list.isTight, below: trail, number: count, to: &page)
      }
      page.append(list.start == nil ? "</ul>" : "</ol>")
    }

    private mutating func write(
      _ item: Block.Item, isTight: Bool, below outer: Range<Int>?, number: Int,
      to page: inout PageBuffer
    ) {
      var trail: Range<Int>?
      if let outer {
        trail = writeOpening(of: number, below: outer, to: &page)
      } else {
        page.append("<li>")
      }
      var count = 0
      for (index, block) in item.blocks.enumerated() {
        if index > 0 { page.append("\n") }
        write(block, isTight: isTight, below: trail, &count, to: &page)
      }
      page.append("</li>\n")
    }

    /// Writes the tag of an item that has an id, and the link to it; gives where its trail stands.
    private mutating func writeOpening(
      of number: Int, below outer: Range<Int>, to page: inout PageBuffer
    ) -> Range<Int> {
      let opening = page.write(again: itemMarkup?.opening) { page in
        page.append("<li id=\"")
        text?.place?.id.place(in: &page, escaped: false)
      }
      let trail = page.write { page in
        page.repeat(outer)
        page.append(".")
        page.append(number: number)
      }
      let link = page.write(again: itemMarkup?.link) { page in
        page.append("\"><a class=\"pl\" href=\"")
        text?.place?.permalink.place(in: &page, escaped: false)
      }
      itemMarkup = (opening, link)
      page.repeat(trail)
      page.append("\" aria-label=\"Link to item ")
      page.append(number: number)
      page.append("\"></a>")
      return trail
    }

    private func writeHeading(_ text: RichText, level: Int, to page: inout PageBuffer) {
      let level = min(6, level + 1)
      page.append("<h")
      page.append(number: level)
      page.append(" id=\"")
      page.append(Slug.make(text.plain), escaped: false)
      page.append("\">")
      write(text, to: &page)
      page.append("</h")
      page.append(number: level)
      page.append(">")
    }

    /// Writes the content of a leaf.
    func write(_ text: RichText, to page: inout PageBuffer) {
      var overlays = surroundings.overlays?.on(text) ?? []
      if let phrase = self.text?.phrase, phrase.leaf == text.leaf {
        overlays = .inOrder([phrase.overlay] + overlays)
      }
      InlineRenderer.write(text, overlays: overlays, resolving: surroundings.address) {
        page.append($0)
      }
    }
  }
}

extension BlockText.Phrase {
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

extension PageBuffer {
  /// Writes what `body` writes, or what stands at `known`, where the page has the same already;
  /// gives where it stands now.
  fileprivate mutating func write(
    again known: Range<Int>? = nil, _ body: (inout PageBuffer) -> Void
  ) -> Range<Int> {
    let start = count
    if let known { self.repeat(known) } else { body(&self) }
    return start..<count
  }
}
