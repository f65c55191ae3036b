/// What words beside a number make of it.
enum Bound: Hashable {
  /// The number alone, which is then a minimum that must be met.
  case exact
  /// At least so much.
  case atLeast
  /// More than so much.
  case moreThan
  /// So much and no more.
  case atMost
  /// Less than so much.
  case lessThan
  /// As often as this, or one for so many.
  case every
  /// A limit in one text, the reach of a capability in another.
  case upTo

  /// Which way a number must go for more to be asked for.
  enum Polarity {
    /// Up.
    case minimum
    /// Down.
    case limit
    /// It depends.
    case open
  }

  /// Which way a number must go for more to be asked for.
  var polarity: Polarity {
    switch self {
    case .exact, .atLeast, .moreThan: .minimum
    case .atMost, .lessThan, .every: .limit
    case .upTo: .open
    }
  }

  /// Reads the words that end before `index`, none before `first`: the bound, and where its words
  /// begin.
  static func before(_ index: Int, from first: Int, in list: WordList) -> (Bound, Int)? {
    var end = index
    if end > first, ["(", "the", "a", "about", "approximately"].contains(list[end - 1].folded) {
      end -= 1
    }
    return longest(preceding) { words in
      let start = end - words.count
      return start >= first && list.folded(start..<end) == words ? start : nil
    }
  }

  /// Reads the words from `index` on: the bound, and where its words end.
  static func after(_ index: Int, in list: WordList) -> (Bound, Int)? {
    var start = index
    if list.word(at: start)?.folded == "(" { start += 1 }
    return longest(following) { words in
      let end = start + words.count
      guard end <= list.count, list.folded(start..<end) == words else { return nil }
      return start > index && list.word(at: end)?.folded == ")" ? end + 1 : end
    }
  }

  /// Reads a word near a number that says how it is meant: "minimum experience of 5 years".
  static func near(_ index: Int, from first: Int, in list: WordList) -> Bound? {
    for word in list.words[max(first, index - 5)..<index].reversed() {
      switch word.folded {
      case "minimum": return .atLeast
      case "maximum": return .atMost
      case ".", ";", ":", "(", ")": return nil
      default: continue
      }
    }
    return nil
  }

  private static func longest(
    _ phrases: [(words: [String], bound: Bound)], _ place: ([String]) -> Int?
  ) -> (Bound, Int)? {
    for phrase in phrases {
      if let place = place(phrase.words) { return (phrase.bound, place) }
    }
    return nil
  }

  private static let preceding = phrases([
    (.atLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of"),
    (.atLeast, "minimum of|minimum|at a minimum|≥"),
    (.moreThan, "more than|greater than|longer than|in excess of|over|exceeding|exceeds|exceed|>"),
    (.atMost, "at most|no more than|not more than|no greater than|no longer than|no later than"),
    (.atMost, "no older than|not to exceed|not exceed|not exceeding|a maximum of|maximum of"),
    (.atMost, "maximum|within|within past|within the past|within last|within the last|≤"),
    (.lessThan, "less than|fewer than|under|below|in under|in less than|<"),
    (.every, "every|for every|once every|per|for each"),
    (.upTo, "up to|as many as|as much as"),
  ])

  private static let following = phrases([
    (.atLeast, "or more|or greater|or higher|or longer|or above|or better|and above|minimum"),
    (.atLeast, "at minimum|at a minimum|at least|+"),
    (.atMost, "or less|or fewer|or below|or under|or shorter|maximum|at most|or lower"),
  ])

  /// The phrases in words, the longest first.
  private static func phrases(_ table: [(Bound, String)]) -> [(words: [String], bound: Bound)] {
    table.flatMap { bound, phrases in
      phrases.split(separator: "|").map { phrase in
        (phrase.split(separator: " ").map(String.init), bound)
      }
    }.enumerated().sorted { ($1.element.0.count, $0.offset) < ($0.element.0.count, $1.offset) }
      .map { ($0.element.0, $0.element.1) }
  }
}
