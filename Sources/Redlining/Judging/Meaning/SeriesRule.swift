/// Finds things that came to others with "and", and ways that came to others with "or".
struct SeriesRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason, where all edits together are nothing but longer or shorter by some of the things.
  func reason(_ edits: [WordPairing.Edit]) -> Change.Reason? {
    guard text.context.isRequirement, text.context.givesDirections,
      [.none, .choice].contains(text.context.lead),
      !text.context.isBroken, let first = edits.first, let last = edits.last,
      !(Repetition.isOne(first.old, in: text.old) || Repetition.isOne(first.new, in: text.new))
    else { return nil }
    let old = first.old.lowerBound..<last.old.upperBound
    let new = first.new.lowerBound..<last.new.upperBound
    guard old.count <= 40, new.count <= 40, isAsking(old, new) else { return nil }
    let (one, other) = (Series(old, in: text.old), Series(new, in: text.new))
    guard let joint = one.isPart(of: other) ? other.joint : other.isPart(of: one) ? one.joint : nil
    else { return nil }
    // A course that comes to others is told by its code.
    guard joint == "or" ? isChoosing(old, new) : !hasCode(old, new) else { return nil }
    let isMore = one.names.count < other.names.count
    return joint == "and"
      ? isMore ? .moreThings : .fewerThings : isMore ? .moreChoice : .lessChoice
  }

  private func hasCode(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    text.oldEntities.contains { $0.isCode && old.overlaps($0.extent) }
      || text.newEntities.contains { $0.isCode && new.overlaps($0.extent) }
  }

  /// Whether one of the things is enough: they are had, or named by themselves. What is treated or
  /// answered may be of any kind, and more kinds are more.
  private func isChoosing(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    text.context.lead == .choice
      || [(old, text.old, text.oldEntities), (new, text.new, text.newEntities)].allSatisfy {
        range, list, entities in
        let scope = Scope(of: range, in: list, among: entities)
        if text.context.isTraining, !scope.beginsWith(CountedThing.capabilities) { return true }
        return WordList.articles.contains(list[scope.sentence.lowerBound].folded)
          || (scope.sentence.lowerBound..<range.lowerBound).contains {
            ScopeWords.having.contains(list[$0].folded) || Self.choices.contains(list[$0].folded)
          }
      }
  }

  private static let choices: Set<String> = [
    "one", "either", "certified", "licensed", "qualified", "equipped", "credentialed", "least",
  ]

  /// Whether the sentence around asks for the things: nothing turns it, and it lists what is had.
  private func isAsking(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    [(old, text.old, text.oldEntities), (new, text.new, text.newEntities)].allSatisfy {
      range, list, entities in
      let place = WordPlace(range, in: list, among: entities)
      return place.scope.isPlain && !place.scope.isPermission
        && place.isOfThingsHad(text.context)
    }
  }
}

/// The things between "and", "or" and commas.
private struct Series {
  private(set) var names: [String] = []
  /// The one word that joins them.
  private(set) var joint: String?
  private var isWhole = true

  init(_ range: Range<Int>, in list: WordList) {
    var name: [String] = []
    var joints: Set<String> = []
    for word in list[range] {
      switch word.folded {
      case ",": break
      case "and", "or": joints.insert(word.folded)
      case let folded:
        if Self.parting.contains(folded) || ScopeWords.turns(folded) { isWhole = false }
        if !word.isSmall { name.append(folded) }
        continue
      }
      if !name.isEmpty { names.append(name.joined(separator: " ")) }
      name = []
    }
    if !name.isEmpty { names.append(name.joined(separator: " ")) }
    joint = joints.count == 1 ? joints.first : nil
    isWhole = isWhole && joints.count < 2
  }

  /// Whether all of its things are among those of `other`, which has more.
  func isPart(of other: Series) -> Bool {
    guard isWhole, other.isWhole, other.joint != nil, joint == nil || joint == other.joint,
      names.count < other.names.count
    else { return false }
    var rest = other.names
    return names.allSatisfy { name in
      rest.firstIndex(of: name).map { rest.remove(at: $0) } != nil
    }
  }

  /// Words behind which something else is said.
  private static let parting: Set<String> = [
    "then", "but", "if", "unless", "until", "when", "while", "except", "than", "must", "may",
    "should", "shall", "will", "can", "is", "are", "equivalent", "comparable", "similar", "equal",
    "more", "less", "fewer", "greater", "higher", "lower", "older", "younger", "better", "longer",
    ".", ";", ":", "/",
  ]
}
