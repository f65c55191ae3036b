import CatalogModel
import Redlining
import RevisionEditing
import Testing

@testable import RedlineReporting

@Suite("Amendments")
struct AmendmentTests {
  /// What carrying out every amendment on the old text gets wrong; nothing when it is the new one.
  private func faults(from old: Revision, to new: Revision) -> [String] {
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: RevisionTables(),
      newTables: RevisionTables())
    let facts = judged.redline.facts.map(\.field)
    let (before, after) = (
      AmendableForm(old, comparing: facts), AmendableForm(new, comparing: facts)
    )
    let amendments = judged.amendments
    guard let made = AmendmentReader.carryOut(amendments, on: before) else {
      return ["one names nothing: \(amendments.map(\.sentence))"]
    }
    let texts = Set(made.texts.keys).union(after.texts.keys)
    let wrong = texts.filter { made.texts[$0] != after.texts[$0] }.map {
      "\($0.words): \(String(describing: made.texts[$0])), not \(String(describing: after.texts[$0]))"
    }
    return wrong
      + (made.components == after.components
        ? [] : ["components: \(made.components), not \(after.components)"])
  }

  private func training(_ items: [String]) throws -> Revision {
    let list = items.map { "- \($0)\n" }.joined()
    return try SampleForm.body("## Components\n\n### Training\n\n#### Type 1\n\n\(list)")
  }

  @Test("carried out on the old text give the new one, for all revisions of both catalogs")
  func pairs() throws {
    for (old, new) in try Catalogs.pairs() {
      #expect(faults(from: old, to: new) == [], "\(old.path) \(new.path)")
    }
  }

  @Test("do so for random edits", arguments: 0..<2)
  func randomEdits(_ part: Int) throws {
    let revisions = try Catalogs.revisions().flatMap(\.self)
    var editor = RevisionEditor(seed: 17 + UInt64(part))
    for pair in 0..<Rounds.count(100) {
      let old = revisions[editor.random.below(revisions.count)]
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(8))
      let wrong = faults(from: old, to: new)
      #expect(wrong == [], "part \(part), pair \(pair), \(old.path), \(edits)")
      guard wrong.isEmpty else { return }
    }
  }

  @Test("do so for hostile texts")
  func hostile() throws {
    var editor = RevisionEditor(seed: 5)
    let id = try #require(DefinitionID("hostile"))
    for pair in 0..<Rounds.count(20) {
      let old = editor.hostileRevision(of: id)
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(20))
      #expect(faults(from: old, to: new) == [], "pair \(pair), \(edits)")
    }
  }

  @Test("are none where nothing changed")
  func none() throws {
    for revision in try Catalogs.revisions().flatMap(\.self) {
      let same = RevisionComparator.compare(revision, revision)
      let judged = ChangeJudge.judge(
        same, oldTables: RevisionTables(), newTables: RevisionTables())
      #expect(judged.amendments.isEmpty)
    }
  }

  @Test(
    "are instructions that make sense to someone with the old text alone",
    arguments: [
      (
        ["Completes one hour of boat handling"], ["Completes two hours of boat handling"],
        "In Training, Type 1, item 1, strike “one hour” and insert “two hours”."
      ),
      (
        ["Keeps the log"], ["Keeps the daily log"],
        "In Training, Type 1, item 1, after “the”, insert “daily”."
      ),
      (
        ["the lamp and the bell"], ["the lamp and the brass bell"],
        "In Training, Type 1, item 1, after “and the”, insert “brass”."
      ),
      (["One", "Two"], ["One"], "In Training, Type 1, item 2, strike the text."),
      (
        ["One", "Two"], ["One", "A half", "Two"],
        "In Training, Type 1, item 1, insert after it: item “A half”."
      ),
      (
        ["One", "Two", "Three"], ["Three", "One", "Two"],
        "In Training, Type 1, move item 3 to the beginning."
      ),
    ])
  func sentences(_ old: [String], _ new: [String], _ sentence: String) throws {
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(try training(old), try training(new)),
      oldTables: RevisionTables(), newTables: RevisionTables())
    #expect(judged.amendments.map(\.sentence) == [sentence])
  }
}
