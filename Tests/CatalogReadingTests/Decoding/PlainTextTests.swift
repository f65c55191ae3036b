import CatalogReading
import Diagnostics
import Testing

@Suite("Texts that only look like pitfalls")
struct PlainTextTests {
  @Test(
    "have nothing reported",
    arguments: [
      "Advised by the\nU. S. Government and by J.\nR. Smith",
      "The act of\n1986 and later ones",
      "The act of\n1986\\. A later one",
      "The act of 1986.\nb\\. isn't an item",
      "At 20 -\n30 degrees",
      "1. One\n1. Two\n1. Three",
      "7. Seven\n8. Eight",
      "1. One\n2. Two\n\n1) Other\n2) More",
      "- One\n- Two\n\n* Other",
      "\\+ 2 officers",
      "+5 degrees",
      "A | B in a sentence\nand another line",
      "Plan, e.g.\nvi is an editor",
      "```\na. code\nb. code\n+ code\n```",
      "- ```\n  code\n  ```",
      "> ~~~~\n> code\n> ~~~~~",
      "Before\n\n---\n\nAfter",
      "[a](b.md) is a link\n\n\\[Note]: annex\n\n[Note] annex",
      "- [a](b.md)\n- [c](d.md)\n\n[e](f.md)\n\n> [g](h.md)\n",
      "A — dash — and more",
      "*a.* one\n*b.* two",
    ])
  func plain(text: String) {
    let file = SourceFile(path: "Content/pages/a.md", text: "---\ntitle: T\n---\n\n\(text)\n")
    let found = ContentDecoder(settings: BrokenInput.settings, root: "Content").decode(file)
    #expect(found.diagnostics.map(\.rule.id) == [])
  }

  @Test(
    "have nothing reported in a form",
    arguments: [
      "\\+ 2 officers", "-> On request", "1 24-foot boat", "2 4x4 vehicles", "1 000 boats",
      "100 feet, or 1.5 miles", ".5 miles", "[Officer](https://a.example)s of the watch", "Type 2",
      "Says:\n\n> Boats\n>\n> Radios", "`a | b` and 5|6", "Boats\n\n---\n\nRadios",
      "“Boats” and *radios*", "1) Boats\n2) Radios", "1.\tBoats\n2.\tRadios",
      "- Boats\n    - Oars\n- Radios", "(Boats) and radios", "\\-5 degrees", "$5. Or more",
      "Keeps the water of the basin in the harbor at a temperature of 15 degrees,\n+/- 5 degrees",
      "5%. Or more",
    ])
  func plainInForm(text: String) {
    let head = """
      ---
      id: 6-509-1
      name: Officer
      status: Published
      version: 1.0
      kind: Personnel
      category: Law
      primary_core_capability: Planning
      ---

      """
    let file = SourceFile(
      path: "Content/definitions/6-509-1/1.0.md", text: "\(head)\n## Notes\n\n\(text)\n")
    let found = ContentDecoder(settings: BrokenInput.settings, root: "Content").decode(file)
    #expect(found.diagnostics.map(\.rule.id) == [])
  }
}
