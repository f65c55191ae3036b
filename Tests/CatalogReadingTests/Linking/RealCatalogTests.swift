import CatalogModel
import CatalogReading
import Diagnostics
import Testing

@Suite("The catalogs of this repository")
struct RealCatalogTests {
  @Test("The published catalog has nothing to report, and its two faults are editorial notes")
  func published() throws {
    let files = try CatalogFiles(repositoryFolder: "Content")
    #expect(files.findings() == [])
    let catalog = try #require(files.read().value)
    let definition = try #require(catalog.definitions.first)
    let notes = catalog.tables(of: definition.current.key).notes
    #expect(notes.map(\.number) == [1, 2])
    #expect(
      notes.map(\.quotation) == ["Type 1 FLO", "a local, state, and a local, state, and"])
  }

  @Test("The invented catalog has the findings that its README names")
  func harbor() throws {
    let files = try CatalogFiles(repositoryFolder: "Tests/Fixtures/Sites/Harbor/Content")
    #expect(
      files.findings() == [
        "definitions/10-508-3/1.0.md:28:1 term/outside-open-list",
        "definitions/90-508-1002/1.10.md:54:19 reference/unresolved-definition",
        "definitions/90-508-1010/1.0.md:155:5 text/doubled-space",
        "definitions/90-508-1010/1.0.md:276:1 inheritance/unreadable",
        "definitions/90-508-1010/1.0.md:466:3 body/reference-without-link",
        "definitions/90-508-1010/1.0.md:466:37 reference/unresolved-definition",
        "definitions/90-508-1100/1.1.md:89:1 text/list-numbering",
        "definitions/90-508-2000/0.8.md:9:7 term/outside-open-list",
        "definitions/90-508-2000/0.9.md:9:7 term/outside-open-list",
        "files/unused.txt:1:1 file/unused",
        "proposals/90-508-1011/quieter-horn.md:52:1 term/outside-open-list",
      ])
  }
}
