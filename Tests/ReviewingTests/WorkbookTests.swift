import Packaging
import Testing

@testable import Reviewing

@Suite("Workbooks of other programs")
struct WorkbookTests {
  private func table(_ bytes: [UInt8]) throws -> SheetTable {
    let workbook = try #require(try Workbook(try ZipReader(bytes)))
    return try #require(workbook.sheets.first)
  }

  private static let sheet = SampleWorkbook.rows([
    ["Locator", "Comment"], ["Here", ""], ["There", ""],
  ])

  @Test("are read with the notes beside their cells, and who wrote them")
  func notes() throws {
    let notes = """
      <comments><authors><author>A. Reyes</author></authors><commentList>
      <comment ref="B2" authorId="0"><text><r><t>Who </t></r><r><t>says so?</t></r></text></comment>
      <comment ref="B9" authorId="7"><text><t>Below all</t></text></comment>
      </commentList></comments>
      """
    let table = try table(
      SampleWorkbook.bytes(
        sheet: Self.sheet, parts: [("xl/comments1.xml", "comments", notes)]))
    #expect(table.rows.map(\.number) == [1, 2, 3, 9])
    #expect(table.rows[1].notes.map(\.text) == ["Who says so?"])
    #expect(table.rows[1].notes.map(\.author) == ["A. Reyes"])
    #expect(table.rows[3].notes.map(\.text) == ["Below all"])
  }

  @Test("are read with threads, each answer by itself, and not the note that stands for a thread")
  func threads() throws {
    let thread = """
      <ThreadedComments><threadedComment ref="B2" personId="{1}"><text>Why?</text></threadedComment>
      <threadedComment ref="B2" personId="{2}" parentId="x"><text>Because.</text></threadedComment>
      </ThreadedComments>
      """
    let persons = """
      <personList><person id="{1}" displayName="A. Reyes"/><person id="{2}" displayName="B. Okafor"/></personList>
      """
    let note = """
      <comments><authors><author>tc</author></authors><commentList><comment ref="B2" authorId="0">
      <text><t>[Threaded comment]</t></text></comment></commentList></comments>
      """
    let table = try table(
      SampleWorkbook.bytes(
        sheet: Self.sheet,
        parts: [
          ("xl/threadedComments/threadedComment1.xml", "threadedComment", thread),
          ("xl/comments1.xml", "comments", note), ("xl/persons/person.xml", "person", persons),
        ]))
    #expect(table.rows[1].notes.map(\.author) == ["A. Reyes", "B. Okafor"])
    #expect(table.rows[1].notes.map(\.text) == ["Why?", "Because."])
  }

  @Test(
    "have dates, times, percentages and numbers as people see them, and formulas by their values")
  func numbers() throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode="[$-407]dd/mm/yyyy"/>
      <numFmt numFmtId="171" formatCode="0.0&quot;days&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>
      <xf numFmtId="9"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs>
      """
    let cells = [
      (0, "2.2999999999999998"), (1, "46356"), (2, "59"), (3, "1.5"), (4, "0.07"), (5, "0.5625"),
      (6, "46356.25"), (0, "12345678901234567890"),
    ].enumerated().map { "<c r=\"\(SampleWorkbook.name($0))1\" s=\"\($1.0)\"><v>\($1.1)</v></c>" }
    let formula = "<c r=\"I1\" t=\"str\"><f>A1&amp;B1</f><v>so far</v></c>"
    let table = try table(
      SampleWorkbook.bytes(
        sheet: "<sheetData><row r=\"1\">\(cells.joined())\(formula)</row></sheetData>",
        styles: styles))
    #expect(
      table.rows[0].cells == [
        "2.3", "2026-11-30", "1900-02-28", "1.5", "7%", "13:30:00", "2026-11-30 06:00:00",
        "12345678901234567890", "so far",
      ])
  }

  @Test("have the text of a merged cell in every row that it reaches")
  func merged() throws {
    let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A1:XFD1\"/></mergeCells>"
    let table = try table(
      SampleWorkbook.bytes(
        sheet: SampleWorkbook.rows([["Head", "x"], ["Here", "a"], ["", "b"], ["", "c"]]) + merges))
    #expect(table.rows.map { $0.shown(0) } == ["Head", "Here", "Here", ""])
    #expect(table.rows.map { $0.shown(1) } == ["Head", "a", "b", "c"])
    #expect(table.rows.map { $0.reaches[0] } == [nil, 3, nil, nil])
  }
}
