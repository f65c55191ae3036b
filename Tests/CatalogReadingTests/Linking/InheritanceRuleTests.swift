import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

@Suite("What cells take over")
struct InheritanceRuleTests {
  static let faults: [RuleCase] = [
    RuleCase(
      "inheritance/self",
      "## Components\n\n### A\n\n#### Type 1\n\n‸Same as Type 1, PLUS: B\n\n#### Type 2\n\nC"),
    RuleCase(
      "inheritance/cycle",
      "## Types\n\n### Type 1\n\n‸Same as Type 2\n\n### Type 2\n\nSame as Type 3, except: A\n\n### Type 3\n\nSame as Type 1"
    ),
    RuleCase(
      "inheritance/cycle",
      "## Types\n\n### Type 1\n\nSame as Type 2\n\n### Type 2\n\n‸Same as Type 3\n\n### Type 3\n\nSame as Type 2"
    ),
    RuleCase(
      "inheritance/missing-type",
      "## Types\n\n### Type 1\n\n‸Same as Type 4\n\n### Type 2\n\nSame as Type 1"),
    RuleCase(
      "inheritance/missing-type",
      files: [
        "definitions/1-508-1/1.0.md": form("## Types\n\n### Type 1\n\nA\n\n### Type 2\n\nB"),
        "supplements/s.md": supplement("## Types\n\n### Type 1\n\n‸Same as Type 2\n"),
      ]),
    RuleCase("inheritance/unreadable", "## Types\n\n### Type 1\n\n‸Same as the others"),
    RuleCase("inheritance/unreadable", "## Types\n\n### Type 1\n\n- ‸Same as Type 2"),
  ]

  @Test("and can't is reported at the words that say so", arguments: faults)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test(
    "is read from the first paragraph of the cell",
    arguments: [
      ("Same as Type 2", "same 2 |"),
      ("same  as\nTYPE ii", "same 2 |"),
      ("Same as Type 2.", "same 2 |"),
      ("Same as Type 2. Divers too.", "plus 2 |Divers too."),
      ("Same as Type 2, PLUS: A", "plus 2 |A"),
      ("Same as Type IV PLUS:\n\n1. A", "plus 4 |A"),
      ("Same as Type 2 , plus A", "plus 2 |A"),
      ("**Same as Type 2**, Plus :\n*A* B", "plus 2 |A B"),
      ("Same as Type 2, PLUS", "plus 2 |"),
      ("Same as Type 2\n\n- A", "plus 2 |A"),
      ("Same as Type\u{A0}10, except:\n\n> A", "except 10 |A"),
      ("Same as Type 2 except A, B", "except 2 |A, B"),
      ("Same as Type 2: A", "unreadable"),
      ("Same as Type 2; A", "unreadable"),
      ("Same as Type 2.5", "unreadable"),
      ("Same as Type 02", "unreadable"),
      ("Same as Type IIII", "unreadable"),
      ("Same as Type 2 where possible", "unreadable"),
      ("Same as Types 2", "unreadable"),
      ("Same as Single Type", "unreadable"),
      ("Same as Type 2, pluses A", "unreadable"),
      ("Same as Type 2é", "unreadable"),
      ("> Same as Type 2", "unreadable"),
      ("The same as Type 2", "none"),
      ("Same assignment", "none"),
      ("Sameness", "none"),
      ("`x`\n\nSame as Type 2", "none"),
    ])
  func phrase(_ text: String, _ expected: String) throws {
    let types = [2, 4, 10].map { "### Type \($0)\n\nText\n\n" }.joined()
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form("## Types\n\n### Type 1\n\n\(text)\n\n\(types)")
    ])
    let diagnosed = files.read()
    let tables = try #require(diagnosed.value?.tables.values.first)
    let inheritance = tables.inheritance[CellAddress(.types, .numbered(1))]
    let isUnreadable = diagnosed.diagnostics.contains { $0.rule == InheritanceRules.unreadable }
    let read = inheritance.map {
      "\($0.relation) \($0.target.description.dropFirst(5)) |\($0.ownBlocks.plainText)"
    }
    #expect((read ?? (isUnreadable ? "unreadable" : "none")) == expected)
  }

  /// The written-out text of every type of a row with these cells, from Type 1 on.
  private func writtenOut(_ cells: [String?]) throws -> [String] {
    let text = cells.enumerated().map { index, cell in
      cell.map { "#### Type \(index + 1)\n\n\($0)\n\n" } ?? ""
    }.joined()
    let types = cells.indices.map { "### Type \($0 + 1)\n\nText\n\n" }.joined()
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form("## Types\n\n\(types)## Components\n\n### A\n\n\(text)")
    ])
    let catalog = try #require(files.read().value)
    let tables = try #require(catalog.tables.values.first)
    let body = try #require(catalog.definitions.first).current.body
    return cells.indices.map { index in
      let address = CellAddress(.component("a"), .numbered(index + 1))
      guard let text = tables.writtenOut(address, of: body) else { return "-" }
      return text.parts.map { part in
        let origin =
          switch part.origin {
          case .own: "+"
          case .inherited: ""
          case .inheritedWithExceptions: "!"
          case .exceptions: "-"
          }
        let words =
          switch part.entry {
          case .missing: "missing"
          case .blank: "blank"
          case .value(let blocks): blocks.plainText
          }
        return "\(origin)\(part.type.anchor.dropFirst(5)):\(words)"
      }.joined(separator: " ")
    }
  }

  @Test("is written out under the types that it comes from")
  func written() throws {
    #expect(
      try writtenOut(["Same as Type 2, PLUS: a", "Same as Type 3, PLUS: b", "c"])
        == ["3:c 2:b +1:a", "3:c +2:b", "-"])
    #expect(try writtenOut(["a", "Same as Type 1", "Same as Type 2"]) == ["-", "1:a", "1:a"])
    #expect(try writtenOut(["Same as Type 2, except: a", "b"]) == ["!2:b -1:a", "-"])
    #expect(
      try writtenOut(["Same as Type 2, except: a", "Same as Type 3, PLUS: b", "c"])
        == ["!3:c !2:b -1:a", "3:c +2:b", "-"])
  }

  @Test("keeps the words of an exception with what they take away")
  func exceptions() throws {
    #expect(
      try writtenOut(["Same as Type 2, PLUS: a", "Same as Type 3, except: b", "c"])
        == ["!3:c 2:Same as Type 3, except: b +1:a", "!3:c -2:b", "-"])
    #expect(
      try writtenOut(["Same as Type 2, except: a", "Same as Type 3, except: b", "c"])
        == ["!3:c !2:Same as Type 3, except: b -1:a", "!3:c -2:b", "-"])
  }

  @Test("is said to be missing or blank where the other type's cell is")
  func gaps() throws {
    #expect(try writtenOut(["Same as Type 2, PLUS: a", nil]) == ["2:missing +1:a", "-"])
    #expect(try writtenOut(["Same as Type 2", ""]) == ["2:blank", "-"])
  }

  @Test("stands as it is where it leads in a circle, and can still be taken over")
  func circles() throws {
    #expect(
      try writtenOut(["Same as Type 2, PLUS: a", "Same as Type 2"])
        == ["2:Same as Type 2 +1:a", "-"])
  }

  @Test("of a supplement comes from the supplement alone")
  func supplements() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form("## Types\n\n### Type 1\n\nA\n\n### Type 2\n\nB"),
      "supplements/s.md": supplement(
        "## Types\n\n### Type 1\n\nSame as Type 2, PLUS: a\n\n### Type 2\n\nb\n"),
    ])
    let catalog = try #require(files.read().value)
    let supplement = try #require(catalog.definitions.first?.supplements.first)
    let text = catalog.supplementTables["supplements/s.md"]?
      .writtenOut(CellAddress(.types, .numbered(1)), of: supplement.body)
    #expect(
      text?.parts.map { $0.entry.value?.plainText } == ["b", "a"])
    #expect(catalog.tables.values.flatMap(\.inheritance.keys) == [])
  }
}
