import CatalogModel
import CommonMark
import Diagnostics
import Importing
import Testing

@Suite("The text of a PDF in columns")
struct LaidOutTextTests {
  private static let head = """
    ID                90-509-1
    Name              Lamp Keeper
    Version           1.0
    Primary Core
                      Watchkeeping
    Capability
    Resource Category Harbor Operations

    Components
    Component    Type 1            Type 2        Notes

    """

  private func body(_ table: String) throws -> (cells: [String: [String]], lost: [String]) {
    let imported = try Captures.imported(Self.head + table)
    let revision = try Captures.revision(imported.file)
    let cells = (revision.body.components.value ?? []).map { component in
      (
        component.name.value,
        [component.cell(for: .numbered(1)), component.cell(for: .numbered(2)), component.notes]
          .map { $0.value?.blocks.plainText.replacing("\n", with: "/") ?? "" }
      )
    }
    #expect(revision.fact(.primaryCoreCapability).value?.value == "Watchkeeping")
    #expect(revision.fact(.category).value?.value == "Harbor Operations")
    return (Dictionary(uniqueKeysWithValues: cells), imported.ledger.lost)
  }

  @Test("is read cell by cell where cells begin with their row's name, over pages and heads again")
  func fromTop() throws {
    let table = """
      Training     1. Oil at         Lamps         None
                      night
                   2. Wicks

      Physical/    Moderate          Moderate      As the
      Medical                                      guideline
      Fitness                                      says

      \u{0C}Component   Type 1        Type 2         Notes
      Currency    Twice a year  Same as Type 1 None
      Notes
      """
    #expect(
      try body(table).cells == [
        "Training": ["Oil at night/Wicks", "Lamps", "None"],
        "Physical/Medical Fitness": ["Moderate", "Moderate", "As the guideline says"],
        "Currency": ["Twice a year", "Same as Type 1", "None"],
      ])
  }

  @Test("without columns is refused: its cells stand in no order")
  func reflowed() throws {
    for text in ["Types\nType Description\nType 1\nLeads\n", "Notes\nNone\n\u{0C}"] {
      #expect(throws: FormImport.Obstacle.self) { try Captures.imported(Captures.form(text)) }
    }
  }
}
