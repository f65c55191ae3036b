import CatalogModel
import Diagnostics
import Testing

@testable import Pages

@Suite("Pictures")
struct PicturesTests {
  /// A version whose types are described alike.
  private func revision(
    _ version: Version = Version(1, 0), components: [Component]
  ) throws -> Revision {
    try Sample.revision(
      version, types: [Sample.cell(1, "Keeps"), Sample.cell(2, "Keeps")], components: components)
  }

  /// The current page of a catalog with these versions.
  private func page(
    _ versions: [Revision], _ inheritance: [CellAddress: Inheritance] = [:]
  ) throws -> String {
    let tables = Dictionary(
      versions.map { ($0.key, RevisionTables(inheritance: inheritance)) },
      uniquingKeysWith: { first, _ in first })
    let site = try Sample.site(Sample.catalog(versions, tables: tables))
    return try #require(site["definitions/\(Sample.id)/index.html"])
  }

  /// The section with this id, without its tags.
  private func section(_ id: String, of page: String) -> String? {
    guard let start = page.firstRange(of: "<h2 id=\"\(id)\">") else { return nil }
    let section = page[start.upperBound...].prefix(
      upTo: page[start.upperBound...].firstRange(of: "</section>")?.lowerBound ?? page.endIndex)
    return section.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  // MARK: What each type adds

  @Test("a step quotes what a type adds, and tells a number beside the one below")
  func ladder() throws {
    let crew = Sample.component(
      "Crew", notes: .blank,
      [Sample.cell(1, "- 6 Keepers\n- 2 Boats"), Sample.cell(2, "- 4 Keepers")])
    let ladder = section("picture.ladder", of: try page([revision(components: [crew])]))
    #expect(ladder?.contains("Type 2 1 component with a minimum Type 1 Crew") == true)
    #expect(ladder?.contains("4 → becomes 6 Keepers + 2 Boats") == true)
  }

  @Test("a step says nothing of a cell that is missing in either type")
  func missing() throws {
    let kept = Sample.component(
      "Crew", notes: .blank, [Sample.cell(1, "Six"), Sample.cell(2, "Six")])
    let lost = Sample.component("Lamps", notes: .blank, [Sample.cell(1, "Two lamps")])
    let ladder = section(
      "picture.ladder", of: try page([revision(components: [kept, lost])]))
    #expect(ladder?.hasSuffix("Not known here: Lamps") == true)
    #expect(ladder?.contains("Two lamps") == false)
  }

  @Test("a text that shares nothing with the one below stands in its place")
  func inPlace() throws {
    let crew = Sample.component(
      "Crew", notes: .blank, [Sample.cell(1, "Two boats"), Sample.cell(2, "Four keepers")])
    let ladder = section("picture.ladder", of: try page([revision(components: [crew])]))
    #expect(ladder?.contains("Crew in place of Type 2’s: ≠ Two boats") == true)
  }

  @Test("a resource with one type has no ladder")
  func single() throws {
    let crew = Sample.component("Crew", notes: .blank, [Sample.cell(1, "Six")])
    #expect(section("picture.ladder", of: try page([Sample.revision(components: [crew])])) == nil)
  }

  // MARK: Whom it takes

  @Test(
    "a line counts where a whole number stands before a name",
    arguments: [
      ("6 – Keepers", 6), ("1 - NIMS Type 2 Keeper", 1), ("12 Keepers", 12), ("6–8 Keepers", nil),
      ("24-hour watch", nil), ("2.5 tons", nil), ("Keepers", nil), ("0 Keepers", nil),
      ("6 - 8 Keepers", nil),
    ] as [(String, Int?)])
  func counts(line: String, count: Int?) {
    #expect(Composition.count(in: line) == count)
  }

  // MARK: Where it changed

  @Test("the map marks the type that changed, and is quiet where both texts are the same")
  func map() throws {
    func crew(_ first: String) -> [Component] {
      [
        Sample.component(
          "Crew", notes: .blank, [Sample.cell(1, first), Sample.cell(2, "Four keepers")])
      ]
    }
    let versions = [
      try revision(Version(1, 0), components: crew("A minimum of 6 keepers")),
      try revision(Version(1, 1), components: crew("A minimum of 8 keepers")),
    ]
    let page = try page(versions)
    let map = section("picture.changes", of: page)
    #expect(map?.contains("Crew first text here ↑") == true)
    #expect(page.contains("aria-label=\"Type 1: requirement raised\">↑</a>"))
    #expect(!page.contains("aria-label=\"Type 2: "))
    #expect(page.contains("href=\"1.0-to-1.1.html#c-"))
  }

  @Test("the map can't tell of a cell that one of the two copies lacks")
  func unknown() throws {
    func crew(_ cells: [TypedPassage]) -> [Component] {
      [
        Sample.component("Crew", notes: .blank, [Sample.cell(1, "Six")]),
        Sample.component("Lamps", notes: .blank, cells),
      ]
    }
    let versions = [
      try revision(Version(1, 0), components: crew([])),
      try revision(Version(1, 1), components: crew([])),
    ]
    let map = section("picture.changes", of: try page(versions))
    #expect(map?.contains("Lamps ? [missing from our copy]. ? Type 1: not compared.") == true)
  }

  @Test(
    "a version whose text isn't here has a column that says so, and the next one is compared past it"
  )
  func gaps() throws {
    let site = try Sample.site(SampleHarbor().catalog())
    let page = try #require(site["definitions/90-508-1/history.html"])
    #expect(section("picture.changes", of: page)?.contains("text not in this catalog") == true)
  }

  // MARK: Versions by year, core capabilities

  @Test("a definition whose copy lost a capability isn't drawn as having no other")
  func capabilities() throws {
    let page = try #require(try Sample.site(SampleHarbor().catalog())["capabilities/index.html"])
    let matrix = section("picture.matrix", of: page)
    #expect(matrix?.contains("■ primary") == true)
    #expect(matrix?.contains("? not known, missing from our copy") == true)
  }
}
