import CatalogModel
import Redlining
import Testing

/// Thirteen edits of a table of four types on which other tools flag words that didn't change.
@Suite("A redline of a small edit shows that edit and no word more")
struct ShootOutTests {
  private static let sustainment = """
    ### Sustainment

    #### Notes

    None

    #### Type 1

    Same as Type 2

    #### Type 2

    Works for 3 nights without new oil

    #### Type 3

    Works for 1 night without new oil

    #### Type 4

    Not Applicable


    """

  private static let bells = """
    ### Bells per Team

    #### Notes

    Not Specified

    #### Type 1

    2 bells

    #### Type 2

    1 bell

    #### Type 3

    Not Specified

    #### Type 4

    Not Specified


    """

  private func shown(_ edits: [(String, String)]) throws -> [String] {
    let (old, new) = (try SampleForm.revision(), try SampleForm.revision(edits))
    #expect(RedlineLaws.broken(by: old, new) == [])
    return ShownChanges(RevisionComparator.compare(old, new)).lines
  }

  @Test("one cell's number")
  func number() throws {
    #expect(
      try shown([("8 hours, renewed", "16 hours, renewed")])
        == ["Training, Type 2 1 3 1: -[8]+[16]"])
  }

  @Test("no change")
  func nothing() throws {
    #expect(try shown([]) == [])
    #expect(
      try shown([("keeps them burning through", "keeps them\nburning  through")]) == [])
  }

  @Test("a row moved")
  func rowMoved() throws {
    #expect(
      try shown([
        (Self.sustainment, ""), ("### Training\n", Self.sustainment + "### Training\n"),
      ]) == ["rows: moved 5 to 2"])
  }

  @Test("a row moved and one word edited")
  func rowMovedAndEdited() throws {
    let edited = Self.sustainment.replacing("1 night", with: "1 evening")
    #expect(
      try shown([(Self.sustainment, ""), ("### Training\n", edited + "### Training\n")])
        == ["rows: moved 5 to 2", "Sustainment, Type 3 1: -[night]+[evening]"])
  }

  @Test("a row inserted")
  func rowInserted() throws {
    #expect(
      try shown([("### Training\n", Self.bells + "### Training\n")])
        == ["rows: +[Bells per Team]"])
  }

  @Test("a row deleted")
  func rowDeleted() throws {
    #expect(try shown([(Self.sustainment, "")]) == ["rows: -[Sustainment]"])
  }

  @Test("a new last type")
  func typeAdded() throws {
    #expect(
      try shown([
        ("Lights up to 50 lamps\n", "Lights up to 50 lamps\n\n### Type 5\n\nLights one lamp\n"),
        ("#### Type 4\n\nOne ladder\n", "#### Type 4\n\nOne ladder\n\n#### Type 5\n\nNo ladder\n"),
      ]) == [
        "Type 5: inserted", "Type 5: was missing", "Type 5: +[Lights one lamp]",
        "Ladders and Cans, Type 5: was missing", "Ladders and Cans, Type 5: +[No ladder]",
      ])
  }

  @Test("references re-sorted")
  func referencesSorted() throws {
    let lines = try shown([
      ("- [Imaginary Quay, Book of Lamps, 2020](ref:book-of-lamps)\n", ""),
      (
        "(ref:signals)\n",
        "(ref:signals)\n- [Imaginary Quay, Book of Lamps, 2020](ref:book-of-lamps)\n"
      ),
    ])
    #expect(lines == ["References 1: moved 1 to 4"])
  }

  @Test("a list item moved")
  func itemMoved() throws {
    #expect(
      try shown([
        ("1. LQ-100: The lamps of the quay\n2. LQ-200: Oil", "1. LQ-200: Oil"),
        (
          "4. Climbing with a ladder and a can of oil",
          "4. Climbing with a ladder and a can of oil\n5. LQ-100: The lamps of the quay"
        ),
      ]) == ["Training, Type 2 1: moved 1 to 4"])
  }

  @Test("a paragraph split")
  func paragraphSplit() throws {
    #expect(
      try shown([("went out. It carries", "went out.\n\nIt carries")])
        == ["Overall Function: split in 2"])
  }

  @Test("a row renamed by one word")
  func rowRenamed() throws {
    #expect(
      try shown([("### Ladders and Cans", "### Ladders and Buckets")])
        == ["rows 3: -[Cans]+[Buckets]"])
  }

  @Test("three words reworded")
  func wordsReworded() throws {
    #expect(
      try shown([
        ("lights the lamps", "kindles the lamps"), ("its own ladders", "its own stairs"),
        ("moored ship", "moored vessel"),
      ]) == [
        "Overall Function 1: -[lights]+[kindles]", "Overall Function 1: -[ladders]+[stairs]",
        "Overall Function 1: -[ship]+[vessel]",
      ])
  }

  @Test("two types’ values swapped")
  func valuesSwapped() throws {
    #expect(
      try shown([
        ("Eight ladders of 12 feet, each with a hook of wrought iron", "@"),
        (
          "Four ladders of 10 feet, each with a strap of plaited leather",
          "Eight ladders of 12 feet, each with a hook of wrought iron"
        ),
        ("@", "Four ladders of 10 feet, each with a strap of plaited leather"),
      ]) == [
        "Ladders and Cans, Type 2 1: -[Eight]+[Four]",
        "Ladders and Cans, Type 2 1: -[12]+[10]",
        "Ladders and Cans, Type 2 1: -[hook]+[strap]",
        "Ladders and Cans, Type 2 1: -[wrought iron]+[plaited leather]",
        "Ladders and Cans, Type 3 1: -[Four]+[Eight]",
        "Ladders and Cans, Type 3 1: -[10]+[12]",
        "Ladders and Cans, Type 3 1: -[strap]+[hook]",
        "Ladders and Cans, Type 3 1: -[plaited leather]+[wrought iron]",
      ])
  }
}
