import Bytes
import Words

/// Finds where a name begins and ends at the places of a text that must name a definition.
///
/// A name is words with capitals, and small words between them. It ends before "or", before "and
/// NIMS Type 2", before what is said of the document ("pending publication"), and before a date.
struct NameSpanReader {
  private let names: DefinitionNameTrie
  private let text: NameText

  init(_ names: DefinitionNameTrie, in text: NameText) {
    self.names = names
    self.text = text
  }

  // MARK: References

  /// The name after "NIMS 508:" or "NIMS 509:"; none where it is known.
  func listed() -> [Range<Int>] {
    for position in text.words.indices.dropLast(2)
    where text.words[position].hash == Self.nims && isSeries(position + 1) {
      let start = position + 2
      if let found = names.longestName(at: start, in: text), ends(found, in: .reference) {
        return []
      }
      return span(from: start, in: .reference).map { [$0] } ?? []
    }
    return []
  }

  /// Whether the word is the number of a series, with a colon or a dash behind it.
  private func isSeries(_ position: Int) -> Bool {
    let hash = text.words[position].hash
    let before = text.gap(before: position)
    guard hash == Self.series508 || hash == Self.series509, before.count <= 2 else { return false }
    let gap = text.gap(before: position + 1)
    return text.bytes[gap].contains {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
  }

  // MARK: Components

  /// The names after "NIMS Type N" that nothing has.
  func quantified() -> [Range<Int>] {
    text.words.indices.compactMap { position in
      guard text.words[position].hash == Self.nims, let start = afterTypes(position + 1) else {
        return nil
      }
      if let found = names.longestName(at: start, in: text), ends(found, in: .component) {
        return nil
      }
      return span(from: start, in: .component)
    }
  }

  /// The word after "Type 1", "Type 1 or 2", "Type 1 or Type 2"; nil where no number stands there.
  private func afterTypes(_ position: Int) -> Int? {
    guard position + 2 < text.words.count,
      text.words[position].hash == Self.type || text.words[position].hash == Self.types,
      isNumber(position + 1)
    else { return nil }
    var next = position + 2
    while next + 1 < text.words.count {
      var after = next
      let isJoined = [Self.or, Self.and, Self.through, Self.to].contains(text.words[after].hash)
      if isJoined { after += 1 }
      if after + 1 < text.words.count, text.words[after].hash == Self.type { after += 1 }
      guard after < text.words.count, after > next || !isJoined, isNumber(after),
        isJoined || text.joint(before: after) != .space
      else { break }
      next = after + 1
    }
    return next < text.words.count ? next : nil
  }

  private func isNumber(_ position: Int) -> Bool {
    var reader = PhraseReader(text.bytes, at: text.gap(before: position).lowerBound)
    return reader.takeNumber() != nil && reader.offset == Int(text.words[position].end)
      || text.bytes[text.words[position].range].allSatisfy(\.isDigit)
  }

  // MARK: Where a name ends

  private enum Context {
    case reference
    case component
  }

  /// Whether a known name is all that is named there: no word with a capital goes on from it.
  private func ends(_ found: DefinitionNameTrie.Found, in context: Context) -> Bool {
    guard let span = span(from: found.words.lowerBound, in: context) else { return true }
    let end = Int(text.words[found.words.upperBound].end)
    if span.upperBound <= end { return true }
    var next = found.words.upperBound + 1
    while next < text.words.count, let _ = text.abbreviation(at: next) { next += 1 }
    guard next < text.words.count, Int(text.words[next].start) < span.upperBound else {
      return true
    }
    // "Harbor Unit Leader and Quay Guard" names two; "Search and Rescue Team" is one.
    return !text.isCapital(next) && text.bytes[Int(text.words[next].start)].isLetter
      && names.isLastWord(text.words[found.words.upperBound].hash)
  }

  /// The bytes of the name that begins with the word at `first`; nil where none does.
  private func span(from first: Int, in context: Context) -> Range<Int>? {
    guard first < text.words.count, text.isCapital(first) else { return nil }
    var last = first
    var position = first + 1
    while position < text.words.count, goesOn(at: position, after: last, in: context) {
      if !isSmall(position) { last = position }
      position += 1
    }
    return text.range(ofName: first...last)
  }

  /// Whether the name whose last word so far is `last` goes on with the word at `position`.
  private func goesOn(at position: Int, after last: Int, in context: Context) -> Bool {
    let hash = text.words[position].hash
    guard hash != Self.nims, hash != Self.type, hash != Self.types, hash != Self.or,
      let joint = text.joint(before: position)
    else { return false }
    let isCapital = text.isCapital(position)
    switch joint {
    case .space where isCapital:
      return !isDate(position) && !(hash == Self.and && text.isAllCapitals(position))
    case .space:
      if isHyphen(before: position) { return text.bytes[Int(text.words[position].start)].isLetter }
      return isSmall(position) && leadsOn(position, after: last, in: context)
    case .slash, .ampersand: return isCapital
    case .comma:
      guard !names.isLastWord(text.words[last].hash), !isDocumentWord(position) else {
        return false
      }
      if hash == Self.and { return leadsOn(position, after: last, in: context) }
      return isCapital && (context == .reference || listsOn(from: position))
    case .other:
      let gap = text.bytes[text.gap(before: position)]
      if gap.contains(UInt8(ascii: "(")) {
        guard isCapital, gap.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: "(") }) else {
          return false
        }
        return context == .reference
          || text.abbreviation(at: position) != nil && continues(position + 1)
      }
      return isCapital && gap.allSatisfy { $0 == UInt8(ascii: ")") || $0.isSpace }
        || isApostrophe(gap)
    }
  }

  /// Whether a capital follows the abbreviation before the word at `position`.
  private func continues(_ position: Int) -> Bool {
    guard position < text.words.count, text.isCapital(position) else { return false }
    return text.bytes[text.gap(before: position)].dropFirst().allSatisfy(\.isSpace)
  }

  /// Whether a small word is inside a name: one with a capital comes after it, and it isn't "and"
  /// between two names.
  private func leadsOn(_ position: Int, after last: Int, in context: Context) -> Bool {
    var next = position + 1
    while next < text.words.count, isSmall(next), text.joint(before: next) == .space { next += 1 }
    guard next < text.words.count, text.joint(before: next) == .space, text.isCapital(next),
      text.words[next].hash != Self.nims, text.words[next].hash != Self.type
    else { return false }
    guard text.words[position].hash == Self.and else { return true }
    return !names.isLastWord(text.words[last].hash)
  }

  /// Whether words with capitals and commas between them end in "and" and another: "Fuel, Oil, and
  /// Lubricants Team".
  private func listsOn(from position: Int) -> Bool {
    var next = position
    while next + 1 < text.words.count {
      next += 1
      switch text.joint(before: next) {
      case .ampersand: return text.isCapital(next)
      case .space, .comma:
        if text.words[next].hash == Self.and {
          return next + 1 < text.words.count && text.isCapital(next + 1)
        }
        guard text.isCapital(next), text.words[next].hash != Self.or else { return false }
      case .slash, .other, nil: return false
      }
    }
    return false
  }

  private func isHyphen(before position: Int) -> Bool {
    let gap = text.gap(before: position)
    return !text.bytes[gap].contains { $0.isSpace }
  }

  private func isApostrophe(_ gap: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    gap.elementsEqual("'".utf8) || gap.elementsEqual("’".utf8)
  }

  private func isSmall(_ position: Int) -> Bool {
    SmallWord.contains(text.words[position].hash) && !text.isAllCapitals(position)
  }

  /// Whether a word speaks of the document and not of what it defines: a month, "Edition".
  private func isDocumentWord(_ position: Int) -> Bool {
    Self.documentWords.contains(text.words[position].hash)
  }

  /// Whether a month and a year stand there.
  private func isDate(_ position: Int) -> Bool {
    isDocumentWord(position) && position + 1 < text.words.count
      && text.bytes[Int(text.words[position + 1].start)].isDigit
  }

  private static let nims = WordHash.of("nims")
  private static let type = WordHash.of("type")
  private static let types = WordHash.of("types")
  private static let or = WordHash.of("or")
  private static let and = WordHash.of("and")
  private static let to = WordHash.of("to")
  private static let through = WordHash.of("through")
  private static let series508 = WordHash.of("508")
  private static let series509 = WordHash.of("509")
  private static let documentWords: Set<UInt64> = Set(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
      "sept", "oct", "nov", "dec", "latest", "current", "edition", "pending", "draft", "version",
      "revised", "revision", "forthcoming", "interim", "available", "accessed", "updated",
      "published", "publication", "adopted",
    ].map { WordHash.of($0) })
}
