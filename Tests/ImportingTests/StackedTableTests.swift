import CatalogModel
import CommonMark
import Diagnostics
import Importing
import Testing

@Suite("A table whose cells stand below each other")
struct StackedTableTests {
  private static let heads = "Components\nComponent\nType 1\nType 2\nNotes\n"

  /// The cells of a text's requirements table, by row and column; a cell that isn't there is "missing".
  private func cells(_ text: String) throws -> [String: [String]] {
    let imported = try Captures.imported(Captures.form(text))
    let body = try Captures.revision(imported.file).body
    return Dictionary(
      uniqueKeysWithValues: (body.components.value ?? []).map { component in
        let cells = [
          component.cell(for: .numbered(1)), component.cell(for: .numbered(2)), component.notes,
        ]
        return (component.name.value, cells.map(Self.words))
      })
  }

  private static func words(_ entry: FormEntry<Passage>) -> String {
    switch entry {
    case .missing: "missing"
    case .blank: "blank"
    case .value(let passage): passage.blocks.plainText.split(separator: "\n").joined(separator: "/")
    }
  }

  @Test("is read where each cell is one line")
  func lines() throws {
    let text =
      Self.heads + "Training\nOil\nWicks\nNone\nCurrency\nSame as Type 2\n\nNot Specified\n"
    #expect(
      try cells(text) == [
        "Training": ["Oil", "Wicks", "None"],
        "Currency": ["Same as Type 2", "blank", "Not Specified"],
      ])
  }

  @Test(
    "is read where lists begin anew, or a colon says that a list follows",
    arguments: [
      "Training\n1. Oil\n2. Wicks\n1. Lamps\nNot Specified\n",
      "Training\nKeeps:\n• Oil\n• Wicks\nLamps\nNone\n".replacing("\n• Wicks", with: ""),
      "Training\nSame as Type 2, PLUS:\n1. Oil\nNot Specified\nNone\n",
    ])
  func lists(_ rows: String) throws {
    let cells = try cells(Self.heads + rows)
    #expect(cells["Training"]?.contains("missing") == false)
  }

  @Test("has its names alone where nothing tells which cell a line belongs to")
  func unsure() throws {
    let text = Self.heads + "Training\n• Oil\n• Wicks\n• Lamps\n• Matches\nNone\n"
    #expect(try cells(text)["Training"] == ["missing", "missing", "None"])
  }

  @Test("is read where tabs stand between cells of several lines")
  func tabs() throws {
    let text =
      "Components\nComponent\tType 1\tType 2\tNotes\nTraining\tKeeps:\n1. Oil\n2. Wicks\tLamps\tNone\n"
      + "Reporting\t\tTwice\tWeekly\nat noon\n"
    #expect(
      try cells(text) == [
        "Training": ["Keeps:/Oil/Wicks", "Lamps", "None"],
        "Reporting": ["blank", "Twice", "Weekly/at noon"],
      ])
  }

  @Test("pasted from a page, where blank cells leave nothing, is read as far as it is certain")
  func pasted() throws {
    let text =
      "Components\nComponent\tType 1\tType 2\tNotes\nTraining\t\nOil\n\nWicks\n\nmore\n\n"
      + "Currency\t\nSame as Type 2\n\nNot Specified\n\nNone\n\nReporting\tOil\tWicks\tNone\n"
    #expect(
      try cells(text) == [
        "Training": ["missing", "missing", "missing"],
        "Currency": ["Same as Type 2", "Not Specified", "None"],
        "Reporting": ["Oil", "Wicks", "None"],
      ])
  }

  @Test(
    "gives no cell a word where a row may be hidden, or tabs stand behind cells as behind names")
  func doubtful() throws {
    let hidden = "Training\nOil\nWicks\nNone\nLamp Oil\nLamps\nWicks\nOil\n"
    #expect(try cells(Self.heads + hidden) == ["Training": ["missing", "missing", "missing"]])
    let heads = "Components\nComponent\tType 1\tType 2\tNotes\n"
    let bare = "Training\t\nOil\n\nSame as Type 1\t\nNone\n\nLamp Oil\t\nWicks\n\n"
    #expect(try cells(heads + bare)["Same as Type 1"] == nil)
    #expect(try cells(heads + bare)["Training"] == ["missing", "missing", "missing"])
    let tabs = "Training\t\t\nOil\n\nWicks\n\nLamp Oil\t\nWicks\n\nLamps\n"
    #expect(try cells(heads + tabs)["Training"]?.contains { $0.contains("Lamp") } == false)
  }
}
