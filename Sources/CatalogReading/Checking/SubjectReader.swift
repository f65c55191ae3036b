import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Reads whom the first words of a text speak of: "The NIMS Type 1 FLO serves …".
struct SubjectReader {
  /// The ways to call the resource, as hashes of their words.
  private let names: [[UInt64]]
  /// The last word of the name, which stands for the resource before a verb alone: "The Type 1
  /// team can …".
  private let lastWord: UInt64?

  /// A reader of texts on what `revision` defines.
  init(_ revision: Revision) {
    let name = TextSlice(revision.name.value)
    let words = name.withBytes { WordScanner().withWords(of: $0) { Array($0) } }
    let initials = words.map { name.utf8[name.utf8.startIndex + $0.range.lowerBound] }
    let capitals = initials.filter(\.isUppercaseLetter)
    names = [words.map(\.hash), [Self.hash(capitals)]].filter { !$0.isEmpty }
    lastWord = words.count > 1 ? words.last?.hash : nil
  }

  private static func hash(_ letters: [UInt8]) -> UInt64 {
    var hash = WordHash()
    for letter in letters { hash.add(letter.lowercased) }
    return hash.value
  }

  /// The words at the beginning of a text, from the byte `start` on, that name another type of
  /// this resource than `type` as the text's subject.
  func otherType(
    than type: ResourceType, _ all: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Range<Int>? {
    let words = all.drop { $0.range.lowerBound < start }
    var rest = words
    if let first = rest.first, Self.articles.contains(first.hash) { rest = rest.dropFirst() }
    if rest.prefix(4).map(\.hash) == Self.longName { rest = rest.dropFirst(4) }
    if rest.first?.hash == Self.nims { rest = rest.dropFirst() }
    guard let typeWord = rest.first, typeWord.hash == Self.type else { return nil }
    var reader = PhraseReader(bytes, at: typeWord.range.upperBound)
    guard let number = reader.takeNumber(), .numbered(number) != type, rest.count > 2,
      let last = subject(rest.dropFirst(2))
    else { return nil }
    return typeWord.range.lowerBound..<last
  }

  /// The end of the resource's name, where the words begin with it.
  private func subject(_ words: Slice<WordScanner.Words>) -> Int? {
    for name in names where words.prefix(name.count).map(\.hash) == name {
      return words[words.startIndex + name.count - 1].range.upperBound
    }
    guard let first = words.first, first.hash == lastWord,
      let verb = words.dropFirst().first, Self.verbs.contains(verb.hash)
    else { return nil }
    return first.range.upperBound
  }

  private static let nims = WordHash.of("nims")
  private static let type = WordHash.of("type")
  private static let articles: Set<UInt64> = [
    WordHash.of("the"), WordHash.of("a"), WordHash.of("an"),
  ]
  private static let longName = [
    WordHash.of("national"), WordHash.of("incident"), WordHash.of("management"),
    WordHash.of("system"),
  ]
  private static let verbs: Set<UInt64> = [
    WordHash.of("can"), WordHash.of("may"), WordHash.of("must"), WordHash.of("is"),
    WordHash.of("has"), WordHash.of("will"), WordHash.of("should"), WordHash.of("serves"),
    WordHash.of("provides"),
  ]
}
