import CatalogModel
import Redlining
import Testing

@Suite("What of two texts was compared")
struct CoverageTests {
  @Test("is said of two captures that lost the criteria: nothing is told of what both lack")
  func lossyCaptures() throws {
    let catalog = try Catalogs.real.get()
    let definition = try #require(catalog.definitions.first)
    let judged = catalog.comparison(of: definition.current, with: definition.proposals[0])
    #expect(judged.coverage.criteriaCount == 14 && judged.coverage.missingCriteria == 12)
    #expect(
      judged.summary.hasPrefix(
        "Two editorial corrections in what was compared. Not compared: 12 of 14 criteria"))
    #expect(!judged.summary.contains("no requirement changed"))
    #expect(judged.classes == [.editorial, .uncompared])
    #expect(
      judged.brief.entries.compactMap(\.coverage)
        == Array(
          repeating: "1 of 7 criteria compared; 6 missing from our copy.", count: 2))
    let gaps = try #require(judged.brief.uncompared.first)
    #expect(gaps.lead == "Missing from both copies")
    #expect(gaps.places.hasPrefix("Education, Training, Experience, Physical/Medical Fitness"))
  }

  @Test("is said where nothing differs, too")
  func sameText() throws {
    let catalog = try Catalogs.real.get()
    let revision = try #require(catalog.definitions.first).current
    let judged = catalog.comparison(of: revision, with: revision)
    #expect(judged.changes.isEmpty)
    #expect(judged.summary.hasPrefix("No changes in what was compared. Not compared: 12 of 14"))
  }

  @Test("counts no descriptions of types that a form doesn't have, and hides no type that came")
  func undescribedTypes() throws {
    let form =
      "## Description\n\nIt lights lamps.\n\n## Components\n\n### Ladders\n\n#### Type 1\n\nTwo\n"
    let judged = try ToldChanges.judged(form, form + "\n#### Type 2\n\nOne\n")
    #expect(judged.changes.map(\.locator.words) == ["Types / Type 2"])
    #expect(judged.coverage.criteriaCount == 2 && judged.coverage.missingCriteria == 0)
    #expect(!judged.brief.uncompared.contains { $0.places.contains("Types") })
  }

  @Test("is all of two whole texts")
  func whole() throws {
    let judged = try SampleForm.judged([], [])
    #expect(judged.coverage.isFull && judged.coverage.words == nil)
    #expect(judged.classes.isEmpty && judged.summary == "No changes.")
    #expect(judged.brief.uncompared.isEmpty)
  }

  static let cell = ("#### Type 4\n\nOne ladder\n", "")

  @Test(
    "names the copy that lacks a criterion",
    arguments: [
      ([cell], [], "our copy of version 1.0", 1), ([], [cell], "our copy of version 1.0", 1),
      ([cell], [cell], "both copies", 0),
    ] as [([(String, String)], [(String, String)], String, Int)])
  func lacking(
    _ old: [(String, String)], _ new: [(String, String)], _ copy: String, _ changes: Int
  ) throws {
    let judged = try SampleForm.judged(old, new)
    #expect(judged.changes.count == changes)
    #expect(
      judged.summary
        == "No changes in what was compared. Not compared: 1 of 24 criteria, missing from our copy."
    )
    #expect(
      judged.brief.uncompared.map { "\($0.lead): \($0.places)" }
        == ["Missing from \(copy): Ladders and Cans (Type 4)"])
    #expect(judged.coverage.criteria(of: .numbered(4))?.compared == 5)
    #expect(judged.classes == [.uncompared])
  }

  @Test("leaves out a cell that inherits what is missing")
  func inherited() throws {
    let lost = ("#### Type 2\n\nEight ladders of 12 feet, each with a hook of wrought iron\n", "")
    let coverage = try SampleForm.judged([lost], [lost]).coverage
    let gaps = [1, 2].compactMap { coverage.criteria(of: .numbered($0))?.gaps.first }
    #expect(
      gaps.map(\.locator.words) == ["Ladders and Cans / Type 1", "Ladders and Cans / Type 2"])
    #expect(gaps.map(\.isInherited) == [true, false])
  }

  @Test("counts the criteria of components that a copy lacks as a whole, and hides no change")
  func lostComponents() throws {
    let lossy = try SampleForm.body("## Overall Function\n\nA\n\n## Types\n\n### Type 1\n\nB\n")
    let whole = try SampleForm.body(
      "## Overall Function\n\nC\n\n## Types\n\n### Type 1\n\nB\n\n## Components\n\n### Training\n\n"
        + "#### Type 1\n\nKnots\n")
    for (old, new) in [(lossy, whole), (whole, lossy)] {
      let judged = ChangeJudge.judge(
        RevisionComparator.compare(old, new), oldTables: RevisionTables(),
        newTables: RevisionTables())
      #expect(judged.coverage.criteriaCount == 2 && judged.coverage.missingCriteria == 1)
      #expect(judged.summary.contains("Not compared: 1 of 2 criteria"))
    }
  }

  @Test("counts components whose types no copy names")
  func untyped() throws {
    let text = try SampleForm.body("## Components\n\n### Training\n\n#### Notes\n\nA\n")
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(text, text), oldTables: RevisionTables(),
      newTables: RevisionTables())
    #expect(
      judged.brief.entries.map(\.coverage)
        == ["0 of 1 criteria compared; 1 missing from our copy."])
  }
}
