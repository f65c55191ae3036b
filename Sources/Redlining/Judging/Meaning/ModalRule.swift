/// Finds a duty that became a choice, or the other way: "leaves", "may leave"; "need not", "need to".
struct ModalRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for an edit of such words and nothing else.
  func reason(_ sides: Sides, _ edit: WordPairing.Edit) -> Change.Reason? {
    if let widened = widened(edit), let reason = Scale.reason(widened, in: text.context) {
      return reason
    }
    guard text.context.isRequirement, text.context.givesDirections, text.context.lead == .none
    else { return nil }
    let (old, new) = (verb(sides.old, in: text.old), verb(sides.new, in: text.new))
    if isLoosened(sides.oldFolded, new) {
      return isOfPeople(sides.new, in: text.new) ? .nowOptional : nil
    }
    if isLoosened(sides.newFolded, old) {
      return isOfPeople(sides.old, in: text.old) ? .noLongerOptional : nil
    }
    return nil
  }

  /// The words, with the verb behind a modal verb that stands alone.
  private func verb(_ words: [Int], in list: WordList) -> [String] {
    let folded = words.map { list[$0].folded }
    guard words.count == 1, let next = list.word(at: words[0] + 1) else { return folded }
    return folded + [next.folded]
  }

  /// The edit with the "not" or "to" behind it, or the verb before it, that both texts have.
  private func widened(_ edit: WordPairing.Edit) -> Sides? {
    guard edit.old.count == 1, edit.new.count == 1 else { return nil }
    let (one, other) = (edit.old.lowerBound, edit.new.lowerBound)
    if ["not", "to"].contains(text.old.word(at: one + 1)?.folded), text.isPaired(one + 1, other + 1)
    {
      return isOfOtherDuty(one + 2) ? nil : Sides(text, [one, one + 1], [other, other + 1])
    }
    let words: Set = [text.old[one].folded, text.new[other].folded]
    guard words == ["not", "to"], text.isPaired(one - 1, other - 1) else { return nil }
    return Sides(text, [one - 1, one], [other - 1, other])
  }

  /// "Must not be required to swim", which says of a duty what must be of it.
  private func isOfOtherDuty(_ index: Int) -> Bool {
    text.old.word(at: index)?.folded == "be"
      && text.old.word(at: index + 1).map { ScopeWords.needs.contains($0.folded) } == true
  }

  /// Whether `loose` is the verb of `plain` behind "may" or "should".
  private func isLoosened(_ plain: [String], _ loose: [String]) -> Bool {
    guard let modal = loose.first, ["may", "might", "should"].contains(modal),
      let verb = loose.dropFirst().first, loose.count == 2, plain.count <= 1,
      !ScopeWords.turns(verb), !ScopeWords.exempts(verb), !ScopeWords.ends(verb),
      !ScopeWords.relieves(verb) || verb == "leave", !Self.mishaps.contains(verb)
    else { return false }
    // "Members wear", "members should wear".
    guard let verbBefore = plain.first else { return verb != "be" }
    return verb == "be"
      ? ["is", "are"].contains(verbBefore) : Spelling.isInflection(verbBefore, verb)
  }

  /// Whether the words are said of people, and nothing turns them.
  private func isOfPeople(_ words: [Int], in list: WordList) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let scope = Scope(of: first..<last + 1, in: list, among: [])
    guard scope.isUnturned, list[last].folded != "be" || isParticiple(last + 1, in: list) else {
      return false
    }
    // "Any member who shows signs of stress may …" speaks of the member.
    let end = (scope.sentence.lowerBound..<first).first {
      ["who", "whose"].contains(list[$0].folded)
    }
    let subject = (end ?? first) - 1
    guard subject >= scope.sentence.lowerBound, !list[subject].isNeutral else { return false }
    let word = list[subject].folded
    return word == "ahj" || CountedThing.staff.contains(word) || ScopeWords.isPeople(word)
      || ScopeWords.isPeople(word + "s")
  }

  private func isParticiple(_ index: Int, in list: WordList) -> Bool {
    list.word(at: index).map { Self.treatments.contains($0.folded) } ?? false
  }

  /// What is done with people.
  private static let treatments: Set<String> = [
    "removed", "assigned", "reassigned", "returned", "relieved", "replaced", "tested", "screened",
    "examined", "trained", "checked", "isolated", "quarantined", "evacuated", "treated",
    "decontaminated", "vaccinated", "evaluated", "certified", "interviewed", "monitored",
    "supervised", "notified", "briefed", "debriefed", "rotated", "demobilized", "escorted",
  ]

  /// What may happen to people, and isn't allowed them.
  private static let mishaps: Set<String> = [
    "experience", "encounter", "face", "suffer", "become", "feel", "have", "lose", "need", "allow",
    "permit", "die", "fall", "become", "seem", "appear", "include", "vary", "exist",
  ]
}
