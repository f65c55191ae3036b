/// The sentence around some words, and what its other words do to what is said there.
struct Scope {
  let list: WordList
  let extent: Range<Int>
  /// The sentence's words.
  let sentence: Range<Int>
  /// The sentence's words outside all amounts, whose own words say how they are meant.
  let others: [Int]

  /// The scope of the words of `extent`; `entities` are those of the text.
  init(of extent: Range<Int>, in list: WordList, among entities: [Entity]) {
    self.list = list
    self.extent = extent
    let sentence = Self.clause(around: extent, in: list)
    self.sentence = sentence
    others = sentence.filter { index in
      !extent.contains(index) && !entities.contains { $0.extent.contains(index) }
    }
  }

  // MARK: Sentences

  /// The sentence that `extent` stands in.
  static func sentence(around extent: Range<Int>, in list: WordList) -> Range<Int> {
    var start = extent.lowerBound
    while start > 0, !isEnd(start - 1, in: list) { start -= 1 }
    var end = max(extent.upperBound, start)
    while end < list.count, !isEnd(end, in: list) { end += 1 }
    return start..<end
  }

  /// The same without a condition in front of what `extent` stands in, "If the owner can't be
  /// found, …", and without what is left out behind it: "…, excluding meals".
  private static func clause(around extent: Range<Int>, in list: WordList) -> Range<Int> {
    let sentence = sentence(around: extent, in: list)
    func comma(in range: Range<Int>, before isNext: (String) -> Bool) -> Int? {
      range.first {
        guard list[$0].folded == ",", let next = list.word(at: $0 + 1) else { return false }
        return !next.isJoined && isNext(next.folded)
      }
    }
    var (start, end) = (sentence.lowerBound, sentence.upperBound)
    if start < extent.lowerBound, ScopeWords.leads(list[start].folded),
      let comma = comma(in: start..<extent.lowerBound, before: { _ in true }),
      ScopeWords.conditions.contains(list[start].folded)
        || !list[start..<comma].contains(where: { ScopeWords.negations.contains($0.folded) })
    {
      start = comma + 1
    }
    if extent.upperBound < end,
      let comma = comma(in: extent.upperBound..<end, before: ScopeWords.leavingOut.contains)
    {
      end = comma
    }
    return start..<end
  }

  private static func isEnd(_ index: Int, in list: WordList) -> Bool {
    let word = list[index]
    guard word.kind == .sign, stops.contains(word.folded) else { return false }
    if let next = list.word(at: index + 1), next.isJoined { return false }
    guard word.folded == ".", word.isJoined, index > 0 else { return true }
    let before = list[index - 1]
    return !(before.kind == .word && before.raw.utf8.count == 1)
      && !shortened.contains(before.folded)
  }

  private static let stops: Set<String> = [".", ";", "!", "?", "•"]
  /// Words that are written with a stop.
  private static let shortened: Set<String> = [
    "no", "nos", "st", "dr", "sec", "art", "ch", "vol", "fig", "approx", "min", "max", "dept",
    "inc", "hr", "hrs", "ft", "in", "lb", "lbs", "yr", "yrs", "wt",
  ]

  // MARK: What other words do

  /// Whether nothing can be said of a direction: an exemption, a condition, or a sentence in which
  /// too much can come in between.
  var isWithdrawn: Bool {
    sentence.count > Self.longest || isExempt || isConditional || isIntroduced
  }

  /// Whether nothing turns or withdraws what is said.
  var isUnturned: Bool { !isWithdrawn && turns == 0 }

  /// Whether it says what is asked, and nothing turns or withdraws it.
  var isPlain: Bool { isUnturned && !isRestriction }

  /// The most words and signs of a sentence that is read.
  static let longest = 36

  /// How many words turn what is said: prohibitions and negations.
  var turns: Int { others.count { isTurning($0) } }

  /// The same without what is done or left undone: "must avoid lifting" binds as "must lift" does.
  var turnsBesideDeed: Int {
    others.count { index in
      isTurning(index) && !(index >= extent.upperBound && ScopeWords.bans(list[index].folded))
    }
  }

  func isTurning(_ index: Int) -> Bool {
    let word = list[index].folded
    if ScopeWords.refusing.contains(word), index > sentence.lowerBound {
      return ["is", "are", "be", "considered", "deemed"].contains(list[index - 1].folded)
    }
    guard ScopeWords.turns(word) else { return false }
    if word == "without" {
      // "Operates without resupply for 72 hours".
      let isManner = index < extent.lowerBound && list[extent.lowerBound - 1].folded == "for"
      if index > extent.lowerBound || isManner { return false }
    }
    // Bars are also things.
    if word == "bar" || word == "bars" { return index == sentence.lowerBound }
    // "Not required" exempts, and is no ban.
    if word == "not", let next = list.word(at: index + 1), ScopeWords.needs.contains(next.folded) {
      return false
    }
    if isNeededNot(index - 1) || word == "no" && isNotNeeded(index) { return false }
    let next = list.word(at: index + 1)?.folded
    return next != "only" && !(next == "limited" && word == "not")
  }

  /// Whether it says for whom or what something isn't done, which asks for less: "Does not respond
  /// to fires under 10 acres", "Excludes trips under 50 miles".
  var limitsService: Bool {
    others.contains { index in
      let word = list[index].folded
      if word == "not", let next = list.word(at: index + 1) {
        return ScopeWords.services.contains(next.folded)
      }
      if word == "no", index > sentence.lowerBound {
        return ScopeWords.services.contains(String(list[index - 1].folded.dropLast()))
      }
      guard word.hasPrefix("exclud") else { return false }
      return !others.contains { ScopeWords.isPeople(list[$0].folded) }
    }
  }

  /// Whether `first` stands right before `second` in the sentence.
  func hasPhrase(_ first: String, _ second: String) -> Bool {
    others.contains { list[$0].folded == first && list.word(at: $0 + 1)?.folded == second }
  }

  /// Whether something is allowed, not asked for.
  var isPermission: Bool {
    contains { ScopeWords.permissions.contains($0) } || others.contains { isVerbOfPermitting($0) }
  }

  /// Whether a word is "permit" as a verb: "Rules permit 2 boats", not "a valid burn permit".
  private func isVerbOfPermitting(_ index: Int) -> Bool {
    guard list[index].folded == "permit", index > sentence.lowerBound,
      let next = list.word(at: index + 1), next.kind != .sign
    else { return false }
    return list[index - 1].folded.hasSuffix("s")
      && !ScopeWords.having.contains(list[index - 1].folded)
  }

  /// Whether the sentence says only who or what is exempt, and by which amounts.
  var isExemption: Bool {
    sentence.count <= Self.longest
      && !others.contains { ScopeWords.exceptions.contains(list[$0].folded) }
      && !others.contains { ScopeWords.openings.contains(list[$0].folded) }
      && others.contains {
        ScopeWords.exempts(list[$0].folded)
          || isNotNeeded($0) && !(list[$0].folded == "no" && isOfSubjectOfNeed)
      }
  }

  /// "No boats over 20 feet are needed", which says how large a boat is, and not when one is needed.
  private var isOfSubjectOfNeed: Bool {
    (extent.upperBound..<sentence.upperBound).contains {
      ScopeWords.needs.contains(list[$0].folded)
    }
  }

  /// Whether the sentence says what needn't be met, or what ends.
  var isExempt: Bool {
    others.contains { index in
      let word = list[index].folded
      let next = list.word(at: index + 1)?.folded
      if ["valid", "good"].contains(word), next == "for" { return true }
      if word == "such" && next == "as" || word == "example", index < extent.lowerBound {
        return true
      }
      return ScopeWords.exceptions.contains(word) || ScopeWords.exempts(word) || isNotNeeded(index)
        || isNotLimited(index) || ScopeWords.ends(word)
    }
  }

  func isNotNeeded(_ index: Int) -> Bool {
    let word = list[index].folded
    if word == "need", list.word(at: index + 1)?.folded == "not" { return true }
    if isNeededNot(index) { return true }
    // "No license is needed".
    if word == "no",
      let verb = (index + 1..<min(index + 6, sentence.upperBound)).first(where: {
        ["is", "are"].contains(list[$0].folded)
      }), let next = list.word(at: verb + 1), ScopeWords.needs.contains(next.folded)
    {
      return true
    }
    guard ScopeWords.needs.contains(word), index > sentence.lowerBound,
      !extent.contains(index - 1)
    else { return false }
    return ["not", "no", "without"].contains(list[index - 1].folded)
  }

  /// Whether "no" follows a word of needing: "needs no approval".
  private func isNeededNot(_ index: Int) -> Bool {
    guard index >= sentence.lowerBound, !extent.contains(index + 1) else { return false }
    return ["need", "needs", "require", "requires"].contains(list[index].folded)
      && list.word(at: index + 1)?.folded == "no"
  }

  /// Whether something goes beyond what is named: "including but not limited to".
  func isNotLimited(_ index: Int) -> Bool {
    list[index].folded == "not"
      && ["limited", "restricted", "confined"].contains(list.word(at: index + 1)?.folded)
  }

  /// Whether the words are part of what stands before the sentence proper: "For incidents longer
  /// than 12 hours, brings a relief".
  private var isIntroduced: Bool {
    guard sentence.lowerBound < extent.lowerBound,
      ScopeWords.prepositions.contains(list[sentence.lowerBound].folded)
    else { return false }
    return !(sentence.lowerBound..<extent.lowerBound).contains { list[$0].folded == "," }
      && (extent.upperBound..<sentence.upperBound).contains { list[$0].folded == "," }
  }

  /// Whether the words say whom or what a sentence is about, and not what it asks.
  var isRestriction: Bool { isOfSubject || isOfKind }

  /// "Teams with at least 10 members must …".
  var isOfSubject: Bool {
    guard hasPredicate || isOfSubjectBeforeVerb else { return false }
    let before = sentence.lowerBound..<extent.lowerBound
    if before.contains(where: { ScopeWords.relatives.contains(list[$0].folded) }) { return true }
    guard let last = before.last(where: { !list[$0].isSmall }),
      ScopeWords.restrictions.contains(list[last].folded)
    else { return false }
    return
      !(list[last].folded == "of" && last > sentence.lowerBound
      && CountedThing.attribute(at: last - 1, in: list) != nil)
  }

  /// "Members with less than 2 years of service work in pairs": what is counted has words behind it
  /// that go on.
  private var isOfSubjectBeforeVerb: Bool {
    let noun = sentence.lowerBound
    guard extent.lowerBound == noun + 2, list[noun].folded.hasSuffix("s"),
      !CountedThing.verbs.contains(list[noun].folded),
      ["with", "of", "having", "aged", "weighing"].contains(list[noun + 1].folded)
    else { return false }
    var rest = list.words[extent.upperBound..<max(extent.upperBound, sentence.upperBound)]
      .filter { !$0.isNeutral }[...]
    if rest.first?.folded == "of" { rest = rest.dropFirst() }
    rest = rest.dropFirst().drop { CountedThing.activities.contains($0.folded) }
    guard let next = rest.first?.folded else { return false }
    let isNoun = rest.count == 1 && next.hasSuffix("s")
    return !isNoun && !ScopeWords.continuing.contains(next)
  }

  /// Whether the words say for which things something is: "a medic for groups of at least 20",
  /// "Inspects trucks of 10 tons or more".
  private var isOfKind: Bool {
    let before = sentence.lowerBound..<extent.lowerBound
    guard let last = before.last(where: { !list[$0].isSmall }), last > before.lowerBound,
      ["of", "with", "over", "under", "having"].contains(list[last].folded),
      CountedThing.attribute(at: last - 1, in: list) == nil
    else { return false }
    let start = max(before.lowerBound, last - 3)
    if (start..<last).contains(where: {
      ["for", "to"].contains(list[$0].folded) && $0 > before.lowerBound
    }) {
      return true
    }
    // Several things of which the sentence says something else.
    let noun = last - 1
    if ScopeWords.periods.contains(list[noun].folded) { return false }
    return noun > before.lowerBound && list[noun].folded.hasSuffix("s")
      && list[noun - 1].kind == .word && !list[noun - 1].isSmall
      && noun - 1 == before.lowerBound
  }

  /// Whether a verb that says what must be follows.
  var hasPredicate: Bool {
    (extent.upperBound..<sentence.upperBound).contains { index in
      ScopeWords.predicates.contains(list[index].folded) && !list[index].isAcronym
        && !ScopeWords.relatives.contains(list[index - 1].folded)
    }
  }

  /// Whether the words behind have a comma.
  var hasComma: Bool {
    (extent.upperBound..<max(extent.upperBound, sentence.upperBound)).contains {
      list[$0].folded == ","
    }
  }

  // MARK: How it begins

  /// The first word that says something.
  var first: Int? { sentence.first { !list[$0].isSmall } }

  /// Whether the sentence begins with one of `verbs`.
  func beginsWith(_ verbs: Set<String>) -> Bool {
    first.map { verbs.contains(list[$0].folded) } ?? false
  }

  /// Whether it begins with a verb of something done.
  var beginsWithDeed: Bool {
    beginsWith(CountedThing.verbs) && !beginsWith(ScopeWords.having)
  }

  /// Whether a word of the sentence outside its amounts is such a one.
  func contains(where isOne: (String) -> Bool) -> Bool {
    others.contains { isOne(list[$0].folded) }
  }

  /// Whether the sentence is about answering quickly: "Responds in 15 minutes".
  var isAnswer: Bool {
    guard let first else { return false }
    let word = list[first].folded
    return ScopeWords.answers.contains(word)
      || word == "sets" && list.word(at: first + 1)?.folded == "up"
  }
}
