import CatalogModel
import CommonMark
import Words

/// The words of a name, and the keys of its beginnings.
struct NameWords {
  /// The words' hashes, in order.
  let hashes: [UInt64]
  /// The key of the name up to each word, as a tree of names has it.
  let keys: [UInt64]

  /// The words of a name in its folded form.
  init(folded: String, _ scanner: WordScanner) {
    let slice = TextSlice(folded)
    let words = slice.withBytes { scanner.withWords(of: $0) { Array($0) } }
    hashes = words.map(\.hash)
    keys = slice.withBytes { bytes in
      var (key, end): (UInt64, Int) = (0, 0)
      return words.map { word in
        key = NameTree.join(key, across: end..<Int(word.start), word.hash, bytes)
        end = Int(word.end)
        return key
      }
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
    let count = names.reduce(0) { $0 + $1.keys.count }
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(key: 0, name: -1), count: capacity)
    for (index, name) in names.enumerated() {
      guard let first = name.hashes.first else { continue }
      firstWords.insert(first)
      for key in name.keys.dropLast() { insert(key, -1) }
      if let whole = name.keys.last { insert(whole, Int32(index)) }
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

  /// The key of a beginning of a name that goes on with `word`, across what stands in `gap`.
  static func join(
    _ key: UInt64, across gap: Range<Int>, _ word: UInt64, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    if key == 0 { return join(key, 0, word) }
    if gap.count == 1, isPlain(bytes[gap.lowerBound]) { return join(key, space, word) }
    let folded = FoldedText.fold("x\(String(decoding: bytes[gap], as: UTF8.self))x").utf8
    let joint = folded.dropFirst().dropLast()
    switch NameJoint(joint) {
    case .space: return join(key, space, word)
    case .ampersand: return join(join(key, space, and), space, word)
    case .comma: return join(key, word == and || word == or ? space : comma, word)
    case .slash: return join(key, slash, word)
    case .other:
      var hash = WordHash()
      for byte in joint { hash.add(byte) }
      return join(key, hash.value, word)
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-")
  }

  private static func join(_ key: UInt64, _ separator: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (key ^ separator) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed = (mixed ^ word) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 32
    return mixed == 0 ? 1 : mixed
  }

  private static let space = WordHash.of(" ")
  private static let comma = WordHash.of(", ")
  private static let slash = WordHash.of("/")
  private static let and = WordHash.of("and")
  private static let or = WordHash.of("or")
}
