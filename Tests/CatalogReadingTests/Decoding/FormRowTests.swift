import CatalogModel
import CatalogReading
import Diagnostics
import Testing

@Suite("What a form has")
struct FormRowTests {
  private func revision(_ id: String, facts: String = "", _ body: String) throws -> Revision {
    let files = CatalogFiles(["definitions/\(id)/1.0.md": form(id: id, facts: facts, body)])
    return try #require(files.read().value?.definitions.first?.current)
  }

  private let cell = "## Components\n\n### Crew\n\n#### Type 1\n\n8"

  @Test("of a resource typing definition is no flag, no typed team, and one description for all")
  func typing() throws {
    let revision = try revision("1-508-1", "## Description\n\nA team.\n\n\(cell)")
    let absent = DefinitionField.allCases.filter { !revision.has($0) }
    #expect(
      absent == [
        .nqsPosition, .singleResource, .withTypedTeam, .typedTeam, .withTypedUnit, .typedUnit,
      ])
    #expect(!revision.body.describesTypes)
    #expect(revision.body.rows.map(\.name) == ["Crew"])
  }

  @Test("is what its file gives all the same")
  func given() throws {
    let revision = try revision(
      "1-508-1", facts: "single_resource: yes\ntyped_team:",
      "## Description\n\nA team.\n\n## Types\n\n### Type 1\n\nA\n\n\(cell)")
    #expect(revision.has(.singleResource) && revision.has(.typedTeam))
    #expect(revision.body.rows.map(\.name) == ["Description", "Crew"])
  }

  @Test("of a position qualification is all of it, in our copy or not")
  func position() throws {
    let revision = try revision("1-509-1", "## Description\n\nA guard.\n\n\(cell)")
    #expect(DefinitionField.allCases.allSatisfy { revision.has($0) })
    #expect(revision.body.rows.map(\.name) == ["Description", "Crew"])
  }

  @Test("are the components of its own series, where a list says which these are")
  func components() {
    func findings(_ id: String, _ form: String) -> [String] {
      CatalogFiles([
        "definitions/\(id)/1.0.md": CatalogReadingTests.form(id: id, cell),
        "vocabulary/c.md":
          "---\ntitle: C\nfield: component\n\(form)terms:\n  - { name: Training }\n---\n",
      ]).findings()
    }
    #expect(findings("1-508-1", "") == [])
    #expect(findings("1-508-1", "form: 509\n") == [])
    #expect(findings("1-509-1", "form: 508\n") == [])
    let unknown = { (id: String) in ["definitions/\(id)/1.0.md:14:1 term/unknown"] }
    #expect(findings("1-508-1", "form: both\n") == unknown("1-508-1"))
    #expect(findings("1-509-1", "") == unknown("1-509-1"))
  }
}
