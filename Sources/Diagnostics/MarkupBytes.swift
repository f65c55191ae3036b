/// A text as HTML shows it letter for letter.
public enum MarkupBytes {
  /// Hands on the pieces of `text` in UTF-8, with `&`, `<`, `>` and `"` escaped as libcmark does.
  public static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ put: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < text.count {
      let end = firstEscaped(in: text, from: start)
      put(UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      entity(of: text[end])?.withUTF8Buffer(put)
      start = end + 1
    }
  }

  /// The place of the first byte from `start` on that is escaped; the text's end without one.
  ///
  /// Eight bytes are looked at in one step: `<` and `>` differ in one bit only, as do `"` and `&`.
  private static func firstEscaped(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= bytes.count {
      let found = escapedBytes(in: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < bytes.count else { return index }
    // The rest, with zeros after it: no byte that is escaped.
    var word: UInt64 = 0
    withUnsafeMutableBytes(of: &word) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[index...]))
    }
    let found = escapedBytes(in: word)
    return found == 0 ? bytes.count : index + found.trailingZeroBitCount / 8
  }

  /// Eight bytes that aren't zero from the first one on that is escaped; zero without one.
  @inline(__always)
  private static func escapedBytes(in word: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: word)
    let angles = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let others = (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
    return zeroBytes(in: angles) | zeroBytes(in: others)
  }

  /// The highest bit of the first byte of eight that is zero, and perhaps of bytes after it.
  @inline(__always)
  private static func zeroBytes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func entity(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
