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
      guard let first = Self.firstWord(of: name), name.utf8.first ?? 0x80 < 0x80 else {
        readsAll = true
        continue
      }
      firstWords.insert(first)
      if let plural = Self.firstWord(of: name + "s") { firstWords.insert(plural) }
    }
    self.firstWords = firstWords
    self.readsAll = readsAll
    finder = PhraseFinder(names.map { PhraseFinder.Phrase($0, of: 0, isAbbreviation: true) })
  }

  /// The word that `name` begins with; nil where it begins with a sign.
  private static func firstWord(of name: String) -> UInt64? {
    TextSlice(name).withBytes { bytes in
      WordScanner().withWords(of: bytes) { $0.first?.start == 0 ? $0.first?.hash : nil }
    }
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
