/// What words beside a number make of it.
enum Bound: Hashable {
  /// The number alone.
  case exact
  /// At least so much.
  case atLeast
  /// More than so much: a minimum, or, under a ban, where the ban begins.
  case moreThan
  /// So much and no more.
  case atMost
  /// Less than so much: a limit, or, under a ban, where the ban ends.
  case lessThan
  /// Within a time or a distance.
  case within
  /// Done in so much time: "3 miles in 45 minutes".
  case inTime
  /// How far back something counts: "in the last 3 years".
  case window
  /// As often as this.
  case every
  /// One for so many.
  case per
  /// A limit in one text, the reach of a capability in another.
  case upTo

  /// Whether amounts with both bounds can be compared: both are minimums, or both are limits.
  func agrees(with other: Bound) -> Bool {
    self == other
      || [self, other].allSatisfy { [.exact, .atLeast, .moreThan].contains($0) }
      || [self, other].allSatisfy { [.atMost, .lessThan, .within, .inTime].contains($0) }
  }

  /// Reads the words that end before `index`, none before `first`: the bound, and where its words
  /// begin.
  static func before(_ index: Int, from first: Int, in list: WordList) -> (Bound, Int)? {
    var end = index
    if end > first, passedOver.contains(list[end - 1].folded) { end -= 1 }
    guard end > first else { return nil }
    for phrase in preceding[list[end - 1].folded] ?? [] {
      let start = end - phrase.words.count
      guard start >= first, list.stands(phrase.words, at: start) else { continue }
      // "Batteries that last 8 hours".
      if phrase.words == ["last"], start > 0, lasting.contains(list[start - 1].folded) {
        return nil
      }
      return (phrase.bound, start)
    }
    return nil
  }

  /// Reads the words from `index` on: the bound, and where its words end.
  static func after(_ index: Int, in list: WordList) -> (Bound, Int)? {
    let start = list.word(at: index)?.folded == "(" ? index + 1 : index
    guard let first = list.word(at: start) else { return nil }
    for phrase in following[first.folded] ?? [] where list.stands(phrase.words, at: start) {
      let end = start + phrase.words.count
      return (phrase.bound, start > index && list.word(at: end)?.folded == ")" ? end + 1 : end)
    }
    return nil
  }

  /// Reads a time that counts back from something, the number of which begins at `index` and the
  /// unit of which ends before `end`: where "during the 12 months preceding" begins.
  static func windowStart(_ index: Int, _ end: Int, in list: WordList) -> Int? {
    guard index >= 2, list[index - 1].folded == "the",
      ["during", "in", "within", "over"].contains(list[index - 2].folded),
      let next = list.word(at: list.word(at: end)?.folded == "immediately" ? end + 1 : end),
      ["preceding", "before", "prior"].contains(next.folded)
    else { return nil }
    return index - 2
  }

  /// Reads a word near a number that says how it is meant: "minimum experience of 5 years".
  static func near(_ index: Int, from first: Int, in list: WordList) -> Bound? {
    // "Minimum staff: 9".
    let end = index > first && list[index - 1].folded == ":" ? index - 1 : index
    for word in list.words[max(first, min(end, index - 5))..<end].reversed() {
      switch word.folded {
      case "minimum": return .atLeast
      case "maximum": return .atMost
      case ".", ";", ":", "(", ")", "and", "or", ",": return nil
      default: continue
      }
    }
    return nil
  }

  // MARK: The phrases

  private typealias Phrase = (words: [String], bound: Bound)

  private static let passedOver: Set<String> = [
    "(", ":", "±", ",", "the", "a", "about", "approximately",
  ]

  private static let lasting: Set<String> = [
    "that", "which", "must", "shall", "should", "to", "can", "will", "batteries", "supplies",
  ]

  private static let preceding = phrases(
    [
      (.atLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of"),
      (.atLeast, "upwards of|upward of|at the very least|not under|not below"),
      (.atLeast, "minimum of|minimum|at a minimum|≥|no closer than|not closer than"),
      (.atLeast, "no sooner than|not sooner than|no earlier than|not earlier than"),
      (.moreThan, "more than|greater than|longer than|in excess of|over|above|exceeding|exceeds"),
      (.moreThan, "exceed|>|older than|heavier than|higher than|larger than|farther than|beyond"),
      (.atMost, "at most|no more than|not more than|no greater than|not greater than"),
      (.atMost, "no longer than|not longer than|no later than|not later than|no older than"),
      (.atMost, "not to exceed|not exceed|not exceeding|never exceed|never exceeds|cannot exceed"),
      (.atMost, "may not exceed|must not exceed|shall not exceed|should not exceed"),
      (.atMost, "does not exceed|do not exceed|no heavier than|no larger than|no higher than"),
      (.atMost, "no farther than|a maximum of|maximum of|maximum|≤|limited to|capped at"),
      (.atMost, "a cap of|a limit of|restricted to|limit of|not over|not above"),
      (.within, "within|inside|inside of"),
      (.window, windows), (.exact, "for the last|for the past|for the previous|for the preceding"),
      (.atMost, "held to|kept to|confined to|max|max of|a max of|at the latest|at the very most"),
      (.lessThan, "less than|fewer than|under|below|<"),
      (.inTime, "in under|in less than|in no more than|in at most"),
      (.lessThan, "younger than|shorter than|lighter than|lower than|smaller than|closer than"),
      (.every, "every|once every|at least once every|at least every|at intervals of"),
      (.per, "per|for each|for every"),
      (.upTo, "up to|as many as|as much as|down to|as deep as"),
      (.upTo, "as far as|as high as|as heavy as|as large as|as long as"),
    ], keyedBy: \.last)

  /// "in the last", "within the preceding", "over past" and so on.
  private static let windows = ["in", "within", "during", "over", ""].flatMap { lead in
    ["last", "past", "preceding", "previous", "prior", "most recent"].flatMap { word in
      ["\(lead) the \(word)", "\(lead) \(word)"]
    }
  }.joined(separator: "|")

  private static let following = phrases(
    [
      (.atLeast, "or larger|or bigger|or heavier|or wider|or taller|or faster|or more|or greater"),
      (.atLeast, "or higher|or longer|or above|or better|and above|minimum|at the least"),
      (.atLeast, "at minimum|at a minimum|at least|+|or older|and older|or over|and over|and up"),
      (.atLeast, "of age or older|of age and older|of age or over|old or older"),
      (.atMost, "at the most|at the maximum|or less|or fewer|or below|or under|or shorter"),
      (.atMost, "maximum|at most|or lower|at the latest"),
      (.atMost, "or younger|or lighter|or newer|or smaller|max"),
    ], keyedBy: \.first)

  /// The phrases by their word next to the number, the longest first.
  private static func phrases(
    _ table: [(Bound, String)], keyedBy key: ([String]) -> String?
  ) -> [String: [Phrase]] {
    var phrases: [String: [Phrase]] = [:]
    for (bound, names) in table {
      for name in names.split(separator: "|") {
        let words = name.split(separator: " ").map(String.init)
        if let key = key(words) { phrases[key, default: []].append((words, bound)) }
      }
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }
}

extension WordList {
  /// Whether `phrase` stands at `index`.
  func stands(_ phrase: [String], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= count else { return false }
    for (offset, word) in phrase.enumerated() where words[index + offset].folded != word {
      return false
    }
    return true
  }
}
