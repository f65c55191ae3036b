import Diagnostics

/// What can be wrong with a record of a review.
enum ReviewRules {
  /// A record of a text that isn't there.
  static let unknownText = Rule(
    "review/unknown-text", .error, "A record of a review must be named like the text it is of.",
    explanation: """
      `reviews/6-509-1280/corrections.md` holds what was decided about the changes of the proposal \
      `corrections`. When a proposal is renamed or withdrawn, rename or delete its record.

          not   reviews/6-509-1280/Corrections final.md
          but   reviews/6-509-1280/corrections.md
      """)

  /// Two decisions about one change.
  static let decidedTwice = Rule(
    "review/decided-twice", .error, "In one role a change can be decided once.",
    explanation: """
      Several roles may decide about a change. Where one changed its mind, only the decision that \
      holds stays; version control keeps the other.

          not   - { change: c-1, decision: object, role: Training }
                - { change: c-1, decision: accept, role: Training }
          but   - { change: c-1, decision: accept, role: Training }
      """)

  /// Every rule on these files.
  static let all: [Rule] = [unknownText, decidedTwice]
}
