import Bytes

/// Finds the words that an abbreviation beside them stands for: "Search and Rescue (SAR)".
public enum SpelledOut {
  /// The words that end at `end` and whose initials are the abbreviation at `range`; nil where
  /// there are none. Small words may count or not: "Search and Rescue" is SAR or SR.
  ///
  /// With `withinWords`, letters inside words may be taken too: "Hazardous Materials" is HazMat.
  public static func words(
    before end: Int, for range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>,
    withinWords: Bool = false
  ) -> Range<Int>? {
    var letters = bytes[range].filter(\.isLetterOrDigit)
    if letters.count > 2, letters.last == UInt8(ascii: "s"), letters[0].isUppercaseLetter {
      letters.removeLast()
    }
    letters = letters.map(\.lowercased)
    guard letters.count > 1 else { return nil }
    let words = Self.words(in: bytes, upTo: end)
    guard let last = words.last else { return nil }
    let first =
      firstByInitials(letters, words, bytes, skipping: true)
      ?? firstByInitials(letters, words, bytes, skipping: false)
      ?? (withinWords ? firstByLetters(letters, words, bytes) : nil)
    return first.map { words[$0].lowerBound..<last.upperBound }
  }

  /// The words that the abbreviation at `range` stands for, where it or they are in brackets beside
  /// the other.
  public static func words(
    beside range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let open = range.lowerBound - 1
    if open >= 0, bytes[open] == UInt8(ascii: "(") {
      return words(before: open, for: range, in: bytes)
    }
    var start = range.upperBound
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    guard start > range.upperBound, start < bytes.count, bytes[start] == UInt8(ascii: "("),
      let close = bytes[start...].firstIndex(of: UInt8(ascii: ")")),
      let words = words(before: close, for: range, in: bytes), words.lowerBound == start + 1
    else { return nil }
    return words
  }

  /// Whether two expansions say the same, whatever their number, capitals, hyphens and small words.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      FoldedText.fold(text).split { " -/&,".contains($0) }
        .filter { word in !["and", "of", "the", "for"].contains(word) }
        .map { $0.hasSuffix("s") ? $0.dropLast() : $0 }
    }
    return one == other || words(one) == words(other)
  }

  /// The first of the last words whose initials are `letters`, small words among them or not.
  private static func firstByInitials(
    _ letters: [UInt8], _ words: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>,
    skipping skipsSmall: Bool
  ) -> Int? {
    var rest = letters[...]
    for index in words.indices.reversed() {
      let word = words[index]
      let isSmall = SmallWord.contains(bytes[word])
      if !(isSmall && skipsSmall), bytes[word.lowerBound].lowercased == rest.last {
        rest.removeLast()
        if rest.isEmpty { return index }
      } else if !isSmall {
        return nil
      }
    }
    return nil
  }

  /// The first of the last words that have `letters` in their order, the first letter first of all.
  private static func firstByLetters(
    _ letters: [UInt8], _ words: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var rest = letters[...]
    for index in words.indices.reversed().prefix(letters.count) {
      for place in words[index].reversed() where bytes[place].lowercased == rest.last {
        if rest.count == 1, place != words[index].lowerBound { continue }
        rest.removeLast()
        if rest.isEmpty { return index }
      }
    }
    return nil
  }

  /// The words of ASCII letters and digits before `end`, with nothing but spaces, hyphens, slashes,
  /// commas and ampersands between them.
  private static func words(
    in bytes: UnsafeBufferPointer<UInt8>, upTo end: Int
  ) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var offset = end
    while words.count < 16 {
      while offset > 0, joins(bytes[offset - 1]) { offset -= 1 }
      let last = offset
      while offset > 0, bytes[offset - 1].isLetterOrDigit { offset -= 1 }
      guard offset < last else { break }
      words.append(offset..<last)
    }
    return words.reversed()
  }

  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "&"):
      true
    default: false
    }
  }
}

/// The words that names have between their others.
public enum SmallWord {
  /// Whether the bytes are such a word, in small letters or not.
  public static func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.count <= 4 else { return false }
    return all.contains { $0.utf8.elementsEqual(bytes.lazy.map(\.lowercased)) }
  }

  /// Whether a word has the hash of such a word.
  public static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let all = [
    "of", "and", "for", "the", "in", "to", "on", "with", "at", "by", "a", "an",
  ]
  private static let hashes = Set(all.map { WordHash.of($0) })
}
