import CatalogModel
import Diagnostics
import Testing

@Suite("What files say of definitions and versions that stand in others")
struct RelationCheckerTests {
  static let faults: [RuleCase] = [
    RuleCase(
      "about/no-issuer",
      files: [
        "catalog.yml": "format: 1\ntitle: Test\nas_of: 2026-11-22\n",
        "definitions/6-509-1/1.0.md": "‸" + version("6-509-1", "1.0"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
        "definitions/6-509-2/about.md": "‸" + about("aliases: [Oiler]"),
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "Wick Officer"),
        "definitions/6-509-3/about.md": about("issuer: Wick Office"),
      ]),
    RuleCase(
      "about/no-definition", files: ["definitions/6-509-1/about.md": "‸" + about("issuer: X")]),
    // 1.0 is known from the table
    RuleCase(
      "about/unknown-version",
      files: [
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions: [{ version: 1.1 }, { version: 1.0 }]"),
        "definitions/6-509-1/about.md":
          about("sources:", "  1.0: { by: Someone }", "  ‸1.2: { by: Someone }")
          + "\n## 1.0\n\nFirst.\n\n‸## 1.3\n\nNot there.\n\n‸## 1.4\n",
      ]),
    // The first two name each other
    RuleCase(
      "about/no-counterpart",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about("superseded_by: 6-509-2"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0"),
        "definitions/6-509-2/about.md": about("supersedes: 6-509-1"),
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "Wick Officer"),
        "definitions/6-509-3/about.md": about("supersedes: ‸6-509-2"),
      ]),
    RuleCase(
      "about/no-counterpart",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about("supersedes: ‸6-509-1"),
      ]),
    RuleCase(
      "about/unknown-definition",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about("superseded_by: ‸6-509-2"),
      ]),
    RuleCase(
      "about/withdrawn-early",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", "original_release: 2020-01-01"),
        "definitions/6-509-1/about.md": about("withdrawn: { date: ‸2019-12-31, reason: Gone }"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", "original_release: 2020-01-01"),
        "definitions/6-509-2/about.md": about("withdrawn: { date: 2020-01-01, reason: Gone }"),
      ]),
    RuleCase(
      "about/unknown-source-file",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about(
          "sources: { 1.0: { file: ‸plan.pdf, sha256: 00 } }"),
      ]),
    // A version that is listed isn't a base: its text isn't here
    RuleCase(
      "proposal/unknown-base",
      files: [
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions: [{ version: 1.1 }, { version: 1.0 }]"),
        "proposals/6-509-1/a.md": proposal(to: "6-509-1", base: "1.1"),
        "proposals/6-509-1/b.md": proposal(to: "6-509-1", base: "‸1.0"),
        "proposals/6-509-2/c.md": proposal(to: "6-509-2", base: "‸1.1"),
      ]),
    RuleCase(
      "catalog/unknown-adopted",
      files: [
        "catalog.yml": settings(
          "adopted:", "  6-509-1: 1.0", "  6-509-2: ‸1.1", "  6-509-3: ‸1.0"),
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
      ]),
    // Names, folded
    RuleCase(
      "name/shared",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about("aliases: [Lighter]"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
        "definitions/6-509-2/about.md": about("aliases: [‸lamp officer, Oiler, ‸LIGHTER]"),
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "‸Oil  officer"),
      ]),
    RuleCase(
      "name/repeated-alias",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about(
          "aliases: [‸Lamp  Officer, Lighter, ‸lighter, Light]"),
      ]),
  ]

  @Test("is marked where these don't bear it out", arguments: faults)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test("may share a name with a successor, or with what had the name before")
  func names() {
    let files = RuleCase(
      "",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/about.md": about("superseded_by: 6-509-2"),
        "definitions/6-509-2/1.0.md": version("6-509-2", "1.0", name: "Oil Officer"),
        "definitions/6-509-2/1.1.md": version("6-509-2", "1.1"),
        "definitions/6-509-2/about.md": about("supersedes: 6-509-1"),
        "definitions/6-509-3/1.0.md": version("6-509-3", "1.0", name: "Oil Officer"),
      ])
    #expect(files.found == [])
  }

  @Test("isn't said again of a base that can't be read")
  func unreadable() {
    let files = CatalogFiles([
      "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
      "proposals/6-509-1/a.md": proposal(to: "6-509-1", base: "one"),
    ])
    #expect(files.findings() == ["proposals/6-509-1/a.md:4:7 value/version"])
  }

  @Test("gets the nearest version, or the nearest ID, offered")
  func nearest() {
    let files = CatalogFiles([
      "definitions/6-509-1280/1.3.md": version("6-509-1280", "1.3"),
      "proposals/6-509-1280/a.md": proposal(to: "6-509-1280", base: "1.4"),
      "proposals/6-509-1281/b.md": proposal(to: "6-509-1281", base: "1.3"),
    ])
    #expect(files.read().diagnostics.map(\.suggestion) == ["1.3", "6-509-1280"])
  }
}
