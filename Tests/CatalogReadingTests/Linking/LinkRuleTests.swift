import CatalogModel
import Diagnostics
import Testing

@Suite("What texts lead to")
struct LinkRuleTests {
  static let faults: [RuleCase] = [
    // Links
    RuleCase("link/broken", files: ["pages/a.md": page("See [b](‸b.md).")]),
    RuleCase("link/broken", files: ["pages/a.md": page("See [b](‸../../b.md) and [c](‸/c.md).")]),
    RuleCase(
      "link/broken", files: ["pages/a.md": page("A [page](‸a.html), [none](‸../README.md)")]),
    RuleCase("link/broken", files: ["pages/a.md": page("[read](‸//host/x) *[it](‸?x)*")]),
    RuleCase("link/broken", "## Notes\n\n- In [a folder](‸../2-508-2/)"),
    RuleCase(
      "link/broken",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nA"),
        "definitions/1-508-1/about.md": "---\n---\nA [note](‸1.1.md)\n\n## 1.0\n\n[And](‸x.md)\n",
      ]),
    RuleCase(
      "link/broken",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nA"),
        "supplements/s.md": supplement("A [word](‸x.md)\n\n## Notes\n\n[B](‸y.md)\n"),
      ]),
    RuleCase("link/broken", files: ["pages/a.md": page("![A boat](‸../files/b.png)")]),
    RuleCase("link/broken", files: ["pages/a.md": page("[b](‸www.example.org)")]),
    // Anchors
    RuleCase(
      "link/broken-anchor",
      files: [
        "definitions/1-508-1/1.0.md": form(
          "## Components\n\n### Training\n\n#### Type 1\n\n1. A\n2. B"),
        "pages/a.md": page(
          """
          [a](‸../definitions/1-508-1/1.0.md#trainin) [b](‸../definitions/1-508-1/1.0.md#training.type-2)
          [c](‸../definitions/1-508-1/#training.type-1.3) [d](‸../definitions/1-508-1/1.0.md#training.type-1.2.1)
          [e](‸../definitions/1-508-1/1.0.md#training.type-1.01) [f](‸../definitions/1-508-1/1.0.md#notes.1)
          [g](‸#nowhere)
          """),
      ]),
    RuleCase("link/broken-anchor", files: ["pages/a.md": page("## B c\n\n[b](‸#b-d), [b](#b-c)")]),
    // Schemes
    RuleCase(
      "link/unsafe-scheme",
      files: [
        "pages/a.md": page("[a](‸javascript:alert(1)) [b](‸DATA:text/html,x) [c](‸file:///etc)")
      ]),
    RuleCase("link/unsafe-scheme", "## Notes\n\n- <‸vbscript:x>"),
    // Images
    RuleCase("link/image-elsewhere", files: ["pages/a.md": page("![A](‸https://a.example/a.png)")]),
    RuleCase(
      "link/image-without-alternative", files: ["pages/a.md": page("![](‸../files/a.png)")],
      attachments: ["a.png"]),
    // Headings
    RuleCase(
      "link/duplicate-heading",
      files: ["pages/a.md": page("## One two\n\nA\n\n‸### One, two!\n\nB")]),
    // References
    RuleCase("reference/unknown-key", "## Notes\n\nSee [it](‸ref:nowhere)"),
    RuleCase("reference/unknown-key", "## References\n\n- [A](‸ref:)"),
    RuleCase(
      "reference/duplicate-key",
      files: [
        "pages/a.md": page("[a](ref:a) [b](ref:b) [c](ref:c) [d](ref:d) [e](ref:e)"),
        "references/a.md": references("a", "b"),
        "references/b.md": references("‸b", "c\n    former_keys: [‸a]", "d", "e"),
      ]),
    RuleCase(
      "reference/duplicate-key",
      files: [
        "pages/a.md": page("[a](ref:a) [b](ref:b)"),
        "references/a copy.md": references("‸a", "b"),
        "references/a.md": references("a", "b"),
      ]),
    RuleCase(
      "reference/unknown-key",
      files: ["pages/a.md": page("[a](‸a) [b](‸Ref:A)"), "references/a.md": references("a")]),
    RuleCase("reference/unused", files: ["references/a.md": references("‸a")]),
    // Names of definitions
    RuleCase(
      "reference/unresolved-definition",
      "## Components\n\n### Crew\n\n#### Type 1\n\n- 2 - NIMS Type 1 ‸Bell Ringer and Clerk of Works, each"
    ),
    RuleCase(
      "reference/unresolved-definition",
      files: [
        "definitions/1-508-1/1.0.md": form(
          "## References\n\n- [A, NIMS 509: ‸Bell Ringer, 3 March 2020](ref:a)"),
        "references/a.md": references("a"),
      ]),
    RuleCase(
      "reference/unresolved-definition",
      files: ["definitions/1-508-1/1.0.md": form(facts: "typed_team: ‸Bell Crew", "## Notes")]),
    RuleCase(
      "reference/unresolved-definition",
      files: [
        "definitions/1-508-1/1.0.md": form(
          "## References\n\n- [A, NIMS 509: ‸Bell Ringer, pending publication](ref:a)\n"
            + "- [A, NIMS 509: Bell Ringers](ref:a)"),
        "references/a.md": references("a"),
      ]),
    RuleCase(
      "catalog/known-name-here",
      files: [
        "catalog.yml":
          "format: 1\ntitle: Test\nissuer: A\nas_of: 2026-01-01\nknown_names: [Bell, ‸Patrol Teams]\n",
        "definitions/1-508-1/1.0.md": form("## Notes"),
      ]),
    RuleCase(
      "catalog/duplicate-known-name",
      files: [
        "catalog.yml":
          "format: 1\ntitle: Test\nissuer: A\nas_of: 2026-01-01\nknown_names: [Bell Crew, ‸Bell crews]\n",
        "definitions/1-508-1/1.0.md": form("## Notes"),
      ]),
    // Files
    RuleCase("file/unused", files: ["files/a.txt": "‸"], attachments: ["a.txt"]),
    RuleCase("catalog/logo", files: ["catalog.yml": settings("logo: ‸seal.svg")]),
    RuleCase(
      "catalog/logo", files: ["catalog.yml": settings("logo: ‸files/a.txt")],
      attachments: ["a.txt"]),
    // Acknowledgements
    RuleCase(
      "about/unmatched-acknowledgement",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nThe team."),
        "definitions/1-508-1/about.md": acknowledging("text/doubled-space", "‸a  b"),
      ]),
    RuleCase(
      "about/unknown-rule",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nThe team."),
        "definitions/1-508-1/about.md": acknowledging("‸text/double-space", "a  b"),
      ]),
    RuleCase(
      "about/unmatched-judgement",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nThe team."),
        "definitions/1-508-1/about.md": """
        ---
        judged:
          - from: ‸0.9
            to: 1.0
            change: c-4b1e90a7c2d8
            kind: lowered
            reason: The course takes half the time.
            by: A. Reviewer
        ---
        """,
      ]),
    // Supplements
    RuleCase(
      "supplement/unknown-definition",
      files: ["supplements/s.md": supplement(to: "‸1-508-2", "A")]),
    RuleCase(
      "supplement/unknown-version",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\nA"),
        "supplements/s.md": supplement(versions: "[1.0, ‸1.1]", "A"),
      ]),
    RuleCase(
      "supplement/unknown-component",
      files: [
        "definitions/1-508-1/1.0.md": form("## Components\n\n### Training\n\n#### Type 1\n\nA"),
        "supplements/s.md": supplement("## Components\n\n‸### Drill\n\n#### Notes\n\nB"),
      ]),
    RuleCase(
      "supplement/unknown-type",
      files: [
        "definitions/1-508-1/1.0.md": form("## Components\n\n### Training\n\n#### Type 1\n\nA"),
        "supplements/s.md": supplement(
          "## Types\n\n‸### Type 2\n\nA\n\n## Components\n\n### Training\n\n‸#### Type 3\n\nB"),
      ]),
  ]

  /// A `catalog.yml` with this line.
  static func settings(_ line: String) -> String {
    "format: 1\ntitle: Test\nissuer: A\nas_of: 2026-01-01\n\(line)\n"
  }

  /// An `about.md` that acknowledges one finding in version 1.0.
  static func acknowledging(_ rule: String, _ text: String) -> String {
    """
    ---
    acknowledged:
      - version: 1.0
        rule: \(rule)
        text: \(text)
        reason: It stands as published.
    ---
    """
  }

  @Test("is reported where the file says it", arguments: faults)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test("may be a page of a PDF")
  func fragment() {
    let files = RuleCase(
      "", files: ["pages/a.md": page("[h](../files/h.pdf#page=3)")], attachments: ["h.pdf"])
    #expect(files.found == [])
    #expect(
      files.catalog.read().value?.links[
        LinkKey(path: "pages/a.md", destination: "../files/h.pdf#page=3")]
        == .file("h.pdf", fragment: "page=3"))
  }

  @Test("may be the logo, which is used then", arguments: ["seal.svg", "files/seal.svg"])
  func logo(_ path: String) {
    let files = RuleCase(
      "", files: ["catalog.yml": Self.settings("logo: \(path)")], attachments: ["seal.svg"])
    #expect(files.found == [])
    #expect(files.catalog.read().value?.settings.logo?.value == "seal.svg")
  }

  @Test("is offered its scheme where it begins with www")
  func scheme() {
    let files = CatalogFiles(["pages/a.md": page("[b](www.example.org)")])
    #expect(files.read().diagnostics.map(\.suggestion) == ["https://www.example.org"])
  }

  @Test("is one error where a list of references stands in a wrong folder")
  func misplacedList() {
    let files = CatalogFiles([
      "pages/a.md": page("[a](ref:a) [b](ref:b)"), "reference/list.md": references("a", "b"),
    ])
    #expect(files.findings() == ["reference/list.md:1:1 file/no-place"])
  }

  @Test("is nothing to report where it is right")
  func silence() {
    let right = RuleCase(
      "",
      files: [
        "definitions/1-508-1/1.0.md": form(
          facts: "typed_team: bell  crew\ntyped_unit: Not Specified",
          """
          ## Types

          ### Type 1

          A

          ## Components

          ### Training

          #### Notes

          - A

          #### Type 1

          1. A
          2. B:
              - C

                - D

          ### Crew

          #### Type 1

          - 1 - NIMS Type 2 Bell Crew and driver
          - 1 - NIMS Type 1 Patrol Team, NIMS Type 2 Team, NIMS Type 1 PT

          ## References

          - [A, NIMS 508: Bell Crew, Inc., May 4, 2020](ref:b)
          """),
        "definitions/1-508-2/1.0.md": form(id: "1-508-2", name: "Bell Crew", "## Notes"),
        "definitions/1-508-2/about.md": "---\naliases: [\"Bell Crew, Inc\"]\n---\n",
        "proposals/1-508-1/new.md": proposal("## Notes\n\n[old](../../definitions/1-508-1/1.0.md)"),
        "vocabulary/kinds.md":
          "---\ntitle: Kinds\nfield: kind\nterms:\n  - name: Team\n---\n\n## Team\n\n[a](../pages/a.md)\n",
        "references/l.md": references("a\n    former_keys: [b]"),
        "pages/index.md": page("[a](a.md) [home](index.md)"),
        "pages/a.md": page(
          """
          ## A b

          [1](../definitions/1-508-1/1.0.md#training) [2](../definitions/1-508-1/1.0.md#training.type-1.2.1.1)
          [3](../definitions/1-508-1/#types) [4](../definitions/1-508-1#types.type-1) [5](#a-b)
          [6](../definitions/1-508-1/1.0.md#training.notes.1) [7](../definitions/1-508-1/1.0.md#primary-core-capability)
          [8](../definitions/1-508-1/1.0.md#references.1) [9](../proposals/1-508-1/new.md#notes)
          [10](../references/l.md) [11](../references/l.md#a) [12](../vocabulary/kinds.md)
          [13](../files/a%20b.txt) [14](<../files/a b.txt>) [15](HTTPS://a.example/) [16](tel:+1)
          [17](./index.md) [18](../definitions/1-508-2/about.md) [19](mailto:a@b.example)
          `[20](nowhere.md)` ![A dot](../files/c.png)
          """),
      ], attachments: ["a b.txt", "c.png"])
    #expect(right.found == [])
  }
}
