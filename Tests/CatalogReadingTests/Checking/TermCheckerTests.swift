import CatalogModel
import Diagnostics
import Testing

@Suite("The words of forms that vocabularies list")
struct TermCheckerTests {
  static let faults: [RuleCase] = [
    // A closed list refuses what isn't in it: in every field, in versions and proposals
    RuleCase(
      "term/unknown",
      files: [
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Personnel }"),
        "vocabulary/categories.md": vocabulary("category", "{ name: Watch }"),
        "vocabulary/capabilities.md": vocabulary("core_capability", "{ name: Seeing }"),
        "vocabulary/components.md": vocabulary("component", "{ name: Training }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", kind: "‸Personel", category: "‸Watches", capability: "‸Hearing",
          "secondary_core_capability: ‸Smelling",
          "supporting_core_capabilities: [Seeing, ‸Tasting]",
          body: "## Components\n\n‸### Education\n\n### Training"),
        "proposals/6-509-1/fix.md": proposal(to: "6-509-1", base: "1.0", kind: "‸Person"),
      ]),
    // One closed list among open ones closes the field
    RuleCase(
      "term/unknown",
      files: [
        "vocabulary/kinds.md": vocabulary("kind", isOpen: true, "{ name: Team }"),
        "vocabulary/more-kinds.md": vocabulary("kind", "{ name: Unit }"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", kind: "‸Crew"),
      ]),
    // A name that its own commas cut is one fault
    RuleCase(
      "field/unquoted-comma",
      files: [
        "vocabulary/capabilities.md": vocabulary(
          "core_capability", "{ name: Seeing }", "{ name: \"Hearing, Smelling and Tasting\" }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0",
          "supporting_core_capabilities: [Seeing, ‸Hearing, Smelling and Tasting]"),
      ]),
    // An open list warns
    RuleCase(
      "term/outside-open-list",
      files: [
        "vocabulary/kinds.md": vocabulary("kind", isOpen: true, "{ name: Team }"),
        "vocabulary/components.md": vocabulary("component", isOpen: true, "{ name: Boats }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", kind: "‸Crew", body: "## Components\n\n### Boats\n\n‸### Chain"),
      ]),
    // A component's capitals matter: against the vocabulary, and from version to version
    RuleCase(
      "term/component-spelling",
      files: [
        "vocabulary/components.md": vocabulary(
          "component", "{ name: Physical/Medical Fitness, aliases: [Fitness] }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", components: "‸Physical/medical fitness", "Fitness"),
      ]),
    RuleCase(
      "term/component-spelling",
      files: [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", components: "Pumps per Team", "Boats"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", components: "‸Pumps Per Team", "Boats"),
        "definitions/6-509-1/1.2.md": version("6-509-1", "1.2", components: "Pumps Per Team"),
      ]),
    // What the vocabulary says isn't said again of the version after it
    RuleCase(
      "term/component-spelling",
      files: [
        "vocabulary/components.md": vocabulary("component", "{ name: Pumps per Team }"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", components: "Pumps per Team"),
        "definitions/6-509-1/1.1.md": version("6-509-1", "1.1", components: "‸Pumps Per Team"),
        "definitions/6-509-1/1.2.md": version("6-509-1", "1.2", components: "Pumps per Team"),
      ]),
    // A vocabulary can't make statuses
    RuleCase(
      "term/no-status",
      files: [
        "vocabulary/s.md": vocabulary("status", "{ name: withdrawn }", "{ name: ‸Released }")
      ]),
    // A copy is one fault
    RuleCase(
      "vocabulary/duplicate-name",
      files: [
        "vocabulary/a copy.md": vocabulary("kind", "{ name: ‸Team }", "{ name: Unit }"),
        "vocabulary/a.md": vocabulary("kind", "{ name: Team }", "{ name: Unit }"),
      ]),
    // A name of two files for one field is marked in the second
    RuleCase(
      "vocabulary/duplicate-name",
      files: [
        "vocabulary/a.md": vocabulary("kind", "{ name: Team }"),
        "vocabulary/b.md": vocabulary("kind", "{ name: Unit, aliases: [‸team] }"),
        "vocabulary/c.md": vocabulary("category", "{ name: Team }"),
      ]),
  ]

  @Test("are marked where no list has them", arguments: faults)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test("are names and aliases of all lists for the field, whatever their case")
  func known() {
    let files = RuleCase(
      "",
      files: [
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Staff, aliases: [personnel] }"),
        "vocabulary/categories.md": vocabulary("category", "{ name: Other }"),
        "vocabulary/more-categories.md": vocabulary("category", "{ name: WATCH }"),
        "vocabulary/statuses.md": vocabulary("status", "{ name: Interim Guidance }"),
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "secondary_core_capability:", "supporting_core_capabilities: []"),
      ])
    #expect(files.found == [])
  }

  @Test("aren't words that say that there is none", arguments: ["None", "null", "~", "\"\""])
  func none(_ word: String) throws {
    let files = CatalogFiles([
      "vocabulary/capabilities.md": vocabulary("core_capability", "{ name: Seeing }"),
      "definitions/6-509-1/1.0.md": version(
        "6-509-1", "1.0", "secondary_core_capability: \(word)"),
    ])
    #expect(files.findings() == [])
    let terms = TermIndex(try #require(files.read().value))
    #expect(terms.entries(of: .coreCapability).map(\.name) == ["Seeing"])
  }

  @Test("get the nearest term, name or alias, offered")
  func nearest() {
    let files = CatalogFiles([
      "vocabulary/kinds.md": vocabulary("kind", "{ name: Staff, aliases: [Personnel] }"),
      "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", kind: "Personel"),
    ])
    #expect(files.read().diagnostics.map(\.suggestion) == ["Personnel"])
  }
}
