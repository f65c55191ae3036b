import CLibcmark
import Diagnostics

/// Markup that a page puts around, or at a point of, a leaf's text: a link to what is mentioned
/// there, a dagger, a changed word.
public struct InlineOverlay: Sendable, Hashable {
  /// The bytes of the text that the markup goes around; empty for a point.
  public let range: Range<Int>
  /// HTML before the stretch, written by us and trusted.
  public let opening: String
  /// HTML after it.
  public let closing: String

  /// Makes an overlay of its parts.
  public init(_ range: Range<Int>, opening: String, closing: String) {
    self.range = range
    self.opening = opening
    self.closing = closing
  }
}

/// Where a link of a text leads on the page at hand.
public enum LinkAddress: Sendable, Hashable {
  /// To this address.
  case address(String)
  /// Nowhere in this edition: its words stand alone.
  case none
}

/// Renders the inline content of leaf blocks to HTML with libcmark.
///
/// A text without marks, and one that is a link and no more, are written directly, by libcmark's own
/// rules; a test holds the two ways to the same bytes.
public enum InlineRenderer {
  /// Takes a piece of the HTML, valid only for the call.
  public typealias Put = (UnsafeBufferPointer<UInt8>) -> Void

  /// Hands on the HTML of `text`, piece by piece, without an element around it.
  ///
  /// `overlays` come in order of their start and don't overlap; where one crosses a mark's edge,
  /// its markup is written once on each side. `resolve` turns what a link or image says into an
  /// address on this page.
  public static func write(
    _ text: RichText, overlays: [InlineOverlay] = [], resolving resolve: (String) -> LinkAddress,
    _ put: Put
  ) {
    if !text.marks.isEmpty {
      guard overlays.isEmpty, let link = wholeLink(text, resolving: resolve) else {
        return writeTree(text, overlays: overlays, resolving: resolve, put)
      }
      write(markup: "<a href=\"", put)
      write(markup: link, put)
      write(markup: "\">", put)
      text.text.withBytes { MarkupBytes.escape($0, put) }
      write(markup: "</a>", put)
    } else if overlays.isEmpty {
      text.text.withBytes { MarkupBytes.escape($0, put) }
    } else {
      text.text.withBytes { write($0, overlays, put) }
    }
  }

  /// The address of a text that is a link and no more, where libcmark writes it as it stands.
  private static func wholeLink(
    _ text: RichText, resolving resolve: (String) -> LinkAddress
  ) -> String? {
    guard text.marks.count == 1, text.marks[0].range == 0..<text.text.count,
      case .link(let destination, title: "") = text.marks[0].kind,
      case .address(let address) = resolve(destination),
      address.utf8.allSatisfy(\.isPlainInAddress)
    else { return nil }
    return address
  }

  /// Writes a text without marks, and the overlays on it.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ overlays: [InlineOverlay], _ put: Put
  ) {
    var position = 0
    for overlay in overlays {
      let (start, end) = (overlay.range.lowerBound, min(bytes.count, overlay.range.upperBound))
      MarkupBytes.escape(UnsafeBufferPointer(rebasing: bytes[position..<start]), put)
      write(markup: overlay.opening, put)
      MarkupBytes.escape(UnsafeBufferPointer(rebasing: bytes[start..<end]), put)
      write(markup: overlay.closing, put)
      position = end
    }
    MarkupBytes.escape(UnsafeBufferPointer(rebasing: bytes[position...]), put)
  }

  private static func write(markup: String, _ put: Put) {
    var markup = markup
    markup.withUTF8(put)
  }

  /// Writes the HTML that libcmark makes of a text, whatever is on it.
  static func writeTree(
    _ text: RichText, overlays: [InlineOverlay], resolving resolve: (String) -> LinkAddress,
    _ put: Put
  ) {
    guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return }
    defer { cmark_node_free(paragraph) }
    text.text.withBytes { bytes in
      withoutActuallyEscaping(resolve) { resolve in
        var builder = InlineTreeBuilder(
          bytes: bytes, marks: text.marks[...], overlays: overlays[...], resolve: resolve)
        builder.append(0..<bytes.count, to: paragraph)
        builder.appendRemainingPoints(to: paragraph)
      }
    }
    writeInner(of: paragraph, put)
  }

  /// Renders `paragraph` and writes what is between its tags.
  private static func writeInner(of paragraph: OpaquePointer, _ put: Put) {
    guard let rendered = cmark_render_html(paragraph, CMARK_OPT_UNSAFE) else { return }
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    var count = 0
    while rendered[count] != 0 { count += 1 }
    let opening = "<p>".utf8.count
    let closing = "</p>\n".utf8.count
    guard count >= opening + closing else { return }
    rendered.withMemoryRebound(to: UInt8.self, capacity: count) {
      writeAsHTML(
        UnsafeBufferPointer(start: $0 + opening, count: count - opening - closing), put)
    }
  }

  /// Writes libcmark's XHTML as HTML: `<br />` without the space and the slash. Text and values of
  /// attributes hold no such bytes, because every `>` in them is escaped.
  private static func writeAsHTML(_ xhtml: UnsafeBufferPointer<UInt8>, _ put: Put) {
    var kept = 0
    for index in xhtml.indices.dropLast(2)
    where xhtml[index] == UInt8(ascii: " ") && xhtml[index + 1] == UInt8(ascii: "/")
      && xhtml[index + 2] == UInt8(ascii: ">")
    {
      put(UnsafeBufferPointer(rebasing: xhtml[kept..<index]))
      kept = index + 2
    }
    put(UnsafeBufferPointer(rebasing: xhtml[kept...]))
  }
}

/// Builds libcmark's inline tree from a text, its marks and the overlays on it.
private struct InlineTreeBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  var marks: ArraySlice<RichText.Mark>
  var overlays: ArraySlice<InlineOverlay>
  let resolve: (String) -> LinkAddress

  /// Appends the text `range`, with the marks that begin in it, to `parent`.
  mutating func append(_ range: Range<Int>, to parent: OpaquePointer) {
    var position = range.lowerBound
    while let mark = marks.first, mark.range.upperBound <= range.upperBound {
      guard mark.range.lowerBound >= position else {
        // Nothing can be marked in code or in a line break.
        marks.removeFirst()
        continue
      }
      appendRun(position..<mark.range.lowerBound, to: parent)
      marks.removeFirst()
      append(mark, to: parent)
      position = mark.range.upperBound
    }
    appendRun(position..<range.upperBound, to: parent)
  }

  private mutating func append(_ mark: RichText.Mark, to parent: OpaquePointer) {
    switch mark.kind {
    case .emphasis: appendContainer(CMARK_NODE_EMPH, mark, to: parent)
    case .strong: appendContainer(CMARK_NODE_STRONG, mark, to: parent)
    case .code: appendLiteral(CMARK_NODE_CODE, mark.range, to: parent)
    case .lineBreak: appendNode(CMARK_NODE_LINEBREAK, to: parent)
    case .link(let destination, let title):
      guard case .address(let address) = resolve(destination) else {
        return append(mark.range, to: parent)
      }
      appendContainer(CMARK_NODE_LINK, mark, to: parent, address: address, title: title)
    case .image(let source, let title):
      guard case .address(let address) = resolve(source) else {
        return append(mark.range, to: parent)
      }
      appendContainer(CMARK_NODE_IMAGE, mark, to: parent, address: address, title: title)
    }
  }

  private mutating func appendContainer(
    _ type: cmark_node_type, _ mark: RichText.Mark, to parent: OpaquePointer,
    address: String? = nil, title: String = ""
  ) {
    guard let node = appendNode(type, to: parent) else { return }
    if let address {
      cmark_node_set_url(node, address)
      cmark_node_set_title(node, title)
    }
    append(mark.range, to: node)
  }

  /// Appends unmarked text, cut where overlays begin and end.
  private mutating func appendRun(_ range: Range<Int>, to parent: OpaquePointer) {
    var position = range.lowerBound
    while let overlay = overlays.first, overlay.range.lowerBound < range.upperBound {
      let start = max(position, overlay.range.lowerBound)
      appendText(position..<start, to: parent)
      let end = min(range.upperBound, overlay.range.upperBound)
      appendOverlay(overlay, start..<max(start, end), to: parent)
      position = max(start, end)
      guard overlay.range.upperBound <= range.upperBound else { return }
      overlays.removeFirst()
    }
    appendText(position..<range.upperBound, to: parent)
  }

  /// Appends the overlays that stand at the very end of the text.
  mutating func appendRemainingPoints(to parent: OpaquePointer) {
    for overlay in overlays where overlay.range.isEmpty {
      appendOverlay(overlay, overlay.range, to: parent)
    }
  }

  private func appendOverlay(
    _ overlay: InlineOverlay, _ range: Range<Int>, to parent: OpaquePointer
  ) {
    guard let node = appendNode(CMARK_NODE_CUSTOM_INLINE, to: parent) else { return }
    cmark_node_set_on_enter(node, overlay.opening)
    cmark_node_set_on_exit(node, overlay.closing)
    appendText(range, to: node)
  }

  private func appendText(_ range: Range<Int>, to parent: OpaquePointer) {
    guard !range.isEmpty else { return }
    appendLiteral(CMARK_NODE_TEXT, range, to: parent)
  }

  private func appendLiteral(
    _ type: cmark_node_type, _ range: Range<Int>, to parent: OpaquePointer
  ) {
    guard let node = appendNode(type, to: parent) else { return }
    cmark_node_set_literal(
      node, String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
  }

  @discardableResult
  private func appendNode(_ type: cmark_node_type, to parent: OpaquePointer) -> OpaquePointer? {
    guard let node = cmark_node_new(type) else { return nil }
    guard cmark_node_append_child(parent, node) != 0 else {
      cmark_node_free(node)
      return nil
    }
    return node
  }
}
