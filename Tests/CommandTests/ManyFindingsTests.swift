import Foundation
import Testing

/// A way that is quadratic takes minutes at these numbers, and hours in `make test-long`.
@Suite("Very many findings")
struct ManyFindingsTests {
  private static let count =
    ProcessInfo.processInfo.environment["TYPEBOOK_ROUNDS"] == nil ? 5_000 : 100_000

  /// Each unknown name is held against all that are known, so these are fewer.
  private static let nameCount = count == 100_000 ? 2_000 : 500

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

  /// A text with very many findings, and what they are about.
  struct Text: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  private static let digits = String(repeating: "1", count: 20 * count)
  private static let texts = [
    Text("keys", definition("One.", facts: many { "key_\($0): x\n" })),
    Text("references in a paragraph", definition(many { "[a](ref:key-\($0)) " })),
    Text("references", definition(many { "[a](ref:key-\($0))\n\n" })),
    Text("references without words", definition(many { "[](ref:key-\($0)) " })),
    Text("pages", definition(many { "[a](page-\($0).md) " })),
    Text("places", definition(many { "[a](#place-\($0)) " })),
    Text("schemes", definition(many { "[a](ftp:\($0)) " })),
    Text("images", definition(many { "![](x\($0).png) " })),
    Text("sections", definition(many { "## Section \($0)\n\nx\n\n" })),
    Text("types", definition("One.", types: many { "\n\n### Type \($0)\n\nSame as Type \($0)" })),
    Text(
      "capabilities",
      definition("One.", facts: "supporting_core_capabilities:\n" + many { _ in "  - A\n" })),
    Text("digits", definition(digits)),
    Text("an amount", definition("At least \(digits) people.")),
    Text("a date", definition("One.", facts: "updated: \(digits)\n")),
  ]

  @Test(
    "take time in proportion, whatever they are about", .timeLimit(.minutes(10)), arguments: texts)
  func inProportion(_ text: Text) throws {
    let catalog = try Catalog()
    try catalog.write(text.text, to: "definitions/6-509-1280/1.0.md")
    let result = try catalog.run("check", "--format", "short")
    #expect(result.status < 2, "\(result.messages.suffix(500))")
  }

  @Test("of unknown references are told beside thousands of known ones", .timeLimit(.minutes(10)))
  func unknownAmongKnown() throws {
    let catalog = try Catalog()
    let keys = (0..<Self.nameCount).map { "  - key: known-key-\($0)\n    title: T\n" }.joined()
    try catalog.write("---\ntitle: All\nreferences:\n\(keys)---\n", to: "references/all.md")
    for number in 0..<10 {
      let links = (0..<Self.nameCount / 10).map { "[a](ref:unknown-key-\(number)-\($0)) " }.joined()
      try catalog.write("---\ntitle: P\n---\n\n\(links)\n", to: "pages/p\(number).md")
    }
    let result = try catalog.run("check", "--format", "short", "--all")
    #expect(result.status == 1)
    #expect(result.messages.contains("\(Self.nameCount) errors"))
  }

  @Test(
    "of unknown components and notes are told beside as many known ones", .timeLimit(.minutes(10)))
  func unknownComponents() throws {
    let catalog = try Catalog()
    func components(_ name: String) -> String {
      "\n\n## Components\n"
        + (0..<2 * Self.nameCount).map { "\n### \(name) \($0)\n\n#### Type 1\n\nx\n" }.joined()
    }
    try catalog.write(
      Self.definition("One.") + components("Known"), to: "definitions/6-509-1280/1.0.md")
    try catalog.write(
      "---\napplies_to: 6-509-1280\ntitle: T\nauthority: A\nrelation: adds\nversions: [1.0]\n---\n"
        + components("Unknown"), to: "supplements/s.md")
    let keys = (0..<2 * Self.nameCount).map { "  - key: known-\($0)\n    title: T\n" }.joined()
    let notes = (0..<2 * Self.nameCount).map { "\n## unknown-\($0)\n\nx\n" }.joined()
    try catalog.write(
      "---\ntitle: All\nreferences:\n\(keys)---\n\(notes)", to: "references/all.md")
    let result = try catalog.run("check", "--format", "short")
    #expect(result.status == 1)
    #expect(result.messages.contains("\(4 * Self.nameCount) errors"))
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
    let suggested =
      result.output.components(separatedBy: #""suggestion": "ref:known-key""#).count - 1
    #expect(suggested == 200)
  }
}
