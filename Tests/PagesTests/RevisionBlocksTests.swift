import CatalogModel
import CommonMark
import Redlining
import Testing

@Suite("The blocks of a revision")
struct RevisionBlocksTests {
  private func revision() throws -> Revision {
    try Sample.revision(
      types: [
        Sample.cell(
          1,
          "Keeps watch and:\n\n1. rings\n2. reports\n   - by day\n   - by night\n\nthen\n\n- rests")
      ],
      components: [
        Sample.component(
          "Training", notes: .blank,
          [Sample.cell(1, "- one\n\n  more of one\n\n> said\n>\n> again")])
      ], passages: [.overallFunction: Sample.passage("Lights\nthe *harbor*.")])
  }

  /// The words and ids of the places, facts left out, and their texts.
  private func places() throws -> [(words: String, anchor: String, text: FormEntry<String>)] {
    try revision().locatedBlocks.map { ($0.locator.words, $0.locator.anchor, $0.text) }
  }

  @Test("come in the form's order, each with its words, its id and its text")
  func order() throws {
    let blocks = try places().drop { $0.words != "Overall Function" }
    let expected: [(String, String, FormEntry<String>)] = [
      ("Overall Function", "overall-function", .value("Lights the harbor.")),
      ("Description Notes", "description-notes", .missing),
      ("Description / Type 1 / paragraph 1", "types.type-1", .value("Keeps watch and:")),
      ("Description / Type 1 / item 1", "types.type-1.1", .value("rings")),
      ("Description / Type 1 / item 2", "types.type-1.2", .value("reports")),
      ("Description / Type 1 / item 2.1", "types.type-1.2.1", .value("by day")),
      ("Description / Type 1 / item 2.2", "types.type-1.2.2", .value("by night")),
      ("Description / Type 1 / paragraph 2", "types.type-1", .value("then")),
      ("Description / Type 1 / item 3", "types.type-1.3", .value("rests")),
      ("Training / Type 1 / item 1", "training.type-1.1", .value("one")),
      ("Training / Type 1 / item 1 / paragraph 2", "training.type-1.1", .value("more of one")),
      ("Training / Type 1 / quotation 1", "training.type-1", .value("said")),
      ("Training / Type 1 / quotation 2", "training.type-1", .value("again")),
      ("Training / Notes", "training.notes", .blank),
    ]
    #expect(blocks.count == expected.count + 3)
    for (block, expected) in zip(blocks, expected) {
      #expect(block.words == expected.0 && block.anchor == expected.1 && block.text == expected.2)
    }
  }

  @Test("have an id each that the revision's page has, and no two the same words")
  func anchors() throws {
    let page = try Sample.page(revision())
    let blocks = try places().filter { $0.anchor.contains(".") || $0.anchor == "training" }
    #expect(blocks.count > 10)
    for block in blocks { #expect(page.contains(" id=\"\(block.anchor)\""), "\(block.anchor)") }
    let words = try places().map(\.words)
    #expect(Set(words).count == words.count)
  }

  @Test("begin with the facts that the form asks for")
  func facts() throws {
    let blocks = try places().prefix { $0.words != "Overall Function" }
    #expect(blocks.first?.words == "ID")
    #expect(blocks.contains { $0.words == "Resource Kind" && $0.text == .value("Personnel") })
    #expect(blocks.contains { $0.words == "Secondary Core Capability" && $0.text == .blank })
    #expect(blocks.contains { $0.words == "NQS Position" && $0.text == .missing })
  }
}
