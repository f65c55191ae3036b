import CatalogModel
import Redlining
import RevisionEditing
import Testing

@Suite("A comparison in short")
struct BriefTests {
  /// The lines of each entry.
  private static func lines(_ brief: Brief) -> [Brief.Subject: [String]] {
    Dictionary(
      uniqueKeysWithValues: brief.entries.map { entry in
        (entry.subject, entry.lines.map { $0.text.replacing("\u{A0}", with: " ") })
      })
  }

  @Test("gives each type what changed for it, with direction and number, inherited or not")
  func types() throws {
    let lines = Self.lines(
      try SampleForm.judged(
        [], [("Lights up to 400 lamps", "Lights up to 500 lamps"), ("3. 4 oil", "3. 2 oil")]
      ).brief)
    #expect(
      lines[.type(.numbered(1))] == [
        "↑ Raised: Description, 400 → 500, “Lights up to 500 lamps”, from Type 2",
        "↓ Lowered: Minimum Personnel per Team, 4 → 2, “2 oil carriers”",
      ])
    #expect(
      lines[.type(.numbered(2))] == ["↑ Raised: Description, 400 → 500, “Lights up to 500 lamps”"])
    #expect(lines[.type(.numbered(3))] == [])
  }

  @Test("tells a component that is new at the types that it asks something of")
  func component() throws {
    let lines = Self.lines(
      try SampleForm.judged(
        [],
        [("### Sustainment", "### Boats\n\n#### Type 2\n\nOne boat\n\n### Sustainment")]
      ).brief)
    #expect(lines[.type(.numbered(2))] == ["+ Component added: Boats, “One boat”"])
    #expect(lines[.type(.numbered(1))] == [] && lines[.allTypes] == nil)
  }

  @Test("quotes a note that became a requirement, and says where it was")
  func noteAsked() throws {
    let text = "Discuss the tides with the requester before the boats leave."
    let lines = Self.lines(
      try SampleForm.judged(
        [("## Description Notes", "## Description Notes\n\n\(text)")],
        [
          (
            "## Composition and Ordering Specifications",
            "## Composition and Ordering Specifications\n\n\(text)"
          )
        ]
      ).brief)
    #expect(
      lines[.allTypes] == [
        "≠↕ Changed and moved: Composition and Ordering Specifications, was in Description Notes, "
          + "“Discuss the tides with the requester before the boats leave.”"
      ])
  }

  @Test(
    "quotes what changed with the words that it hangs on, and what it was where words were replaced",
    arguments: [
      (
        "One hook for the master", "One hook for the master and the mates",
        "now says “One hook for the master and the mates”"
      ),
      (
        "A watch lasts 12 hours with 45 minutes of rest",
        "A watch lasts 10 hours with 60 minutes of rest",
        "12 → 10 hours, 45 → 60 minutes, “A watch lasts 10 hours with 60 minutes of rest”"
      ),
      (
        "One hook, unless the quay has one.", "One hook.",
        "no longer says “unless the quay has one.”"
      ),
      (
        "Keeps lists of keys", "Keeps key lists", "was “Keeps lists of keys”, now “Keeps key lists”"
      ),
    ])
  func quotation(old: String, new: String, words: String) throws {
    let edit = { (text: String) in ("#### Type 4\n\n2 lamplighters", "#### Type 4\n\n\(text)") }
    let lines = Self.lines(try SampleForm.judged([edit(old)], [edit(new)]).brief)
    #expect(lines[.type(.numbered(4))]?.first?.hasSuffix(words) == true)
  }

  @Test("has a re-sorted list in one line")
  func sorted() throws {
    let items = (1...6).map { "LQ-\($0)00: The \($0)th course of the quay" }
    let list = { (items: [String]) in
      (
        "2 lamplighters",
        items.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
      )
    }
    let last = "#### Type 4\n\n2 lamplighters"
    let edit = { (items: [String]) in (last, "#### Type 4\n\n" + list(items).1) }
    let lines = Self.lines(
      try SampleForm.judged([edit(items)], [edit(items.reversed())]).brief)
    #expect(lines[.type(.numbered(4))]?.count == 1)
    #expect(
      lines[.type(.numbered(4))]?.first?.hasSuffix("items in another order") == true)
  }

  @Test("has requirements first, and dates and version in one line at the end")
  func order() throws {
    let brief = try SampleForm.judged(
      [],
      [
        ("updated: 2026-01-02", "updated: 2026-03-04"),
        ("carries its own ladders", "carries its own long ladders"),
        ("The quay’s master", "The quay's master"),
      ]
    ).brief
    #expect(brief.entries.first?.subject == .allTypes)
    let last = try #require(brief.entries.last)
    #expect(last.subject == .document && last.lines.last?.changeClass == .record)
    #expect(
      last.lines.last?.text.replacing("\u{A0}", with: " ")
        == "• Dates and version: Updated, 2 January 2026 → 4 March 2026")
  }

  @Test("fits on a sheet of paper, however much changed, and never says that there is more")
  func sheet() throws {
    var editor = RevisionEditor(seed: 1_203)
    let catalog = try Catalogs.harbor.get()
    for definition in catalog.definitions {
      let (new, _) = editor.edit(definition.current, times: 120)
      let brief = catalog.comparison(of: definition.current, with: new).brief
      let lines = brief.entries.flatMap(\.lines)
      #expect(lines.reduce(0) { $0 + $1.text.count / 104 + 1 } <= 50, "\(definition.id)")
      #expect(lines.allSatisfy { !$0.text.contains(" more") })
    }
  }

  @Test("tells every change that concerns what is asked")
  func complete() throws {
    for (old, new) in try Catalogs.pairs() {
      let judged = ChangeJudge.judge(
        RevisionComparator.compare(old, new), oldTables: RevisionTables(),
        newTables: RevisionTables())
      let told = Set(judged.brief.entries.flatMap(\.lines).flatMap(\.changes))
      let all = judged.changes.filter { $0.changeClass != .uncompared }.map(\.number)
      #expect(told == Set(all), "\(old.path) to \(new.path)")
    }
  }

  @Test(
    "isolates both sides of an arrow where one runs from right to left",
    arguments: [
      ("8 → 16 hours", "8 → 16 hours"),
      ("שמונה → עשר", "\u{2068}שמונה\u{2069} → \u{2068}עשר\u{2069}"),
      ("number ٥ → ٧", "\u{2068}number ٥\u{2069} → \u{2068}٧\u{2069}"),
    ])
  func directions(_ gist: String, _ isolated: String) {
    #expect(gist.isolatingSides == isolated)
  }
}
