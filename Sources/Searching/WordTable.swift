import Words

/// Words and their numbers, in the order in which they were first met.
///
/// The words' bytes stand in one array: a catalog has tens of thousands of different words, and
/// every word of every text is looked up.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// One more than a word's number, or zero; at most half of them are taken.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  /// How many words there are.
  var count: Int { ends.count }

  /// The word with this number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of `word`, a new one where it is met for the first time.
  mutating func number(of word: [UInt8]) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, to: word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count + 1)
    bytes += word
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Compares in place: a slice would be counted as a reference for every word of every text.
  private func isEqual(_ number: Int, to word: [UInt8]) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  private static func hash(_ word: [UInt8]) -> UInt32 {
    word.withUnsafeBufferPointer { bytes in
      UInt32(truncatingIfNeeded: WordHash.of(bytes.indices, in: bytes))
    }
  }
}

// MARK: - Order

extension WordTable {
  /// The words' numbers in the order in which JavaScript compares texts: by units of UTF-16. That is
  /// the order of their bytes, except that U+E000 to U+FFFF come after what takes two units.
  var order: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        func start(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }
        return ends.indices.sorted { one, other in
          var (place, otherPlace) = (start(one), start(other))
          while place < ends[one], otherPlace < ends[other] {
            let (byte, otherByte) = (bytes[place], bytes[otherPlace])
            guard byte == otherByte else { return Self.rank(byte) < Self.rank(otherByte) }
            place += 1
            otherPlace += 1
          }
          return ends[one] - place < ends[other] - otherPlace
        }
      }
    }
  }

  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte | 0xF0 : byte
  }
}
