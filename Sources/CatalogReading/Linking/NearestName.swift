import Bytes
import CatalogModel
import Diagnostics
import Words

/// Finds the name that a slip of the pen made another: one word of it, misspelled.
///
/// Names differ by whole words, so a name with another word is most often another thing, and a wrong
/// offer is worse than none. A word that names here have isn't a slip, nor is a short one.
struct NearestName: Sendable {
  private let entries: [(words: [String], entry: NameEntry)]
  private let byWord: [String: [Int32]]

  /// A finder among `entries`.
  init(_ entries: [NameEntry]) {
    let all = entries.map { entry in
      (words: Self.words(of: entry.name), entry: entry)
    }
    var byWord: [String: [Int32]] = [:]
    for (place, name) in all.enumerated() {
      for word in name.words { byWord[word, default: []].append(Int32(place)) }
    }
    self.entries = all
    self.byWord = byWord
  }

  /// The name that was likely meant.
  func find(_ name: String) -> NameEntry? {
    let words = Self.words(of: name)
    let unknown = words.indices.filter { byWord[words[$0]] == nil }
    guard unknown.count == 1, let slip = unknown.first,
      !RoleWords.all.contains(WordHash.of(words[slip]))
    else { return nil }
    let places =
      words.count == 1
      ? Array(entries.indices) : (byWord[words[slip == 0 ? 1 : 0]] ?? []).map(Int.init)
    let candidates = places.map { entries[$0] }.filter { candidate in
      candidate.words.count == words.count
        && candidate.words.indices.allSatisfy { $0 == slip || candidate.words[$0] == words[$0] }
        && candidate.entry.thing != .several
    }
    guard let meant = Self.meant(by: words[slip], among: candidates.map { $0.words[slip] }) else {
      return nil
    }
    let named = candidates.filter { $0.words[slip] == meant }
    return Set(named.map(\.entry.thing)).count == 1 ? named[0].entry : nil
  }

  private static func words(of name: String) -> [String] {
    NameVariants.key(name).split(separator: " ").map(String.init)
  }

  /// The one word that may have become `slip`.
  private static func meant(by slip: String, among words: [String]) -> String? {
    guard let nearest = Suggestion.nearest(to: slip, among: words), slip.utf8.count >= 3,
      max(slip.utf8.count, nearest.utf8.count) >= 4,
      !slip.utf8.contains(where: \.isDigit),
      isLikely(Array(slip.utf8), Array(nearest.utf8)),
      Set(words.filter { isLikely(Array(slip.utf8), Array($0.utf8)) }).count == 1
    else { return nil }
    return nearest
  }

  /// Whether a slip makes one of the other: a letter too many, too few, another or swapped; two in
  /// a long word.
  private static func isLikely(_ slip: [UInt8], _ word: [UInt8]) -> Bool {
    let edits = differences(slip, word)
    return edits == 1 || edits == 2 && min(slip.count, word.count) >= 8
  }

  /// How many letters differ between the words' common beginning and end; a swap counts as one.
  private static func differences(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var (start, end) = (0, 0)
    let least = min(one.count, other.count)
    while start < least, one[start] == other[start] { start += 1 }
    while end < least - start, one[one.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    let (left, right) = (one[start..<one.count - end], other[start..<other.count - end])
    if left.count == 2, right.count == 2, left.elementsEqual(right.reversed()) { return 1 }
    return max(left.count, right.count)
  }
}
