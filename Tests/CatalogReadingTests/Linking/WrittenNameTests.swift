import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

@Suite("Names as people write them")
struct WrittenNameTests {
  private static let definitions = [
    "1-509-1": "Harbor Unit Leader (NQS)", "1-508-2": "Harbor Unit",
    "1-509-3": "Cliff Search and Rescue (SAR) Technician", "1-509-4": "Tender",
    "1-508-5": "Shelter, Feeding, and Laundry Team", "1-508-6": "All-Weather Ferry – Night Crew",
    "1-509-7": "Rescue Technician", "1-508-8": "Bridge/Causeway Battery",
    "1-509-9": "Dock SLS Clerk", "1-509-10": "Emergency Courier Foreman",
  ]

  /// The files of a catalog with these definitions, in which one of another name says `text`.
  private func files(_ text: String, settings: String = "") -> CatalogFiles {
    var files = Self.definitions.map { id, name in
      ("definitions/\(id)/1.0.md", form(id: id, name: "\"\(name)\"", "## Notes"))
    }
    files.append(("definitions/2-508-1/1.0.md", form(id: "2-508-1", name: "Pilots", text)))
    files.append(
      ("catalog.yml", "format: 1\ntitle: Test\nissuer: A\nas_of: 2026-01-01\n\(settings)"))
    files.append(
      (
        "vocabulary/a.md",
        "---\ntitle: A\nfield: abbreviation\nterms:\n"
          + "  - { name: SLS, expansion: Signal and Lighting Systems }\n---\n"
      ))
    return CatalogFiles(files.sorted { $0.0 < $1.0 })
  }

  private func tables(_ files: CatalogFiles) throws -> (Revision, RevisionTables) {
    let catalog = try #require(files.read().value)
    let pilots = try #require(DefinitionID("2-508-1").flatMap { catalog.definition($0)?.current })
    return (pilots, catalog.tables(of: pilots.key))
  }

  /// The words that lead to definitions, each with the end of its ID.
  private func links(_ text: String) throws -> [String] {
    let (revision, tables) = try tables(files("## Notes\n\n\(text)"))
    var found: [String] = []
    for block in revision.body[.notes].value?.blocks ?? [] {
      block.forEachLeaf { leaf in
        for mention in tables.mentions[leaf.leaf] ?? [] {
          let words = leaf.text[mention.range].string
          found.append("\(words): \(mention.definition.text.drop { $0 != "5" })")
        }
      }
    }
    return found
  }

  @Test(
    "are found in every way to write them",
    arguments: [
      ("a Harbor Unit Leader", "Harbor Unit Leader: 509-1"),
      ("Harbor unit leaders", "Harbor unit leaders: 509-1"),
      ("(see the Harbor Unit Leader (NQS))", "Harbor Unit Leader (NQS): 509-1"),
      ("(the Harbor Unit Leader)", "Harbor Unit Leader: 509-1"),
      ("a Cliff SAR Technician", "Cliff SAR Technician: 509-3"),
      ("the Cliff Search and Rescue Technicians", "Cliff Search and Rescue Technicians: 509-3"),
      ("a Cliff Search & Rescue (SAR) Technician", "Cliff Search & Rescue (SAR) Technician: 509-3"),
      ("a Dock Signal and Lighting Systems Clerk", "Dock Signal and Lighting Systems Clerk: 509-9"),
      ("a Shelter, Feeding and Laundry Team", "Shelter, Feeding and Laundry Team: 508-5"),
      ("an All‑Weather Ferry - Night Crew", "All‑Weather Ferry - Night Crew: 508-6"),
      ("an All Weather Ferry Night Crew", "All Weather Ferry Night Crew: 508-6"),
      ("the Bridge / Causeway Batteries", "Bridge / Causeway Batteries: 508-8"),
      ("two Emergency Courier Foremen", "Emergency Courier Foremen: 509-10"),
      ("Supervises Tenders", "Tenders: 509-4"),
      ("NIMS Type II Tender", "Tender: 509-4"),
    ])
  func written(_ text: String, _ expected: String) throws {
    #expect(try links(text) == [expected])
  }

  @Test(
    "aren't found in a longer name that nothing has",
    arguments: [
      "the Support Water Tender", "State Tender", "a Harbor Unit Leader Course",
      "a Mine Search and Rescue Technician", "the Deputy Harbor Unit Leader", "a Fire/Tender",
      "Water-Tender", "a Harbor Unit (HU) Handbook", "a tender",
    ])
  func longer(_ text: String) throws {
    #expect(try links(text) == [])
  }

  @Test(
    "stand apart where a sentence begins and where names are listed",
    arguments: [
      ("The Harbor Unit and the Tender", ["Harbor Unit: 508-2", "Tender: 509-4"]),
      ("Harbor Unit Leaders and Tenders", ["Harbor Unit Leaders: 509-1", "Tenders: 509-4"]),
      ("Harbor Unit/Tender", ["Harbor Unit: 508-2", "Tender: 509-4"]),
      ("Contact Tender. Tender", ["Tender: 509-4", "Tender: 509-4"]),
      ("FEMA and Tenders", ["Tenders: 509-4"]),
    ])
  func apart(_ text: String, _ expected: [String]) throws {
    #expect(try links(text) == expected)
  }

  // MARK: Names of what isn't here

  /// The names in a component's item that nothing has.
  private func unresolved(_ item: String, settings: String = "") throws -> [String] {
    let text = "## Components\n\n### Crew\n\n#### Type 1\n\n- \(item)"
    return try tables(files(text, settings: settings)).1.unresolved.map(\.name)
  }

  @Test(
    "end before what isn't a part of them",
    arguments: [
      ("1 – NIMS Type 1 Quay Leader and NIMS Type 2 Tender", ["Quay Leader"]),
      ("1 – NIMS Type 1 Quay Wing Critical, or Quay Rotary Wing", ["Quay Wing Critical"]),
      (
        "1 – NIMS Type 1 Pier Registration and Tracking Clerk",
        ["Pier Registration and Tracking Clerk"]
      ),
      ("1 – NIMS Type 2 Dock Manager OR Type 3 Dock Chief", ["Dock Manager"]),
      ("1 – NIMS Type 1 Quay Clerk, who also holds a permit", ["Quay Clerk"]),
      ("1 – NIMS Type 1 or 2 Quay Clerk and Dock Guard", ["Quay Clerk"]),
      ("1 – NIMS Type 1 Quay Fire, Gas, and Oil Team", ["Quay Fire, Gas, and Oil Team"]),
      ("1 – NIMS Type 1 Quay Mine Search (MS) Pilot (NQS)", ["Quay Mine Search (MS) Pilot"]),
      ("1 – NIMS Type 1 Harbor Unit Leader Trainer", ["Harbor Unit Leader Trainer"]),
      ("1 – NIMS Type 1 Harbor Unit Leader or Tender", []),
    ])
  func spans(_ item: String, _ expected: [String]) throws {
    #expect(try unresolved(item) == expected)
  }

  @Test(
    "end before what is said of the document",
    arguments: [
      ("Quay Leader, pending publication", "Quay Leader"), ("Quay Chief, 2020", "Quay Chief"),
      ("Quay Chief, latest edition adopted", "Quay Chief"),
      ("Quay Chief, Latest Edition Adopted", "Quay Chief"),
      ("Quay Cook, November 2017", "Quay Cook"), ("Quay Cook November 2017", "Quay Cook"),
      ("Quay Crew (Night)", "Quay Crew (Night)"), ("Quay Crew (draft)", "Quay Crew"),
      ("Fixed-wing Quay Crew of the Pier.", "Fixed-wing Quay Crew of the Pier"),
    ])
  func references(_ text: String, _ expected: String) throws {
    let (_, tables) = try tables(files("## References\n\n- FEMA, NIMS 509: \(text)"))
    #expect(tables.unresolved.map(\.name) == [expected])
  }

  @Test("are no findings where they are known to exist elsewhere, and beat a part of themselves")
  func known() throws {
    let text = """
      ## Components

      ### Crew

      #### Type 1

      - 2 – NIMS Type 1 Quay Guards
      - 1 – NIMS Type 2 Harbor Unit Planner
      """
    let known = "known_names: [Quay Guard, Harbor Unit Planner (NQS)]\n"
    let files = files(text, settings: known)
    #expect(files.findings() == [])
    let tables = try tables(files).1
    #expect(tables.elsewhere == ["Quay Guard", "Harbor Unit Planner (NQS)"])
    #expect(tables.mentioned == [])
  }

  @Test("are one finding for a name, with its places")
  func places() throws {
    let text = """
      ## Components

      ### Crew

      #### Type 1

      - 2 – NIMS Type 1 Quay Guards
      - 1 – NIMS Type 2 Quay Guard
      """
    let diagnostics = files(text).read().diagnostics
    #expect(
      diagnostics.map(\.message) == ["no definition here is named `Quay Guards`, in 2 places"])
    #expect(diagnostics.map(\.notes.count) == [1])
  }

  @Test(
    "are offered only for a slip of the pen",
    arguments: [
      ("Rescue Technicain", "Rescue Technician"), ("Harbor Unit Leadr", "Harbor Unit Leader (NQS)"),
      ("Harbor Unit Planner", nil), ("Rescue Clerk", nil), ("Harbor Team", nil),
      ("Dock Tender", nil), ("Rescue Pilot", nil),
    ])
  func offers(_ name: String, _ offer: String?) throws {
    let text = "## Components\n\n### Crew\n\n#### Type 1\n\n- 1 – NIMS Type 1 \(name)"
    #expect(files(text).read().diagnostics.map(\.suggestion) == [offer])
  }

  @Test("that a proposal alone has can be acknowledged")
  func proposal() {
    let body = "## Components\n\n### Crew\n\n#### Type 1\n\n- 1 – NIMS Type 1 Quay Guard"
    func files(_ proposal: String) -> CatalogFiles {
      CatalogFiles([
        "definitions/1-508-1/1.0.md": form("## Notes"),
        "definitions/1-508-1/about.md": """
        ---
        acknowledged:
          - proposal: \(proposal)
            rule: reference/unresolved-definition
            text: Quay Guard
            reason: To be written.
        ---
        """,
        "proposals/1-508-1/fix.md": CatalogReadingTests.proposal(body),
      ])
    }
    #expect(files("fix").findings() == [])
    #expect(
      files("mix").findings() == [
        "definitions/1-508-1/about.md:5:11 about/unmatched-acknowledgement",
        "proposals/1-508-1/fix.md:19:19 reference/unresolved-definition",
      ])
  }
}
