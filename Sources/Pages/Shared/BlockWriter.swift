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

    /// No markup but the text's own.
    static let none = Overlays { _ in [] }
  }

  private let page: PageContext
  private let path: String
  private let overlays: Overlays
  private var html: [UInt8] = []

  /// A writer for the texts of the file at `path`, on `page`.
  init(page: PageContext, path: String, overlays: Overlays = .none) {
    self.page = page
    self.path = path
    self.overlays = overlays
  }

  /// The HTML of `blocks`. With an `anchor`, every item of a list has an id below it, counted on
  /// through all lists, and a link to itself.
  func html(_ blocks: [Block], itemsBelow anchor: ItemAnchor? = nil) -> HTML {
    var writer = self
    writer.write(blocks, isTight: false, anchor: anchor)
    return HTML(trusted: writer.html)
  }

  /// The HTML of a leaf's content, without an element around it.
  func html(inline text: RichText) -> HTML {
    var writer = self
    writer.write(text)
    return HTML(trusted: writer.html)
  }

  /// The ids of a cell's list items and the page that links to them lead to.
  struct ItemAnchor {
    let id: String
    /// Where a copied link leads: the page on which ids never change.
    let permalink: SiteAddress
  }

  private mutating func write(_ blocks: [Block], isTight: Bool, anchor: ItemAnchor?) {
    var count = 0
    for block in blocks {
      switch block {
      case .paragraph(let text):
        if !isTight { put("<p>") }
        write(text)
        if !isTight { put("</p>") }
      case .heading(let level, let text): writeHeading(text, level: level)
      case .list(let list): writeList(list, anchor: anchor, count: &count)
      case .quote(let quote):
        put("<blockquote>")
        write(quote.blocks, isTight: false, anchor: nil)
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

  private mutating func writeList(
    _ list: Block.List, anchor: ItemAnchor?, count: inout Int
  ) {
    switch list.start {
    case .none: put("<ul>\n")
    case .some(1): put("<ol>\n")
    case .some(let start): put("<ol start=\"\(start)\">\n")
    }
    for item in list.items {
      count += 1
      let own = anchor.map {
        ItemAnchor(
          id: "\($0.id).\(count)",
          permalink: $0.permalink.at("\($0.permalink.anchor ?? "").\(count)"))
      }
      writeItem(item, isTight: list.isTight, anchor: own, number: count)
    }
    put(list.start == nil ? "</ul>" : "</ol>")
  }

  private mutating func writeItem(
    _ item: Block.Item, isTight: Bool, anchor: ItemAnchor?, number: Int
  ) {
    if let anchor {
      put("<li id=\"\(anchor.id)\"><a class=\"pl\" href=\"")
      HTMLEscaping.append(page.link(anchor.permalink).text, to: &html)
      put("\" aria-label=\"Link to item \(number)\"></a>")
    } else {
      put("<li>")
    }
    write(item.blocks, isTight: isTight, anchor: anchor)
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    put("</li>\n")
  }

  private mutating func writeHeading(_ text: RichText, level: Int) {
    let level = min(6, level + 1)
    put("<h\(level) id=\"\(Slug.make(text.plain))\">")
    write(text)
    put("</h\(level)>")
  }

  private mutating func write(_ text: RichText) {
    InlineRenderer.append(text, overlays: overlays.on(text), to: &html) { destination in
      switch page.catalog.target(of: destination, in: path) {
      case .external(let address): .address(address)
      case let target:
        SiteAddress.target(target, on: page.address).map { .address(page.link($0).text) } ?? .none
      }
    }
  }

  private mutating func put(_ markup: String) { html.append(contentsOf: markup.utf8) }

  private mutating func put(escaping text: RichText) {
    HTMLEscaping.append(text.text.utf8, to: &html)
  }
}
