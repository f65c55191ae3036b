import CatalogModel
import Diagnostics

/// Holds records of reviews against the texts that they are of.
enum ReviewRecordChecker {
  /// The records of texts that the catalog doesn't have, and changes that are decided twice.
  static func check(_ records: [ReviewRecord], _ definitions: [Definition]) -> [Diagnostic] {
    records.flatMap { record in
      let definition = definitions.first { $0.id == record.definition }
      return unknownText(record, definition) + repeated(record)
    }
  }

  private static func unknownText(
    _ record: ReviewRecord, _ definition: Definition?
  ) -> [Diagnostic] {
    let texts = definition.map { ($0.versions + $0.proposals).map(\.key.name.text) } ?? []
    guard !texts.contains(record.name) else { return [] }
    return [
      Diagnostic(
        ReviewRules.unknownText, in: record.path, at: .at(0),
        definition == nil
          ? "there is no definition `\(record.definition)`"
          : "\(record.definition) has no version or proposal `\(record.name)`",
        help: "a record has the name of what was reviewed: `reviews/<id>/<proposal>.md`",
        suggestion: Suggestion.nearest(to: record.name, among: texts))
    ]
  }

  private static func repeated(_ record: ReviewRecord) -> [Diagnostic] {
    var known: Set<[String]> = []
    return record.decisions.compactMap { decision in
      guard !known.insert([decision.change.value, decision.role]).inserted else { return nil }
      return Diagnostic(
        ReviewRules.decidedTwice, in: record.path, at: decision.change.span,
        "`\(decision.change.value)` is decided before, in the role \(decision.role)",
        help: "keep the decision that holds")
    }
  }
}

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
