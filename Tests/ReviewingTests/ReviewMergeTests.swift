import CatalogModel
import RedlineReporting
import Testing

@testable import Reviewing

@Suite("Sheets that came back")
struct ReviewMergeTests {
  private func matrix(
    _ files: [(name: String, bytes: [UInt8])], in catalog: Catalog
  ) throws -> AdjudicationMatrix {
    var merge = ReviewMerge(catalog)
    return merge.matrix(of: try files.map { try ReturnedFile(name: $0.name, bytes: $0.bytes) })
  }

  /// The sheet with cells written into the row of the line at a place.
  private func written(
    _ cells: [[String]], _ answers: [(place: String, head: String, text: String)]
  ) throws -> [[String]] {
    var cells = cells
    for answer in answers {
      let row = try #require(cells.firstIndex { $0[1] == answer.place })
      let column = try #require(cells[0].firstIndex { $0.hasPrefix(answer.head) })
      cells[row][column] = answer.text
    }
    return cells
  }

  private static let hours = "Training / Type 1 / item 1"
  private static let aid = "Training / Type 1 / item 4"

  @Test("make one matrix: each comment once, those that say the same together, in the text’s order")
  func merged() throws {
    let reviewed = try ReviewedCatalog()
    let sheet = try reviewed.cells()
    let county = try written(
      sheet,
      [
        (Self.aid, "Comment", "Who teaches it?"), (Self.hours, "Comment", "Too  long."),
        (Self.hours, "Reviewer", "A. Reyes"), (Self.hours, "Organization", "Coast County"),
        (Self.hours, "Kind (", "critical"),
      ])
    let port = try written(
      sheet,
      [(Self.hours, "Comment", "too long."), (Self.hours, "Reviewer", "B. Okafor")])
    let matrix = try matrix(
      [
        ("county.csv", CellsReader.csv(county)),
        ("port.csv", CellsReader.csv(port, separator: ";")),
      ],
      in: reviewed.catalog)
    #expect(matrix.rows.map(\.line.place) == [Self.hours, Self.aid])
    #expect(matrix.rows.map(\.fate) == [.unchanged, .unchanged])
    #expect(
      matrix.rows[0].entries.map { $0.makers.map(\.maker) } == [
        ["A. Reyes (Coast County)", "B. Okafor"]
      ])
    #expect(matrix.rows[1].entries.map(\.comment.text) == ["Who teaches it?"])
    #expect(matrix.summary == "3 comments by 2 reviewers on 2 lines, 2 of them different.")
  }

  @Test("say nothing where nobody wrote anything, though names are filled in")
  func silent() throws {
    let reviewed = try ReviewedCatalog()
    let sheet = try written(try reviewed.cells(), [(Self.hours, "Reviewer", "A. Reyes")])
    let matrix = try matrix([("a.csv", CellsReader.csv(sheet))], in: reviewed.catalog)
    #expect(matrix.rows.isEmpty && matrix.summary == "No comments.")
  }

  @Test("may have columns in another order, with other heads, and of their own")
  func columns() throws {
    let reviewed = try ReviewedCatalog()
    var sheet = try written(
      try reviewed.cells(), [(Self.hours, "Comment", "Too long."), (Self.aid, "Comment", "Good.")])
    let own = ["Phone"] + sheet.dropFirst().map { $0[1] == Self.hours ? "555-0100" : "" }
    sheet = zip(sheet, own).map { [$1] + $0.reversed() }
    sheet[0] = sheet[0].map {
      ["Locator": "Stelle", "Proposed text": "Neu", "Fingerprint": "Code!"][$0] ?? $0
    }
    let matrix = try matrix([("a.csv", CellsReader.csv(sheet))], in: reviewed.catalog)
    #expect(matrix.rows.map(\.line.place) == [Self.hours, Self.aid])
    #expect(
      matrix.rows.flatMap { $0.entries.map(\.comment.text) } == [
        "Too long.\nPhone: 555-0100", "Good.",
      ])
  }

  @Test("keep what was written over the sheet’s own texts, and rows that somebody added")
  func overwritten() throws {
    let reviewed = try ReviewedCatalog()
    var sheet = try written(
      try reviewed.cells(), [(Self.hours, "Proposed text", "Three hours of rowing")])
    sheet.append(sheet[0].map { $0 == "Comment" ? "A fine draft." : "" })
    let matrix = try matrix([("a.csv", CellsReader.csv(sheet))], in: reviewed.catalog)
    #expect(
      matrix.rows.map { $0.entries[0].comment.text } == [
        "Proposed text written over: Three hours of rowing", "A fine draft.",
      ])
    #expect(matrix.rows.map(\.fate) == [.unchanged, .general])
  }

  @Test("tell what became of a line since: reworded, moved, gone")
  func fates() throws {
    let sheet = try written(
      try ReviewedCatalog(proposed: [
        "Two hours of rowing", "Knots", "Signals", "First aid", "Tides", "Fog",
      ]).cells(),
      [
        (Self.hours, "Comment", "Too long."), (Self.aid, "Comment", "Which?"),
        ("Training / Type 1 / item 5", "Comment", "Why?"),
        ("Training / Type 1 / item 6", "Comment", "Thick?"),
      ])
    let next = try ReviewedCatalog(proposed: [
      "Ninety minutes of rowing", "Knots", "Tides", "Signals", "First aid",
    ])
    let matrix = try matrix([("a.csv", CellsReader.csv(sheet))], in: next.catalog)
    let fates = Dictionary(
      uniqueKeysWithValues: matrix.rows.map { ($0.entries[0].comment.text, $0.fate) })
    #expect(fates["Too long."] == .reworded(now: "Ninety minutes of rowing"))
    #expect(
      fates["Why?"] == .unchanged || fates["Why?"] == .moved(to: "Training / Type 1 / item 3"))
    #expect(fates["Thick?"] == .gone)
    #expect(matrix.commentCount == 4)
  }

  @Test(
    "are refused where they are something else",
    arguments: ["", "Dear all,\nhere it is.\n", "a,b\n1,2\n"])
  func other(_ text: String) throws {
    #expect(throws: ReturnedFile.Failure.self) {
      try ReturnedFile(name: "a.csv", bytes: Array(text.utf8))
    }
  }
}
