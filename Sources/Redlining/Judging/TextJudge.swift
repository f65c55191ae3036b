import CommonMark
import Words

/// Judges the words of one text in two revisions.
struct TextJudge {
  /// The old text's words.
  let old: WordList
  /// The new text's words.
  let new: WordList
  /// Where the text stands.
  let context: TextContext
  private let pairing: WordPairing
  /// The amounts, types, codes and dates of the old text.
  let oldEntities: [Entity]
  /// Those of the new text.
  let newEntities: [Entity]
  /// The old word of each new one that stands in both.
  private var newOfOld: [Int: Int] = [:]
  private var oldOfNew: [Int: Int] = [:]
  private var judgedEntities: Set<[Int]> = []
  private var amounts: [JudgedAmount] = []
  /// Whether a number changed anywhere in the text.
  private(set) var numberChanged = false
  private var reasons: [Change.Reason] = []

  /// What the differences between the two texts amount to, the gravest first; none where only
  /// white space differs.
  static func reasons(_ text: TextRedline, in context: TextContext) -> [Change.Reason] {
    var judge = TextJudge(text, context)
    judge.judge(text)
    return judge.reasons.ranked
  }

  private init(_ text: TextRedline, _ context: TextContext) {
    self.context = context
    old = WordList(text.old.text)
    new = WordList(text.new.text)
    pairing = WordPairing(text, old, new)
    oldEntities = EntityReader.entities(of: old)
    newEntities = EntityReader.entities(of: new)
  }

  private mutating func judge(_ text: TextRedline) {
    var edits: [WordPairing.Edit] = []
    if let reason = OrderRule(self).reason(pairing.edits)
      ?? SeriesRule(self).reason(pairing.edits)
    {
      return add(reason)
    }
    pair(pairing.pairs)
    for edit in pairing.edits {
      if let whole = WordRules(self).wholeReason(edit) {
        add(whole)
      } else if let parts = WordPairing.parts(of: edit, old, new) {
        pair(parts.pairs)
        edits += parts.edits
      } else {
        edits.append(edit)
      }
    }
    var rests = edits.map { rest(of: $0) }
    for index in rests.indices { withdrawTraded(&rests[index].directions) }
    numberChanged = rests.contains { $0.directions.contains { $0.gist != nil } }
    for rest in rests { judge(rest) }
    judgeSpelling()
    for style in text.styles { add(style.isInWord(of: text) ? .signsInWord : .style(style)) }
    // Brackets, commas, articles and capitals come and go with words.
    if reasons.contains(where: { !Self.companions.contains($0) }) {
      reasons.removeAll { Self.companions.contains($0) }
    }
  }

  private static let companions: Set<Change.Reason> = [
    .punctuation, .serialComma, .article, .capitals, .typography,
  ]

  private mutating func pair(_ pairs: [(old: Int, new: Int)]) {
    for pair in pairs {
      newOfOld[pair.old] = pair.new
      oldOfNew[pair.new] = pair.old
    }
  }

  /// Adds a reason; one without a heart says nothing beside another of the same sentence.
  private mutating func add(_ reason: Change.Reason) {
    guard !reasons.contains(reason) else { return }
    guard let same = reasons.firstIndex(where: { $0.sentence == reason.sentence }) else {
      return reasons.append(reason)
    }
    if reasons[same].gist == nil {
      reasons[same] = reason
    } else if reason.gist != nil {
      reasons.append(reason)
    }
  }

  /// Says where the same words are written otherwise: capitals, quotation marks, dashes.
  private mutating func judgeSpelling() {
    for pair in newOfOld.sorted(by: { $0.key < $1.key }) {
      let (oldWord, newWord) = (old[pair.key], new[pair.value])
      guard !oldWord.raw.utf8.elementsEqual(newWord.raw.utf8) else { continue }
      if oldWord.kind != .word || FoldedText.plain(oldWord.raw) == FoldedText.plain(newWord.raw) {
        add(.typography)
      } else if old.isInAddress(pair.key) {
        add(.changed(in: context, gist: .words(oldWord.raw, newWord.raw)))
      } else if LetterCase.isFree(pair.key, in: old), LetterCase.isFree(pair.value, in: new) {
        add(.capitals)
      } else {
        add(.changed(in: context, gist: .words(oldWord.raw, newWord.raw)))
      }
    }
  }

  // MARK: Amounts, types, codes

  /// An edit less what was judged as one thing.
  struct RemainingWords {
    let edit: WordPairing.Edit
    var old: [Int]
    var new: [Int]
    /// The reasons of the amounts and types in it.
    var directions: [Change.Reason]
  }

  /// Judges the entities that `edit` touches in pairs; what is left are its other words.
  private mutating func rest(of edit: WordPairing.Edit) -> RemainingWords {
    let touched = pairs(touchedBy: edit)
    var (oldRest, newRest) = (Set(edit.old), Set(edit.new))
    var directions: [Change.Reason] = []
    for (oldIndex, newIndex) in touched {
      let (one, other) = (oldEntities[oldIndex], newEntities[newIndex])
      oldRest.subtract(one.extent)
      newRest.subtract(other.extent)
      guard judgedEntities.insert([oldIndex, newIndex]).inserted else { continue }
      let reasons = EntityRules(self).reasons(one, other)
      directions += reasons
      amounts += reasons.compactMap { JudgedAmount($0, one, other, in: new) }
    }
    return RemainingWords(
      edit: edit, old: oldRest.sorted(), new: newRest.sorted(), directions: directions)
  }

  /// Says of no amount that it went up or down where another one of the same sentence, of which
  /// that can't be said, went the other way: "two teams of three", "three teams of two".
  private func withdrawTraded(_ directions: inout [Change.Reason]) {
    directions = directions.map { reason in
      guard let own = amounts.first(where: { $0.reason == reason }),
        amounts.contains(where: { own.isTraded(for: $0) })
      else { return reason }
      return reason.uncertain(in: context)
    }
  }

  /// The entities of both texts that the edit touches, each with its counterpart.
  private func pairs(touchedBy edit: WordPairing.Edit) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var freeOld: [Int] = []
    let touchedOld = oldEntities.indices.filter { oldEntities[$0].isTouched(by: edit.old) }
    var touchedNew = newEntities.indices.filter { newEntities[$0].isTouched(by: edit.new) }
    for index in touchedOld {
      if let other = counterpart(of: oldEntities[index], newOfOld, among: newEntities) {
        pairs.append((index, other))
        touchedNew.removeAll { $0 == other }
      } else {
        freeOld.append(index)
      }
    }
    for index in touchedNew {
      if let other = counterpart(of: newEntities[index], oldOfNew, among: oldEntities) {
        pairs.append((other, index))
      } else if let place = freeOld.firstIndex(where: {
        oldEntities[$0].isAlike(newEntities[index])
      }) {
        pairs.append((freeOld.remove(at: place), index))
      }
    }
    return pairs
  }

  /// The entity of the same kind that holds a word which `entity`'s number shares with it.
  private func counterpart(
    of entity: Entity, _ map: [Int: Int], among others: [Entity]
  ) -> Int? {
    for index in entity.core {
      guard let word = map[index] else { continue }
      if let found = others.firstIndex(where: { $0.core.contains(word) && $0.isAlike(entity) }) {
        return found
      }
    }
    return nil
  }

  // MARK: Words

  private mutating func judge(_ rest: RemainingWords) {
    let reason = WordRules(self).reason(rest)
    // A number among words that changed with it can be the number of something else.
    let isDoubtful = reason?.changeClass == .changed
    let directions = rest.directions.map { isDoubtful ? $0.uncertain(in: context) : $0 }
    for direction in directions { add(direction) }
    if let reason, !isDoubtful || !directions.contains(where: { $0.changeClass == .changed }) {
      add(reason)
    }
  }

  /// Whether a word of the old text and one of the new are the same one.
  func isPaired(_ old: Int, _ new: Int) -> Bool { newOfOld[old] == new }

  /// The entities of the old text that lie in `words`.
  func oldEntities(in words: [Int]) -> [Entity] {
    oldEntities.filter { entity in
      entity.core.allSatisfy { words.contains($0) || old[$0].isNeutral }
    }
  }

  /// The entities of the new text that lie in `words`.
  func newEntities(in words: [Int]) -> [Entity] {
    newEntities.filter { entity in
      entity.core.allSatisfy { words.contains($0) || new[$0].isNeutral }
    }
  }
}

extension Entity {
  /// Whether an edit changes the entity: one of its words, or what stands between them.
  fileprivate func isTouched(by edit: Range<Int>) -> Bool {
    edit.isEmpty
      ? extent.lowerBound < edit.lowerBound && edit.lowerBound < extent.upperBound
      : edit.overlaps(extent)
  }
}
