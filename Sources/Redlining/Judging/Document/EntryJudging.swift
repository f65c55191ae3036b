import CatalogModel
import CommonMark

/// What the form says at one place, as a whole: missing, blank, a standard answer, or a text.
extension DocumentJudge {
  mutating func judge(_ entry: EntryRedline, _ place: JudgedPlace) {
    switch (entry.old, entry.new) {
    case (.missing, .missing), (.blank, .blank): break
    case (.missing, _): addWhole(entry, place, .added, .uncompared(redline.old))
    case (_, .missing): addWhole(entry, place, .removed, .uncompared(redline.new))
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
      var walk = blockJudge(place)
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

  func blockJudge(_ place: JudgedPlace) -> BlockJudge {
    BlockJudge(place, limits: redline.limits, relocations: relocations)
  }

  private mutating func addWhole(
    _ entry: EntryRedline, _ place: JudgedPlace, _ kind: ChangeDraft.Kind, _ reason: Change.Reason
  ) {
    let whole = RedlinePlace(place.subject.part)
    let (gone, come) = (relocations.gone(from: whole), relocations.come(to: whole))
    var walk = blockJudge(place)
    walk.addRelocations(come)
    for draft in walk.drafts { add(draft) }
    // What stands elsewhere neither went nor came.
    let old = entry.old.value?.blocks.text(without: gone)
    let new = entry.new.value?.blocks.text(without: come)
    guard gone.isEmpty || old != nil, come.isEmpty || new != nil else { return }
    add(
      ChangeDraft(
        kind: kind, subject: place.subject, locator: place.new, reasons: [reason],
        oldText: old, newText: new))
  }
}

extension [Block] {
  /// The words of the leaves that stand at no other place in the other revision; nil where all do.
  func text(without elsewhere: [Int: RelocationIndex.Found]) -> String? {
    guard !elsewhere.isEmpty else { return plainText }
    let leaves = leaves.enumerated().filter { elsewhere[$0.offset] == nil }
    return leaves.isEmpty ? nil : leaves.map(\.element.plain).joined(separator: "\n")
  }
}
