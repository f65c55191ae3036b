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
}
