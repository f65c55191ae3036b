import CatalogModel
import Redlining
import Testing

/// What a reader is told of the changes between two bodies of a form: a line for each, with its
/// classes, its place and, where it stood elsewhere, its former place.
enum ToldChanges {
  static func lines(_ old: String, _ new: String) throws -> [String] {
    try judged(old, new).changes.map(line)
  }

  static func judged(_ old: String, _ new: String) throws -> JudgedRedline {
    let (one, other) = (try SampleForm.linkedBody(old), try SampleForm.linkedBody(new))
    #expect(RedlineLaws.broken(by: one.revision, other.revision) == [])
    #expect(
      ClaimMirror.broken(by: one.revision, other.revision, one.tables, other.tables) == [])
    return ChangeJudge.judge(
      RevisionComparator.compare(one.revision, other.revision), oldTables: one.tables,
      newTables: other.tables)
  }

  private static func line(_ change: Change) -> String {
    let former = change.formerLocator.map { ", was \($0.words)" } ?? ""
    return "\(change.shortLabel): \(change.locator.words)\(former)"
  }

  /// A form with one component, whose cell for Type 1 says `text`.
  static func cell(_ text: String) -> String {
    "## Components\n\n### Work\n\n#### Type 1\n\n\(text)\n"
  }
}
