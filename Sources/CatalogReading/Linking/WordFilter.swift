/// Words, by their hashes. One bit says of nearly all other words that they aren't among them.
struct WordFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1024)

  /// Adds the word with this hash.
  mutating func insert(_ hash: UInt64) {
    bits[Self.bit(hash) >> 6] |= 1 << UInt64(Self.bit(hash) & 63)
  }

  /// Whether the word with this hash may be among them; true for all that are, and for few others.
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = Self.bit(hash)
    return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private static func bit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & 0xFFFF }
}
