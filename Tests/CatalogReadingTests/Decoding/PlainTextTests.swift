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
}
