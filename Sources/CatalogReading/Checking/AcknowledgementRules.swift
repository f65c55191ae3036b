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

  /// The ids of all rules whose findings an `about.md` may acknowledge.
  static let acknowledgeable: [String] =
    LinkingRules.acknowledgeable + ReleaseRules.all.filter(\.isAboutOfficialText).map(\.id)

  /// Every rule of this area.
  static let all: [Rule] = [unmatched, unknownRule]
}
