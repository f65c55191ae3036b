import CatalogModel
import CatalogReading
import Diagnostics
import RedlineReporting
import Redlining
import Testing

/// A made-up catalog with a version and a proposal for it, and the sheet that reviewers get.
struct ReviewedCatalog {
  let catalog: Catalog

  /// The catalog with this training in the proposal, an item for each.
  init(proposed: [String] = Self.proposed) throws {
    func form(_ head: String, _ items: [String]) -> String {
      """
      ---
      id: 90-509-7
      name: Lantern Keeper
      \(head)
      kind: Personnel
      category: Harbor
      primary_core_capability: Planning
      ---

      ## Overall Function

      Keeps the lantern; and, at night, the bell

      ## Types

      ### Type 1

      Keeps the lantern of a harbor

      ## Components

      ### Training

      #### Type 1

      \(items.map { "1. \($0)\n" }.joined())
      """
    }
    let files = [
      (
        "catalog.yml",
        "format: 1\ntitle: Test\nissuer: Nobody\nas_of: 2026-11-22\nproposals: show\n"
      ),
      (
        "definitions/90-509-7/1.0.md",
        form("status: Published\nversion: 1.0", ["One hour of rowing", "Knots", "Signals"])
      ),
      (
        "proposals/90-509-7/longer.md",
        form(
          "base: 1.0\ntitle: Longer\nproposed_by: A. Reyes\nproposed: 2026-10-01", proposed)
      ),
    ]
    let read = CatalogReader.read(
      files.map { SourceFile(path: $0.0, text: $0.1) }, files: [], root: "")
    catalog = try #require(read.value)
  }

  static let proposed = ["Two hours of rowing", "Knots", "Signals", "First aid"]

  /// The sheet of the proposal's changes.
  func changes() throws -> ReviewSheet {
    let definition = try #require(catalog.definitions.first)
    let proposal = try #require(definition.proposals.first)
    return ReviewSheet(changesOf: catalog.comparison(of: definition.current, with: proposal))
  }

  /// The sheet as rows of cells, the head first.
  func cells() throws -> [[String]] { CellsReader.cells(of: try changes().csv) }
}
