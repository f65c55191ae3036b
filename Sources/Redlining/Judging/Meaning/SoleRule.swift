/// Finds "only" that came or went before those who may do something: "Only paramedics administer
/// morphine".
struct SoleRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for an edit of nothing else.
  func reason(_ edit: WordPairing.Edit) -> Change.Reason? {
    guard text.context.isRequirement, text.context.givesDirections, text.context.lead == .none,
      let lone = LoneEdit(edit, of: text)
    else { return nil }
    let (list, range) = (lone.list, lone.range)
    guard range.count == 1, list[range.lowerBound].folded == "only" else { return nil }
    let scope = Scope(of: range, in: list, among: [])
    guard range.lowerBound == scope.sentence.lowerBound, scope.isUnturned, !isOfTime(range, list),
      scope.contains(where: { Self.deeds.contains($0) }),
      !scope.contains(where: { Self.duties.contains($0) })
    else { return nil }
    return lone.isAdded ? .reserved : .noLongerReserved
  }

  /// "Only in daylight", "Only if".
  private func isOfTime(_ range: Range<Int>, _ list: WordList) -> Bool {
    guard let next = list.word(at: range.upperBound)?.folded else { return true }
    return ScopeWords.prepositions.contains(next) || ScopeWords.conditions.contains(next)
      || ScopeWords.continuing.contains(next)
  }

  /// "Only drivers must hold a license" asks it of few.
  private static let duties: Set<String> = [
    "must", "shall", "need", "needs", "require", "requires", "required", "has", "have",
  ]

  /// What not everybody may do.
  private static let deeds: Set<String> = [
    "may", "can", "administer", "administers", "determine", "determines", "authorize", "authorizes",
    "approve", "approves", "operate", "operates", "sign", "signs", "release", "releases", "enter",
    "enters", "handle", "handles", "issue", "issues", "access", "fly", "flies", "perform",
    "performs", "certify", "certifies", "prescribe", "prescribes", "command", "commands", "order",
    "orders", "declare", "declares", "drive", "drives", "speak", "speaks", "decide", "decides",
  ]
}
