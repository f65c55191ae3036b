import CatalogModel
import RedlineReporting
import RevisionEditing
import Testing

@testable import Reviewing

@Suite("Sheets that suffered on their way")
struct MutilatedSheetTests {
  private static let answers = ["Comment", "Proposed wording", "Rationale"]

  /// A comment that a sheet came back with, and the line that it stood at.
  private struct Made: Hashable {
    let code: String
    let text: String
  }

  @Test("lose no comment, and none gets to another line", arguments: 0..<2)
  func mutilated(_ part: Int) throws {
    let reviewed = try ReviewedCatalog()
    let sheet = try reviewed.cells()
    var random = SeededRandom(seed: 300 + UInt64(part))
    for round in 0..<Rounds.count(250) {
      var rows = sheet
      var made: Set<Made> = []
      for row in 1..<rows.count where random.below(3) > 0 {
        let column = try #require(rows[0].firstIndex(of: Self.answers[random.below(3)]))
        let text = Self.remark(&random, number: "\(round)-\(row)")
        rows[row][column] = text
        made.insert(Made(code: rows[row][2], text: text))
      }
      let (bytes, gone, title) = try Self.suffer(rows, &random)
      made = made.filter { !gone.contains($0.code) }
      if let title { made.insert(Made(code: "", text: title)) }
      var merge = ReviewMerge(reviewed.catalog)
      let matrix = merge.matrix(of: [try ReturnedFile(name: "back", bytes: bytes)])
      let found = matrix.rows.flatMap { row in
        row.entries.flatMap { entry in
          entry.makers.map { maker in
            let texts = [maker.text, maker.wording, maker.rationale].filter { !$0.isEmpty }
            return Made(code: row.line.code, text: texts.joined(separator: "|"))
          }
        }
      }
      let isWhole = found.count == made.count && Set(found) == made
      #expect(
        isWhole,
        """
        part \(part), round \(round), lost \(made.subtracting(found)), \
        other \(Set(found).subtracting(made)), of \(String(decoding: bytes.prefix(3_000), as: UTF8.self))
        """)
      guard Set(found) == made else { return }
    }
  }

  /// Words that a spreadsheet could take for something else.
  private static func remark(_ random: inout SeededRandom, number: String) -> String {
    let kinds = [
      "Why? \(number)", "Too; long, \(number)", "He said \"no\" \(number)", "two\nlines \(number)",
      "größer als \(number)", "1.\(number)",
    ]
    return kinds[random.below(kinds.count)]
  }

  /// The sheet as some program and person leave it, the codes of the lines that they deleted, and
  /// what they wrote above the heads.
  private static func suffer(
    _ rows: [[String]], _ random: inout SeededRandom
  ) throws -> (bytes: [UInt8], gone: Set<String>, title: String?) {
    var (rows, gone) = (rows, Set<String>())
    if random.below(2) == 0, rows.count > 3 {
      gone.insert(rows.remove(at: 1 + random.below(rows.count - 1))[2])
    }
    if random.below(2) == 0 { rows = [rows[0]] + rows.dropFirst().reversed() }
    if random.below(2) == 0 {
      rows[0] = rows[0].map { ["Locator": "Wo", "Current text": "alt"][$0] ?? $0 }
    }
    // Either the code or the place may get lost, with the number.
    if random.below(3) == 0 {
      let lost = random.below(2) == 0 ? 2 : 1
      rows = rows.map { row in
        row.indices.filter { $0 != lost && $0 != 0 }.map { row[$0] }
      }
    }
    if random.below(2) == 0 {
      let shift = random.below(rows[0].count)
      rows = rows.map { Array($0[shift...] + $0[..<shift]) }
    }
    // The sheets of two people, one below the other.
    if random.below(4) == 0, rows.count > 2 {
      rows.insert(rows[0], at: 2 + random.below(rows.count - 2))
    }
    let title = random.below(3) == 0 ? "Comments of the county" : nil
    if let title { rows.insert([title], at: 0) }
    if random.below(3) == 0 { rows.insert([], at: 1 + random.below(rows.count)) }
    if random.below(3) == 0 { rows = rows.map { $0 + ["", ""] } }
    return (try Self.saved(rows, &random), gone, title)
  }

  /// The file that one program or another saves.
  private static func saved(
    _ rows: [[String]], _ random: inout SeededRandom
  ) throws -> [UInt8] {
    guard random.below(3) > 0 else {
      return try SampleWorkbook.bytes(sheet: SampleWorkbook.rows(rows, hidden: [3, 5]))
    }
    let separator = [",", ";", "\t"][random.below(3)]
    let mark: [UInt8] = random.below(2) == 0 ? [0xEF, 0xBB, 0xBF] : []
    let end = ["\r\n", "\n"][random.below(2)]
    return mark + CellsReader.csv(rows, separator: separator, end: end)
  }
}
