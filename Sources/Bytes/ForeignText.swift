/// Text as offices save it, in whatever encoding.
public enum ForeignText {
  /// The text: UTF-16 or UTF-8 where a byte-order mark says so, UTF-8 where the bytes are that, else
  /// Windows-1252, which programs write when nobody asks for Unicode. The mark isn't part of it; a
  /// byte that stands for nothing is U+FFFD.
  public static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1, high: 0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Windows1252.scalar($0) ?? "\u{FFFD}" }))
  }

  /// The text behind the mark; `low` and `high` are where a unit's bytes stand.
  private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }
}
