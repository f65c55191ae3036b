/// Finds words that ask for less wherever a requirement gets them: "if available", "except nights".
struct SofteningRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for a stretch that came or went and is nothing else.
  func reason(_ edit: WordPairing.Edit) -> Change.Reason? {
    guard text.context.isRequirement, text.context.givesDirections,
      [.none, .choice].contains(text.context.lead),
      let lone = LoneEdit(edit, of: text, passesOverStress: true)
    else { return nil }
    let (isAdded, list) = (lone.isAdded, lone.list)
    let slides = list.slides(of: lone.range)
    if let found = slides.first(where: { Self.softens($0, in: list) }), isAsking(found, in: list),
      !Self.isCondition(found, in: list) || isDuty(found, in: list)
    {
      return isAdded ? .softened : .hardened
    }
    if let found = slides.first(where: { Self.hardens($0, in: list) }), isAsking(found, in: list),
      isOfThingHad(found, in: list)
    {
      return isAdded ? .narrowed : .widened
    }
    return nil
  }

  private func isAsking(_ range: Range<Int>, in list: WordList) -> Bool {
    let scope = Scope(of: range, in: list, among: [])
    return scope.isUnturned && !scope.isPermission
  }

  /// Whether the words make what is done depend on something of its own: "if accompanied". A deed
  /// can be restricted by that, and asked of fewer.
  private static func isCondition(_ range: Range<Int>, in list: WordList) -> Bool {
    let words = list[range].filter { !$0.isNeutral }.map(\.folded)
    return words.first == "if" && !phrases.contains(words.joined(separator: " "))
  }

  /// Whether something must be, or must be had.
  private func isDuty(_ range: Range<Int>, in list: WordList) -> Bool {
    let scope = Scope(of: range, in: list, among: [])
    return scope.beginsWith(ScopeWords.having) || scope.contains { Self.duties.contains($0) }
  }

  private static let duties: Set<String> = [
    "must", "shall", "required", "mandatory", "needs", "requires", "has",
  ]

  /// Whether the words belong to what must be had, and not to whom the sentence is about.
  private func isOfThingHad(_ range: Range<Int>, in list: WordList) -> Bool {
    let scope = Scope(of: range, in: list, among: [])
    return !scope.hasPredicate
      && (text.context.isTraining || scope.beginsWith(ScopeWords.having)
        || WordList.articles.contains(list[scope.sentence.lowerBound].folded))
  }

  /// Whether the words ask for more of the thing or deed that they stand at.
  private static func hardens(_ range: Range<Int>, in list: WordList) -> Bool {
    let words = list[range].filter { !$0.isSmall }.map(\.folded)
    guard words.contains(where: { narrowing.contains($0) }),
      words.allSatisfy({ narrowing.contains($0) || $0 == "and" })
    else { return false }
    // They belong to what follows in the same sentence.
    return list.word(at: range.upperBound)?.kind == .word
  }

  private static let narrowing: Set<String> = [
    "current", "valid", "active", "unrestricted", "certified", "licensed", "qualified", "trained",
    "approved", "accredited", "dedicated", "verified", "documented", "additional", "experienced",
    "credentialed", "unexpired",
  ]

  private static func softens(_ range: Range<Int>, in list: WordList) -> Bool {
    let words = list[range].filter { !$0.isNeutral }.map(\.folded)
    let before = range.lowerBound > 0 ? list[range.lowerBound - 1].folded : ""
    if words == ["other"] { return before == "every" }
    if words == ["/", "or"] { return before == "and" }
    if phrases.contains(words.joined(separator: " ")) { return true }
    guard words.count > 1, !words.contains(where: { ["not", "no", "for"].contains($0) }) else {
      return false
    }
    // "When one is available", "to the extent practicable".
    if ["when", "where", "as", "to"].contains(words[0]), words.count <= 5,
      words[0] != "to" || words.contains("extent"), words.last.map(possible.contains) == true
    {
      return true
    }
    return ["except", "unless", "if"].contains(words[0]) || words.starts(with: ["other", "than"])
  }

  private static let possible: Set<String> = [
    "available", "possible", "practicable", "feasible", "practical",
  ]

  private static let phrases: Set<String> = Set(
    (possible + ["appropriate", "asked", "requested", "directed", "able"]).flatMap { word in
      ["if", "where", "when", "as", "whenever", "wherever"].map { "\($0) \(word)" }
    } + ["if needed", "as needed", "when needed", "if necessary", "as necessary", "preferably"]
      // A choice where all was asked for.
      + ["one of", "any of", "either of", "one or more of", "at least one of"])
}
