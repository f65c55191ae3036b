import Diagnostics

/// What can be wrong with acknowledging a finding.
enum AcknowledgementRules {
  /// An acknowledgement of nothing.
  static let unmatched = Rule(
    "about/unmatched-acknowledgement", .warning, "An acknowledgement must match a finding.",
    explanation: """
      An entry of `acknowledged` names a version, a rule and the words at fault. No finding of that \
      rule is at these words of that version: the text was corrected, the words are quoted \
      differently, or the rule's name has a slip. Remove or correct the entry.

          acknowledged:
            - version: 1.3
              rule: text/other-type-as-subject
              text: Type 1 FLO
              reason: The description of Type 2 names "Type 1 FLO". It stands here as published.
      """)

  /// An acknowledgement of a rule that doesn't find such things.
  static let unknownRule = Rule(
    "about/unknown-rule", .warning, "Only findings about official texts can be acknowledged.",
    explanation: """
      `rule` is the id of the rule whose finding is acknowledged, as the report prints it in square \
      brackets. Only findings on an official text as such can be acknowledged: its words, what its \
      cells inherit, and the names in it. Anything else is ours, and can be corrected.
      """)

  /// A judgement of no change.
  static let unmatchedJudgement = Rule(
    "about/unmatched-judgement", .warning, "A judgement must match a change.",
    explanation: """
      An entry of `judged` names two texts and a change between them, by the lasting name that the \
      page of changes prints beside it. The two texts have no such change: one of them isn't here, \
      or its words were changed, and the change has another name now. Look at the page of changes \
      and copy the name, or remove the entry.

          judged:
            - from: 1.2
              to: 1.3
              change: c-4b1e90a7c2d8
              kind: lowered
              reason: The course was renamed, and takes half the time.
              by: A. Reviewer
      """)

  /// The ids of all rules whose findings an `about.md` may acknowledge.
  static let acknowledgeable: [String] =
    LinkingRules.acknowledgeable + ReleaseRules.all.filter(\.isAboutOfficialText).map(\.id)

  /// Every rule of this area.
  static let all: [Rule] = [unmatched, unknownRule, unmatchedJudgement]
}
