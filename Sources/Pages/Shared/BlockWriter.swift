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

  /// Words of one leaf that are a link in one place of the page alone.
  struct Phrase {
    let leaf: LeafID
    let overlay: InlineOverlay
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
  private var html: [UInt8] = []
  private var anchor: ItemAnchor?
  private var itemMarkup: (opening: [UInt8], link: [UInt8])?
  private var phrase: Phrase?
  /// The way to the item at hand, by numbers: `.3.1`.
  private var trail: [UInt8] = []

  /// A writer for the texts of the file at `path`, on `page`.
  init(page: PageContext, path: String, overlays: Overlays? = nil) {
    surroundings = Surroundings(page: page, path: path, overlays: overlays)
  }

  /// The HTML of `blocks`. With an `anchor`, every item of a list has an id below it, counted on
  /// through all lists, and a link to itself.
  func html(
    _ blocks: [Block], itemsBelow anchor: ItemAnchor? = nil, linking phrase: Phrase? = nil
  ) -> HTML {
    var writer = self
    writer.anchor = anchor
    writer.phrase = phrase
    writer.html.reserveCapacity(1024)
    writer.write(blocks, isTight: false, hasIDs: anchor != nil)
    return HTML(trusted: writer.html)
  }

  /// Adds the HTML of `blocks` to `html`.
  func append(_ blocks: [Block], to html: inout HTML) {
    var writer = self
    html.append(trusted: { bytes in
      swap(&writer.html, &bytes)
      writer.write(blocks, isTight: false, hasIDs: false)
      swap(&writer.html, &bytes)
    })
  }

  /// The HTML of a leaf's content, without an element around it.
  func html(inline text: RichText) -> HTML {
    var writer = self
    writer.write(text)
    return HTML(trusted: writer.html)
  }

  /// What the ids of a cell's list items begin with, and where links to them lead.
  struct ItemAnchor {
    /// What stands before the id on a page of several definitions.
    let idPrefix: String
    /// The cell's id.
    let id: String
    /// The page on which ids never change, as this page links to it, up to its `#`.
    let permalinkBase: String

    /// The markup of an item, up to the number in its id and from there to that in its link.
    fileprivate var markup: (opening: [UInt8], link: [UInt8]) {
      var (opening, link): ([UInt8], [UInt8]) = ([], [])
      opening.append(markup: "<li id=\"")
      opening += idPrefix.utf8
      opening += id.utf8
      link.append(markup: "\"><a class=\"pl\" href=\"")
      link += permalinkBase.utf8
      link += id.utf8
      return (opening, link)
    }
  }

  private mutating func write(_ blocks: [Block], isTight: Bool, hasIDs: Bool) {
    var count = 0
    for block in blocks {
      switch block {
      case .paragraph(let text):
        if !isTight { put("<p>") }
        write(text)
        if !isTight { put("</p>") }
      case .heading(let level, let text): writeHeading(text, level: level)
      case .list(let list): writeList(list, hasIDs: hasIDs, count: &count)
      case .quote(let quote):
        put("<blockquote>")
        write(quote.blocks, isTight: false, hasIDs: false)
        put("</blockquote>")
      case .code(let text, _):
        put("<pre><code>")
        put(escaping: text)
        put("</code></pre>")
      case .thematicBreak: put("<hr>")
      }
      put("\n")
    }
  }

  private mutating func writeList(_ list: Block.List, hasIDs: Bool, count: inout Int) {
    switch list.start {
    case .none: put("<ul>\n")
    case .some(1): put("<ol>\n")
    case .some(let start):
      put("<ol start=\"")
      html.append(number: start)
      put("\">\n")
    }
    let length = trail.count
    for item in list.items {
      count += 1
      if hasIDs {
        trail.append(UInt8(ascii: "."))
        trail.append(number: count)
      }
      writeItem(item, isTight: list.isTight, hasIDs: hasIDs, number: count)
      trail.removeLast(trail.count - length)
    }
    if list.start == nil { put("</ul>") } else { put("</ol>") }
  }

  private mutating func writeItem(
    _ item: Block.Item, isTight: Bool, hasIDs: Bool, number: Int
  ) {
    if hasIDs, let anchor {
      let markup = itemMarkup ?? anchor.markup
      itemMarkup = markup
      html += markup.opening
      html += trail
      html += markup.link
      html += trail
      put("\" aria-label=\"Link to item ")
      html.append(number: number)
      put("\"></a>")
    } else {
      put("<li>")
    }
    write(item.blocks, isTight: isTight, hasIDs: hasIDs)
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    put("</li>\n")
  }

  private mutating func writeHeading(_ text: RichText, level: Int) {
    let level = min(6, level + 1)
    put("<h")
    html.append(number: level)
    put(" id=\"")
    html += Slug.make(text.plain).utf8
    put("\">")
    write(text)
    put("</h")
    html.append(number: level)
    put(">")
  }

  private mutating func write(_ text: RichText) {
    var overlays = surroundings.overlays?.on(text) ?? []
    if let phrase, phrase.leaf == text.leaf { overlays = .inOrder([phrase.overlay] + overlays) }
    let surroundings = surroundings
    InlineRenderer.append(text, overlays: overlays, to: &html) { surroundings.address(of: $0) }
  }

  private mutating func put(_ markup: StaticString) { html.append(markup: markup) }

  private mutating func put(escaping text: RichText) {
    HTMLEscaping.append(text.text.utf8, to: &html)
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
