import CatalogModel
import Diagnostics
import Testing

@Suite("Files that name definitions and versions are held against these")
struct RelationCheckerTests {
  private static let rows: [Row] = [
    Row(
      "Somebody has to issue a definition",
      [
        "catalog.yml": "format: 1\ntitle: Test\nas_of: 2026-11-22\n",
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
        "definitions/6-509-2/about.md": "---\naliases: [Oiler]\n---\n",
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "Wick Officer"),
        "definitions/6-509-3/about.md": "---\nissuer: Wick Office\n---\n",
      ],
      finds: "definitions/6-509-1/1.0.md:1:1 about/no-issuer",
      "definitions/6-509-2/about.md:1:1 about/no-issuer"),
    Row(
      "An about.md without a version has no page",
      ["definitions/6-509-1/about.md": "---\nissuer: X\n---\n"],
      finds: "definitions/6-509-1/about.md:1:1 about/no-definition"),
    Row(
      "Sources and change notes are on versions that a file or a table knows",
      [
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions: [{ version: 1.1 }, { version: 1.0 }]"),
        "definitions/6-509-1/about.md": """
        ---
        sources:
          1.0: { by: Someone }
          1.2: { by: Someone }
        ---
        ## 1.0

        Known from the table.

        ## 1.3

        Not known.
        """,
      ],
      finds: "definitions/6-509-1/about.md:4:3 about/unknown-version",
      "definitions/6-509-1/about.md:12:1 about/unknown-version"),
    Row(
      "Succession is said on both sides",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": "---\nsuperseded_by: 6-509-2\n---\n",
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0"),
        "definitions/6-509-2/about.md": "---\nsupersedes: 6-509-1\n---\n",
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "Wick Officer"),
        "definitions/6-509-3/about.md": "---\nsupersedes: 6-509-2\n---\n",
      ], finds: "definitions/6-509-3/about.md:2:13 about/no-counterpart"),
    Row(
      "Nobody is succeeded by a definition that isn't here",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": "---\nsuperseded_by: 6-509-2\n---\n",
      ], finds: "definitions/6-509-1/about.md:2:16 about/unknown-definition"),
    Row(
      "A definition is withdrawn after its release",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", "original_release: 2020-01-01"),
        "definitions/6-509-1/about.md": "---\nwithdrawn: { date: 2019-12-31, reason: Gone }\n---\n",
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", "original_release: 2020-01-01"),
        "definitions/6-509-2/about.md": "---\nwithdrawn: { date: 2020-01-01, reason: Gone }\n---\n",
      ], finds: "definitions/6-509-1/about.md:2:20 about/withdrawn-early"),
    Row(
      "A proposal's base is a version that is here",
      [
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions: [{ version: 1.1 }, { version: 1.0 }]"),
        "proposals/6-509-1/a.md": proposal("6-509-1", base: "1.1"),
        "proposals/6-509-1/b.md": proposal("6-509-1", base: "1.0"),
        "proposals/6-509-2/c.md": proposal("6-509-2", base: "1.1"),
      ],
      finds: "proposals/6-509-1/b.md:4:7 proposal/unknown-base",
      "proposals/6-509-2/c.md:4:7 proposal/unknown-base"),
    Row(
      "An adopted version is one that is here",
      [
        "catalog.yml": settings("adopted:", "  6-509-1: 1.0", "  6-509-2: 1.1", "  6-509-3: 1.0"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
      ],
      finds: "catalog.yml:7:12 catalog/unknown-adopted",
      "catalog.yml:8:12 catalog/unknown-adopted"),
    Row(
      "A name or alias leads to one definition",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": "---\naliases: [Lighter]\n---\n",
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil  officer"),
        "definitions/6-509-2/about.md": "---\naliases: [lamp officer, Oiler, LIGHTER]\n---\n",
      ],
      finds: "definitions/6-509-2/about.md:2:11 name/shared",
      "definitions/6-509-2/about.md:2:32 name/shared"),
    Row(
      "Whoever takes a place may take the name; a former name is free",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": "---\nsuperseded_by: 6-509-2\n---\n",
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
        "definitions/6-509-2/1.1.md": version("6-509-2", "1.1"),
        "definitions/6-509-2/about.md": "---\nsupersedes: 6-509-1\n---\n",
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "Oil Officer"),
      ]),
    Row(
      "An alias is another name, given once",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md":
          "---\naliases: [Lamp  Officer, Lighter, lighter, Light]\n---\n",
      ],
      finds: "definitions/6-509-1/about.md:2:11 name/repeated-alias",
      "definitions/6-509-1/about.md:2:35 name/repeated-alias"),
  ]

  @Test("Names and numbers", arguments: rows)
  func row(_ row: Row) { row.check() }

  @Test("The nearest version, or the nearest ID, is offered")
  func nearest() {
    let files = CatalogFiles([
      "definitions/6-509-1280/1.3.md": version("6-509-1280", "1.3"),
      "proposals/6-509-1280/a.md": proposal("6-509-1280", base: "1.4"),
      "proposals/6-509-1281/b.md": proposal("6-509-1281", base: "1.3"),
    ])
    #expect(files.read().diagnostics.map(\.suggestion) == ["1.3", "6-509-1280"])
  }
}
