import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Redlining
import Testing

/// A made-up definition with four types, and edits of its text.
enum SampleForm {
  /// The revision whose file has the sample's text with `edits` made, each of which must apply
  /// exactly once.
  static func revision(_ edits: [(String, String)] = []) throws -> Revision {
    try linked(edits).revision
  }

  /// The same with the tables that go with it.
  static func linked(
    _ edits: [(String, String)] = []
  ) throws -> (revision: Revision, tables: RevisionTables) {
    var text = text
    for (old, new) in edits {
      let parts = text.split(separator: old, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "\(old) is there \(parts.count - 1) times")
      text = parts.joined(separator: new)
    }
    return try read(text)
  }

  /// The revision that a form's body makes.
  /// What it amounts to that the form with some edits became the one with others.
  static func judged(
    _ old: [(String, String)], _ new: [(String, String)]
  ) throws -> JudgedRedline {
    let (old, new) = (try linked(old), try linked(new))
    return ChangeJudge.judge(
      RevisionComparator.compare(old.revision, new.revision), oldTables: old.tables,
      newTables: new.tables)
  }

  static func body(_ body: String) throws -> Revision { try linkedBody(body).revision }

  /// The same with the tables that go with it.
  static func linkedBody(
    _ body: String
  ) throws -> (revision: Revision, tables: RevisionTables) {
    try read(head + body)
  }

  private static func read(
    _ text: String
  ) throws -> (revision: Revision, tables: RevisionTables) {
    let settings = "format: 1\ntitle: Test\nissuer: Nobody\nas_of: 2026-11-22\n"
    let sources = [
      SourceFile(path: "catalog.yml", text: settings),
      SourceFile(path: "definitions/90-508-7001/1.0.md", text: text),
    ]
    let catalog = try #require(CatalogReader.read(sources, files: [], root: "").value)
    let revision = try #require(catalog.definitions.first?.versions.first)
    return (revision, catalog.tables(of: revision.key))
  }

  private static let head = """
    ---
    id: 90-508-7001
    name: Lamplighter Team
    status: Published
    version: 1.0
    updated: 2026-01-02
    kind: Team
    category: Lamps
    primary_core_capability: Planning
    secondary_core_capability:
    supporting_core_capabilities: []
    ---


    """

  private static let text =
    head + """
      ## Overall Function

      The Lamplighter Team lights the lamps of an imaginary quay, keeps them burning through the \
      night, and writes down which of them went out. It carries its own ladders, oil and wicks. It \
      never enters a moored ship without the leave of its master.

      ## Description Notes

      ## Types

      ### Type 1

      Same as Type 2, PLUS: works in fog

      ### Type 2

      Lights up to 400 lamps

      ### Type 3

      Lights up to 200 lamps

      ### Type 4

      Lights up to 50 lamps

      ## Components

      ### Minimum Personnel per Team

      #### Notes

      Not Specified

      #### Type 1

      1. 2 lamp masters
      2. 12 lamplighters with ladders of their own
      3. 4 oil carriers

      #### Type 2

      1. 1 lamp master
      2. 8 lamplighters
      3. 2 oil carriers

      #### Type 3

      1. 1 lamp master
      2. 4 lamplighters

      #### Type 4

      2 lamplighters

      ### Training

      #### Notes

      The quay’s master may accept training of the same worth.

      #### Type 1

      Same as Type 2, PLUS:

      1. Lighting in fog, 16 hours
      2. LQ-300: Signals between quays

      #### Type 2

      1. LQ-100: The lamps of the quay
      2. LQ-200: Oil and its dangers
      3. First aid, 8 hours, renewed every 2 years
      4. Climbing with a ladder and a can of oil

      #### Type 3

      1. LQ-100: The lamps of the quay
      2. First aid, 8 hours

      #### Type 4

      Not Specified

      ### Ladders and Cans

      #### Notes

      Not Specified

      #### Type 1

      Same as Type 2

      #### Type 2

      Eight ladders of 12 feet, each with a hook of wrought iron

      #### Type 3

      Four ladders of 10 feet, each with a strap of plaited leather

      #### Type 4

      One ladder

      ### Nightly Reporting

      #### Notes

      Not Specified

      #### Type 1

      Same as Type 2

      #### Type 2

      Writes down each lamp that went out within 30 minutes

      #### Type 3

      Writes down each lamp that went out before sunrise

      #### Type 4

      Not Specified

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

      ## Composition and Ordering Specifications

      ## Notes

      ## References

      - [Imaginary Quay, Book of Lamps, 2020](ref:book-of-lamps)
      - [Imaginary Quay, Oil and Its Dangers, 2018](ref:oil)
      - [Imaginary Quay, Provenance Orders for Lamplighters](ref:orders)
      - [Imaginary Quay, Signals between Quays, 2021](ref:signals)

      """
}
