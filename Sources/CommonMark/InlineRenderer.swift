import Diagnostics
public import Markup

/// A link that a page puts around, or at a point of, a leaf's text: to what is mentioned there, to
/// a note on it.
public struct InlineOverlay: Sendable, Hashable {
  /// The bytes of the text that are the link; empty for a point.
  public let range: Range<Int>
  let address: String
  let className: String?
  let label: String?

  /// Makes a link to `address`, of a class, and with a label where its words say too little.
  public init(
    _ range: Range<Int>, to address: String, class className: String? = nil,
    label: String? = nil
  ) {
    self.range = range
    self.address = address
    self.className = className
    self.label = label
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
  /// Appends the HTML of `text` to `output`, without an element around it.
  ///
  /// `overlays` come in order of their start and don't overlap; where one crosses a mark's edge,
  /// it is written once on each side. `resolve` turns what a link or image says into an address on
  /// this page.
  public static func write<Output: MarkupOutput & ~Copyable>(
    _ text: RichText, overlays: [InlineOverlay] = [], resolving resolve: (String) -> LinkAddress,
    to output: inout Output
  ) {
    text.text.withBytes { bytes in
      var writer = InlineWriter(bytes: bytes, marks: text.marks[...], overlays: overlays[...])
      writer.write(0..<bytes.count, resolve, to: &output)
      writer.writeRemainingPoints(to: &output)
    }
  }
}

/// Writes a text with the marks and the overlays that are still to come.
private struct InlineWriter {
  typealias Resolve = (String) -> LinkAddress

  let bytes: UnsafeBufferPointer<UInt8>
  var marks: ArraySlice<RichText.Mark>
  var overlays: ArraySlice<InlineOverlay>
  /// Whether an image's alternative text is being written, which has no markup.
  var isPlain = false

  /// Writes the text `range` with the marks that begin in it.
  mutating func write<Output: MarkupOutput & ~Copyable>(
    _ range: Range<Int>, _ resolve: Resolve, to output: inout Output
  ) {
    var position = range.lowerBound
    while let mark = marks.first, mark.range.upperBound <= range.upperBound {
      marks.removeFirst()
      // Nothing can be marked in code or in a line break.
      guard mark.range.lowerBound >= position else { continue }
      writeRun(position..<mark.range.lowerBound, to: &output)
      write(mark, resolve, to: &output)
      position = mark.range.upperBound
    }
    writeRun(position..<range.upperBound, to: &output)
  }

  private mutating func write<Output: MarkupOutput & ~Copyable>(
    _ mark: RichText.Mark, _ resolve: Resolve, to output: inout Output
  ) {
    switch mark.kind {
    case .emphasis: writeElement(.em, mark.range, resolve, to: &output)
    case .strong: writeElement(.strong, mark.range, resolve, to: &output)
    case .code:
      if !isPlain { output.open(.code) }
      escape(mark.range, to: &output)
      if !isPlain { output.close(.code) }
    case .lineBreak: writeLineBreak(to: &output)
    case .link(let destination, let title):
      guard case .address(let address) = resolve(destination), !isPlain else {
        return write(mark.range, resolve, to: &output)
      }
      output.open(.a) { tag in
        tag.attribute(.href) { LinkEscaping.escape(address, to: &$0) }
        if !title.isEmpty { tag.attribute(.title, title) }
      }
      write(mark.range, resolve, to: &output)
      output.close(.a)
    case .image(let source, let title):
      guard case .address(let address) = resolve(source), !isPlain else {
        return write(mark.range, resolve, to: &output)
      }
      writeImage(mark.range, address, title, resolve, to: &output)
    }
  }

  private mutating func writeElement<Output: MarkupOutput & ~Copyable>(
    _ element: HTMLElement, _ range: Range<Int>, _ resolve: Resolve, to output: inout Output
  ) {
    if !isPlain { output.open(element) }
    write(range, resolve, to: &output)
    if !isPlain { output.close(element) }
  }

  private func writeLineBreak<Output: MarkupOutput & ~Copyable>(to output: inout Output) {
    guard !isPlain else { return output.append(static: " ") }
    output.open(.br)
    output.append(static: "\n")
  }

  /// An image in an image's alternative text is its own alternative text.
  private mutating func writeImage<Output: MarkupOutput & ~Copyable>(
    _ range: Range<Int>, _ address: String, _ title: String, _ resolve: Resolve,
    to output: inout Output
  ) {
    output.open(.img) { tag in
      tag.attribute(.src) { LinkEscaping.escape(address, to: &$0) }
      isPlain = true
      tag.attribute(.alt) { write(range, resolve, to: &$0) }
      isPlain = false
      if !title.isEmpty { tag.attribute(.title, title) }
    }
  }

  // MARK: Text between marks

  /// Writes unmarked text, cut where overlays begin and end.
  private mutating func writeRun<Output: MarkupOutput & ~Copyable>(
    _ range: Range<Int>, to output: inout Output
  ) {
    var position = range.lowerBound
    while let overlay = overlays.first, overlay.range.lowerBound < range.upperBound {
      let start = max(position, overlay.range.lowerBound)
      escape(position..<start, to: &output)
      let end = max(start, min(range.upperBound, overlay.range.upperBound))
      write(overlay, start..<end, to: &output)
      position = end
      guard overlay.range.upperBound <= range.upperBound else { return }
      overlays.removeFirst()
    }
    escape(position..<range.upperBound, to: &output)
  }

  /// Writes the overlays that stand at the very end of the text.
  func writeRemainingPoints<Output: MarkupOutput & ~Copyable>(to output: inout Output) {
    for overlay in overlays where overlay.range.isEmpty {
      write(overlay, overlay.range, to: &output)
    }
  }

  private func write<Output: MarkupOutput & ~Copyable>(
    _ overlay: InlineOverlay, _ range: Range<Int>, to output: inout Output
  ) {
    guard !isPlain else { return escape(range, to: &output) }
    output.open(.a) { tag in
      if let name = overlay.className { tag.attribute(.class, name) }
      tag.attribute(.href, overlay.address)
      if let label = overlay.label { tag.attribute(.ariaLabel, label) }
    }
    escape(range, to: &output)
    output.close(.a)
  }

  private func escape<Output: MarkupOutput & ~Copyable>(
    _ range: Range<Int>, to output: inout Output
  ) {
    guard !range.isEmpty else { return }
    output.append(escaping: UnsafeBufferPointer(rebasing: bytes[range]))
  }
}
