import CatalogModel
import CommonMark
import Words

/// The words of a name, and what stands between them.
struct NameWords {
  /// The words' hashes, in order.
  let hashes: [UInt64]
  /// What stands before each word, hashed; 0 before the first.
  let separators: [UInt64]
  /// The name from its first word to its last, without signs around them.
  let trimmed: String

  init(_ name: String) {
    let slice = TextSlice(name)
    let words = slice.withBytes { WordScanner().withWords(of: $0) { Array($0) } }
    hashes = words.map(\.hash)
    separators = slice.withBytes { bytes in
      words.indices.map { index in
        guard index > 0 else { return 0 }
        return NameTree.separator(bytes, Int(words[index - 1].end)..<Int(words[index].start))
      }
    }
    trimmed =
      if let first = words.first, let last = words.last {
        slice[Int(first.start)..<Int(last.end)].string
      } else {
        name
      }
  }
}

/// A tree of names by their words, flattened into one table of hashes: the key of a beginning of a
/// name is made of the key of the words before, what stands between, and the next word.
///
/// Most words of a text begin no name, and one bit tells so.
struct NameTree: Sendable {
  private struct Slot {
    var key: UInt64
    /// The name whose last word this is; -1 where names only go on from here.
    var name: Int32
  }

  private var slots: [Slot]
  private var firstWords = WordFilter()

  /// Makes the tree of names, which it knows by their places.
  init(_ names: [NameWords]) {
    let count = names.reduce(0) { $0 + $1.hashes.count }
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(key: 0, name: -1), count: capacity)
    for (index, name) in names.enumerated() {
      guard let first = name.hashes.first else { continue }
      firstWords.insert(first)
      var key: UInt64 = 0
      for (position, word) in name.hashes.enumerated() {
        key = Self.join(key, name.separators[position], word)
        insert(key, position == name.hashes.count - 1 ? Int32(index) : -1)
      }
    }
  }

  private mutating func insert(_ key: UInt64, _ name: Int32) {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    slots[place].key = key
    if slots[place].name < 0 { slots[place].name = name }
  }

  /// Whether a name may begin with this word; false for nearly all words that begin none.
  func mayBegin(with hash: UInt64) -> Bool { firstWords.mayHold(hash) }

  /// The place of a beginning of a name; nil where no name begins so.
  func place(of key: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].key != 0 {
      if slots[place].key == key { return place }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The name that ends at a place.
  func name(at place: Int) -> Int? { slots[place].name < 0 ? nil : Int(slots[place].name) }

  /// The key of a beginning of a name that goes on with `word`.
  static func join(_ key: UInt64, _ separator: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (key ^ separator) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed = (mixed ^ word) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 32
    return mixed == 0 ? 1 : mixed
  }

  /// The hash of what stands between two words, folded as `FoldedText` folds it.
  static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> UInt64 {
    if gap.count == 1, bytes[gap.lowerBound] == 0x20 { return space }
    var hash = WordHash()
    for byte in FoldedText.fold("x\(String(decoding: bytes[gap], as: UTF8.self))x").utf8 {
      hash.add(byte)
    }
    return hash.value
  }

  private static let space = WordHash.of("x x")
}
