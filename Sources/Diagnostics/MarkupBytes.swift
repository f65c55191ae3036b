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
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let angles = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
      let others = (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
      if hasZero(angles) || hasZero(others) { break }
      index += 8
    }
    while index < text.count, entity(of: text[index]) == nil { index += 1 }
    return index
  }

  /// Whether one of eight bytes is zero.
  private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
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
