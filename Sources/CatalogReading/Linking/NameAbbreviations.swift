import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// What abbreviations in names stand for: what vocabularies say, and what names themselves spell
/// out, as in "Search and Rescue (SAR) Technician".
struct NameAbbreviations {
  /// The words that an abbreviation stands for, by the abbreviation as it is written.
  private var expansions: [String: [[String]]] = [:]
  /// The abbreviations with their words, by the first of these, folded.
  private var byFirstWord: [String: [(words: [String], abbreviation: String)]] = [:]

  /// The letters that these begin with.
  private var firstLetters: Set<UInt8> = []

  /// Gathers them.
  init(_ vocabularies: [Vocabulary], names: [String]) {
    for vocabulary in vocabularies where vocabulary.field == .abbreviation {
      for term in vocabulary.terms {
        if let expansion = term.expansion { add(term.name.value, expansion) }
      }
    }
    for name in names {
      for spelled in SpelledOutName.all(in: name) {
        add(spelled.abbreviation, spelled.expansion)
      }
    }
  }

  private mutating func add(_ abbreviation: String, _ expansion: String) {
    let words = Self.words(of: expansion)
    guard words.count > 1, !abbreviation.contains(" "),
      expansions[abbreviation]?.contains(words) != true
    else { return }
    expansions[abbreviation, default: []].append(words)
    byFirstWord[NameForm.fold(words[0]), default: []].append((words, abbreviation))
    if let letter = words[0].utf8.first?.lowercased { firstLetters.insert(letter) }
  }

  /// The name with one abbreviation in place of its words, or its words in place of it.
  func rewritten(_ name: String) -> [String] {
    let words = Self.words(of: name)
    var result: [String] = []
    for (index, word) in words.enumerated() {
      for expansion in expansions[word] ?? [] {
        result.append(Self.join(words[..<index], expansion, words[(index + 1)...]))
      }
      guard let letter = word.utf8.first?.lowercased, firstLetters.contains(letter) else {
        continue
      }
      for known in byFirstWord[NameForm.fold(word)] ?? [] {
        let end = index + known.words.count
        guard end <= words.count,
          zip(words[index..<end], known.words).allSatisfy({ NameForm.fold($0) == NameForm.fold($1) }
          )
        else { continue }
        result.append(Self.join(words[..<index], [known.abbreviation], words[end...]))
      }
    }
    return result
  }

  private static func join(
    _ before: ArraySlice<String>, _ words: [String], _ after: ArraySlice<String>
  ) -> String {
    (before + words + after).joined(separator: " ")
  }

  private static func words(of name: String) -> [String] {
    name.split(separator: " ").map(String.init)
  }
}

/// An abbreviation in brackets in a name, behind the words that it stands for.
struct SpelledOutName {
  let abbreviation: String
  let expansion: String
  /// The name with the words alone, and with the abbreviation alone.
  let variants: [String]

  /// Those in `name`.
  static func all(in name: String) -> [SpelledOutName] {
    guard name.utf8.contains(UInt8(ascii: "(")) else { return [] }
    let slice = TextSlice(name)
    return slice.withBytes { bytes in
      var found: [SpelledOutName] = []
      for open in bytes.indices where bytes[open] == UInt8(ascii: "(") {
        guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")),
          let words = SpelledOut.words(
            before: open, for: open + 1..<close, in: bytes, withinWords: true)
        else { continue }
        let abbreviation = slice[open + 1..<close].string
        let (before, after) = (
          slice[0..<words.lowerBound].string, slice[close + 1..<bytes.count].string
        )
        let expansion = slice[words].string
        found.append(
          SpelledOutName(
            abbreviation: abbreviation, expansion: expansion,
            variants: [before + expansion + after, before + abbreviation + after]))
      }
      return found
    }
  }
}
