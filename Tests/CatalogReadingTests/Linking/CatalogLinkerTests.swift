import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

@Suite("A catalog of linked files")
struct CatalogLinkerTests {
  private func table(_ rows: String) -> String { "published_versions: [\(rows)]" }

  @Test("has each definition's versions in order, and everything that is known of its history")
  func history() throws {
    let files = CatalogFiles([
      "definitions/10-508-1/1.0.md": form(id: "10-508-1", "## Notes"),
      "definitions/9-508-1/1.10.md": form(
        id: "9-508-1", version: "1.10",
        facts: table("{version: 1.10, date: 2020-05-05}, {version: 1.2, date: 2019-01-01}"),
        "## Notes"),
      "definitions/9-508-1/1.9.md": form(
        id: "9-508-1", version: "1.9",
        facts: "updated: 2020-04-04\n"
          + table("{version: 1.2, date: 2018-01-01, document_type: Form}, {version: 1.0}"),
        "## Notes"),
    ])
    let catalog = try #require(files.read().value)
    #expect(catalog.definitions.map(\.id.text) == ["9-508-1", "10-508-1"])
    let definition = try #require(catalog.definitions.first)
    #expect(
      definition.versions.map { "\($0.version.map(\.description) ?? "")" } == ["1.9", "1.10"])
    let rows = definition.history.map {
      "\($0.version) \($0.date?.iso ?? "-") \($0.documentType.value ?? "-") \($0.isHeld)"
    }
    #expect(
      rows == [
        "1.10 2020-05-05 - true", "1.9 2020-04-04 - true", "1.2 2019-01-01 Form false",
        "1.0 - - false",
      ])
  }

  @Test(
    "shows the highest version in force, else the highest draft",
    arguments: [
      (["Published", "Published"], "1.1"), (["Published", "Pre-Decisional"], "1.0"),
      (["Interim Guidance", "Pre-Decisional"], "1.0"), (["Published", "Under Revision"], "1.1"),
      (["Pre-Decisional", "Pre-Decisional"], "1.1"),
    ])
  func current(_ statuses: [String], _ expected: String) throws {
    let texts = statuses.enumerated().map { index, status in
      (
        "definitions/1-508-1/1.\(index).md",
        form(version: "1.\(index)", "## Notes").replacing("Published", with: status)
      )
    }
    let catalog = try #require(CatalogFiles(texts).read().value)
    #expect(catalog.definitions.first?.current.version?.description == expected)
  }

  @Test("resolves a former key of a reference to the present one")
  func formerKeys() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form(
        "## References\n\n- [B](ref:old)\n- [B](ref:new)\n- [A](ref:a)"),
      "references/l.md": references("a", "new\n    former_keys: [old]"),
    ])
    let catalog = try #require(files.read().value)
    let key = try #require(catalog.definitions.first?.current.key)
    #expect(catalog.tables(of: key).citations == ["new", "a"])
    #expect(
      catalog.target(of: "ref:old", in: "definitions/1-508-1/1.0.md") == .reference("new"))
  }

  @Test("keeps what every kind of link leads to")
  func targets() throws {
    let id = try #require(DefinitionID("1-508-1"))
    let links: KeyValuePairs<String, LinkTarget> = [
      "../definitions/1-508-1/1.0.md#notes": .revision(
        RevisionKey(id, .version(Version(1, 0))), anchor: "notes"),
      "../definitions/1-508-1/": .definition(id, anchor: nil),
      "../definitions/1-508-1/about.md": .definition(id, anchor: nil),
      "../supplements/s.md": .definition(id, anchor: nil),
      "../proposals/1-508-1/p.md": .revision(RevisionKey(id, .proposal("p")), anchor: nil),
      "../references/l.md": .references, "../references/l.md#a": .reference("a"),
      "../vocabulary/k.md": .vocabulary(.kind), "a.md#b": .page("a", anchor: "b"),
      "index.md": .page("index", anchor: nil), "../files/f.txt": .file("f.txt"),
      "ref:a": .reference("a"), "#b": .anchor("b"),
      "https://a.example": .external("https://a.example"),
      "nowhere.md": .none,
    ]
    let files = CatalogFiles(
      [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nA"),
        "proposals/1-508-1/p.md": proposal("## Notes"),
        "supplements/s.md": supplement("A"),
        "references/l.md": references("a"),
        "vocabulary/k.md": "---\ntitle: K\nfield: kind\nterms:\n  - name: Team\n---\n",
        "pages/index.md": page("A"),
        "pages/a.md": page("## B\n\n" + links.map { "[x](\($0.key))" }.joined(separator: " ")),
      ], files: ["f.txt"])
    let catalog = try #require(files.read().value)
    for (destination, target) in links {
      #expect(catalog.target(of: destination, in: "pages/a.md") == target, "\(destination)")
    }
  }

  @Test("turns acknowledged findings into numbered notes, in reading order")
  func acknowledged() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form(
        "## Types\n\n### Type 1\n\nSame as Type 1\n\n## Overall Function\n\nIt is  so *and so* and so"
      ),
      "definitions/1-508-1/about.md": """
      ---
      acknowledged:
        - { version: 1.0, rule: inheritance/self, text: Same as Type 1, reason: Third }
        - { version: 1.0, rule: text/repeated-phrase, text: so and so, reason: Second }
        - { version: 1.0, rule: text/doubled-space, text: "is so", reason: First }
      ---
      """,
    ])
    #expect(files.findings() == [])
    let catalog = try #require(files.read().value)
    let key = try #require(catalog.definitions.first?.current.key)
    let notes = catalog.tables(of: key).notes.map { "\($0.number) \($0.quotation): \($0.reason)" }
    #expect(notes == ["1 is  so: First", "2 so and so: Second", "3 Same as Type 1: Third"])
  }

  @Test("is the same however its revisions are linked")
  func order() throws {
    let files = try CatalogFiles(repositoryFolder: "Tests/Fixtures/Sites/Harbor/Content")
    let content = ContentDecoder.decode(files.sources, files: files.files, root: "").value
    let linker = CatalogLinker(content)
    let backwards = Array(content.revisions.reversed().map { linker.link($0) }.reversed())
    let one = linker.catalog(backwards)
    let other = CatalogLinker.link(content)
    #expect(one.diagnostics == other.diagnostics)
    #expect(one.value?.links == other.value?.links)
    #expect(
      one.value?.tables.mapValues(\.mentioned) == other.value?.tables.mapValues(\.mentioned))
  }

  @Test("still has its faults found where catalog.yml is missing")
  func noSettings() {
    let content = ContentDecoder.decode(
      [SourceFile(path: "pages/a.md", text: page("[b](b.md)"))], files: [], root: ""
    ).value
    let diagnosed = CatalogLinker.link(content)
    #expect(diagnosed.value == nil)
    #expect(diagnosed.diagnostics.map(\.rule) == [LinkRules.broken])
  }
}
