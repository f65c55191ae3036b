import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Tells the few leaves in which a vocabulary's term stands from all others, most of them by the
/// hashes of their words, which are at hand.
final class TermSpotter: Sendable {
  private let finder: PhraseFinder
  /// The words that names begin with.
  private let firstWords: WordFilter
  /// Whether a name begins otherwise than with a word of ASCII, so that words tell nothing.
  private let readsAll: Bool

  /// A spotter of `names`, after each of which an `s` may follow, as after an abbreviation.
  init(_ names: [String]) {
    var firstWords = WordFilter()
    var readsAll = false
    for name in names {
      let words = NameWords(name)
      guard let first = words.hashes.first, let sign = name.utf8.first, sign < 0x80,
        sign == words.trimmed.utf8.first
      else {
        readsAll = true
        continue
      }
      firstWords.insert(first)
      if let plural = NameWords(name + "s").hashes.first { firstWords.insert(plural) }
    }
    self.firstWords = firstWords
    self.readsAll = readsAll
    finder = PhraseFinder(names.map { PhraseFinder.Phrase($0, of: 0, isAbbreviation: true) })
  }

  /// Whether a term stands in the text, whose words and bytes these are.
  func spots(
    _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !finder.isEmpty, mayHold(words, bytes) else { return false }
    return finder.findsPhrase(in: bytes)
  }

  /// Whether the text has a word with which a name begins.
  private func mayHold(
    _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for word in words where firstWords.mayHold(word.hash) {
      if finder.mayBegin(with: bytes[Int(word.start)]) { return true }
    }
    return readsAll
  }
}
