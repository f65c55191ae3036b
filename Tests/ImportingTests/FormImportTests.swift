import CatalogModel
import CommonMark
import Diagnostics
import Importing
import Testing

@Suite("An import")
struct FormImportTests {
  @Test("of the published page gives the model of the version in Content")
  func published() throws {
    let imported = try Captures.imported(Captures.published())
    let held = Array(try Captures.text("Content/definitions/6-509-1280/1.3.md").utf8)
    let (ours, theirs) = try (Captures.revision(imported.file), Captures.revision(held))
    #expect(
      String(decoding: FrozenText.bytes(of: ours), as: UTF8.self)
        == String(decoding: FrozenText.bytes(of: theirs), as: UTF8.self))
    #expect(ours.form == theirs.form)
    #expect(imported.path == "definitions/6-509-1280/1.3.md")
    #expect(imported.ledger.lost == [])
    #expect(imported.missing == [])
  }

  @Test("leaves out labels of yes and no that lost their icon, and keeps other blank labels")
  func blank() throws {
    let file = try Captures.imported(
      Captures.form("Single resource\nNIMS Typed Team\nSecondary Core Capability\nNotes\n"))
    let revision = try Captures.revision(file.file)
    #expect(revision.flag(.singleResource).isMissing)
    #expect(revision.fact(.typedTeam).value == nil && !revision.fact(.typedTeam).isMissing)
    #expect(!revision.body[.notes].isMissing)
    #expect(revision.body[.references].isMissing)
  }

  @Test(
    "reads labels with their values on one line",
    arguments: [
      "Status: Published", "STATUS\tPublished", "| Status | Published |", "Status    Published",
      "Status:\nPublished",
    ])
  func labels(_ line: String) throws {
    let text = String(decoding: try Captures.imported(Captures.form(line)).file, as: UTF8.self)
    #expect(text.contains("\nstatus: Published\n"))
  }

  @Test(
    "makes lists of items, whatever their marks",
    arguments: [
      "Overall Function\nKeeps: 1. Lamps 2. Oil", "Overall Function\nKeeps:\n1.\tLamps\n2.\tOil",
      "Overall Function\nKeeps:\n(1) Lamps\n(2) Oil",
      "Overall Function\nKeeps: 1) Lamps 2) Oil",
    ])
  func numbers(_ text: String) throws {
    #expect(
      try Captures.body(Captures.form(text))
        == "## Overall Function\n\nKeeps:\n\n1. Lamps\n2. Oil")
  }

  @Test(
    "makes items of the bullets of every office",
    arguments: ["•", "\u{F0B7}", "▪", "–", "-", "o", "➢", "·", "*", "\u{F0A7}", "§"])
  func bullets(_ bullet: String) throws {
    #expect(
      try Captures.body(Captures.form("Notes\n\(bullet)\tLamps\n\(bullet) Oil"))
        == "## Notes\n\n- Lamps\n- Oil")
  }

  @Test("makes lists in lists")
  func nested() throws {
    let text =
      "Overall Function\nKeeps:\n1. Lamps: a. large b. small\n2. Oil\n• whale\n• other\n3. Wicks"
    #expect(
      try Captures.body(Captures.form(text)) == """
        ## Overall Function

        Keeps:

        1. Lamps:
            1. large
            2. small
        2. Oil
            - whale
            - other
        3. Wicks
        """)
  }

  @Test("takes no number of a sentence for an item")
  func sentences() throws {
    let text = "Overall Function\nSame as Type 1. Keeps 2. lamps"
    #expect(
      try Captures.body(Captures.form(text))
        == "## Overall Function\n\nSame as Type 1. Keeps 2. lamps")
  }

  @Test("reads the rows and columns of the requirements table")
  func table() throws {
    let text = """
      | Components |
      | Component | Type 1 | Type 2 | Notes |
      |---|---|---|---|
      | Lamps per Team | Same as Type 2, PLUS: 1. A spare 2. Oil | 2 | Not Specified |
      | Oil | | 3 - cans | |
      | | | of oil | |
      """
    #expect(
      try Captures.body(Captures.form(text)) == """
        ## Components

        ### Lamps per Team

        #### Notes

        Not Specified

        #### Type 1

        Same as Type 2, PLUS:

        1. A spare
        2. Oil

        #### Type 2

        2

        ### Oil

        #### Notes

        #### Type 1

        #### Type 2

        3 - cans

        of oil
        """)
  }

  @Test("keeps the name of a row whose cells are empty, and says that they are missing")
  func emptyRow() throws {
    let text = "| Components |\n| Component | Type 1 | Notes |\n| Oil |\n| Wicks | | |\n| Notes |"
    let revision = try Captures.revision(try Captures.imported(Captures.form(text)).file)
    let components = revision.body.components.value ?? []
    #expect(components.map(\.name.value) == ["Oil", "Wicks"])
    #expect(components.map(\.notes.isMissing) == [true, false])
    #expect(components.allSatisfy { $0.cells.isEmpty })
    #expect(!revision.body[.notes].isMissing)
  }

  @Test("reads the requirements line by line")
  func lines() throws {
    let text = """
      Components
      Training
      Notes
      Not Specified
      Type 1
      Same as Type 2
      Type 2
      Lamps
      Lamp Rooms
      Notes
      Two
      Notes
      """
    #expect(
      try Captures.body(Captures.form(text)) == """
        ## Components

        ### Training

        #### Notes

        Not Specified

        #### Type 1

        Same as Type 2

        #### Type 2

        Lamps

        ### Lamp Rooms

        #### Notes

        Two

        ## Notes
        """)
  }

  @Test("puts together lines that were broken at one width")
  func wrapped() throws {
    let words = "Keeps the lamps of the harbor in order and answers for the oil that they burn"
    let text =
      "Overall Function\n" + [words, words, words, words, words].joined(separator: "\n")
      + "\nuntil dawn."
    #expect(
      try Captures.body(Captures.form(text))
        == "## Overall Function\n\n"
        + Array(repeating: words, count: 5).joined(separator: " ") + " until dawn.")
  }

  @Test(
    "keeps every sign that Markdown knows",
    arguments: [
      "10*10 feet or 20*20", "+ oil", "# of lamps", "Type 22. Lamps", "a_b and _c_",
      "[x](y) <z> `q`",
      "AT&T and &amp; \\* \\", "~~no~~ | yes", "--- or ===", "> 5", "- only",
    ])
  func signs(_ words: String) throws {
    let file = try Captures.imported(Captures.form("Description Notes\nFirst\n" + words)).file
    let revision = try Captures.revision(file)
    let text = revision.body[.descriptionNotes].value?.blocks.map { $0.leafText }
    #expect(text == ["First", words == "- only" ? "only" : words == "+ oil" ? "oil" : words])
  }

  @Test("links references to the entries with the same words, and makes entries of the others")
  func citations() throws {
    let text = Captures.form(
      "| References |\n| Example Port, *Charts* [A], 2021 |\n| Other: a map |")
    let imported = try Captures.imported(
      text,
      knowing: .init(citations: [
        ("charts", "Example Port, *Charts*  [a], 2021"), ("other-a-map", "Other: another map"),
      ]))
    let body = String(decoding: imported.file, as: UTF8.self)
    #expect(
      body.contains(
        "- [Example Port, \\*Charts\\* \\[A\\], 2021](ref:charts)\n- [Other: a map](ref:other-a-map-2)\n"
      ))
    #expect(imported.referenceListPath == "references/90-509-1-1.0.md")
    #expect(
      String(decoding: imported.referenceList ?? [], as: UTF8.self) == """
        ---
        title: References of Lamp Keeper 1.0
        references:
          - key: other-a-map-2
            title: 'Other: a map'
            citation: 'Other: a map'
        ---

        """)
    #expect(imported.ledger.newReferences.map(\.key) == ["other-a-map-2"])
    let table = String(decoding: imported.ledger.table, as: UTF8.self)
    #expect(table.contains("ref:charts,") && table.contains("\"ref:other-a-map-2, a new entry\""))
  }

  @Test("of a page of a catalog's site is refused, since the site has words of its own there")
  func ownPage() throws {
    let text = Captures.form("What each type adds\nFor an order\nHistory in short\n")
    #expect(throws: FormImport.Obstacle.self) { try Captures.imported(text) }
  }

  @Test("needs to know which version it is")
  func identity() throws {
    #expect(throws: FormImport.Obstacle.self) { try Captures.imported("Name\nLamp Keeper\n") }
    #expect(throws: FormImport.Obstacle.self) {
      try Captures.imported("ID\n6 509\nVersion\n1.0\n")
    }
    let given = (try #require(DefinitionID("90-509-1")), Version(1, 2))
    #expect(
      try Captures.imported("Name\nLamp Keeper\n", as: given).path == "definitions/90-509-1/1.2.md")
    #expect(throws: FormImport.Obstacle.self) {
      try Captures.imported(Captures.form("Notes\n"), as: given)
    }
  }
}

extension Block {
  /// The text of a block, its list marks left out.
  fileprivate var leafText: String { [self].plainText }
}
