import CatalogModel
import Diagnostics
import Testing

@Suite("Addresses that names make")
struct AddressCheckerTests {
  static let faults: [RuleCase] = [
    RuleCase(
      "address/reserved",
      files: [
        "pages/Search.md": "‸" + page("One"), "pages/sitemap.md": "‸" + page("Two"),
        "pages/index.md": page("The home page"), "pages/searching.md": page("Three"),
      ]),
    RuleCase(
      "address/reserved",
      files: [
        "references/list.md":
          "---\ntitle: List\nreferences:\n  - { key: ‸index, title: A }\n---\nSee [A](ref:index).\n",
        "vocabulary/kinds.md": vocabulary("kind", "{ name: ‸Index }", "{ name: Indexer }"),
        "vocabulary/components.md": vocabulary("component", "{ name: Index }"),
      ]),
    // A proposal's review is at night-review.html
    RuleCase(
      "address/reserved",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "proposals/6-509-1/night.md": proposal(to: "6-509-1", base: "1.0"),
        "proposals/6-509-1/Night-Review.md": "‸"
          + proposal(to: "6-509-1", base: "1.0", "comment_until: 2026-02-02"),
        "proposals/6-509-1/night-from-home.md": "‸"
          + proposal(to: "6-509-1", base: "1.0", "comment_until: 2026-02-01"),
        "proposals/6-509-1/day-review.md": proposal(
          to: "6-509-1", base: "1.0", "comment_until: 2026-02-03"),
      ]),
    RuleCase(
      "address/device-name",
      files: [
        "definitions/CON/1.0.md": "‸" + version("CON", "1.0", "form: 509"),
        "proposals/CON/lpt9.md": "‸" + proposal(to: "CON", base: "1.0", "form: 509"),
        "pages/aux.md": "‸" + page("One"), "pages/auxiliary.md": page("Two"),
        "pages/com10.md": page("Three"),
        "references/list.md":
          "---\ntitle: List\nreferences:\n  - { key: ‸prn, title: A }\n---\nSee [A](ref:prn).\n",
        "vocabulary/kinds.md": vocabulary("kind", "{ name: Personnel }", "{ name: ‸Nul! }"),
      ]),
    RuleCase(
      "address/equal",
      files: [
        "vocabulary/kinds.md": vocabulary(
          "kind", "{ name: Air/Team, aliases: [Air-Team] }", "{ name: Café }",
          "{ name: ‸Air Team }", "{ name: ‸CAFE }"),
        "vocabulary/categories.md": vocabulary("category", "{ name: Air Team }"),
      ]),
    // A word outside the lists has an address, too, when a current version has it
    RuleCase(
      "address/equal",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", capability: "Sea/Air"),
        "definitions/6-509-1/1.1.md": version("6-509-1", "1.1", capability: "Sea Air"),
        "definitions/6-509-2/1.0.md": version(
          "6-509-2", "1.0", name: "Oil Officer", capability: "sea air"),
        "definitions/6-509-3/1.0.md": version(
          "6-509-3", "1.0", name: "Wick Officer", capability: "‸Sea+Air"),
      ]),
    RuleCase(
      "address/empty",
      files: [
        "vocabulary/kinds.md": vocabulary(
          "kind", "{ name: ‸航海, aliases: [Personnel] }", "{ name: Hanghai, aliases: [航行] }")
      ]),
  ]

  private static let long = String(repeating: "wide ", count: 41)

  /// Names of more than 200 bytes, and one that has just as many as it may.
  static let tooLong: [RuleCase] = [
    RuleCase(
      "address/too-long",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", kind: "‸" + long),
        "vocabulary/categories.md": vocabulary(
          "category", "{ name: Watch }", "{ name: ‸\(long) }",
          "{ name: \(String(repeating: "a", count: 200)) }"),
      ]),
    RuleCase(
      "address/too-long",
      files: [
        "pages/\(String(repeating: "a", count: 201)).md": "‸" + page("One"),
        "pages/\(String(repeating: "b", count: 200)).md": page("Two"),
        "references/list.md":
          "---\ntitle: L\nreferences:\n  - { key: ‸\(String(repeating: "k", count: 201)), title: A }\n---\n[A](ref:\(String(repeating: "k", count: 201)))\n",
      ]),
  ]

  @Test("of attachments are marked where no disk could hold them")
  func attachments() {
    let deep = Array(repeating: String(repeating: "f", count: 200), count: 5).joined(separator: "/")
    let page = page("[a](../files/\(deep)) [b](../files/\(deep.dropFirst(100)))")
    let files = CatalogFiles(
      ["pages/a.md": page], files: [deep, String(deep.dropFirst(100))])
    #expect(files.findings() == ["files/\(deep):1:1 address/too-long"])
  }

  @Test("are marked where they can't be", arguments: faults + tooLong)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test("are named with both names")
  func names() {
    let files = CatalogFiles([
      "vocabulary/kinds.md": vocabulary("kind", "{ name: Air/Team }", "{ name: Air Team }")
    ])
    let message = files.read().diagnostics.first?.message ?? ""
    #expect(message.contains("Air/Team") && message.contains("Air Team"))
  }
}
