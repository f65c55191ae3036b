/// What a sentence does under a condition, and to whom.
extension Scope {
  /// Whether the words are part of a condition: behind "if" or the like, up to a comma.
  var isConditional: Bool {
    for index in (sentence.lowerBound..<extent.lowerBound).reversed() {
      let word = list[index].folded
      if word == ",", list.word(at: index + 1)?.isJoined != true { return false }
      if word == "after", index + 1 == extent.lowerBound { continue }
      // "Once a week" is no condition.
      if word == "once", let next = list.word(at: index + 1),
        ["a", "per", "each", "every"].contains(next.folded), Measure.isTime(list, at: index + 2)
      {
        continue
      }
      if ScopeWords.conditions.contains(word) { return true }
    }
    return false
  }

  /// What the sentence does under the condition that the words stand in.
  enum Condition {
    /// It takes a precaution: "calls for help".
    case precaution
    /// It says what alone makes something possible: "Flies only if".
    case necessary
    /// It allows something, or exempts from it: "May skip the drill".
    case permission
    /// It says that somebody fails.
    case failure
    /// It says what somebody then doesn't do: "Pilots do not take off".
    case ban
    /// Anything else.
    case other
  }

  /// The condition that the words stand in, behind "if" or "when"; nil where they stand in none.
  var condition: Condition? {
    guard isConditional else { return nil }
    let conditions = others.filter { ScopeWords.conditions.contains(list[$0].folded) }
    guard conditions.count == 1, let place = conditions.first,
      ["if", "when", "whenever"].contains(list[place].folded), sentence.count <= Self.longest
    else { return .other }
    if let only = exemptionOrFailure { return only }
    if isBan(besides: place) { return .ban }
    guard !isExempt else { return .other }
    if isPermission { return allows ? .permission : .other }
    if place > sentence.lowerBound, list[place - 1].folded == "only" { return .necessary }
    let comma = (extent.upperBound..<sentence.upperBound).first { list[$0].folded == "," }
    let main = place == sentence.lowerBound ? comma.map { $0 + 1 } : sentence.lowerBound
    return main.flatMap { list.word(at: $0) }.map {
      CountedThing.precautions.contains($0.folded)
    } == true ? .precaution : .other
  }

  /// Whether the words are part of a condition under which something is asked: "If the slope is
  /// steep or wet, ropes are used".
  var isConditionOfDuty: Bool {
    guard let condition, turns == 0 else { return false }
    if condition == .precaution { return true }
    return condition == .other && !isPermission
      && ["if", "when", "whenever"].contains(list[sentence.lowerBound].folded)
      && (extent.upperBound..<sentence.upperBound).contains { list[$0].folded == "," }
      && !others.contains { ScopeWords.relieves(list[$0].folded) }
      && !isExempt
  }

  /// Whether the one word that turns the sentence is a "does not" outside the condition at `place`.
  private func isBan(besides place: Int) -> Bool {
    let turning = others.filter { isTurning($0) }
    guard turning.count == 1, let not = turning.first, list[not].folded == "not",
      not > sentence.lowerBound, !limitsService, !isExempt,
      ["do", "does", "may", "must", "shall"].contains(list[not - 1].folded),
      let verb = list.word(at: not + 1)?.folded, !ScopeWords.stopping.contains(verb),
      !CountedThing.precautions.contains(verb + "s")
    else { return false }
    let comma = (extent.upperBound..<sentence.upperBound).first { list[$0].folded == "," }
    return place > sentence.lowerBound ? not < place : comma.map { not > $0 } ?? false
  }

  /// What the sentence does, where all that it says is who is exempt or who fails.
  private var exemptionOrFailure: Condition? {
    let telling = others.filter { index in
      let word = list[index].folded
      return ScopeWords.exceptions.contains(word) || ScopeWords.exempts(word) || isNotNeeded(index)
        || isNotLimited(index) || ScopeWords.ends(word)
    }
    guard telling.count == 1, let place = telling.first else { return nil }
    if ["fails", "fail"].contains(list[place].folded) { return .failure }
    return ScopeWords.exempts(list[place].folded) && place < extent.lowerBound ? .permission : nil
  }

  /// Whether "may" allows people a deed that they may want.
  private var allows: Bool {
    let places = others.filter { ScopeWords.permissions.contains(list[$0].folded) }
    guard places.count == 1, let place = places.first, list[place].folded == "may",
      let verb = list.word(at: place + 1)?.folded
    else { return false }
    return verb != "be" && !ScopeWords.turns(verb) && !ScopeWords.ends(verb)
      && !others.contains { CountedThing.unwanted.contains(list[$0].folded) && $0 <= place + 3 }
  }

  /// Whether it says what must be done, and nothing turns that.
  var binds: Bool {
    turns == 0 && contains { ["must", "shall"].contains($0) }
  }

  /// "Free of injuries", and not free of charge.
  var isFreeOf: Bool {
    (hasPhrase("free", "of") || hasPhrase("free", "from"))
      && !contains { ["charge", "cost", "costs", "fee", "fees", "duty"].contains($0) }
  }

  /// Whether the sentence says how somebody fails or is ruled out.
  var endsBadly: Bool {
    guard sentence.count <= Self.longest, !isConditional,
      !others.contains(where: { ScopeWords.openings.contains(list[$0].folded) })
    else { return false }
    let turning = others.filter { isTurning($0) }
    let isFailing = others.contains {
      ["fails", "fail"].contains(list[$0].folded) || ScopeWords.ends(list[$0].folded)
    }
    guard let place = turning.first else { return isFailing }
    return !isFailing && turning.count == 1 && list[place].folded == "not"
      && ["pass", "qualify", "advance", "graduate"].contains(list.word(at: place + 1)?.folded)
  }
}
