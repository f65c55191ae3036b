import CatalogModel
import CommonMark
import Diagnostics

/// Tells the few leaves in which a vocabulary's term stands from all others, most of them by the
/// hashes of their words, which are at hand.
final class TermSpotter: Sendable {
  private let finder: TermFinder
  /// What the names begin with, as a whole word of ASCII.
  private let firstWords: WordFilter
  /// Whether a name begins otherwise, so that words tell nothing.
  private let readsAll: Bool

  /// A spotter of every name that some page may look for, whoever its readers are.
  init(_ vocabularies: [Vocabulary]) {
    let names = TermFinder.names(anyOf: vocabularies)
    var firstWords = WordFilter()
    for name in names {
      guard let first = NameWords(name).hashes.first else { continue }
      firstWords.insert(first)
      // After an abbreviation of one word an `s` may follow.
      if let plural = NameWords(name + "s").hashes.first { firstWords.insert(plural) }
    }
    self.firstWords = firstWords
    readsAll = names.contains { !Self.beginsWithWord($0) }
    finder = TermFinder(names.map { TermFinder.Name($0, of: 0, isAbbreviation: true) })
  }

  private static func beginsWithWord(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return true }
    return first < 0x80 && NameWords(name).trimmed.utf8.first == first
  }

  /// Whether a term stands in `text`, whose words and bytes these are.
  func spots(
    _ text: TextSlice, _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !finder.isEmpty, mayHold(words, bytes) else { return false }
    return finder.findsTerm(in: text)
  }

  /// What is a letter beyond ASCII is seen otherwise by the finder: such a text is always read.
  private func mayHold(
    _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for word in words where firstWords.mayHold(word.hash) {
      if finder.mayBegin(with: bytes[Int(word.start)]) { return true }
    }
    return readsAll || !bytes.isASCII
  }
}
