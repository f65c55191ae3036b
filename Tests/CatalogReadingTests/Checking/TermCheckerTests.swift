import CatalogModel
import Diagnostics
import Testing

@Suite("Words of forms are held against vocabularies")
struct TermCheckerTests {
  private static let rows: [Row] = [
    Row(
      "A closed list refuses what isn't in it, in every field, in versions and proposals",
      [
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Personnel }"),
        "vocabulary/categories.md": vocabulary("category", "{ name: Watch }"),
        "vocabulary/capabilities.md": vocabulary("core_capability", "{ name: Seeing }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", kind: "Personel", category: "Watches", capability: "Hearing",
          "secondary_core_capability: Smelling", "supporting_core_capabilities: [Seeing, Tasting]"),
        "proposals/6-509-1/fix.md": proposal("6-509-1", base: "1.0", kind: "Person"),
      ],
      finds: "definitions/6-509-1/1.0.md:6:7 term/unknown",
      "definitions/6-509-1/1.0.md:7:11 term/unknown",
      "definitions/6-509-1/1.0.md:8:26 term/unknown",
      "definitions/6-509-1/1.0.md:9:28 term/unknown",
      "definitions/6-509-1/1.0.md:10:40 term/unknown", "proposals/6-509-1/fix.md:8:7 term/unknown"),
    Row(
      "Names and aliases count, whatever their case, from all lists of the field",
      [
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Staff, aliases: [personnel] }"),
        "vocabulary/categories.md": vocabulary("category", "{ name: Other }"),
        "vocabulary/more-categories.md": vocabulary("category", "{ name: WATCH }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "secondary_core_capability:", "supporting_core_capabilities: []"),
      ]),
    Row(
      "An open list warns; no list at all takes every word",
      [
        "vocabulary/kinds.md": vocabulary("kind", isOpen: true, "{ name: Team }"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
      ], finds: "definitions/6-509-1/1.0.md:6:7 term/outside-open-list"),
    Row(
      "One closed list among open ones closes the field",
      [
        "vocabulary/kinds.md": vocabulary("kind", isOpen: true, "{ name: Team }"),
        "vocabulary/more-kinds.md": vocabulary("kind", "{ name: Unit }"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
      ], finds: "definitions/6-509-1/1.0.md:6:7 term/unknown"),
    Row(
      "A component's name is looked up, and its capitals matter",
      [
        "vocabulary/components.md": vocabulary(
          "component", isOpen: true, "{ name: Physical/Medical Fitness }",
          "{ name: Training, aliases: [Drill] }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0",
          body: """
            ## Components

            ### Physical/medical fitness

            ### Drill

            ### Chain
            """),
      ],
      finds: "definitions/6-509-1/1.0.md:12:1 term/component-spelling",
      "definitions/6-509-1/1.0.md:16:1 term/outside-open-list"),
    Row(
      "A component is written as in the version before",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", body: "## Components\n\n### Pumps per Team\n\n### Boats\n"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", body: "## Components\n\n### Pumps Per Team\n\n### Boats\n"),
        "definitions/6-509-1/1.2.md": version(
          "6-509-1", "1.2", body: "## Components\n\n### Pumps Per Team\n"),
      ], finds: "definitions/6-509-1/1.1.md:12:1 term/component-spelling"),
    Row(
      "What the vocabulary reports isn't reported again",
      [
        "vocabulary/components.md": vocabulary(
          "component", "{ name: Pumps per Team }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", body: "## Components\n\n### Pumps per Team\n"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", body: "## Components\n\n### Pumps Per Team\n"),
        "definitions/6-509-1/1.2.md": version(
          "6-509-1", "1.2", body: "## Components\n\n### Pumps per Team\n"),
      ], finds: "definitions/6-509-1/1.1.md:12:1 term/component-spelling"),
    Row(
      "A name of two files for one field is marked in the second; other fields don't matter",
      [
        "vocabulary/a.md": vocabulary("kind", "{ name: Team }"),
        "vocabulary/b.md": vocabulary("kind", "{ name: Unit, aliases: [team] }"),
        "vocabulary/c.md": vocabulary("category", "{ name: Team }"),
      ], finds: "vocabulary/b.md:6:29 vocabulary/duplicate-name"),
    Row(
      "A vocabulary of statuses can't make new ones, and a closed one refuses none",
      ["vocabulary/s.md": vocabulary("status", "{ name: Withdrawn }", "{ name: Released }")],
      finds: "vocabulary/s.md:7:13 term/no-status"),
    Row(
      "An abbreviation without what it stands for is found when its file is read",
      ["vocabulary/a.md": vocabulary("abbreviation", "{ name: AHJ }")],
      finds: "vocabulary/a.md:6:7 field/missing-key"),
  ]

  @Test("Terms", arguments: rows)
  func row(_ row: Row) { row.check() }

  @Test("The nearest term, name or alias, is offered")
  func nearest() {
    let files = CatalogFiles([
      "vocabulary/kinds.md": vocabulary("kind", "{ name: Staff, aliases: [Personnel] }"),
      "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", kind: "Personel"),
    ])
    #expect(files.read().diagnostics.map(\.suggestion) == ["Personnel"])
  }
}
