public import Diagnostics

/// Finds where bytes of texts stand in the file that the texts were read from.
///
/// A text is aligned with its source only when a finding asks: bytes of the source that aren't in
/// the text (bullets, quote marks, emphasis, link addresses, backslashes) are passed over. Linear in
/// the length of a block for all its findings together, when they are asked for in their order.
public struct SourceAligner: Sendable {
  /// How far the text that was asked for last is aligned.
  private struct Progress {
    let span: ByteSpan
    let count: Int
    var index: Int
    var source: Int
  }

  /// The file.
  public let file: SourceFile
  private var progress: Progress?

  /// An aligner of texts that were read from `file`.
  public init(_ file: SourceFile) { self.file = file }

  /// Where the bytes `range` of a leaf's text stand.
  public mutating func span(of range: Range<Int>, in leaf: RichText) -> ByteSpan {
    let span = leaf.span
    let end = span.range.upperBound
    guard end <= file.bytes.count else { return span }
    let links = leaf.links
    return leaf.text.withBytes { bytes in
      var (index, source) = (0, span.range.lowerBound)
      if let progress, progress.span == span, progress.count == bytes.count,
        progress.index <= range.lowerBound
      {
        (index, source) = (progress.index, progress.source)
      }
      var next = links.firstIndex { $0.end >= index } ?? links.endIndex
      func crossLinks() {
        while next < links.endIndex, links[next].end == index {
          source = endOfLink(from: source, to: links[next].destination, upTo: end)
          next += 1
        }
      }
      func align(to last: Int) {
        while index < last {
          crossLinks()
          while source < end, !Self.matches(bytes[index], file.bytes[source]) { source += 1 }
          // A text that isn't there, such as what a damaged file became, ends where its block does.
          source = min(source + 1, end)
          index += 1
        }
      }
      align(to: min(range.lowerBound, bytes.count))
      if !range.isEmpty { crossLinks() }
      progress = Progress(span: span, count: bytes.count, index: index, source: source)
      guard index < bytes.count, !range.isEmpty else {
        return ByteSpan(source, source)
      }
      while source < end, !Self.matches(bytes[index], file.bytes[source]) { source += 1 }
      let start = source
      align(to: min(range.upperBound, bytes.count))
      return ByteSpan(start, max(start, min(source, end)))
    }
  }

  /// The place behind the target of a link whose words end at `start`.
  private func endOfLink(from start: Int, to destination: String, upTo end: Int) -> Int {
    file.bytes.withUnsafeBufferPointer { bytes in
      let marks = bytes[min(start, end)..<end].prefix { "*_`".utf8.contains($0) }
      let bracket = marks.endIndex
      guard bracket + 1 < end, bytes[bracket] == UInt8(ascii: "]"),
        bytes[bracket + 1] == UInt8(ascii: "(")
      else { return start }
      return LinkTargetScanner(bytes[bracket + 1..<end]).end(of: destination) ?? start
    }
  }

  /// Whether the byte is a control character, which is reported and read as a space.
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20 || byte == 0x7F
    }
  }

  private static func matches(_ text: UInt8, _ source: UInt8) -> Bool {
    text == source || (text == UInt8(ascii: "\n") && source == UInt8(ascii: "\r"))
      || (text == UInt8(ascii: " ") && isControl(source))
  }
}

extension RichText {
  /// Where links and images end in the text, and what they lead to; inner ones first.
  fileprivate var links: [(end: Int, destination: String)] {
    let links = marks.reversed().compactMap { mark -> (end: Int, destination: String)? in
      switch mark.kind {
      case .link(let destination, _), .image(let destination, _):
        (mark.range.upperBound, destination)
      case .emphasis, .strong, .code, .lineBreak: nil
      }
    }
    return links.sorted { $0.end < $1.end }
  }

  /// Where the bytes `range` of the text stand in the file that it was read from.
  public func sourceSpan(of range: Range<Int>, in file: SourceFile) -> ByteSpan {
    var aligner = SourceAligner(file)
    return aligner.span(of: range, in: self)
  }
}
