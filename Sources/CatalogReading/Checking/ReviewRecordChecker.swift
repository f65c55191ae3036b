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
