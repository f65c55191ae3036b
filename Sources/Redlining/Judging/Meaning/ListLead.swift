import CommonMark

/// What the text before a list says of its items.
enum ListLead: Hashable {
  /// Each must be met, or nothing is said.
  case none
  /// A minimum: "At least:".
  case atLeast
  /// A limit: "Must not exceed:".
  case atMost
  /// One or some of them are enough: "One of the following:".
  case choice
  /// What is forbidden: "Disqualified with any of:".
  case ban
  /// What needn't be met, or by whom: "All staff need a license, except:".
  case exception
  /// What is allowed, or a condition: "Excused if:".
  case withdrawn

  /// Reads the last sentence before a list.
  init(_ text: String) {
    let list = WordList(TextSlice(text))
    guard let last = list.words.lastIndex(where: { !$0.isNeutral }) else {
      self = .none
      return
    }
    let end = last + 1
    let sentence = Scope.sentence(around: last..<end, in: list)
    // What a clause before says is of something else.
    let comma = sentence.last { list[$0].folded == "," && $0 < last }
    let words = list.folded((comma ?? sentence.lowerBound)..<end)
    // "Works for 72 hours without resupply." says nothing of the list below it.
    let isEnded = list.words[end...].first?.folded == "."
    guard !isEnded || words.contains(where: { Self.pointing.contains($0) }) else {
      self = .none
      return
    }
    let isBanned = words.contains { ScopeWords.turns($0) }
    if words.contains(where: { Self.withdrawing.contains($0) }) {
      self = .withdrawn
    } else if Self.isExempting(words) {
      let isAllowed = list.folded(sentence).contains { ScopeWords.permissions.contains($0) }
      self = isAllowed ? .withdrawn : .exception
    } else if let (bound, _) = Bound.before(
      Self.pointing.contains(list[last].folded) ? last : end, from: sentence.lowerBound, in: list)
    {
      self = Self.lead(bound, isBanned: isBanned)
    } else if Self.isWithinTime(words) {
      self = isBanned ? .withdrawn : .atMost
    } else if isBanned {
      self = words.contains(where: { Self.giving.contains($0) }) ? .withdrawn : .ban
    } else if words.contains(where: { ["maximum", "maximums", "limits", "limit"].contains($0) }) {
      self = .atMost
    } else if let isChosen = Self.isChoice(list, sentence) {
      self = isChosen ? .choice : .withdrawn
    } else if words.contains(where: { ["minimum", "minimums"].contains($0) }) {
      self = .atLeast
    } else if words.contains(where: { ScopeWords.permissions.contains($0) }) {
      self = .withdrawn
    } else {
      self = .none
    }
  }

  private static func lead(_ bound: Bound, isBanned: Bool) -> ListLead {
    switch bound {
    case .atLeast, .moreThan: isBanned && bound == .moreThan ? .atMost : .atLeast
    case .atMost, .lessThan, .within: isBanned && bound == .lessThan ? .atLeast : .atMost
    case .exact, .inTime, .window, .every, .per, .upTo: .withdrawn
    }
  }

  /// Whether the sentence says that one or some of what follows are enough: "one of the following",
  /// "at least two of these", "completes any of"; false for "treats any of", which may be all, and
  /// nil where it says nothing of the kind.
  private static func isChoice(_ list: WordList, _ sentence: Range<Int>) -> Bool? {
    let place = sentence.first { index in
      guard list[index].folded == "of", index > sentence.lowerBound else { return false }
      let before = list[index - 1].folded
      let isSome =
        ["any", "either", "some", "more"].contains(before) || NumberReader.isNumber(before)
        || list[index - 1].kind == .number
      let after = list.words[(index + 1)...].first { !$0.isSmall }?.folded
      return isSome && (after == nil || ["following", "these", "those", "courses"].contains(after))
    }
    guard let place else { return nil }
    let before = sentence.lowerBound..<place - 1
    return before.isEmpty || list[place - 1].folded != "any"
      || before.contains { ScopeWords.having.contains(list[$0].folded) }
  }

  /// Whether words say what, or who, needn't meet something.
  private static func isExempting(_ words: [String]) -> Bool {
    if words.contains(where: {
      ["except", "excepting", "exception", "exceptions"].contains($0) || ScopeWords.exempts($0)
    })
      || words.filter({ $0 != "," }) == ["excluding"]
    {
      return true
    }
    return zip(words, words.dropFirst()).contains {
      $0 == "not" && ScopeWords.needs.contains($1) || $0 == "all" && $1 == "but"
    }
  }

  private static let withdrawing: Set<String> = [
    "if", "unless", "when", "where", "whenever", "until", "besides", "example", "examples", "such",
  ]

  /// "Completes each of these tasks within the time shown:".
  private static func isWithinTime(_ words: [String]) -> Bool {
    guard let within = words.firstIndex(of: "within") else { return false }
    return words[within...].prefix(3).contains { times.contains($0) }
  }

  private static let times: Set<String> = [
    "time", "times", "limit", "limits", "period", "periods", "deadline", "deadlines",
  ]

  /// Words that point to the list itself.
  private static let pointing: Set<String> = ["following", "these", "those"]

  /// Words of giving: what isn't included isn't forbidden.
  private static let giving: Set<String> = [
    "include", "includes", "provide", "provides", "cover", "covers", "than", "supply", "supplies",
    "furnish", "contain", "contains", "guarantee",
  ]
}
