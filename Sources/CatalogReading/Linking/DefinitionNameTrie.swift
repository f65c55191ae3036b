import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// The names by which texts call definitions, and a way to find them all in one pass.
///
/// A definition is called by its current name, by an alias, or by a name that an older version
/// had. In texts, case, runs of white space and kinds of dashes and quotes don't matter; a name
/// of a single word must stand as it is written, so that an alias `IT` isn't found in every "it".
/// A name that two definitions share names neither of them.
final class DefinitionNameTrie: Sendable {
  private let entries: [NameEntry]
  private let byFoldedName: [String: Int]
  private let byWord: [UInt64: [Int32]]
  private let tree: NameTree

  /// Indexes the names of the definitions.
  init(_ definitions: some Sequence<(id: DefinitionID, names: [String], aliases: [String])>) {
    var entries: [NameEntry] = []
    var places: [String: Int] = [:]
    for definition in definitions {
      for (position, name) in definition.names.enumerated() {
        let entry = NameEntry(definition.id, name, rank: position == 0 ? 0 : 2)
        Self.add(entry, to: &entries, &places)
      }
      for alias in definition.aliases {
        Self.add(NameEntry(definition.id, alias, rank: 1), to: &entries, &places)
      }
    }
    let words = entries.map { NameWords($0.name) }
    var byWord: [UInt64: [Int32]] = [:]
    for (index, name) in words.enumerated() {
      for word in name.hashes { byWord[word, default: []].append(Int32(index)) }
    }
    self.entries = entries
    byFoldedName = places
    self.byWord = byWord
    tree = NameTree(words)
  }

  private static func add(
    _ entry: NameEntry, to entries: inout [NameEntry], _ places: inout [String: Int]
  ) {
    let folded = FoldedText.fold(entry.name)
    guard !folded.isEmpty else { return }
    guard let known = places[folded] else {
      places[folded] = entries.count
      return entries.append(entry)
    }
    let other = entries[known]
    guard other.definition != entry.definition else { return }
    if entry.rank < other.rank {
      entries[known] = entry
    } else if entry.rank == other.rank {
      entries[known].definition = nil
    }
  }

  /// The definition that `name` as a whole calls, if exactly one is called so.
  func definition(named name: String) -> DefinitionID? {
    byFoldedName[FoldedText.fold(name)].flatMap { entries[$0].definition }
  }

  /// The definition whose name is most like `name`, which is none's, and that name.
  func nearest(to name: String) -> (definition: DefinitionID, name: String)? {
    let places = Set(NameWords(name).hashes.flatMap { byWord[$0] ?? [] }).sorted()
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

extension DefinitionNameTrie {
  /// The first name in the text from the word at `position` on, the longest at its place; what is
  /// looked at next is the word after it.
  func nextName(
    from position: inout Int, in words: WordScanner.Words, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Mention? {
    while position < words.count {
      let first = position
      position += 1
      guard tree.mayBegin(with: words[first].hash),
        let found = longestName(at: first, in: words, of: bytes)
      else { continue }
      position = found.last + 1
      guard let definition = found.definition else { continue }
      return Mention(
        range: Int(words[first].start)..<Int(words[found.last].end), definition: definition)
    }
    return nil
  }

  /// Whether a definition is named by the words from `first` to `last`, or by the first of them
  /// where a small word ("and a driver") goes on from there.
  func namesDefinition(
    at first: Int, upTo last: Int, in words: WordScanner.Words,
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let found = longestName(at: first, in: words, of: bytes), found.definition != nil else {
      return false
    }
    return found.last >= last || bytes[words[found.last + 1].range.lowerBound].isLowercaseLetter
  }

  private func longestName(
    at position: Int, in words: WordScanner.Words, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (definition: DefinitionID?, last: Int)? {
    var key = NameTree.join(0, 0, words[position].hash)
    var found: (definition: DefinitionID?, last: Int)?
    var last = position
    while let place = tree.place(of: key) {
      if let name = tree.name(at: place) {
        let range = words[position].range.lowerBound..<words[last].range.upperBound
        if entries[name].isWritten(bytes[range], wordCount: last - position + 1) {
          found = (entries[name].definition, last)
        }
      }
      guard last + 1 < words.count else { break }
      let gap = words[last].range.upperBound..<words[last + 1].range.lowerBound
      key = NameTree.join(key, NameTree.separator(bytes, gap), words[last + 1].hash)
      last += 1
    }
    return found
  }
}

/// A name and what it leads to.
private struct NameEntry {
  /// The definition; nil where two have the name.
  var definition: DefinitionID?
  let name: String
  /// 0 for a current name, 1 for an alias, 2 for a former name: a lower one is preferred.
  let rank: Int
  /// The name without signs around it, and the same folded.
  private let trimmed: String
  private let folded: String

  init(_ definition: DefinitionID, _ name: String, rank: Int) {
    self.definition = definition
    self.name = name
    self.rank = rank
    trimmed = NameWords(name).trimmed
    folded = FoldedText.fold(trimmed)
  }

  /// Whether the words of a text are this name, as it has to be written.
  func isWritten(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, wordCount: Int) -> Bool {
    let written = String(decoding: bytes, as: UTF8.self)
    if wordCount > 1 { return folded == FoldedText.fold(written) }
    return trimmed == written || FoldedText.plain(trimmed) == FoldedText.plain(written)
  }
}
