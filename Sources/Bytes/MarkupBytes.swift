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

  /// Those of sixteen bytes that are escaped: `<` and `>` differ in one bit only, as do `"` and `&`.
  @inlinable @inline(__always)
  package static func escaped(in bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
    (bytes | SixteenBytes(repeating: 0x02)) .== SixteenBytes(repeating: 0x3E)
      .| (bytes | SixteenBytes(repeating: 0x04)) .== SixteenBytes(repeating: 0x26)
  }

  /// The place of the first byte from `start` on that is escaped; the text's end without one.
  private static func firstEscaped(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = UnsafeRawPointer(text.baseAddress) else { return start }
    var index = start
    while index + SixteenBytes.scalarCount <= text.count {
      if let found = escaped(in: bytes.sixteen(at: index)).first { return index + found }
      index += SixteenBytes.scalarCount
    }
    while index < text.count, entity(of: text[index]) == nil { index += 1 }
    return index
  }

  /// What a byte is escaped as; nil for one that stands as it is.
  @inlinable @inline(__always)
  package static func entity(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
