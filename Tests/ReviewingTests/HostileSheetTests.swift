import Bytes
import CatalogModel
import Testing

@testable import Reviewing

@Suite("Sheets as people make them")
struct HostileSheetTests {
  private struct Found: Hashable, CustomStringConvertible {
    let code: String
    let text: String
    let maker: String

    var description: String { "\(code) “\(text)” \(maker)" }
  }

  private let reviewed: ReviewedCatalog
  private let sheet: [[String]]

  init() throws {
    reviewed = try ReviewedCatalog()
    sheet = try reviewed.cells()
  }

  /// The sheet with a comment in its first line.
  private func written(_ comment: String, by reviewer: String = "") throws -> [[String]] {
    var rows = sheet
    rows[1][try #require(rows[0].firstIndex(of: "Comment"))] = comment
    rows[1][try #require(rows[0].firstIndex(of: "Reviewer"))] = reviewer
    return rows
  }

  private func found(_ bytes: [UInt8], name: String = "a.csv") throws -> [Found] {
    var merge = ReviewMerge(reviewed.catalog)
    let matrix = merge.matrix(of: [try ReturnedFile(name: name, bytes: bytes)])
    return matrix.rows.flatMap { row in
      row.entries.flatMap { entry in
        entry.makers.map {
          Found(code: row.line.code, text: $0.text, maker: $0.reviewer)
        }
      }
    }
  }

  private var code: String { sheet[1][2] }

  @Test(
    "come with text that programs could take for something else",
    arguments: [
      "=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", "a\r\nb", "c-000000000000",
      "'quoted'",
      "“1,5”; 2-4", "\u{202E}turned", "🧪", "Comment",
    ])
  func text(_ comment: String) throws {
    for separator in [",", ";", "\t"] {
      let bytes = CellsReader.csv(try written(comment), separator: separator)
      #expect(try found(bytes).map(\.text) == [comment])
      #expect(try found(bytes).map(\.code) == [code])
    }
  }

  @Test("come in UTF-16 with a mark and without one")
  func wide() throws {
    let text = String(decoding: CellsReader.csv(try written("Näher")), as: UTF8.self)
    for mark in ["", "\u{FEFF}"] {
      let units = Array((mark + text).utf16)
      let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      #expect(try found(little).map(\.text) == ["Näher"])
      #expect(try found(big).map(\.text) == ["Näher"])
    }
  }

  @Test("are set right where some program read UTF-8 as Windows-1252")
  func garbled() throws {
    var rows = try written("")
    let comment = try #require(rows[0].firstIndex(of: "Comment"))
    rows = rows.map { row in
      row.map { cell in
        String(
          String.UnicodeScalarView(cell.utf8.map { Windows1252.scalar($0) ?? Unicode.Scalar($0) }))
      }
    }
    #expect(rows[1].contains { $0.contains("â†’") })
    rows[1][comment] = "Näher"
    #expect(try found(CellsReader.csv(rows)).map(\.text) == ["Näher"])
  }

  @Test("keep what was typed into a column that isn’t for comments")
  func elsewhere() throws {
    for head in sheet[0].prefix(8) {
      var rows = sheet
      let column = try #require(rows[0].firstIndex(of: head))
      rows[1][column] = "Why so long?"
      #expect(try found(CellsReader.csv(rows)).map(\.code) == [code], "\(head)")
      #expect(try found(CellsReader.csv(rows)).allSatisfy { $0.text.hasSuffix("Why so long?") })
      let added = sheet + [sheet[0].indices.map { $0 == column ? "To all of it" : "" }]
      #expect(try found(CellsReader.csv(added)).map(\.text) == ["To all of it"], "\(head)")
    }
  }

  @Test("of one line are cut at their semicolons, whatever commas stand in them")
  func oneLine() throws {
    let rows = Array(try written("Yes, no, maybe").prefix(2)).map { row in
      row.map { $0.contains(";") ? "" : $0 }
    }
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
    #expect(try found(Array(text.utf8)).map(\.text) == ["Yes, no, maybe"])
  }

  @Test("may stand below one another, with columns in another order, and below titles")
  func sections() throws {
    let county = [["Coast County"], []] + (try written("One", by: "A"))
    let port = try written("Two", by: "B").map { Array($0.reversed()) }
    #expect(
      Set(try found(CellsReader.csv(county + [[]] + port))) == [
        Found(code: "", text: "Coast County", maker: "A"),
        Found(code: code, text: "One", maker: "A"), Found(code: code, text: "Two", maker: "B"),
      ])
  }

  @Test("may have lost their heads, or have none that is known")
  func heads() throws {
    let rows = try written("Why?")
    #expect(try found(CellsReader.csv(Array(rows.dropFirst()))).map(\.text) == ["Why?"])
    let other = [rows[0].indices.map { "Spalte \($0)" }] + rows.dropFirst()
    let comment = try #require(rows[0].firstIndex(of: "Comment"))
    #expect(try found(CellsReader.csv(other)).map(\.text) == ["Spalte \(comment): Why?"])
  }

  @Test("have comments in hidden rows, beside cells and in merged ones")
  func workbook() throws {
    var rows = try written("Hidden", by: "A. Reyes")
    let comment = try #require(rows[0].firstIndex(of: "Comment"))
    let reviewer = try #require(rows[0].firstIndex(of: "Reviewer"))
    rows[2][comment] = "Below"
    let note = """
      <comments><authors><author> </author><author>B. Okafor</author></authors><commentList>
      <comment ref="A3" authorId="0"><text><t>Beside</t></text></comment>
      <comment ref="C3" authorId="1"><text><r><t>B. Okafor:</t></r><r><t>
      Why?</t></r></text></comment><comment ref="B1" authorId="0"><text><t>To all</t></text></comment>
      </commentList></comments>
      """
    let name = SampleWorkbook.name(reviewer)
    let bytes = try SampleWorkbook.bytes(
      sheet: SampleWorkbook.rows(rows, hidden: [2])
        + "<mergeCells><mergeCell ref=\"\(name)2:\(name)3\"/></mergeCells>",
      parts: [("xl/comments1.xml", "comments", note)])
    #expect(
      Set(try found(bytes, name: "a.xlsx")) == [
        Found(code: code, text: "Hidden", maker: "A. Reyes"),
        Found(code: sheet[2][2], text: "Below", maker: "A. Reyes"),
        Found(code: sheet[2][2], text: "Beside", maker: "A. Reyes"),
        Found(code: sheet[2][2], text: "Why?", maker: "B. Okafor"),
        Found(code: "", text: "To all", maker: "A. Reyes"),
      ])
  }

  @Test("of ten thousand lines are read in time that grows with them")
  func long() throws {
    let row = try written("x")[1]
    let comment = try #require(sheet[0].firstIndex(of: "Comment"))
    let rows = (0..<10_000).map { number in
      var row = row
      row[comment] = "Comment \(number)"
      return row
    }
    #expect(try found(CellsReader.csv([sheet[0]] + rows)).count == 10_000)
  }

  @Test("of an older draft are known by their words where no code is left")
  func older() throws {
    let next = try ReviewedCatalog(proposed: [
      "Ninety minutes of rowing", "Knots", "Signals", "Second aid",
    ])
    var merge = ReviewMerge(next.catalog)
    let file = try ReturnedFile(
      name: "a.csv", bytes: CellsReader.csv(Array(try written("Too long.").prefix(2))))
    let matrix = merge.matrix(of: [file])
    #expect(merge.strangers.isEmpty)
    #expect(matrix.rows.map(\.fate) == [.reworded(now: "Ninety minutes of rowing")])
  }

  @Test("of another catalog are told apart, and so are those without any comment")
  func strangers() throws {
    var rows = try written("x")
    for index in rows.indices.dropFirst() {
      (rows[index][2], rows[index][1]) = ("c-00000000000\(index)", "Elsewhere / item \(index)")
    }
    var merge = ReviewMerge(reviewed.catalog)
    _ = merge.matrix(of: [
      try ReturnedFile(name: "other.csv", bytes: CellsReader.csv(rows)),
      try ReturnedFile(name: "blank.csv", bytes: CellsReader.csv(sheet)),
    ])
    #expect(merge.strangers == ["other.csv"] && merge.silent == ["blank.csv"])
  }

  @Test(
    "are refused by what they are, with what to do",
    arguments: [
      ([], "is empty"), (Array("  \n".utf8), "is empty"), (Array("%PDF-1.7".utf8), "is a PDF"),
      (Array("{\\rtf1 x}".utf8), "is a rich text"),
      (Array("<html><table>".utf8), "is a page of HTML"),
      ([0x50, 0x4B, 0x03, 0x04, 0, 1, 2], "is damaged"),
      (Self.compound("EncryptedPackage"), "is locked with a password"),
      (Self.compound("WordDocument"), "(.doc)"), (Self.compound("Workbook"), "(.xls)"),
      (Array("Locator,Fingerprint,Comment\n".utf8), "has heads, and no line"),
    ] as [([UInt8], String)])
  func unreadable(_ bytes: [UInt8], _ words: String) {
    let failure = #expect(throws: ReturnedFile.Failure.self) {
      try ReturnedFile(name: "a.csv", bytes: bytes)
    }
    #expect(failure?.problem.hasPrefix("a.csv \(words.hasPrefix("(") ? "" : words)") == true)
    #expect(failure?.problem.contains(words) == true && failure?.remedy.isEmpty == false)
  }

  /// A file as Office made them before 2007, with a stream of this name.
  private static func compound(_ name: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 7, count: 600)
      + name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }
  }
}
