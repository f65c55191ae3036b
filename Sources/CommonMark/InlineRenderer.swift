import Bytes
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

/// Renders the inline content of leaf blocks to HTML, byte for byte as libcmark renders what it read,
/// but for `<br>` and `<img>`, which are HTML's and not XHTML's.
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
    text.text.withBytes { bytes in
      var writer = InlineWriter(bytes: bytes, marks: text.marks[...], overlays: overlays[...])
      writer.write(0..<bytes.count, resolve, put)
      writer.writeRemainingPoints(put)
    }
  }
}

/// Writes a text with the marks and the overlays that are still to come.
private struct InlineWriter {
  typealias Resolve = (String) -> LinkAddress
  typealias Put = InlineRenderer.Put

  let bytes: UnsafeBufferPointer<UInt8>
  var marks: ArraySlice<RichText.Mark>
  var overlays: ArraySlice<InlineOverlay>
  /// Whether an image's alternative text is being written, which has no markup.
  var isPlain = false

  /// Writes the text `range` with the marks that begin in it.
  mutating func write(_ range: Range<Int>, _ resolve: Resolve, _ put: Put) {
    var position = range.lowerBound
    while let mark = marks.first, mark.range.upperBound <= range.upperBound {
      marks.removeFirst()
      // Nothing can be marked in code or in a line break.
      guard mark.range.lowerBound >= position else { continue }
      writeRun(position..<mark.range.lowerBound, put)
      write(mark, resolve, put)
      position = mark.range.upperBound
    }
    writeRun(position..<range.upperBound, put)
  }

  private mutating func write(_ mark: RichText.Mark, _ resolve: Resolve, _ put: Put) {
    switch mark.kind {
    case .emphasis: writeElement("em", mark.range, resolve, put)
    case .strong: writeElement("strong", mark.range, resolve, put)
    case .code:
      tag("<code>", put)
      escape(mark.range, put)
      tag("</code>", put)
    case .lineBreak: Self.put(isPlain ? " " : "<br>\n", put)
    case .link(let destination, let title):
      guard case .address(let address) = resolve(destination) else {
        return write(mark.range, resolve, put)
      }
      tag("<a href=\"", put)
      writeAttributes(address, title, put)
      tag(">", put)
      write(mark.range, resolve, put)
      tag("</a>", put)
    case .image(let source, let title):
      guard case .address(let address) = resolve(source) else {
        return write(mark.range, resolve, put)
      }
      writeImage(mark.range, address, title, resolve, put)
    }
  }

  private mutating func writeElement(
    _ name: String, _ range: Range<Int>, _ resolve: Resolve, _ put: Put
  ) {
    tag("<\(name)>", put)
    write(range, resolve, put)
    tag("</\(name)>", put)
  }

  /// An image in an image's alternative text is its own alternative text.
  private mutating func writeImage(
    _ range: Range<Int>, _ address: String, _ title: String, _ resolve: Resolve, _ put: Put
  ) {
    guard !isPlain else { return write(range, resolve, put) }
    Self.put("<img src=\"", put)
    LinkEscaping.escape(address, put)
    Self.put("\" alt=\"", put)
    isPlain = true
    write(range, resolve, put)
    isPlain = false
    writeTitle(title, put)
    Self.put(">", put)
  }

  /// The rest of a link's tag, from its address on.
  private func writeAttributes(_ address: String, _ title: String, _ put: Put) {
    guard !isPlain else { return }
    LinkEscaping.escape(address, put)
    writeTitle(title, put)
  }

  /// Ends the value before, and writes a title where there is one.
  private func writeTitle(_ title: String, _ put: Put) {
    if !title.isEmpty {
      Self.put("\" title=\"", put)
      var title = title
      title.withUTF8 { MarkupBytes.escape($0, put) }
    }
    Self.put("\"", put)
  }

  // MARK: Text between marks

  /// Writes unmarked text, cut where overlays begin and end.
  private mutating func writeRun(_ range: Range<Int>, _ put: Put) {
    var position = range.lowerBound
    while let overlay = overlays.first, overlay.range.lowerBound < range.upperBound {
      let start = max(position, overlay.range.lowerBound)
      escape(position..<start, put)
      let end = max(start, min(range.upperBound, overlay.range.upperBound))
      write(overlay, start..<end, put)
      position = end
      guard overlay.range.upperBound <= range.upperBound else { return }
      overlays.removeFirst()
    }
    escape(position..<range.upperBound, put)
  }

  /// Writes the overlays that stand at the very end of the text.
  func writeRemainingPoints(_ put: Put) {
    for overlay in overlays where overlay.range.isEmpty { write(overlay, overlay.range, put) }
  }

  private func write(_ overlay: InlineOverlay, _ range: Range<Int>, _ put: Put) {
    tag(overlay.opening, put)
    escape(range, put)
    tag(overlay.closing, put)
  }

  private func escape(_ range: Range<Int>, _ put: Put) {
    guard !range.isEmpty else { return }
    MarkupBytes.escape(UnsafeBufferPointer(rebasing: bytes[range]), put)
  }

  private func tag(_ markup: String, _ put: Put) {
    if !isPlain { Self.put(markup, put) }
  }

  private static func put(_ markup: String, _ put: Put) {
    var markup = markup
    markup.withUTF8(put)
  }
}
