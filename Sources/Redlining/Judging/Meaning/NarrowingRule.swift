/// Finds words that came or went before a thing that must be had, and that name a narrower kind of
/// it: a "structural" engineer. What is done for a narrower kind may ask for more or for less.
struct NarrowingRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for an edit of nothing else.
  func reason(_ edit: WordPairing.Edit) -> Change.Reason? {
    guard text.context.isRequirement, text.context.givesDirections, text.context.lead == .none,
      let lone = LoneEdit(edit, of: text)
    else { return nil }
    let (list, range) = (lone.list, lone.range)
    let scope = Scope(of: range, in: list, among: [])
    guard
      isEquipped(range, in: list, scope)
        || isKind(range, in: list) && isOfThingHad(range, in: list, scope),
      scope.isPlain, !scope.isPermission, !scope.hasPredicate
    else { return nil }
    return lone.isAdded ? .narrowed : .widened
  }

  /// Whether the words say what kind of thing the word behind them names.
  private func isKind(_ range: Range<Int>, in list: WordList) -> Bool {
    guard range.count <= 3, let next = list.word(at: range.upperBound), next.kind == .word,
      !next.isJoined, isNoun(next.folded),
      list[range].allSatisfy({ $0.kind == .word || $0.folded == "-" && $0.isJoined })
    else { return false }
    return list[range].allSatisfy { word in
      isNoun(word.folded) && !Self.loosening.contains(word.folded)
        && !word.folded.hasSuffix("ly") && !NumberReader.isNumber(word.folded)
    }
  }

  /// Whether the words end the name of a thing with what it has: "with a tanker endorsement".
  private func isEquipped(_ range: Range<Int>, in list: WordList, _ scope: Scope) -> Bool {
    let start = scope.sentence.lowerBound
    guard list[range.lowerBound].folded == "with", range.count <= 5,
      range.upperBound == scope.sentence.upperBound, range.lowerBound > start,
      scope.beginsWith(ScopeWords.having)
        || Self.titles.contains(list[range.lowerBound - 1].folded),
      !list[range].contains(where: { CountedThing.unwanted.contains($0.folded) })
    else { return false }
    return list[range].dropFirst().allSatisfy { word in
      WordList.articles.contains(word.folded)
        || word.kind == .word && isNoun(word.folded) && !Self.loosening.contains(word.folded)
          && !Self.reliefs.contains(word.folded)
    }
  }

  private static let titles: Set<String> = [
    "license", "licenses", "certificate", "certification", "degree", "permit", "credential",
  ]

  private static let reliefs: Set<String> = [
    "restrictions", "restriction", "limitations", "limitation", "conditions", "waiver", "waivers",
    "exceptions", "exception", "supervision", "assistance", "help", "permission", "approval",
    "notice", "exemption", "endorsements", "defects", "delay", "difficulty", "consent",
  ]

  private func isNoun(_ word: String) -> Bool {
    !ScopeWords.continuing.contains(word) && !ScopeWords.prepositions.contains(word)
      && !ScopeWords.conditions.contains(word) && !ScopeWords.predicates.contains(word)
      && !ScopeWords.turns(word) && !WordList.articles.contains(word)
      && !ScopeWords.exceptions.contains(word) && !ScopeWords.permissions.contains(word)
  }

  /// "Holds a license", "A licensed engineer", "Two medics".
  private func isOfThingHad(_ range: Range<Int>, in list: WordList, _ scope: Scope) -> Bool {
    let start = scope.sentence.lowerBound
    guard range.lowerBound > start else { return false }
    let before = list[range.lowerBound - 1]
    if Self.able.contains(before.folded) { return true }
    let isLed =
      WordList.articles.contains(before.folded) || before.kind == .number
      || NumberReader.isNumber(before.folded)
    guard isLed else {
      return before.folded == "with" && range.lowerBound - 1 > start && !scope.beginsWithDeed
    }
    if scope.beginsWith(ScopeWords.having) { return true }
    return range.lowerBound - 1 == start && isAlone(from: range.upperBound, in: list, scope)
  }

  /// Whether the text names nothing but the thing: its name, and what it comes with.
  private func isAlone(from index: Int, in list: WordList, _ scope: Scope) -> Bool {
    let isOne = WordList.articles.contains(list[scope.sentence.lowerBound].folded)
    let name = list[index..<scope.sentence.upperBound].prefix {
      !["with", "for"].contains($0.folded)
    }
    return name.count <= 3
      && name.allSatisfy { word in
        word.kind == .word && isNoun(word.folded)
          && !(isOne && word.folded.hasSuffix("s") && !word.folded.hasSuffix("ss"))
      }
  }

  private static let able: Set<String> = [
    "licensed", "certified", "qualified", "trained", "credentialed", "registered",
  ]

  /// Words that make less of a thing, or another thing.
  private static let loosening: Set<String> = [
    "assistant", "deputy", "student", "apprentice", "trainee", "junior", "associate", "backup",
    "relief", "alternate", "former", "retired", "acting", "temporary", "provisional", "expired",
    "optional", "other", "any", "similar", "equivalent", "comparable", "basic", "minimum",
    "maximum", "part", "half", "small", "light", "old", "used", "short", "simple", "spare",
    "partial", "limited", "simulated", "mock", "virtual", "model", "toy", "volunteer", "reserve",
    "standby", "vice", "sub", "non", "semi", "quasi", "near", "pseudo", "candidate", "probationary",
    "intern", "learner", "restricted", "conditional", "such", "own", "same", "first", "second",
    "third", "last", "next", "few", "more", "less", "fewer", "most", "least", "possible",
    "potential", "suspected", "or", "and", "new", "extra", "additional",
  ]
}
