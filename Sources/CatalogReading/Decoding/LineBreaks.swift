import Bytes
import CommonMark
import Diagnostics

/// Tells the breaks that an editor made where a line was full from those that an author made, to
/// begin something.
///
/// Markdown joins the lines of a paragraph. Where a file is wrapped, each line is as long as can be:
/// the next word wouldn't have fitted. A line that ends before is the end of something.
struct LineBreaks {
  /// Lines are wrapped at these widths.
  private static let widths = 60...130

  /// The width at which the text is wrapped; nil where it isn't.
  private let width: Int?

  /// Looks at the lines of `file` at `span`.
  init(of file: SourceFile, in span: ByteSpan) {
    width = file.bytes.withUnsafeBufferPointer { bytes in
      var longest = 0
      var start = Int(span.start)
      while start < Int(span.end) {
        let end = bytes.firstIndex(of: 0x0A, in: start..<Int(span.end)) ?? Int(span.end)
        if end - start > longest,
          end - start <= Self.widths.upperBound || !Self.hasAddress(bytes, start..<end)
        {
          longest = end - start
        }
        start = end + 1
      }
      return longest <= Self.widths.upperBound ? max(longest, Self.widths.lowerBound) : nil
    }
  }

  /// Lines that hold an address may be longer than others.
  private static func hasAddress(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    bytes[line].indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: "(")
    }
  }

  /// The first line of a paragraph that isn't there because the one above it was full, nor by a
  /// break that the author marked.
  func firstUnexplained(in leaf: RichText, of file: SourceFile) -> ByteSpan? {
    file.bytes.withUnsafeBufferPointer { bytes in
      let range = leaf.span.range
      var start = range.lowerBound
      while let feed = bytes.firstIndex(of: 0x0A, in: start..<range.upperBound) {
        var next = feed + 1
        while next < range.upperBound, bytes[next].isSpace || bytes[next] == UInt8(ascii: ">") {
          next += 1
        }
        guard next < range.upperBound else { return nil }
        if !isMarked(bytes, at: feed), !isFull(bytes, start..<feed, before: next, in: range) {
          let end = bytes.firstIndex(of: 0x0A, in: next..<range.upperBound) ?? range.upperBound
          return ByteSpan(next, end)
        }
        start = feed + 1
      }
      return nil
    }
  }

  /// Whether two spaces or a backslash say that the line ends here.
  private func isMarked(_ bytes: UnsafeBufferPointer<UInt8>, at feed: Int) -> Bool {
    let end = feed > 0 && bytes[feed - 1] == 0x0D ? feed - 1 : feed
    guard end > 1 else { return false }
    return bytes[end - 1] == UInt8(ascii: "\\") || bytes[end - 1] == 0x20 && bytes[end - 2] == 0x20
  }

  /// Whether a number of one or two digits and a sign of items stand here.
  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = bytes.prefix(3).prefix(while: \.isDigit)
    guard (1...2).contains(digits.count), digits.endIndex < bytes.endIndex else { return false }
    return bytes[digits.endIndex] == 0x2E || bytes[digits.endIndex] == 0x29
  }

  /// Whether the line had no room for the word that begins at `next`.
  private func isFull(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, before next: Int, in range: Range<Int>
  ) -> Bool {
    // Words that begin at the left below a link are a line of their own, as items of References.
    let isBelowLink = bytes[line].last { !$0.isSpace } == UInt8(ascii: ")")
    let isMark = "-+*".utf8.contains(bytes[next]) || Self.isNumber(bytes[next..<range.upperBound])
    let isStart =
      bytes[next] == UInt8(ascii: "[")
      || (bytes[next].isUppercaseLetter || isMark) && next - line.upperBound < 3
    guard let width, !isBelowLink || !isStart else { return false }
    var start = line.lowerBound
    while start > 0, bytes[start - 1] != 0x0A, line.lowerBound == range.lowerBound { start -= 1 }
    var end = next
    while end < range.upperBound, !bytes[end].isSpace { end += 1 }
    return line.upperBound - start + 1 + end - next > width
  }
}
