import CatalogModel
import Diagnostics
import Testing

@Suite("Names make addresses that can be")
struct AddressCheckerTests {
  private static let page = "---\ntitle: Page\n---\n"

  private static let rows: [Row] = [
    Row(
      "A page can't take a name of the generator's own, in any case",
      [
        "pages/Search.md": page, "pages/index.md": page, "pages/searching.md": page,
        "pages/sitemap.md": page,
      ],
      finds: "pages/Search.md:1:1 address/reserved", "pages/sitemap.md:1:1 address/reserved"),
    Row(
      "No reference has the key of the list, and no term its name",
      [
        "references/a.md": """
        ---
        title: List
        references:
          - { key: index, title: Index }
          - { key: indices, title: Indices }
        ---
        See [one](ref:index) and [the other](ref:indices).
        """,
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Index }", "{ name: Indexer }"),
        "vocabulary/components.md": vocabulary("component", "{ name: Index }"),
      ],
      finds: "references/a.md:4:12 address/reserved", "vocabulary/kinds.md:6:13 address/reserved"),
    Row(
      "A proposal doesn't stand where another's review or comparison stands",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "proposals/6-509-1/night.md": proposal("6-509-1", base: "1.0"),
        "proposals/6-509-1/night-review.md": proposal("6-509-1", base: "1.0"),
        "proposals/6-509-1/night-from-1.0.md": proposal("6-509-1", base: "1.0"),
        "proposals/6-509-1/day-review.md": proposal("6-509-1", base: "1.0"),
      ],
      finds: "proposals/6-509-1/night-from-1.0.md:1:1 address/reserved",
      "proposals/6-509-1/night-from-1.0.md:1:1 file/name",
      "proposals/6-509-1/night-review.md:1:1 address/reserved"),
    Row(
      "Devices of Windows are no addresses",
      [
        "definitions/CON/1.0.md": version("CON", "1.0", "form: 509"),
        "proposals/CON/lpt9.md": proposal("CON", base: "1.0", "form: 509"),
        "pages/aux.md": page, "pages/auxiliary.md": page, "pages/com10.md": page,
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Personnel }", "{ name: Nul! }"),
      ],
      finds: "definitions/CON/1.0.md:1:1 address/device-name",
      "pages/aux.md:1:1 address/device-name", "proposals/CON/lpt9.md:1:1 address/device-name",
      "vocabulary/kinds.md:7:13 address/device-name"),
    Row(
      "Two terms have two addresses, and every term one",
      [
        "vocabulary/kinds.md": vocabulary(
          "kind", "{ name: Aircraft/Team, aliases: [Aircraft-Team] }", "{ name: Café }",
          "{ name: Aircraft Team }", "{ name: 航海, aliases: [Personnel] }", "{ name: CAFE }"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
      ],
      finds: "vocabulary/kinds.md:8:13 address/equal",
      "vocabulary/kinds.md:9:13 address/empty", "vocabulary/kinds.md:10:13 address/equal"),
    Row(
      "Words outside of lists have addresses, too, when a current version has them",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", capability: "Sea/Air"),
        "definitions/6-509-1/1.1.md": version("6-509-1", "1.1", capability: "Sea Air"),
        "definitions/6-509-2/1.0.md": version(
          "6-509-2", "1.0", name: "Oil Officer", capability: "sea air"),
        "definitions/6-509-3/1.0.md": version(
          "6-509-3", "1.0", name: "Wick Officer", capability: "Sea+Air"),
      ], finds: "definitions/6-509-3/1.0.md:8:26 address/equal"),
  ]

  @Test("Addresses", arguments: rows)
  func row(_ row: Row) { row.check() }

  @Test("Both names are in the message")
  func names() {
    let files = CatalogFiles([
      "vocabulary/kinds.md": vocabulary("kind", "{ name: Air/Team }", "{ name: Air Team }")
    ])
    let message = files.read().diagnostics.first?.message ?? ""
    #expect(message.contains("Air/Team") && message.contains("Air Team"))
  }
}
