import Foundation
import Testing

/// A way that is quadratic takes hours at these numbers, and minutes before that.
@Suite("Very many findings")
struct ManyFindingsTests {
  private static let count = 100_000

  private static func definition(_ text: String, facts: String = "", types: String = "One.")
    -> String
  {
    """
    ---
    id: 6-509-1280
    name: Many
    status: Published
    version: 1.0
    kind: Personnel
    category: Harbor
    primary_core_capability: Planning
    \(facts)---

    ## Overall Function

    \(text)

    ## Types

    ### Type 1

    \(types)
    """
  }

  private static func many(_ each: (Int) -> String) -> String {
    (0..<count).lazy.map(each).joined()
  }

  @Test(
    "take time in proportion, whatever they are about", .timeLimit(.minutes(2)),
    arguments: [
      definition("One.", facts: many { "key_\($0): x\n" }),
      definition(many { "[a](ref:key-\($0)) " }),
      definition(many { "[a](ref:key-\($0))\n\n" }),
      definition(many { "[a](page-\($0).md) " }),
      definition(many { "[a](#place-\($0)) " }),
      definition(many { "[](ref:key-\($0)) " }),
      definition(many { "[a][b\($0)] " } + "\n\n" + many { "[b\($0)]: ref:key-\($0)\n" }),
      definition(many { "[a](ftp:\($0)) " }),
      definition(many { "![](x\($0).png) " }),
      definition(many { "## Section \($0)\n\nx\n\n" }),
      definition("One.", types: many { "\n\n### Type \($0 + 1)\n\nSame as Type \($0 + 9)" }),
      definition("One.", facts: "supporting_core_capabilities:\n" + many { "  - Planning\n" }),
      definition(String(repeating: "1", count: 20 * count)),
      definition("At least \(String(repeating: "1", count: 20 * count)) people."),
      definition("One.", facts: "updated: \(String(repeating: "1", count: 20 * count))\n"),
    ])
  func inProportion(_ text: String) throws {
    let catalog = try Catalog()
    try catalog.write(text, to: "definitions/6-509-1280/1.0.md")
    let result = try catalog.run("check", "--format", "short")
    #expect(result.status == 0 || result.messages.contains(" errors"))
  }

  @Test("of unknown references are told beside thousands of known ones", .timeLimit(.minutes(1)))
  func unknownAmongKnown() throws {
    let catalog = try Catalog()
    let keys = (0..<2_000).map { "  - key: known-key-\($0)\n    title: T\n" }.joined()
    try catalog.write("---\ntitle: All\nreferences:\n\(keys)---\n", to: "references/all.md")
    for number in 0..<10 {
      let links = (0..<200).map { "[a](ref:unknown-key-\(number)-\($0)) " }.joined()
      try catalog.write("---\ntitle: P\n---\n\n\(links)\n", to: "pages/p\(number).md")
    }
    let result = try catalog.run("check", "--format", "short", "--all")
    #expect(result.status == 1)
    #expect(result.messages.contains("2000 errors"))
  }

  @Test(
    "of unknown components and notes are told beside as many known ones", .timeLimit(.minutes(1)))
  func unknownComponents() throws {
    let catalog = try Catalog()
    func components(_ name: String) -> String {
      "\n\n## Components\n"
        + (0..<4_000).map { "\n### \(name) \($0)\n\n#### Type 1\n\nx\n" }.joined()
    }
    try catalog.write(
      Self.definition("One.") + components("Known"), to: "definitions/6-509-1280/1.0.md")
    try catalog.write(
      "---\napplies_to: 6-509-1280\ntitle: T\nauthority: A\nrelation: adds\nversions: [1.0]\n---\n"
        + components("Unknown"), to: "supplements/s.md")
    let keys = (0..<4_000).map { "  - key: known-\($0)\n    title: T\n" }.joined()
    let notes = (0..<4_000).map { "\n## unknown-\($0)\n\nx\n" }.joined()
    try catalog.write(
      "---\ntitle: All\nreferences:\n\(keys)---\n\(notes)", to: "references/all.md")
    let result = try catalog.run("check", "--format", "short")
    #expect(result.status == 1)
    #expect(result.messages.contains("8000 errors"))
  }

  @Test("have the nearest word, as long as anybody is shown it")
  func suggestions() throws {
    let catalog = try Catalog()
    try catalog.write(
      "---\ntitle: All\nreferences:\n  - key: known-key\n    title: T\n---\n",
      to: "references/all.md")
    let links = (0..<300).map { _ in "[a](ref:known-kay)\n\n" }.joined()
    try catalog.write("---\ntitle: P\n---\n\n\(links)", to: "pages/p.md")
    let result = try catalog.run("check", "--format", "json")
    #expect(
      result.output.components(separatedBy: #""suggestion":"ref:known-key""#).count - 1 == 200)
  }
}
