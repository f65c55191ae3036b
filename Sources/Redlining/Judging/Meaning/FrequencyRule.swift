/// Finds words of how often something is done that became others: "annually", "every two years".
struct FrequencyRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason, where both sides are part of such words and say another number of times.
  func reason(_ sides: Sides) -> Change.Reason? {
    guard text.context.isRequirement, text.context.givesDirections,
      [.none, .choice].contains(text.context.lead),
      let old = Frequency(around: sides.old, in: text.old),
      let new = Frequency(around: sides.new, in: text.new), old.rate != new.rate,
      isAsked(old, in: text.old, text.oldEntities), isAsked(new, in: text.new, text.newEntities)
    else { return nil }
    let gist = text.old.text(of: old.words) + " → " + text.new.text(of: new.words)
    return new.rate > old.rate
      ? Change.Reason(.raised, gist: gist, sentence: "It must be done more often.")
      : Change.Reason(.lowered, gist: gist, sentence: "It must be done less often.")
  }

  private func isAsked(_ frequency: Frequency, in list: WordList, _ entities: [Entity]) -> Bool {
    let others = entities.filter { !$0.extent.overlaps(frequency.words) }
    let place = WordPlace(frequency.words, in: list, among: others)
    return place.scope.isUnturned && !place.scope.isPermission && !place.isBounded
      && !place.isLimited && !place.isOfFailing
      && !place.scope.contains { CountedThing.unwanted.contains($0) }
  }
}

/// How often something is done.
private struct Frequency {
  /// The words that say so.
  let words: Range<Int>
  /// How many times an hour.
  let rate: Double

  /// Reads the words around some of them; nil where they say nothing of the kind.
  init?(around part: [Int], in list: WordList) {
    guard var start = part.first, let last = part.last else { return nil }
    var end = last + 1
    while start > 0, Self.isPart(start - 1, in: list) { start -= 1 }
    while end < list.count, Self.isPart(end, in: list) { end += 1 }
    guard let rate = Self.rate(start..<end, in: list) else { return nil }
    (words, self.rate) = (start..<end, rate)
  }

  private static func isPart(_ index: Int, in list: WordList) -> Bool {
    let word = list[index].folded
    if word == "a" {
      return index > 0 && ["once", "twice", "time", "times"].contains(list[index - 1].folded)
    }
    return parts.contains(word) || hours[singular(word)] != nil || list[index].kind == .number
      || NumberReader.isNumber(word)
  }

  private static let parts: Set<String> = [
    "once", "twice", "times", "time", "per", "each", "every", "other", "least", "at", "no", "not",
    "less", "often", "than",
  ]

  private static func rate(_ range: Range<Int>, in list: WordList) -> Double? {
    let reader = NumberReader(list: list)
    var (count, every) = (1.0, 1.0)
    var (isCounted, isPer) = (false, false)
    let start = range.lowerBound + minimum(at: range.lowerBound, in: list)
    var index = start
    while index < range.upperBound {
      let word = list[index].folded
      if let hours = adverbs[word] {
        return index == start && index == range.upperBound - 1 ? 1 / hours : nil
      }
      if let hours = hours[singular(word)] {
        return isPer && index == range.upperBound - 1 ? count / (hours * every) : nil
      }
      if let number = reader.figures(at: index, to: list.count) ?? reader.words(at: index) {
        if isPer { every = number.value } else { (count, isCounted) = (number.value, true) }
        index = number.end
        continue
      }
      switch word {
      case "once": isCounted = true
      case "twice": (count, isCounted) = (2, true)
      case "times" where isCounted, "time" where isCounted: break
      case "per", "each", "every": isPer = true
      case "a" where isCounted: isPer = true
      case "other" where isPer: every = 2
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// How many words say that it must be so often at least.
  private static func minimum(at index: Int, in list: WordList) -> Int {
    [["at", "least"], ["no", "less", "often", "than"], ["not", "less", "often", "than"]]
      .first { list.stands($0, at: index) }?.count ?? 0
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static let hours: [String: Double] = [
    "hour": 1, "shift": 24, "day": 24, "week": 168, "month": 730.5, "quarter": 2_191.5,
    "year": 8_766,
  ]

  /// How many hours lie between.
  private static let adverbs: [String: Double] = [
    "hourly": 1, "daily": 24, "weekly": 168, "fortnightly": 336, "monthly": 730.5,
    "quarterly": 2_191.5, "semiannually": 4_383, "semiannual": 4_383, "biannually": 4_383,
    "biannual": 4_383, "annually": 8_766, "annual": 8_766, "yearly": 8_766,
    "biennially": 17_532, "biennial": 17_532, "triennially": 26_298, "triennial": 26_298,
  ]
}
