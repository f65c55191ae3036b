import Bytes
import Diagnostics

/// Walks the lines of a piece of text, knowing offsets.
struct LineScanner {
  /// How much a line looks like a fence of front matter.
  enum Fence {
    /// `---`
    case exact
    /// Meant as one: `----`, ` ---`, `]---`, `...`, or dashes that a word processor made.
    case near
    /// Any other line.
    case none
  }

  /// A line, without its end.
  struct Line {
    /// Where it begins.
    let start: Int
    /// From its first to its last byte that isn't a space or tab.
    let text: ByteSpan
    /// How much it looks like a fence.
    let fence: Fence
    /// Whether it has nothing but spaces and tabs.
    var isBlank: Bool { text.isEmpty }
  }

  private let bytes: [UInt8]
  private let end: Int
  /// Where the next line begins.
  private(set) var offset: Int

  init(_ bytes: [UInt8], _ span: ByteSpan) {
    self.bytes = bytes
    offset = Int(span.start)
    end = Int(span.end)
  }

  /// The next line, or nil at the end; the empty line after a last line end isn't one.
  mutating func next() -> Line? {
    guard offset < end else { return nil }
    let start = offset
    var stop = start
    while stop < end, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
    offset = min(stop + 1, end)
    if stop + 1 < end, bytes[stop] == 0x0D, bytes[stop + 1] == 0x0A { offset += 1 }
    var (first, last) = (start, stop)
    while first < stop, Self.isSpace(bytes[first]) { first += 1 }
    while last > first, Self.isSpace(bytes[last - 1]) { last -= 1 }
    return Line(
      start: start, text: ByteSpan(first, last),
      fence: Self.fence(bytes[first..<last], isIndented: first > start))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func fence(_ text: ArraySlice<UInt8>, isIndented: Bool) -> Fence {
    guard let first = text.first, text.count <= 12 else { return .none }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "."), 0xE2: break
    case _ where first > 0x20 && first < 0x7F && !first.isLetterOrDigit:
      return text.dropFirst().elementsEqual("---".utf8) ? .near : .none
    default: return .none
    }
    if text.elementsEqual("---".utf8) { return isIndented ? .near : .exact }
    if text.elementsEqual("...".utf8) { return .near }
    let isDashes = String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar == "-" || (0x2010...0x2015).contains(scalar.value)
    }
    return isDashes && !text.elementsEqual("-".utf8) ? .near : .none
  }
}
