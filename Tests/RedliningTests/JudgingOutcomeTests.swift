import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Redlining
import Testing

@Suite("What a redline amounts to")
struct JudgingOutcomeTests {
  @Test(
    "is said at the place where it happened",
    arguments: [
      (
        "#### Type 4\n\nOne ladder\n", "",
        "uncompared | Ladders and Cans / Type 4 | -"
      ),
      (
        "#### Type 4\n\nNot Specified\n\n### Ladders", "#### Type 4\n\nFirst aid\n\n### Ladders",
        "requirement-added | Training / Type 4 | was Not Specified"
      ),
      (
        "#### Type 4\n\nNot Specified\n\n### Ladders",
        "#### Type 4\n\nNight drills are recommended\n\n### Ladders",
        "requirement-changed | Training / Type 4 | was Not Specified"
      ),
      (
        "One ladder", "Not Specified",
        "requirement-removed | Ladders and Cans / Type 4 | now Not Specified"
      ),
      (
        "Not Applicable", "Not Specified",
        "requirement-changed | Sustainment / Type 4 | Not Applicable → Not Specified"
      ),
      (
        "3. 4 oil carriers", "3. 6 oil carriers",
        "requirement-raised | Minimum Personnel per Team / Type 1 / item 3 | 4 → 6"
      ),
      (
        "### Ladders and Cans", "### Ladders and Buckets",
        "moved-or-renamed | Ladders and Buckets | Ladders and Cans → Ladders and Buckets"
      ),
      (
        "4. Climbing with a ladder and a can of oil\n", "",
        "requirement-removed | Training / Type 2 / item 4 | - | Also affects Type 1."
      ),
      (
        "went out. It carries", "went out.\n\nIt carries",
        "editorial | Overall Function / paragraph 1 | -"
      ),
      (
        "Eight ladders of 12 feet", "Eight ladders of 10 feet",
        "requirement-changed | Ladders and Cans / Type 2 | 12 → 10 feet | Also affects Type 1."
      ),
      (
        "Same as Type 2, PLUS: works in fog", "Same as Type 3, PLUS: works in fog",
        "requirement-lowered | Description / Type 1 | Type 2 → Type 3"
      ),
      (
        "Lights up to 400 lamps", "Lights up to 500 lamps",
        "requirement-raised | Description / Type 2 | 400 → 500 | Also affects Type 1."
      ),
      (
        "Signals between Quays, 2021", "Signals between Quays, 2024",
        "requirement-changed | References / item 4 | 2021 → 2024"
      ),
      ("kind: Team", "kind: Crew", "requirement-changed | Resource Kind | Team → Crew"),
      (
        "updated: 2026-01-02", "updated: 2026-03-04",
        "record | Updated | 2 January 2026 → 4 March 2026"
      ),
      (
        "name: Lamplighter Team", "name: Quay Lighting Team",
        "moved-or-renamed | Name | Lamplighter Team → Quay Lighting Team"
      ),
      (
        "name: Lamplighter Team", "name: Lamplighter team", "editorial | Name | -"
      ),
    ])
  func places(_ old: String, _ new: String, _ line: String) throws {
    let judged = try Self.judge([], [(old, new)])
    #expect(judged.lines == [line])
  }

  @Test("names the copy that lacks a text")
  func unknown() throws {
    let judged = try Self.judge([("#### Type 4\n\nOne ladder\n", "")], [])
    #expect(
      judged.changes.map(\.reasons.first?.sentence) == [
        "Our copy of version 1.0 lacks this text, so that it can’t be compared."
      ])
  }

  @Test("is one change for references in another order")
  func references() throws {
    let judged = try Self.judge(
      [],
      [
        ("- [Imaginary Quay, Book of Lamps, 2020](ref:book-of-lamps)\n", ""),
        (
          "(ref:signals)\n",
          "(ref:signals)\n- [Imaginary Quay, Book of Lamps, 2020](ref:book-of-lamps)\n"
        ),
      ])
    #expect(judged.lines == ["editorial | References | -"])
    #expect(judged.summary == "One editorial correction; no requirement changed.")
  }

  @Test("tells an item that moved, and what changed on the way, as one change")
  func moved() throws {
    let judged = try Self.judge(
      [],
      [
        ("1. LQ-100: The lamps of the quay\n2. LQ-200: Oil", "1. LQ-200: Oil"),
        (
          "4. Climbing with a ladder and a can of oil",
          "4. Climbing with a ladder and a can of oil\n5. LQ-100: The lamps of a quay"
        ),
      ])
    let change = try #require(judged.changes.first)
    #expect(judged.changes.count == 1)
    #expect(change.changeClass == .moved)
    #expect(change.formerLocator?.words == "Training / Type 2 / item 1")
    #expect(change.locator.words == "Training / Type 2 / item 4")
    #expect(change.locator.anchor == "training.type-2.4")
    #expect(change.reasons.first?.gist == "item 1 → item 4")
    #expect(judged.summary == "One item moved; no requirement changed.")
  }

  @Test("follows a change to the types that take it over, however many lie between")
  func chain() throws {
    let judged = try Self.judge(
      [
        (
          "#### Type 3\n\n1. LQ-100: The lamps of the quay\n2. First aid, 8 hours",
          "#### Type 3\n\nSame as Type 2"
        )
      ],
      [
        (
          "#### Type 3\n\n1. LQ-100: The lamps of the quay\n2. First aid, 8 hours",
          "#### Type 3\n\nSame as Type 2"
        ),
        ("8 hours, renewed", "16 hours, renewed"),
      ])
    #expect(judged.changes.map(\.affected) == [[.numbered(1), .numbered(3)]])
    #expect(
      judged.affectedCells == [
        CellAddress(.component("training"), .numbered(1)): [1],
        CellAddress(.component("training"), .numbered(3)): [1],
      ])
    let entries = judged.brief.entries
    #expect(entries.map(\.subject) == [1, 2, 3, 4].map { .type(.numbered($0)) })
    #expect(entries.map(\.lines.count) == [1, 1, 1, 0])
    #expect(
      entries[0].lines[0].ending
        == ", 8 → 16 hours, “First aid, 16 hours, renewed every 2 years”, from Type 2")
    #expect(entries[1].lines[0].origin == nil)
  }

  @Test("turns round where one of several items is enough, and where they are exceptions")
  func choice() throws {
    func judge(_ opening: String) throws -> [ChangeClass] {
      let edit = (
        "Eight ladders of 12 feet, each with a hook of wrought iron",
        opening + "\n\n1. a lamp\n2. a bell"
      )
      let more = (edit.0, edit.1 + "\n3. a horn")
      return try Self.judge([edit], [more]).changes.map(\.changeClass)
    }
    #expect(try judge("The team has:") == [.added])
    #expect(try judge("The team has one of the following:") == [.lowered])
    #expect(try judge("Same as Type 3, except:") == [.changed])
  }

  // MARK: Fingerprints

  @Test("keeps its names when rows are put in another order, and in another version")
  func fingerprints() throws {
    let old = try SampleForm.revision()
    let new = try SampleForm.revision([
      ("3. 4 oil carriers", "3. 6 oil carriers"), ("8 hours, renewed", "16 hours, renewed"),
      ("One ladder", "Two ladders"), ("within 30 minutes", "within 15 minutes"),
    ])
    let names = Set(Self.judge(old, new).changes.map(\.fingerprint))
    #expect(names.count == 4)
    #expect(names.allSatisfy { $0.text.hasPrefix("c-") && $0.text.count == 14 })
    #expect(Set(Self.judge(old, new).changes.map(\.fingerprint)) == names)
    let sorted = Self.judge(old, new.with(components: { $0.reversed() }))
    #expect(names.isSubset(of: sorted.changes.map(\.fingerprint)))
    let later = Self.judge(old, new.with(version: Version(3, 7)))
    #expect(names.isSubset(of: later.changes.map(\.fingerprint)))
  }

  @Test("tells equal changes of one cell apart")
  func equals() throws {
    let judged = try Self.judge(
      [],
      [
        (
          "4. Climbing with a ladder and a can of oil",
          "4. Climbing with a ladder and a can of oil\n5. A bell\n6. A bell"
        )
      ])
    #expect(judged.changes.count == 2)
    #expect(Set(judged.changes.map(\.fingerprint)).count == 2)
  }

  // MARK: Summary

  @Test(
    "is said in a sentence",
    arguments: [
      ([], "No changes."),
      (
        [
          .raised, .raised, .lowered, .added, .removed, .changed, .moved, .editorial, .editorial,
          .editorial,
        ],
        "10 changes: 2 requirements raised, 1 lowered, 1 added, 1 removed and 1 changed; "
          + "1 item moved; 3 editorial."
      ),
      ([.lowered], "1 change: 1 requirement lowered."),
      (
        [.changed, .record, .record],
        "3 changes: 1 requirement changed; 2 date, version or status updates."
      ),
      ([.editorial, .editorial], "Two editorial corrections; no requirement changed."),
      (
        [.moved, .moved, .editorial, .record],
        "Two items moved, one editorial correction, and one date, version or status update; "
          + "no requirement changed."
      ),
      ([.record], "One date, version or status update; no requirement changed."),
    ] as [([ChangeClass], String)])
  func summary(_ classes: [ChangeClass], _ words: String) throws {
    let same = try SampleForm.judged([], [])
    let changes = classes.enumerated().map { index, changeClass in
      Change(
        number: index + 1, place: RedlinePlace(.section(.notes), path: [index]),
        locator: Locator(part: "Notes", anchor: "notes"), changeClass: changeClass,
        reasons: [.init(changeClass, sentence: "So it is.")], affected: [], oldText: "a",
        newText: "a", fingerprint: Fingerprint("c-\(index)"))
    }
    let judged = JudgedRedline(
      redline: same.redline, changes: changes, affectedCells: [:], coverage: same.coverage)
    #expect(judged.summary == words)
  }

  // MARK: Last Major Release

  @Test("finds a requirement changed under the same Last Major Release")
  func majorRelease() throws {
    let catalog = try Catalogs.harbor.get()
    let unmoved = UnmovedMajorRelease(
      try JudgingDocumentTests.judge("90-509-2003", "2.0", "2.1", in: catalog))
    #expect(unmoved?.changes == [4])
    #expect(
      UnmovedMajorRelease(
        try JudgingDocumentTests.judge("90-508-1001", "1.2", "1.3", in: catalog)) == nil)
    #expect(
      UnmovedMajorRelease(
        try JudgingDocumentTests.judge("90-508-1001", "1.3", "night-watches", in: catalog)) == nil)
  }

  private static func judge(
    _ old: [(String, String)], _ new: [(String, String)]
  ) throws -> JudgedRedline {
    try SampleForm.judged(old, new)
  }

  private static func judge(_ old: Revision, _ new: Revision) -> JudgedRedline {
    ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: RevisionTables(),
      newTables: RevisionTables())
  }
}

extension Revision {
  /// The revision with other components, or as another version.
  fileprivate func with(
    version: Version? = nil, components: ([Component]) -> [Component] = { $0 }
  ) -> Revision {
    Revision(
      key: version.map { RevisionKey(key.definition, .version($0)) } ?? key, path: path,
      opening: opening, provenance: provenance, name: name, form: form, facts: facts,
      supportingCoreCapabilities: supportingCoreCapabilities, dates: dates, flags: flags,
      body: FormBody(
        passages: body.passages, types: body.types, components: body.components.map(components)))
  }
}
