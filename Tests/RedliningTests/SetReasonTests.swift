import CatalogModel
import Diagnostics
import Redlining
import Testing

@Suite("What a person says of a change")
struct SetReasonTests {
  private static let edit = ("3. 4 oil carriers", "3. 6 oil carriers")

  private static func judged(_ kind: String, of change: String? = nil) throws -> JudgedRedline {
    let (old, new) = (try SampleForm.linked(), try SampleForm.linked([edit]))
    let redline = RevisionComparator.compare(old.revision, new.revision)
    let rules = ChangeJudge.judge(redline, oldTables: old.tables, newTables: new.tables)
    let name = try change ?? #require(rules.changes.first).fingerprint.text
    let word = { (text: String) in Located(text, .at(0)) }
    return ChangeJudge.judge(
      redline, oldTables: old.tables, newTables: new.tables,
      set: [
        About.Judgement(
          from: word("1.0"), to: word("1.0"), change: word(name), kind: kind,
          reason: "The table was misread", by: "A. Reviewer")
      ])
  }

  @Test("takes the place of what the rules say, everywhere")
  func everywhere() throws {
    let judged = try Self.judged("editorial")
    let change = try #require(judged.changes.first)
    #expect(change.changeClass == .editorial && change.classes == [.editorial])
    #expect(
      change.reasons.map(\.sentence) == [
        "The table was misread. Set by A. Reviewer. The rules say: requirement raised."
      ])
    #expect(change.reasons.map(\.setBy) == ["A. Reviewer"] && change.gist == "4 → 6")
    #expect(judged.summary == "One editorial correction; no requirement changed.")
    #expect(judged.classes == [.editorial])
  }

  @Test("keeps the name of the change")
  func name() throws {
    let judged = try Self.judged("editorial")
    #expect(
      try Self.judged("requirement-lowered").changes.map(\.fingerprint)
        == judged.changes.map(\.fingerprint))
  }

  @Test("changes nothing where there is no such change")
  func unmatched() throws {
    #expect(
      try Self.judged("editorial", of: "c-000000000000").changes.map(\.changeClass) == [.raised])
  }
}
