import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Synchronization
import Words

/// The names by which texts call definitions, and a way to find them all in one pass.
///
/// A definition is called by its current name, by an alias, or by a name that an older version
/// had, each in the ways in which people write it (`NameVariants`). In texts, case, kinds of spaces,
/// dashes and quotes, and a comma before "and" don't matter; a name of a single word must stand as it
/// is written. A name that two definitions share names neither of them.
final class DefinitionNameTrie: Sendable {
  private let entries: [NameEntry]
  private let byForm: [String: Int]
  private let given: [NameEntry]
  /// Made when a name that nothing has asks for it.
  private let nearest = Mutex<NearestName?>(nil)
  private let surroundings: NameSurroundings
  private let tree: NameTree

  /// Indexes the names of the definitions, and those that are known from elsewhere.
  init(
    _ definitions: [DefinitionNames],
    elsewhere: [String] = [], vocabularies: [Vocabulary] = []
  ) {
    var given: [NameEntry] = []
    for definition in definitions {
      let thing = NamedThing.definition(definition.id)
      for (position, name) in definition.names.enumerated() {
        given.append(NameEntry(thing, name, rank: position == 0 ? 0 : 2))
      }
      given += definition.aliases.map { NameEntry(thing, $0, rank: 1) }
    }
    given += elsewhere.map { NameEntry(.elsewhere($0), $0, rank: 6) }
    let variants = NameVariants(NameAbbreviations(vocabularies, names: given.map(\.name)))
    var index = NameIndex()
    for entry in given { index.add(entry) }
    for entry in given {
      for form in variants.of(entry.name) {
        index.add(NameEntry(entry.thing, form.name, form: form.folded, rank: entry.rank + 3))
      }
    }
    let scanner = WordScanner()
    let words = index.entries.map { NameWords(folded: $0.form, scanner) }
    entries = index.entries
    byForm = index.places
    self.given = given
    surroundings = NameSurroundings(lastWords: words.compactMap(\.hashes.last))
    tree = NameTree(words)
  }

  /// What `name` as a whole calls; nil where nothing is called so.
  func thing(named name: String) -> NamedThing? {
    for form in [NameForm.fold(name), NameVariants.key(name)] {
      if let place = byForm[form] { return entries[place].thing }
    }
    return nil
  }

  /// The definition whose name is most like `name`, and that name; nil where none is likely meant.
  func nearest(to name: String) -> (definition: DefinitionID?, name: String)? {
    let finder = nearest.withLock { known in
      let finder = known ?? NearestName(given)
      known = finder
      return finder
    }
    return finder.find(name).map { ($0.thing.definition, $0.name) }
  }
}

/// Names by their folded form, while they are gathered.
private struct NameIndex {
  private(set) var entries: [NameEntry] = []
  private(set) var places: [String: Int] = [:]

  mutating func add(_ entry: NameEntry) {
    guard !entry.form.isEmpty else { return }
    guard let known = places[entry.form] else {
      places[entry.form] = entries.count
      return entries.append(entry)
    }
    let other = entries[known]
    guard other.thing != entry.thing else { return }
    if entry.rank < other.rank {
      entries[known] = entry
    } else if entry.rank == other.rank {
      entries[known].thing = .several
    }
  }
}

// MARK: Finding names in a text

extension DefinitionNameTrie {
  /// A name in a text: what it calls, and its first and last word.
  struct Found {
    let thing: NamedThing
    let words: ClosedRange<Int>
  }

  /// The first name in the text from the word at `position` on, the longest at its place, that isn't
  /// a part of a longer one; what is looked at next is the word after it. `last` is the last word of
  /// the name before.
  func nextName(
    from position: inout Int, after last: Int?, in text: NameText
  ) -> Found? {
    while position < text.words.count {
      let first = position
      position += 1
      guard tree.mayBegin(with: text.words[first].hash),
        let found = longestName(at: first, in: text)
      else { continue }
      position = found.words.upperBound + 1
      if surroundings.makeLonger(
        found.words, after: last, in: text,
        beginsName: { next in
          longestName(at: next, in: text) != nil
        })
      {
        continue
      }
      return found
    }
    return nil
  }

  /// The longest name that begins with the word at `position`. An abbreviation in brackets may stand
  /// in the middle: "Search and Rescue (SAR) Technician".
  func longestName(at position: Int, in text: NameText) -> Found? {
    let key = NameTree.join(0, across: 0..<0, text.words[position].hash, text.bytes)
    return longestName(Beginning(key: key, first: position, last: position), in: text)
  }

  /// The words of a text that names begin with.
  private struct Beginning {
    var key: UInt64
    let first: Int
    var last: Int
    /// The abbreviations in brackets that were passed over.
    var skipped: [Range<Int>] = []
  }

  private func longestName(_ beginning: Beginning, in text: NameText) -> Found? {
    var (beginning, found): (Beginning, Found?) = (beginning, nil)
    while let place = tree.place(of: beginning.key) {
      let words = beginning.first...beginning.last
      if let name = tree.name(at: place),
        entries[name].isWritten(text.string(words, without: beginning.skipped))
      {
        found = Found(thing: entries[name].thing, words: words)
      }
      let next = beginning.last + 1
      guard next < text.words.count else { break }
      if next + 1 < text.words.count, let abbreviation = text.abbreviation(at: next),
        let without = longestName(self.passing(abbreviation, beginning, in: text), in: text)
      {
        found = without
      }
      beginning.key = NameTree.join(
        beginning.key, across: text.gap(before: next), text.words[next].hash, text.bytes)
      beginning.last = next
    }
    return found
  }

  /// The beginning that goes on after an abbreviation in brackets.
  private func passing(
    _ abbreviation: Range<Int>, _ beginning: Beginning, in text: NameText
  ) -> Beginning {
    var result = beginning
    result.last += 2
    result.key = NameTree.join(
      beginning.key, across: abbreviation.upperBound..<Int(text.words[result.last].start),
      text.words[result.last].hash, text.bytes)
    result.skipped.append(abbreviation)
    return result
  }

  /// Whether the last word of a name, or of what is called as names are.
  func isLastWord(_ hash: UInt64) -> Bool { surroundings.isLastWord(hash) }
}
