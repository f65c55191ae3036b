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
      && !scope.isWithdrawn && scope.turns == 1
  }

  /// Whether it allows that something is done to a thing, which asks nothing of anyone: "The permit
  /// may be revoked".
  var isOfThing: Bool {
    next == "be" && ["may", "might", "could"].contains(list[extent.lowerBound].folded)
  }

  /// Whether a word of needing stands beside: "requires no", "not required".
  var isNeeded: Bool {
    let word = list[extent.lowerBound].folded
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

  /// Whether things are chosen from: "any of these", "either course", not "any member can".
  var isChosen: Bool {
    if next == "of" { return true }
    return extent.lowerBound > scope.sentence.lowerBound
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
