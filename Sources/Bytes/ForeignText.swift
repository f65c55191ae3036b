/// Text as offices save it, in whatever encoding.
public enum ForeignText {
  /// The text: UTF-16 or UTF-8 where a byte-order mark says so, UTF-16 where half of the bytes
  /// are nothing, UTF-8 where the bytes are that, else
  /// Windows-1252, which programs write when nobody asks for Unicode. The mark isn't part of it; a
  /// byte that stands for nothing is U+FFFD.
  public static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1, high: 0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if let low = unmarkedUTF16(bytes) { return utf16([0, 0] + bytes, low: low, high: 1 - low) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Windows1252.scalar($0) ?? "\u{FFFD}" }))
  }

  /// The text as it was meant where UTF-8 was read as Windows-1252, `â†’` for `→`; else as it is.
  public static func repaired(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = Windows1252.byte(of: scalar) else { return text }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// Where the low byte of a unit stands in UTF-16 without a mark; nil for another encoding. Every
  /// other byte of it is nothing, but for a few, since most of what offices save is Latin.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Int? {
    let sample = bytes.prefix(1_024)
    guard sample.count > 3, bytes.count.isMultiple(of: 2) else { return nil }
    return [0, 1].first { low in
      let zeros = sample.indices.count { sample[$0] == 0 && $0 % 2 != low }
      return zeros * 4 > sample.count
        && !sample.indices.contains { sample[$0] == 0 && $0 % 2 == low }
    }
  }

  /// The text behind the mark; `low` and `high` are where a unit's bytes stand.
  private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }
}
