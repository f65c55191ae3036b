/// A hash of bytes that is the same in every process and on every machine (FNV-1a).
///
/// It stands for words and texts while they are aligned. Where it matters that two are equal,
/// their bytes are compared, so that no collision is ever shown as "no change".
struct ByteHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func add(_ number: UInt64) {
    value = (value ^ number ^ number >> 29) &* 0x0000_0100_0000_01B3
    value ^= value >> 32
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(UInt64(0xFF))
  }

  /// The hash of a word.
  static func of(_ word: String) -> UInt64 {
    var hash = ByteHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}
