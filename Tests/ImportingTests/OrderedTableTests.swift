import CatalogModel
import CommonMark
import Diagnostics
import Importing
import Testing

@Suite("A PDF that has its words cell by cell")
struct OrderedTableTests {
  private static let heads: [PrintedWord] = [
    ("Component", 10, 1), ("Type", 90, 1), ("1", 115, 1), ("Notes", 190, 1),
  ]

  /// The cells of the table's rows, Type 1 and notes, and the words without a place.
  private func read(
    _ words: [PrintedWord], printed: [PrintedWord]? = nil
  ) throws -> (cells: [String: [String]], lost: [String]) {
    let inOrder = Captures.printed(Self.heads + words)
    let imported = try FormImport.read(
      Capture(
        printed: Captures.printed(Self.heads + (printed ?? words)), inOrder: inOrder, structure: []),
      as: (try #require(DefinitionID("90-509-1")), Version(1, 0)))
    let body = try Captures.revision(imported.file).body
    let cells = (body.components.value ?? []).map { component in
      (
        component.name.value,
        [component.cell(for: .numbered(1)), component.notes].map {
          $0.value?.blocks.plainText.replacing("\n", with: "/") ?? ""
        }
      )
    }
    return (Dictionary(uniqueKeysWithValues: cells), imported.ledger.lost)
  }

  @Test("is read by that order where places don't tell which row a line belongs to")
  func order() throws {
    let rows = try read([
      ("Training", 10, 3), ("Oil", 90, 2), ("at", 110, 2), ("night", 90, 3), ("always", 90, 4),
      ("Currency", 10, 5), ("Twice", 90, 5), ("yearly", 90, 6), ("None", 190, 5),
    ])
    #expect(rows.cells["Training"] == ["Oil at night always", ""])
    #expect(rows.cells["Currency"] == ["Twice yearly", "None"])
    #expect(rows.lost == [])
  }

  @Test("is read by its heads where columns touch")
  func touching() throws {
    let rows = try read([
      ("Training", 10, 2), ("Oil-and-wicks-at-sea", 90, 2), ("Oil", 90, 3), ("None", 190, 2),
      ("Currency", 10, 5), ("Oil", 90, 5), ("None", 190, 5),
    ])
    #expect(rows.cells["Training"]?.last == "None")
    #expect(rows.cells["Currency"] == ["Oil", "None"])
  }

  @Test("has no heading where a line of a cell reads as one")
  func label() throws {
    let rows = try read([
      ("Training", 10, 2), ("Oil", 90, 2), ("See", 190, 2), ("the", 210, 2), ("Notes", 190, 3),
      ("Currency", 10, 5), ("Oil", 90, 5), ("None", 190, 5),
    ])
    #expect(rows.cells["Training"]?.last?.hasSuffix("Notes") == true)
    #expect(rows.cells["Currency"] == ["Oil", "None"])
  }

  @Test("whose order contradicts its places gives no cell a word of another row")
  func contradiction() throws {
    let rows = try read([
      ("Training", 10, 2), ("Oil", 90, 2), ("Wicks", 90, 6), ("Currency", 10, 4),
      ("Twice", 90, 4), ("None", 190, 2),
    ])
    #expect(rows.cells["Training"]?.first?.contains("Wicks") != true)
    #expect(rows.cells["Currency"]?.last != "None")
  }
}
