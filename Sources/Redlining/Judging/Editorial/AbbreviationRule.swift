import CommonMark

/// Finds abbreviations that were written out, introduced or used.
struct AbbreviationRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for an edit in which one side abbreviates what the other writes out; nil for any
  /// other. `sides` are its words without articles and signs.
  func reason(_ sides: Sides, _ edit: WordPairing.Edit) -> Change.Reason? {
    let old = sides.old.map { text.old[$0] }
    let new = sides.new.map { text.new[$0] }
    if let reason = dotted(edit) { return reason }
    if isWritingOut(old, new) { return .abbreviationWritten }
    if isWritingOut(new, old) { return .abbreviationUsed }
    if old.isEmpty { return added(new, edit.new, in: text.new, isAdded: true) }
    if new.isEmpty { return added(old, edit.old, in: text.old, isAdded: false) }
    return nil
  }

  /// Whether `long` writes out what `short` abbreviates, with the abbreviation behind it or
  /// without.
  private func isWritingOut(_ short: [WordList.Word], _ long: [WordList.Word]) -> Bool {
    guard short.count == 1, let acronym = short.first, acronym.isAcronym, long.count > 1 else {
      return false
    }
    let hasBoth = long.last?.folded == acronym.folded
    let words = hasBoth ? long.dropLast() : long[...]
    // Initials alone fit many words: the text or the vocabulary must say so.
    return hasBoth && spells(acronym, words) || isKnown(acronym, words)
  }

  /// The reason for letters with stops that became the abbreviation without them, or the other way:
  /// "U.S."
  private func dotted(_ edit: WordPairing.Edit) -> Change.Reason? {
    let (one, other) = (letters(text.old[edit.old]), letters(text.new[edit.new]))
    guard let one, let other, one.joined() == other.joined() else { return nil }
    if other.count == 1, one.count > 1 { return .abbreviationUsed }
    return one.count == 1 && other.count > 1 ? .abbreviationWritten : nil
  }

  /// An abbreviation, or the single letters of one; nil for other words.
  private func letters(_ words: ArraySlice<WordList.Word>) -> [String]? {
    let told = words.filter { !$0.isNeutral }
    if told.count == 1, told.first?.isAcronym == true { return told.map(\.raw) }
    return !told.isEmpty && told.allSatisfy { $0.isCapitals && $0.raw.utf8.count == 1 }
      ? told.map(\.raw) : nil
  }

  /// Words that came or went beside an abbreviation that stayed, or the abbreviation beside the
  /// words.
  private func added(
    _ words: [WordList.Word], _ range: Range<Int>, in list: WordList, isAdded: Bool
  ) -> Change.Reason? {
    if words.count == 1, let acronym = words.first, acronym.isAcronym {
      let before = list[0..<range.lowerBound].filter { !$0.isNeutral }
      let longest = min(before.count, 12)
      guard
        (2...max(2, longest)).contains(where: { spells(acronym, before.suffix($0)) }),
        list[range].contains(where: { $0.folded == "(" }) || isBehindBracket(range, in: list)
      else { return nil }
      return .abbreviationUsed
    }
    let after = list[range.upperBound..<list.count].drop { $0.isSmall }
    if let acronym = after.first, acronym.isAcronym, words.count > 1,
      isKnown(acronym, words[...])
        || isInBrackets(after.startIndex, in: list) && spells(acronym, words[...])
    {
      return isAdded ? .abbreviationWritten : .abbreviationUsed
    }
    return nil
  }

  private func isBehindBracket(_ range: Range<Int>, in list: WordList) -> Bool {
    range.lowerBound > 0 && list[range.lowerBound - 1].folded == "("
  }

  private func isInBrackets(_ index: Int, in list: WordList) -> Bool {
    index > 0 && list[index - 1].folded == "(" && list.word(at: index + 1)?.folded == ")"
  }

  /// Whether the vocabulary or one of the two documents says that `acronym` stands for `words`.
  private func isKnown(_ acronym: WordList.Word, _ words: ArraySlice<WordList.Word>) -> Bool {
    text.context.abbreviations.expands(letters(of: acronym), to: words)
  }

  private func letters(of acronym: WordList.Word) -> String {
    acronym.raw.hasSuffix("s") ? String(acronym.raw.dropLast()) : acronym.raw
  }

  /// Whether `words` have the letters of `acronym` as initials, small words passed over.
  private func spells(_ acronym: WordList.Word, _ words: ArraySlice<WordList.Word>) -> Bool {
    let letters = letters(of: acronym)
    guard words.first.map({ !Self.passedOver.contains($0.folded) }) == true else { return false }
    var rest = Array(letters.lowercased())[...]
    for word in words where !word.isNeutral {
      if let next = rest.first, word.folded.first == next {
        rest.removeFirst()
      } else if !Self.passedOver.contains(word.folded) {
        return false
      }
    }
    return rest.isEmpty
  }

  private static let passedOver: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "a", "an", "with", "by", "at",
  ]
}
