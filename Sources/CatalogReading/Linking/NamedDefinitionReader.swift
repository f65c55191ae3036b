import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Finds the places where a form must be naming a definition, and the names there that no
/// definition has: "FEMA, NIMS 509: Intelligence Analyst" among the references, and "4 - NIMS
/// Type 1 Patrol Officer" in a component.
struct NamedDefinitionReader {
  /// A name that stands where a definition's name must stand.
  private struct Candidate {
    let range: Range<Int>
    let name: String
  }

  private let names: DefinitionNameTrie
  private let own: Revision

  init(_ names: DefinitionNameTrie, own: Revision) {
    self.names = names
    self.own = own
  }

  /// The findings at names in one leaf that nothing here has.
  func unresolved(
    in leaf: RichText, at place: FormPlace, _ words: WordScanner.Words,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [(name: UnresolvedName, finding: TextFinding)] {
    candidates(at: place, words, bytes).compactMap { candidate in
      guard names.definition(named: candidate.name) == nil, !isOwn(candidate.name) else {
        return nil
      }
      let nearest = names.nearest(to: candidate.name)
      return (
        UnresolvedName(
          name: candidate.name, nearest: nearest?.definition, span: leaf.span,
          anchor: place.anchor),
        TextFinding(
          CitationRules.unresolved, leaf, candidate.range,
          "no definition here is named `\(candidate.name)`",
          help: "if it is here under another name, add this one to its aliases",
          suggestion: nearest?.name)
      )
    }
  }

  /// Whether the words are the definition's own name, or an abbreviation or a part of it.
  private func isOwn(_ name: String) -> Bool {
    let parts = FoldedText.fold(name).split(separator: " ")
    let ownParts = FoldedText.fold(own.name.value).split(separator: " ")
    return parts.allSatisfy { ownParts.contains($0) }
      || parts.count == 1 && name.utf8.allSatisfy { !$0.isLowercaseLetter }
  }

  private func candidates(
    at place: FormPlace, _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Candidate] {
    switch place {
    case .section(.references): listed(words, bytes)
    case .cell(let address) where address.row != .types: quantified(words, bytes)
    case .notes: quantified(words, bytes)
    case .section, .cell: []
    }
  }

  // MARK: References

  /// The name after "NIMS 508:" or "NIMS 509:", up to the date at the end.
  private func listed(
    _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Candidate] {
    for (nims, series) in zip(words, words.dropFirst()) where nims.hash == Self.nims {
      guard series.hash == Self.series508 || series.hash == Self.series509,
        series.range.lowerBound - nims.range.upperBound <= 2,
        series.range.upperBound < bytes.count, bytes[series.range.upperBound] == UInt8(ascii: ":")
      else { continue }
      let start = series.range.upperBound + 1
      let rest = String(decoding: bytes[start...], as: UTF8.self)
      if let candidate = Self.withoutDate(rest, at: start) { return [candidate] }
    }
    return []
  }

  private static func withoutDate(_ text: String, at offset: Int) -> Candidate? {
    let space = text.utf8.prefix { $0 == 0x20 || $0 == 0x0A }.count
    var parts = text.split(separator: ",", omittingEmptySubsequences: false)
    while parts.count > 1, let last = parts.last, isDate(last) { parts.removeLast() }
    var name = parts.joined(separator: ",").utf8.dropFirst(space)
    while let last = name.last, last == 0x20 || last == 0x0A || last == UInt8(ascii: ".") {
      name.removeLast()
    }
    guard !name.isEmpty else { return nil }
    let start = offset + space
    return Candidate(range: start..<start + name.count, name: String(Substring(name)))
  }

  private static func isDate(_ text: Substring) -> Bool {
    let words = text.split { $0 == " " || $0 == "." || $0 == "\n" }
    return !words.isEmpty
      && words.allSatisfy { word in
        let isNumber = word.utf8.count <= 4 && word.utf8.allSatisfy { $0.isDigit }
        return isNumber || months.contains { $0.hasPrefix(word) && word.utf8.count >= 3 }
      }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  // MARK: Components

  /// The names after "NIMS Type N": words that begin with a capital, with small words between.
  private func quantified(
    _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Candidate] {
    var found: [Candidate] = []
    for position in words.indices where words[position].hash == Self.nims {
      guard position + 3 < words.count, words[position + 1].hash == Self.type else { continue }
      var reader = PhraseReader(bytes, at: words[position + 1].range.upperBound)
      guard reader.takeNumber() != nil, reader.offset == words[position + 2].range.upperBound,
        let last = lastNameWord(from: position + 3, words, bytes)
      else { continue }
      let range = words[position + 3].range.lowerBound..<words[last].range.upperBound
      if names.namesDefinition(at: position + 3, upTo: last, in: words, of: bytes) { continue }
      found.append(
        Candidate(
          range: range,
          name: String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)))
    }
    return found
  }

  private func lastNameWord(
    from first: Int, _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var last: Int?
    var position = first
    while position < words.count {
      let start = words[position].range.lowerBound
      let gap = words[position - 1].range.upperBound..<start
      guard gap.allSatisfy({ Self.joins(bytes[$0]) }) else { break }
      if bytes[start].isUppercaseLetter {
        last = position
      } else if !Self.smallWords.contains(words[position].hash) || last == nil {
        break
      }
      position += 1
    }
    return last
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  private static let nims = WordHash.of("nims")
  private static let type = WordHash.of("type")
  private static let series508 = WordHash.of("508")
  private static let series509 = WordHash.of("509")
  private static let smallWords: Set<UInt64> = [
    WordHash.of("of"), WordHash.of("and"), WordHash.of("for"), WordHash.of("the"),
    WordHash.of("in"), WordHash.of("to"), WordHash.of("on"),
  ]
}
