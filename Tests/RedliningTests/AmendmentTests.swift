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
      AmendableForm(GatheredForm(old), comparing: facts),
      AmendableForm(GatheredForm(new), comparing: facts)
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

  @Test("of words and of how they look stand one after the other")
  func wordsAndLooks() throws {
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(
        try training(["Completes one hour of *boat* handling"]),
        try training(["Completes **two hours** of *boat* handling"])),
      oldTables: RevisionTables(), newTables: RevisionTables())
    #expect(
      judged.amendments.map(\.sentence) == [
        "In Training, Type 1, item 1, strike “one hour” and insert “two hours”.",
        "In Training, Type 1, item 1, as amended, set “two hours” in bold.",
      ])
    #expect(judged.amendments.allSatisfy { $0.changes == judged.changes.map(\.fingerprint) })
  }

  @Test("carried out give every look, also where marks touch, cross a line or hold nothing")
  func looks() throws {
    let texts = [
      "Keeps the log of the watch", "Keeps *the log* of the watch",
      "*Keeps* *the* log of the watch",
      "Keeps **the *log* of** the watch", "Keeps the log\\\n  of the watch",
      "![](a.png) Keeps the log",
      "Keeps the log ![](b.png)", "[Keeps the](https://a.example \"A\") log",
      "Ke*ep*s the `log` of the watch",
      "Keeps the log of the [watch](https://a.example) and *the* watch",
    ]
    for old in texts {
      for new in texts {
        #expect(faults(from: try training([old]), to: try training([new])) == [], "\(old), \(new)")
      }
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
      (["One", "Two"], ["One"], "In Training, Type 1, strike item 2."),
      (
        ["One", "Two\n  - Three", "Four"], ["One", "Two", "Four"],
        "In Training, Type 1, strike item 2.1."
      ),
      (
        ["One", "Two"], ["One", "A half", "Two"],
        "In Training, Type 1, after item 1, insert: item “A half”."
      ),
      (
        ["One", "Two", "Three"], ["Three", "One", "Two"],
        "In Training, Type 1, move item 3 to the beginning."
      ),
      (
        ["One", "Two\n  - Three\n    - Four", "Five"],
        ["Two\n  - Three\n    - Four", "One", "Five"],
        "In Training, Type 1, move item 1 to follow item 2 and all in it."
      ),
      (
        ["One\n  - Two", "Five"], ["One\n  - Two", "Three", "Five"],
        "In Training, Type 1, after item 1 and all in it, insert: item “Three”."
      ),
      (
        ["Keeps the log"], ["Keeps the *log*"],
        "In Training, Type 1, item 1, set “log” in italics."
      ),
      (
        ["**Keeps** the log"], ["Keeps the log"],
        "In Training, Type 1, item 1, no longer set “Keeps” in bold."
      ),
      (
        ["Keeps the log of the watch"], ["**Keeps the log of the watch**"],
        "In Training, Type 1, item 1, set the text in bold."
      ),
      (
        ["the lamp and the bell"], ["the lamp and `the` bell"],
        "In Training, Type 1, item 1, set the second “the” in fixed-width type."
      ),
      (
        ["See [the guide](https://old.example)"], ["See [the guide](https://new.example)"],
        """
        In Training, Type 1, item 1, remove the link to https://old.example from “the guide”; and \
        link “the guide” to https://new.example.
        """
      ),
      (
        ["Keeps the log", "Two"],
        ["Keeps the log", "Rings *the* [bell](https://bell.example)", "Two"],
        """
        In Training, Type 1, after item 1, insert: item “Rings the bell” (“the” in italics; \
        “bell” linked to https://bell.example).
        """
      ),
    ])
  func sentences(_ old: [String], _ new: [String], _ sentence: String) throws {
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(try training(old), try training(new)),
      oldTables: RevisionTables(), newTables: RevisionTables())
    #expect(judged.amendments.map(\.sentence) == [sentence])
  }
}
