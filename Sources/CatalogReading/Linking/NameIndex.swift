import CatalogModel
import CommonMark
import Diagnostics

/// The names by which texts call definitions, and a way to find them all in one pass.
///
/// A definition is called by its current name, by an alias, or by a name that an older version
/// had. In texts, case, runs of white space and kinds of dashes and quotes don't matter; a name
/// of a single word must stand as it is written, so that an alias `IT` isn't found in every "it".
/// A name that two definitions share names neither of them.
struct NameIndex: Sendable {
  /// What a name leads to.
  private struct Entry {
    let definition: DefinitionID?
    let name: String
    /// 0 for a current name, 1 for an alias, 2 for a former name: a lower one is preferred.
    let rank: Int
  }

  private struct Slot {
    var key: UInt64
    /// The entry whose last word this is; -1 where names only go on from here.
    var entry: Int32
  }

  private var entries: [Entry] = []
  private var byFoldedName: [String: Int] = [:]
  private var byWord: [UInt64: [Int32]] = [:]
  private var slots: [Slot] = []
  private var firstWords: [UInt64] = Array(repeating: 0, count: 1024)

  /// Indexes the names of the definitions.
  init(_ definitions: some Sequence<(id: DefinitionID, names: [String], aliases: [String])>) {
    var names: [(name: String, id: DefinitionID, rank: Int)] = []
    for definition in definitions {
      for (position, name) in definition.names.enumerated() {
        names.append((name, definition.id, position == 0 ? 0 : 2))
      }
      names += definition.aliases.map { ($0, definition.id, 1) }
    }
    for name in names { add(name.name, of: name.id, rank: name.rank) }
    buildTrie()
  }

  private mutating func add(_ name: String, of id: DefinitionID, rank: Int) {
    let folded = FoldedText.fold(name)
    guard !folded.isEmpty else { return }
    guard let known = byFoldedName[folded] else {
      byFoldedName[folded] = entries.count
      entries.append(Entry(definition: id, name: name, rank: rank))
      return
    }
    let other = entries[known]
    guard other.definition != id else { return }
    if rank < other.rank {
      entries[known] = Entry(definition: id, name: name, rank: rank)
    } else if rank == other.rank {
      entries[known] = Entry(definition: nil, name: other.name, rank: rank)
    }
  }

  /// The definition that `name` as a whole calls, if exactly one is called so.
  func definition(named name: String) -> DefinitionID? {
    byFoldedName[FoldedText.fold(name)].flatMap { entries[$0].definition }
  }

  /// The definition whose name is most like `name`, which is none's, and that name.
  func nearest(to name: String) -> (definition: DefinitionID, name: String)? {
    var scanner = WordScanner()
    TextSlice(name).withBytes { scanner.read($0) }
    let places = Set(scanner.words.flatMap { byWord[$0.hash] ?? [] }).sorted()
    let candidates = (places.isEmpty ? entries.indices.map(Int32.init) : places)
      .map { entries[Int($0)] }
      .filter { $0.definition != nil && abs($0.name.utf8.count - name.utf8.count) <= 4 }
    guard let nearest = Suggestion.nearest(to: name, among: candidates.lazy.map(\.name)),
      let definition = candidates.first(where: { $0.name == nearest })?.definition
    else { return nil }
    return (definition, nearest)
  }
}

// MARK: Finding names in a text

extension NameIndex {
  /// Calls `visit` with every name in the text: the longest at each place, in order, none inside
  /// another.
  func forEachName(
    in words: [WordScanner.Word], of bytes: UnsafeBufferPointer<UInt8>,
    _ visit: (Range<Int>, DefinitionID) -> Void
  ) {
    var position = 0
    while position < words.count {
      let bit = Self.bit(words[position].hash)
      guard firstWords[bit >> 6] & (1 << UInt64(bit & 63)) != 0,
        let found = longestName(at: position, in: words, of: bytes)
      else {
        position += 1
        continue
      }
      if let definition = found.definition {
        visit(words[position].range.lowerBound..<words[found.last].range.upperBound, definition)
      }
      position = found.last + 1
    }
  }

  /// Whether a definition is named by the words from `first` to `last`, or by the first of them
  /// where a small word ("and a driver") goes on from there.
  func namesDefinition(
    at first: Int, upTo last: Int, in words: [WordScanner.Word],
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let found = longestName(at: first, in: words, of: bytes), found.definition != nil else {
      return false
    }
    return found.last >= last || bytes[words[found.last + 1].range.lowerBound].isLowercaseLetter
  }

  private func longestName(
    at position: Int, in words: [WordScanner.Word], of bytes: UnsafeBufferPointer<UInt8>
  ) -> (definition: DefinitionID?, last: Int)? {
    var key = Self.join(0, 0, words[position].hash)
    var found: (definition: DefinitionID?, last: Int)?
    var last = position
    while let slot = slot(key) {
      if slots[slot].entry >= 0 {
        let entry = entries[Int(slots[slot].entry)]
        let range = words[position].range.lowerBound..<words[last].range.upperBound
        if Self.text(bytes[range], isWrittenAs: entry.name, wordCount: last - position + 1) {
          found = (entry.definition, last)
        }
      }
      guard last + 1 < words.count else { break }
      let gap = words[last].range.upperBound..<words[last + 1].range.lowerBound
      key = Self.join(key, Self.separator(bytes, gap), words[last + 1].hash)
      last += 1
    }
    return found
  }

  private static func text(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, isWrittenAs name: String, wordCount: Int
  ) -> Bool {
    let written = String(decoding: bytes, as: UTF8.self)
    guard wordCount > 1 else { return trimmed(name) == written }
    return FoldedText.fold(trimmed(name)) == FoldedText.fold(written)
  }

  /// The name from its first word to its last, without signs around them.
  private static func trimmed(_ name: String) -> String {
    var scanner = WordScanner()
    let slice = TextSlice(name)
    slice.withBytes { scanner.read($0) }
    guard let first = scanner.words.first, let last = scanner.words.last else { return name }
    return slice[first.range.lowerBound..<last.range.upperBound].string
  }
}

// MARK: The tree of words

extension NameIndex {
  private mutating func buildTrie() {
    var scanner = WordScanner()
    var keys: [(key: UInt64, entry: Int32)] = []
    for (index, entry) in entries.enumerated() {
      TextSlice(entry.name).withBytes { bytes in
        scanner.read(bytes)
        var key: UInt64 = 0
        for (position, word) in scanner.words.enumerated() {
          byWord[word.hash, default: []].append(Int32(index))
          var separator: UInt64 = 0
          if position > 0 {
            let start = scanner.words[position - 1].range.upperBound
            separator = Self.separator(bytes, start..<word.range.lowerBound)
          }
          key = Self.join(key, separator, word.hash)
          keys.append((key, position == scanner.words.count - 1 ? Int32(index) : -1))
        }
        if let first = scanner.words.first {
          let bit = Self.bit(first.hash)
          firstWords[bit >> 6] |= 1 << UInt64(bit & 63)
        }
      }
    }
    slots = Array(repeating: Slot(key: 0, entry: -1), count: Self.capacity(for: keys.count))
    for (key, entry) in keys { insert(key, entry) }
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }

  private mutating func insert(_ key: UInt64, _ entry: Int32) {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    slots[place].key = key
    if slots[place].entry < 0 { slots[place].entry = entry }
  }

  private func slot(_ key: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].key != 0 {
      if slots[place].key == key { return place }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func bit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & 0xFFFF }

  /// A key for a beginning of a name: what came before, what stands between, and the next word.
  private static func join(_ key: UInt64, _ separator: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (key ^ separator) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed = (mixed ^ word) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 32
    return mixed == 0 ? 1 : mixed
  }

  /// The hash of what stands between two words, folded as `FoldedText` folds it.
  private static func separator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>
  ) -> UInt64 {
    if gap.count == 1, bytes[gap.lowerBound] == 0x20 { return space }
    var hash = WordHash()
    for byte in FoldedText.fold("x\(String(decoding: bytes[gap], as: UTF8.self))x").utf8 {
      hash.add(byte)
    }
    return hash.value
  }

  private static let space = WordHash.of("x x")
}
