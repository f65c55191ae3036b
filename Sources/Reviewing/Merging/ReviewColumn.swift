import Words

/// What a column of a review sheet holds.
enum ReviewColumn: CaseIterable, Hashable {
  case number, place, code, judgement, reason, amendment, current, proposed
  /// What a matrix has beside: the text's title, what became of the line, and where comments were
  /// found.
  case title, fate, source
  case reviewer, organization, comment, wording, rationale, kind, adjudication

  /// Those that reviewers write into, but for their names.
  static let answers: [ReviewColumn] = [.comment, .wording, .rationale, .kind, .adjudication]

  /// Those that say which line it is, and what it is about.
  static let lines: [ReviewColumn] = [
    .number, .place, .code, .judgement, .reason, .amendment, .current, .proposed,
  ]

  /// The heads that people give it, folded: the sheet's own first.
  private var heads: [String] {
    switch self {
    case .number: ["number", "no", "no.", "nr", "nr.", "#"]
    case .place: ["locator", "place", "location", "where", "section"]
    case .code: ["fingerprint", "line code", "code"]
    case .judgement: ["kind of change", "change", "class"]
    case .reason: ["reason"]
    case .amendment: ["amendment", "instruction"]
    case .title: ["text"]
    case .fate: ["line"]
    case .source: ["found in"]
    case .current: ["current text", "current", "was", "old text", "existing text"]
    case .proposed: ["proposed text", "proposed", "now", "new text", "draft text"]
    case .reviewer:
      ["reviewer", "made by", "reviewer name", "name", "commenter", "commented by", "by"]
    case .organization: ["organization", "organisation", "agency", "org", "org.", "department"]
    case .comment: ["comment", "comments", "remark", "remarks", "feedback"]
    case .wording:
      ["proposed wording", "suggested wording", "suggested text", "recommended text", "wording"]
    case .rationale: ["rationale", "justification", "basis"]
    case .kind: ["kind", "kind of comment", "type of comment", "severity", "category"]
    case .adjudication: ["adjudication", "decision", "resolution", "disposition"]
    }
  }

  /// The column with a head; a remark in brackets doesn't count: `Kind (critical, …)`.
  static func named(_ head: String) -> ReviewColumn? {
    var name = FoldedText.fold(String(head.prefix { $0 != "(" }))
    while let last = name.last, ":*? ".contains(last) { name.removeLast() }
    return allCases.first { $0.heads.contains(name) }
  }

  /// What a line has in it; nil for a column that people write into, and for what isn't known.
  func text(of line: ReviewLine) -> String? {
    switch self {
    case .place: line.place
    case .code: line.code
    case .judgement: line.judgement
    case .reason: line.reason
    case .amendment: line.amendment
    case .current: line.current
    case .proposed: line.proposed
    case .number, .title, .fate, .source, .reviewer, .organization, .comment, .wording, .rationale,
      .kind,
      .adjudication:
      nil
    }
  }
}
