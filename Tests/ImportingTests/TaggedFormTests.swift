import CatalogModel
import CommonMark
import Diagnostics
import Importing
import Testing

@Suite("A tagged PDF")
struct TaggedFormTests {
  @Test("is read by its own tables and lists, blank cells and all")
  func whole() throws {
    let file = "Tests/Fixtures/Captures/tagged-90-508-1011"
    let printed = Array(try Captures.text(file + ".bbox").utf8)
    let structure = Array(try Captures.text(file + ".structure").utf8)
    let capture = Capture(printed: printed, inOrder: printed, structure: structure)
    let imported = try FormImport.read(capture)
    let held = try Captures.revision(
      Array(
        try Captures.text("Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/1.12.md")
          .utf8
      ))
    let read = try Captures.revision(imported.file)
    #expect(imported.ledger.lost == [])
    for component in held.body.components.value ?? [] {
      let found = try #require(read.body.component(component.anchor))
      for type in held.body.typesNamed {
        #expect(words(found.cell(for: type)) == words(component.cell(for: type)))
      }
      #expect(words(found.notes) == words(component.notes))
    }
  }

  /// A table of two rows, and the words of its print.
  private static let structure = """
    Document
      H2 (block)
        "Components"
      Table (block)
        TR
          TH <a>
            "Component"
          TH <b>
            "Type 1"
          TH <c>
            "Type 2"
          TH <d>
            "Notes"
        TR
          TD:
             /Headers [(a)]
            "Training"
          TD:
             /Headers [(c)]
            P (block)
              "Keeps theNotes"
            L (block)
              LI (block)
                Lbl (block)
                  ""
                NonStruct
                  "Oil"
              LI (block)
                Lbl (block)
                  ""
                NonStruct
                  "Wicks"
        TR
          TD:
             /Headers [(a)]
            "Currency"
          TD:
             /Headers [(b)]
            "Lamps"
          TD:
             /Headers [(c)]
            "None"
          TD:
             /Headers [(d)]
            "None"

    """

  private static let printed: [PrintedWord] = [
    ("Components", 10, 1), ("Component", 10, 3), ("Type", 90, 3), ("1", 115, 3), ("Type", 190, 3),
    ("2", 215, 3), ("Notes", 290, 3), ("Training", 10, 4), ("Keeps", 190, 4), ("the", 225, 4),
    ("Notes", 190, 5), ("Oil", 200, 6), ("Wicks", 200, 7), ("Currency", 10, 8), ("Lamps", 90, 8),
    ("None", 190, 8), ("None", 290, 8),
  ]

  private func imported(_ printed: [PrintedWord], _ structure: String) throws -> FormImport {
    let words = Captures.printed(printed)
    return try FormImport.read(
      Capture(printed: words, inOrder: words, structure: Array(structure.utf8)),
      as: (try #require(DefinitionID("90-509-1")), Version(1, 0)))
  }

  @Test("has each word in its cell: blank cells aren't tagged, and a line may read as a label")
  func cells() throws {
    let imported = try imported(Self.printed, Self.structure)
    let text = String(decoding: imported.file, as: UTF8.self)
    #expect(imported.ledger.lost == [])
    #expect(
      text.hasSuffix(
        """
        ## Components

        ### Training

        #### Notes

        #### Type 1

        #### Type 2

        Keeps the Notes

        - Oil
        - Wicks

        ### Currency

        #### Notes

        None

        #### Type 1

        Lamps

        #### Type 2

        None

        """))
  }

  @Test("whose tags lack printed words, or have others, is read by its places on paper")
  func disagreement() throws {
    let pairs = [
      (Self.printed + [("more", 90, 4)], Self.structure),
      (Self.printed, Self.structure.replacing("Lamps", with: "Lanterns")),
      (Self.printed, Self.structure.replacing("Notes\"", with: "\"")),
    ]
    for (printed, structure) in pairs {
      #expect(try imported(printed, structure).file == imported(printed, "").file)
    }
    #expect(try imported(Self.printed, "").file != imported(Self.printed, Self.structure).file)
  }

  private func words(_ entry: FormEntry<Passage>) -> [Substring] {
    (entry.value?.blocks.plainText ?? "").split(whereSeparator: \.isWhitespace)
  }
}
