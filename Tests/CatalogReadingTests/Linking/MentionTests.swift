import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

@Suite("Names of definitions in texts")
struct MentionTests {
  /// The names in the first leaf of a version's notes, each with the definition that it names.
  private func mentions(_ text: String) throws -> [String] {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form("## Notes\n\n\(text)"),
      "definitions/1-508-1/about.md": "---\naliases: [Patrol]\n---\n",
      "definitions/1-508-2/1.0.md": form(id: "1-508-2", name: "Dive Team", "## Notes"),
      "definitions/1-508-2/about.md": "---\naliases: [IT, K-9 Team, Café – Unit]\n---\n",
      "definitions/1-508-3/1.0.md": form(id: "1-508-3", name: "Dive Team Leader", "## Notes"),
      "definitions/1-508-4/1.0.md": form(id: "1-508-4", name: "Old Name", "## Notes"),
      "definitions/1-508-4/1.1.md": form(
        id: "1-508-4", name: "Tender", version: "1.1", "## Notes"),
      "definitions/1-508-5/1.0.md": form(id: "1-508-5", name: "Twin Crew", "## Notes"),
      "definitions/1-508-6/1.0.md": form(id: "1-508-6", name: "Twin  crew", "## Notes"),
      "definitions/1-508-7/1.0.md": form(id: "1-508-7", name: "水先 案内人", "## Notes"),
    ])
    let catalog = try #require(files.read().value)
    let revision = try #require(catalog.definitions.first?.current)
    let blocks = try #require(revision.body[.notes].value?.blocks)
    var found: [String] = []
    for block in blocks {
      block.forEachLeaf { leaf in
        for mention in catalog.tables(of: revision.key).mentions[leaf.leaf] ?? [] {
          found.append("\(leaf.text[mention.range].string) \(mention.definition)")
        }
      }
    }
    return found
  }

  @Test(
    "are found whole, the longest first",
    arguments: [
      ("Call a Dive Team.", ["Dive Team 1-508-2"]),
      ("Dive Team", ["Dive Team 1-508-2"]),
      ("the dive team's boat, the DIVE\nTEAM", ["dive team 1-508-2", "DIVE\nTEAM 1-508-2"]),
      ("Dive Team Leader and Dive Team", ["Dive Team Leader 1-508-3", "Dive Team 1-508-2"]),
      ("Dive Team Leaders", ["Dive Team Leaders 1-508-3"]),
      ("Dive\u{A0} Team", ["Dive\u{A0} Team 1-508-2"]),
      ("*Dive* Team and **Dive Team**", ["Dive Team 1-508-2", "Dive Team 1-508-2"]),
      ("a K‑9 team or K–9 Team", ["K‑9 team 1-508-2", "K–9 Team 1-508-2"]),
      ("a CAFÉ - unit", ["CAFÉ - unit 1-508-2"]),
      ("Dive Teams, a Dive-Team", ["Dive Teams 1-508-2", "Dive-Team 1-508-2"]),
      ("Skydive Team, Dive, Team, Dive. Team", []),
      ("Old Name", ["Old Name 1-508-4"]),
      ("水先 案内人", ["水先 案内人 1-508-7"]),
    ])
  func whole(_ text: String, _ expected: [String]) throws {
    #expect(try mentions(text) == expected)
  }

  @Test(
    "of one word are found as they are written",
    arguments: [
      ("IT and it and It", ["IT 1-508-2"]),
      ("a Tender, tender, Tenderfoot", ["Tender 1-508-4"]),
    ])
  func words(_ text: String, _ expected: [String]) throws {
    #expect(try mentions(text) == expected)
  }

  @Test(
    "aren't links where they name two, or the definition itself, or stand in a link or code",
    arguments: [
      "Twin Crew", "The Patrol Team, a Patrol", "`Dive Team`", "[Dive Team](https://a.example)",
      "```\nDive Team\n```",
    ])
  func plain(_ text: String) throws {
    #expect(try mentions(text) == [])
  }

  @Test("are gathered once each, from facts, links and cells")
  func gathered() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form(
        facts: "typed_unit: Dive team",
        """
        ## Types

        ### Type 1

        Same as Type 2, PLUS: The Fire Crew helps

        ### Type 2

        A Fire Crew

        ## References

        - [A, NIMS 508: Boat Unit](ref:a)
        """),
      "definitions/1-508-2/1.0.md": form(id: "1-508-2", name: "Dive Team", "## Notes"),
      "definitions/1-508-3/1.0.md": form(id: "1-508-3", name: "Fire Crew", "## Notes"),
      "definitions/1-508-4/1.0.md": form(id: "1-508-4", name: "Boat Unit", "## Notes"),
      "references/l.md": references("a"),
    ])
    let catalog = try #require(files.read().value)
    let revision = try #require(catalog.definitions.first?.current)
    let tables = catalog.tables(of: revision.key)
    #expect(tables.mentioned.map(\.text) == ["1-508-2", "1-508-3", "1-508-4"])
    #expect(tables.namedByFact == [.typedUnit: DefinitionID("1-508-2")])
    #expect(tables.citations == ["a"])
    let own = try #require(tables.inheritance[CellAddress(.types, .numbered(1))]?.ownBlocks.first)
    own.forEachLeaf { leaf in
      let mention = tables.mentions[leaf.leaf]?.first
      #expect(mention.map { leaf.text[$0.range].string } == "Fire Crew")
    }
  }

  @Test("that nothing has keep the nearest name there is, and the place on the page")
  func unresolved() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form(
        facts: "typed_team: Dyve Team",
        "## Components\n\n### Crew\n\n#### Type 1\n\n- 1 - NIMS Type 1 Fire Crw\n- 1 - NIMS Type I Ox"
      ),
      "definitions/1-508-2/1.0.md": form(id: "1-508-2", name: "Dive Team", "## Notes"),
      "definitions/1-508-3/1.0.md": form(id: "1-508-3", name: "Fire Crew", "## Notes"),
    ])
    let diagnosed = files.read()
    let catalog = try #require(diagnosed.value)
    let revision = try #require(catalog.definitions.first?.current)
    let unresolved = catalog.tables(of: revision.key).unresolved.map {
      "\($0.name) \($0.nearest?.text ?? "-") \($0.anchor)"
    }
    #expect(
      unresolved == [
        "Dyve Team 1-508-2 typed-team", "Fire Crw 1-508-3 crew.type-1", "Ox - crew.type-1",
      ])
    #expect(diagnosed.diagnostics.map(\.suggestion) == ["Dive Team", "Fire Crew", nil])
  }
}
