import Bytes
import CommonMark
import Diagnostics

/// A list that stands in one line: `1. Boats 2. Radios`, `Keeps:1. Boats2. Radios`, or two items of
/// which the second lost its line: `Boats2. Radios`, `Boats- Radios`.
enum InlineList {
  /// The first mark of such a list that stands behind words; nil where there is none.
  ///
  /// Two numbers that follow one another make a list of running text. In a list's last item, the
  /// next number does.
  static func find(in file: SourceFile, _ leaf: RichText, _ container: Container?) -> ByteSpan? {
    file.bytes.withUnsafeBufferPointer { bytes in
      let range = leaf.span.range
      var (first, last) = (ByteSpan?.none, 0)
      if case .item(let list) = container {
        guard let start = list.start else { return gluedBullet(in: bytes, range) }
        if let item = list.items.last, item.span.range.contains(range.lowerBound) {
          last = start + list.items.count - 1
        }
      }
      let own = last
      var index = range.lowerBound
      while let stop = nextStop(in: bytes, index..<range.upperBound) {
        index = stop + 1
        guard index + 1 < range.upperBound, bytes[index].isSpace, !bytes[index + 1].isSpace,
          let (number, start) = number(before: stop, in: bytes, from: range.lowerBound)
        else { continue }
        let isGlued = bytes[start - 1] != 0x20
        let isNext = own > 0 && number == own + 1 || first != nil && number == last + 1
        let before = bytes[start - 1]
        guard
          !isGlued || isNext && (before.isLetter || before >= 0x80 || ".;,)".utf8.contains(before))
            || number == 1 && before == UInt8(ascii: ":")
        else { continue }
        if number == last + 1, number > 1 { return first ?? ByteSpan(start, stop + 1) }
        if number == 1 { (first, last) = (ByteSpan(start, stop + 1), 1) }
      }
      return nil
    }
  }

  /// A hyphen that ends a word or a link and has a space and a number, a capital or a bracket behind
  /// it; or one behind the sign of a quotation.
  private static func gluedBullet(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ByteSpan? {
    var index = range.lowerBound + 1
    while index < range.upperBound,
      let hyphen = bytes.firstIndex(of: UInt8(ascii: "-"), in: index..<range.upperBound)
    {
      index = hyphen + 1
      guard index + 1 < range.upperBound, bytes[index] == 0x20 else { continue }
      let next = bytes[index + 1]
      let isItem = next.isDigit || next.isUppercaseLetter || next == UInt8(ascii: "[")
      let isEnd = bytes[hyphen - 1].isLetter || bytes[hyphen - 1] == UInt8(ascii: ")")
      let isQuoted =
        hyphen > range.lowerBound + 2 && bytes[hyphen - 1] == 0x20
        && bytes[hyphen - 2] == UInt8(ascii: ">") && bytes[hyphen - 3].isLetter
      guard isItem && isEnd || isQuoted else { continue }
      return ByteSpan(hyphen, index)
    }
    return nil
  }

  private static func nextStop(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x2E || byte == 0x29, index > 0, bytes[index - 1].isDigit { return index }
      index += 1
    }
    return nil
  }

  /// The number of one or two digits that ends before `stop`, and something before it.
  private static func number(
    before stop: Int, in bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> (Int, start: Int)? {
    var start = stop
    while start > first, bytes[start - 1].isDigit, stop - start < 3 { start -= 1 }
    guard stop - start <= 2, start > first else { return nil }
    return (bytes[start..<stop].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, start)
  }
}
