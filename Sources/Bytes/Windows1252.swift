/// The encoding of one byte a character that Windows writes when nobody asks for Unicode.
public enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; five of them have none.
  private static let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The character that a byte stands for; nil for the five that stand for none.
  public static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The byte that programs read as a character; nil for one that none is read as. A byte that stands
  /// for none is kept by its number.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value >= 0x80 else { return UInt8(scalar.value) }
    if let index = high.firstIndex(of: scalar) { return UInt8(0x80 + index) }
    return UInt8(exactly: scalar.value)
  }
}
