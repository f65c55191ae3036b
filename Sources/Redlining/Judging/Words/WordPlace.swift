/// Where some words stand in one text, and what the words around them make of them.
struct WordPlace {
  private let list: WordList
  private let extent: Range<Int>
  /// The sentence around.
  let scope: Scope

  init(_ extent: Range<Int>, in list: WordList, among entities: [Entity]) {
    self.list = list
    self.extent = extent
    scope = Scope(of: extent, in: list, among: entities)
  }

  private var next: String? { list.word(at: extent.upperBound)?.folded }

  /// Whether "not" stands right behind a word of duty, and nothing else turns it.
  var isNegatedDuty: Bool {
    next == "not" && ["should", "must", "shall"].contains(list[extent.lowerBound].folded)
      && !scope.isWithdrawn && scope.turns == 1 && !isOfOtherDuty
  }

  /// "Must not be required to swim", which says of a duty what must be of it.
  private var isOfOtherDuty: Bool {
    list.word(at: extent.upperBound + 1)?.folded == "be"
      && list.word(at: extent.upperBound + 2).map { ScopeWords.needs.contains($0.folded) } == true
  }

  /// Whether a word of duty says what is binding, whatever the deed is.
  var isBinding: Bool {
    !scope.isWithdrawn && scope.turnsBesideDeed == 0 && !isOfThing && !scope.isOfSubject
      && list.word(at: extent.upperBound).map { $0.folded == "-" && $0.isJoined } != true
  }

  /// Whether what is said of some or of all, or how often, is nothing to wish for: "always late".
  var isOfFailing: Bool {
    list[extent.upperBound..<max(extent.upperBound, scope.sentence.upperBound)]
      .contains { Self.failings.contains($0.folded) }
  }

  private static let failings: Set<String> = [
    "late", "absent", "injured", "sick", "ill", "missing", "overdue", "idle", "excused", "tired",
    "lost", "delayed", "unavailable", "untrained",
  ]

  /// Whether people of a rank are asked for: the words begin the sentence, or a count or a verb of
  /// having leads to them, and they are all that is named.
  var isOfStaff: Bool {
    if let next = list.word(at: extent.upperBound), next.kind == .word,
      !["license", "certification", "or", "and", "with", "per", "on", "for"].contains(next.folded)
    {
      return false
    }
    var index = extent.lowerBound - 1
    while index >= scope.sentence.lowerBound, list[index].isSmall { index -= 1 }
    guard index >= scope.sentence.lowerBound else { return true }
    let word = list[index]
    return word.kind == .number || NumberReader.isNumber(word.folded)
      || ScopeWords.having.contains(word.folded)
  }

  /// Whether it allows that something is done to a thing, which asks nothing of anyone: "The permit
  /// may be revoked".
  var isOfThing: Bool {
    next == "be" && ["may", "might", "could", "can"].contains(list[extent.lowerBound].folded)
  }

  /// Whether a word of needing stands beside: "requires no", "not required".
  var isNeeded: Bool {
    let word = list[extent.lowerBound].folded
    if word == "no", scope.hasPhrase("is", "required") || scope.hasPhrase("is", "needed") {
      return true
    }
    let beside = word == "no" ? list.word(at: extent.lowerBound - 1)?.folded : next
    return ["require", "requires", "needs", "need", "required", "mandatory", "needed"]
      .contains(beside)
  }

  /// Whether what "and" or "or" joins is what is refused: "No members with diabetes and asthma".
  var isBanned: Bool {
    !scope.isWithdrawn && scope.turns == 1
      && (scope.sentence.lowerBound..<extent.lowerBound).contains { list[$0].folded == "with" }
  }

  /// Whether a comparator leads to the words: "no more than twice".
  var isBounded: Bool {
    ["than", "most", "exceed", "to"].contains(list.word(at: extent.lowerBound - 1)?.folded)
  }

  /// Whether the sentence says how much or how often at most, "no more than 10 hours weekly", or
  /// when something is paid.
  var isLimited: Bool {
    scope.sentence.contains { !extent.contains($0) && Self.limits.contains(list[$0].folded) }
  }

  private static let limits: Set<String> = [
    "pays", "paid", "pay", "bills", "billed", "invoices", "reimburses", "charges", "limit",
    "limits", "limited", "maximum", "max", "most", "exceed", "exceeds", "than", "capped",
    "cap", "restricted", "under", "below",
  ]

  /// Whether the words name a level of skill: "Hazmat Technician", not "Radio Technician".
  var isOfSkill: Bool {
    list[scope.sentence].contains { Self.skills.contains($0.folded) }
  }

  private static let skills: Set<String> = [
    "level", "hazmat", "hazardous", "hazwoper", "rescue", "trained", "training", "certified",
    "certification", "nfpa", "wmd", "decontamination", "course",
  ]

  /// Whether nothing but a "not" right behind turns a duty: "must not", not "nobody must".
  var isOfDuty: Bool { scope.turns == (next == "not" ? 1 : 0) }

  /// Whether things are chosen from: "any of these", "either course", not "any member can", nor
  /// "any visitor", which is each one.
  var isChosen: Bool {
    if next == "of" { return true }
    return extent.lowerBound > scope.sentence.lowerBound && list[extent.lowerBound].folded != "any"
  }

  /// Whether the sentence lists what is had, known or done: it begins with an article, a number or
  /// a verb of having, or speaks of training.
  func isOfThingsHad(_ context: TextContext) -> Bool {
    // What stands before "must" says whom it is asked of.
    guard let first = scope.first, !scope.hasPredicate,
      !scope.contains(where: { ["between", "day", "night"].contains($0) })
    else { return false }
    if context.isTraining { return true }
    let start = list[scope.sentence.lowerBound].folded
    if (scope.sentence.lowerBound..<extent.lowerBound).contains(where: {
      ["must", "shall"].contains(list[$0].folded)
    }) {
      return true
    }
    return WordList.articles.contains(start) || list[first].kind == .number
      || NumberReader.isNumber(list[first].folded)
      || CountedThing.verbs.contains(list[first].folded)
      || Self.qualities.contains(list[first].folded)
      || scope.contains { Self.qualities.contains($0) || CountedThing.activities.contains($0) }
  }

  private static let qualities: Set<String> = [
    "certified", "trained", "licensed", "qualified", "experienced", "equipped", "staffed", "armed",
    "credentialed", "knows", "certification", "license",
  ]
}
