import CatalogModel
import CommonMark

/// Tells notes and recommendations from what is required.
///
/// A note explains. What came, went or changed in one is a note, unless one of its texts binds:
/// "must", "required", "at least". A recommendation binds nobody, wherever it stands.
enum NoteJudge {
  /// The draft with what it amounts to that its text is a note or a recommendation.
  static func told(_ draft: ChangeDraft) -> ChangeDraft {
    var told = draft
    switch draft.subject.part {
    case .notes, .section(.notes), .section(.descriptionNotes):
      guard draft.reasons.contains(where: { isOfWords($0.changeClass) }), !draft.isFromElsewhere,
        ![draft.oldText, draft.newText].contains(where: { $0.map(binds) ?? false })
      else { return draft }
      told.reasons = draft.reasons.map { isOfWords($0.changeClass) ? $0.ofNote : $0 }
    case .cell, .description:
      guard
        draft.reasons.contains(where: { $0.changeClass == .added || $0.changeClass == .removed }),
        let text = draft.onlyText, isRecommendation(text)
      else { return draft }
      told.reasons = draft.reasons.map(\.ofRecommendation)
    case .fact, .section, .column, .formerColumn, .row: break
    }
    return told
  }

  private static func isOfWords(_ changeClass: ChangeClass) -> Bool {
    switch changeClass {
    case .added, .removed, .changed: true
    case .raised, .lowered, .uncompared, .note, .moved, .editorial, .record: false
    }
  }

  // MARK: Words

  /// Whether words of `text` bind, forbid or set a bound.
  private static func binds(_ text: String) -> Bool {
    let list = WordList(TextSlice(text))
    return list.words.indices.contains { index in
      let word = list[index].folded
      let before = index > 0 ? list[index - 1].folded : ""
      if word == "not" { return ["may", "can", "do", "does"].contains(before) }
      if word == "to" { return ["has", "have", "needs", "need"].contains(before) }
      return (binding.contains(word) && !["not", "no", "without"].contains(before))
        || ScopeWords.bans(word)
    }
  }

  /// Whether each sentence of `text` recommends something, and none binds.
  private static func isRecommendation(_ text: String) -> Bool {
    let list = WordList(TextSlice(text))
    var index = 0
    while index < list.count {
      let sentence = Scope.sentence(around: index..<index, in: list)
      let words = list.folded(sentence)
      guard words.contains(where: recommends) || words.count == 1 else { return false }
      index = max(sentence.upperBound, index) + 1
    }
    return list.words.contains { recommends($0.folded) } && !binds(text)
  }

  private static func recommends(_ word: String) -> Bool {
    word.hasPrefix("recommend") || recommending.contains(word)
  }

  private static let binding: Set<String> = [
    "must", "shall", "required", "requires", "require", "mandatory", "only", "least", "minimum",
    "maximum", "exceed", "exceeds", "cannot", "never",
  ]
  private static let recommending: Set<String> = [
    "preferred", "preferable", "preferably", "encouraged", "desirable", "desired", "optional",
    "optionally", "suggested", "suggests",
  ]
}

extension ChangeDraft {
  /// Whether the text stood in another part of the form.
  fileprivate var isFromElsewhere: Bool {
    formerLocator.map { $0.part != locator.part || $0.type != locator.type } ?? false
  }

  /// The text that came or went, where the other side has none or a standard answer.
  fileprivate var onlyText: String? {
    switch kind {
    case .added: newText
    case .removed: oldText
    case .words, .moved, .split, .merged, .order: nil
    }
  }
}

extension Change.Reason {
  /// The same of a note.
  fileprivate var ofNote: Self {
    let clause = sentence.prefix { $0 != ";" }
    let words = clause.hasPrefix("Meaning") ? "Words" + clause.dropFirst("Meaning".count) : clause
    return Self(
      .note, gist: gist,
      sentence: words + (words.last == "." ? "" : ".") + " A note asks for nothing by itself.")
  }

  /// The same of a recommendation.
  fileprivate var ofRecommendation: Self {
    switch changeClass {
    case .added: Self(.changed, gist: gist, sentence: "A recommendation is new.")
    case .removed: Self(.changed, gist: gist, sentence: "A recommendation is gone.")
    case .raised, .lowered, .changed, .uncompared, .note, .moved, .editorial, .record: self
    }
  }
}
