import CatalogReading
import Diagnostics
import Testing

/// A file with an error may have held what another file names: one error isn't reported as many.
@Suite("What only follows from a file with errors")
struct FollowOnTests {
  /// Files that speak of version 1.1 of a definition, whose file is broken in one way or another.
  private static func findings(_ broken: String, in path: String) -> [String] {
    let catalog = CatalogFiles([
      ("definitions/1-508-1/1.0.md", form("## Components\n\n### Crew\n\n#### Type 1\n\nA")),
      (path, broken),
      (
        "definitions/1-508-1/about.md",
        "---\nsources:\n  1.1: { by: X }\n---\n\n## 1.1\n\nSee [it](1.1.md#crew).\n"
      ),
      ("proposals/1-508-1/a.md", proposal(base: "1.1", "## Notes\n\nA")),
      (
        "supplements/s.md",
        supplement(versions: "[1.1]", "## Components\n\n### Crew\n\n#### Type 1\n\nB")
      ),
      ("pages/a.md", page("[a](../definitions/1-508-1/1.1.md#crew) [b](ref:b)")),
      ("references/a.md", references("b", "c")),
    ])
    return catalog.findings()
  }

  @Test(
    "isn't reported of a version",
    arguments: [
      // Nothing of it could be read, or not its fences, its version or its components
      "\u{FEFF}\u{FFFE}",
      "# Patrol Team",
      "---\nid: 1-508-1\nname: [\n---\n",
      form(version: "eleven", "## Components\n\n### Crew\n\n#### Type 1\n\nA"),
      form(version: "1.1", "## Componets\n\n### Crew\n\n#### Type 1\n\nA"),
    ])
  func version(broken: String) {
    let path = "definitions/1-508-1/1.1.md"
    let found = Self.findings(broken, in: path)
    #expect(!found.isEmpty)
    #expect(found.filter { !$0.hasPrefix(path) } == [])
  }

  @Test("isn't reported of a list of references, or of a vocabulary")
  func lists() {
    let lists = [
      "references/z.md": "---\ntitle: Z\nreferences:\n  - { key: z_, titel: Z }\n---\n",
      "vocabulary/kinds.md": "---\ntitle: Kinds\nfield: kind\nterms:\n  - { nam: Team }\n---\n",
    ]
    for (path, text) in lists {
      let citing = path.hasPrefix("references") ? "[z](ref:zz)" : "A"
      let catalog = CatalogFiles([
        ("definitions/1-508-1/1.0.md", form("## Notes\n\n\(citing)")), (path, text),
      ])
      let found = catalog.findings()
      #expect(!found.isEmpty)
      #expect(found.filter { !$0.hasPrefix(path) } == [])
    }
  }

  @Test("is reported once the file is right")
  func right() {
    let found = Self.findings(
      form(version: "1.1", "## Notes\n\nA"), in: "definitions/1-508-1/1.1.md")
    #expect(
      found == [
        "definitions/1-508-1/about.md:8:10 link/broken-anchor",
        "pages/a.md:5:5 link/broken-anchor",
        "references/a.md:7:10 reference/unused",
        "supplements/s.md:11:1 supplement/unknown-component",
      ])
  }

  @Test("is said with the nearest version where the file isn't there at all")
  func nearest() {
    let catalog = CatalogFiles([
      "definitions/1-508-1/1.2.md": form(version: "1.2", "## Notes\n\nA"),
      "definitions/1-508-1/1.9.md": form(version: "1.9", "## Notes\n\nA"),
      "definitions/1-508-2/2.3.md": form(
        id: "1-508-2", name: "Boat", version: "2.3", "## Notes\n\nA"),
      "pages/a.md": page("[a](../definitions/1-508-1/2.3.md) [b](../definitions/1-508-1/1.3.md)"),
    ])
    #expect(
      catalog.read().diagnostics.compactMap(\.suggestion)
        == ["../definitions/1-508-1/1.9.md", "../definitions/1-508-1/1.2.md"])
  }
}
