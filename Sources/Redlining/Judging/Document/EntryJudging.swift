import CatalogModel
import CommonMark

/// What the form says at one place, as a whole: missing, blank, a standard answer, or a text.
extension DocumentJudge {
  mutating func judge(_ entry: EntryRedline, _ place: JudgedPlace) {
    switch (entry.old, entry.new) {
    case (.missing, .missing), (.blank, .blank): break
    case (.missing, _): addWhole(entry, place, .added, .unknown(redline.old))
    case (_, .missing): addWhole(entry, place, .removed, .unknown(redline.new))
    case (.blank, .value(let new)):
      addWhole(entry, place, .added, filled(new, in: place))
    case (.value(let old), .blank):
      addWhole(entry, place, .removed, emptied(old, in: place))
    case (.value(let old), .value(let new)):
      judge(old, new, entry, place)
    }
  }

  private mutating func judge(
    _ old: Passage, _ new: Passage, _ entry: EntryRedline, _ place: JudgedPlace
  ) {
    let answers = (old: old.standardAnswer, new: new.standardAnswer)
    if answers.old == answers.new {
      var walk = BlockJudge(place, limits: redline.limits)
      walk.judge(entry.blocks, path: [], BlockPath(place.old), BlockPath(place.new))
      for draft in walk.drafts { add(draft) }
      return
    }
    guard let answer = answers.old else {
      guard let answer = answers.new else { return }
      return addWhole(entry, place, .removed, .unanswered(answer.rawValue, place.context))
    }
    guard let other = answers.new else {
      return addWhole(entry, place, .added, .answered(answer.rawValue, place.context))
    }
    addWhole(
      entry, place, .words,
      .init(
        .changed, gist: "\(answer.rawValue) → \(other.rawValue)",
        sentence: "One standard answer became another\(place.context.place)."))
  }

  /// What it means that a text stands where the form was blank.
  private func filled(_ text: Passage, in place: JudgedPlace) -> Change.Reason {
    text.standardAnswer.map { .blankAnswered("blank → \($0.rawValue)", place.context) }
      ?? .answered("blank", place.context)
  }

  private func emptied(_ text: Passage, in place: JudgedPlace) -> Change.Reason {
    text.standardAnswer.map { .blankAnswered("\($0.rawValue) → blank", place.context) }
      ?? .unanswered("blank", place.context)
  }

  private mutating func addWhole(
    _ entry: EntryRedline, _ place: JudgedPlace, _ kind: ChangeDraft.Kind, _ reason: Change.Reason
  ) {
    add(
      ChangeDraft(
        kind: kind, subject: place.subject, locator: place.new, reasons: [reason],
        oldText: entry.old.value?.blocks.plainText, newText: entry.new.value?.blocks.plainText))
  }
}
