import CatalogModel
import Redlining
import Testing

@Suite("The same words in another structure, or in another text,")
struct RelocationTests {
  private func told(_ old: String, _ new: String) throws -> [String] {
    try ToldChanges.lines(ToldChanges.cell(old), ToldChanges.cell(new))
  }

  @Test("moved where an item stands below another one")
  func indented() throws {
    let old = "- Keeps the book\n- Counts the lamps\n- Mends wicks\n"
    let new = "- Keeps the book\n    - Counts the lamps\n- Mends wicks\n"
    #expect(
      try told(old, new) == ["Moved: Work / Type 1 / item 1.1, was Work / Type 1 / item 2"])
    #expect(
      try told(new, old) == ["Moved: Work / Type 1 / item 2, was Work / Type 1 / item 1.1"])
  }

  @Test("moved where a paragraph parts a list")
  func parted() throws {
    let old = "- Keeps the book\n- Counts the lamps\n- Mends all wicks\n- Returns the ladders\n"
    let new = """
      - Keeps the book
      - Counts the lamps

      At the end of the watch:

      - Mends all wicks
      - Returns the ladders
      """
    let lines = try told(old, new)
    #expect(lines.count == 2)
    #expect(lines.contains("Added: Work / Type 1"))
    #expect(lines.contains { $0.hasPrefix("Moved: ") })
  }

  @Test("are set in another way where a paragraph became a list, with words before it or without")
  func listed() throws {
    let paragraph = "The team carries: one lamp of brass; charts of the port; three flares."
    let list =
      "The team carries:\n\n- one lamp of brass\n- charts of the port\n- three flares\n"
    #expect(try told(paragraph, list) == ["Editorial: Work / Type 1, was Work / Type 1"])
    #expect(try told(list, paragraph) == ["Editorial: Work / Type 1, was Work / Type 1"])
    let paragraphs = "Lights the lamps\n\nTrims every wick\n\nWrites down the hour\n"
    let items = "1. Lights the lamps\n2. Trims every wick\n3. Writes down the hour\n"
    #expect(try told(paragraphs, items).count == 1)
    #expect(try told(paragraphs, items)[0].hasPrefix("Editorial: "))
  }

  @Test("are told with what changed in them")
  func edited() throws {
    let old = "- Keeps the book\n- Counts all 40 lamps at dusk\n- Mends wicks\n"
    let new = "- Keeps the book\n    - Counts all 50 lamps at dusk\n- Mends wicks\n"
    #expect(
      try told(old, new)
        == ["Changed and moved: Work / Type 1 / item 1.1, was Work / Type 1 / item 2"])
  }

  @Test("mean something else in a list of alternatives")
  func otherLead() throws {
    let old = "Has all of:\n\n- an oil store\n- a bell rope\n\nOne of the following:\n\n- a horn\n"
    let new = "Has all of:\n\n- an oil store\n\nOne of the following:\n\n- a horn\n- a bell rope\n"
    #expect(try told(old, new).count == 1)
    #expect(try told(old, new)[0].hasPrefix("Changed and moved: "))
  }

  /// A form with two components of two types.
  private func form(_ cells: (String, String), _ others: (String, String)) -> String {
    """
    ## Components

    ### Lamps

    #### Type 1

    \(cells.0)

    #### Type 2

    \(cells.1)

    ### Ladders

    #### Type 1

    \(others.0)

    #### Type 2

    \(others.1)
    """
  }

  private let rope = "- A rope of forty fathoms with a hook"

  @Test("moved where they stand in another component")
  func otherComponent() throws {
    let old = form(("- Forty lamps\n\(rope)", "Two"), ("- Six ladders", "One"))
    let new = form(("- Forty lamps", "Two"), ("- Six ladders\n\(rope)", "One"))
    #expect(
      try ToldChanges.lines(old, new)
        == ["Moved: Ladders / Type 1 / item 2, was Lamps / Type 1 / item 2"])
  }

  @Test("ask for something else where they stand under another type")
  func otherType() throws {
    let old = form(("- Forty lamps\n\(rope)", "- Two lamps"), ("Six", "One"))
    let new = form(("- Forty lamps", "- Two lamps\n\(rope)"), ("Six", "One"))
    let judged = try ToldChanges.judged(old, new)
    #expect(judged.changes.map(\.shortLabel) == ["Changed and moved"])
    #expect(judged.changes[0].affected == [.numbered(1)])
  }

  @Test("are no coincidence of few words")
  func fewWords() throws {
    let old = form(("- Forty lamps\n- Oil", "Two"), ("- Six ladders", "One"))
    let new = form(("- Forty lamps", "Two"), ("- Six ladders\n- Oil", "One"))
    #expect(
      try ToldChanges.lines(old, new)
        == ["Removed: Lamps / Type 1 / item 2", "Added: Ladders / Type 1 / item 2"])
  }

  /// A form with these components.
  private func rows(_ rows: [(name: String, text: String)]) -> String {
    "## Components\n\n"
      + rows.map { "### \($0.name)\n\n#### Type 1\n\n\($0.text)\n\n" }.joined()
  }

  @Test("stay in a component that was divided")
  func dividedComponent() throws {
    let (course, years) = (
      "- The forty hour course of the harbor", "- Ten years on the quay by night"
    )
    let old = rows([("Training and Experience", "\(course)\n\(years)"), ("Oil", "Six cans")])
    let new = rows([("Training", course), ("Experience", years), ("Oil", "Six cans")])
    let judged = try ToldChanges.judged(old, new)
    #expect(
      judged.summary.hasPrefix(
        "Training and Experience was divided: Experience stands alone now."))
    let lines = try ToldChanges.lines(old, new)
    #expect(!lines.contains { $0.hasPrefix("Added") || $0.hasPrefix("Removed") }, "\(lines)")
    #expect(
      lines.contains(
        "Moved: Experience / Type 1 / item 1, was Training and Experience / Type 1 / item 2"))
  }

  @Test("stay in a component that has another name, another place and another word")
  func renamedComponent() throws {
    let (one, two) = (("Training", "The course of the quay, in full"), ("Posts", "Ten years"))
    let old = rows([one, two, ("Equipment", "Carries two lamps, a chart and a compass")])
    let new = rows([("Gear", "Carries three lamps, a chart and a compass"), one, two])
    let lines = try ToldChanges.lines(old, new)
    #expect(lines.contains { $0.hasPrefix("Renamed and moved: Gear") })
    #expect(lines.contains { $0.hasPrefix("Raised: Gear / Type 1") })
    #expect(lines.count == 2)
  }
}
