import CatalogModel
import Diagnostics
import Importing
import Testing

@Suite("A held version that is completed from a capture")
struct FormCompletionTests {
  private static let held = """
    ---
    id: 90-509-1
    name:   Lamp Keeper
    status: Published
    version: 1.0
    kind: Personnel
    category: Harbor # as printed
    primary_core_capability: Planning
    ---

    ## Overall Function

    Keeps *the* lamps

    ## Components

    ### Training

    #### Notes

    Not Specified

    """

  private static let captured = Captures.form(
    """
    Updated
    2/15/2020
    Overall Function
    Keeps the lamps
    | Types | |
    | Type 1 | Leads |
    | Components |
    | Component | Type 1 | Notes |
    | Training | Oil | None |
    | Currency | Twice | |
    | Notes |
    """)

  private func completed() throws -> FormCompletion {
    try #require(
      FormCompletion.complete(
        SourceFile(path: "1.0.md", text: Self.held), with: try Captures.imported(Self.captured)))
  }

  @Test("gets what it lacks, and keeps every sign of what it has")
  func filled() throws {
    let text = String(decoding: try completed().file, as: UTF8.self)
    #expect(
      text
        == Self.held.replacing("Planning\n---", with: "Planning\nupdated: 2020-02-15\n---")
        .replacing("## Components", with: "## Types\n\n### Type 1\n\nLeads\n\n## Components")
          + """

          #### Type 1

          Oil

          ### Currency

          #### Notes

          #### Type 1

          Twice

          ## Notes

          """)
  }

  @Test("keeps its words where the capture has others, and shows both")
  func conflicts() throws {
    let completion = try completed()
    #expect(completion.conflicts.map(\.held) == ["Not Specified"])
    #expect(completion.conflicts.map(\.captured) == ["None"])
    #expect(completion.ledger.lost == ["None"])
    #expect(completion.ledger.unplaced.allSatisfy { $0.doubt?.contains("Not Specified") == true })
  }

  @Test("is the same where it lacks nothing")
  func complete() throws {
    let whole = Array(try Captures.text("Content/definitions/6-509-1280/1.3.md").utf8)
    let imported = try Captures.imported(Captures.published())
    let completion = try #require(
      FormCompletion.complete(SourceFile(path: "1.3.md", bytes: whole), with: imported))
    #expect(completion.file == whole)
    #expect(completion.conflicts == [])
    #expect(completion.ledger.lost == [])
  }
}
