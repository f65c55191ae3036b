import CatalogModel
import CommonMark
import Diagnostics
import Foundation
import Testing

@testable import Pages

/// A form whose copy lost the cells of Training and Education, as the FLO's did.
@Suite("What our copy lost and a local supplement restates")
struct LocalTextTests {
  private static let gap = "[missing from our copy]"

  @Test("stands in the local voice, named once a row, without a gap in each cell")
  func voice() throws {
    let page = try page(with: restating())
    let row = row("training", of: page)
    #expect(row.components(separatedBy: "(Example Port Editors)").count == 2)
    #expect(row.contains("<span class=\"vh\">Local: </span>"))
    #expect(row.contains("One watch a month.") && row.contains("One watch a year."))
    #expect(!cells(of: row).contains(Self.gap))
  }

  @Test("of a supplement that adds is still told as lost, once a row")
  func additions() throws {
    let row = row("training", of: try page(with: restating(.adds)))
    #expect(row.components(separatedBy: Self.gap).count == 2)
  }

  @Test("in a cell that nobody restates is told there")
  func halfRestated() throws {
    let supplement = try supplement(
      cells: ["Training": [Sample.cell(1, "One watch a month.")]], .restates)
    let row = row("training", of: try page(with: supplement))
    #expect(cells(of: row).components(separatedBy: Self.gap).count == 2)
  }

  @Test("by no supplement is one line for the whole row, with the ids of its cells")
  func oneLine() throws {
    let row = row("education", of: try page(with: restating()))
    #expect(row.contains("<td colspan=\"2\">"))
    #expect(row.components(separatedBy: Self.gap).count == 2)
    #expect(row.contains("id=\"education.type-1\"") && row.contains("id=\"education.type-2\""))
  }

  @Test("on the checklist has boxes of its own, below a line for who checked it")
  func checklist() throws {
    let page = try checklist(with: restating())
    let type = try #require(page.components(separatedBy: "<h2 id=\"type-1\">").last)
    let parts = type.components(separatedBy: "Checked against official text of")
    #expect(parts.count == 3, "once for each type")
    #expect(parts[1].contains("<label><input type=\"checkbox\"><span>One watch a month.</span>"))
    #expect(!parts[0].contains("One watch"))
  }

  @Test("is checked against nothing where the supplement adds to the official text")
  func addedChecklist() throws {
    #expect(try !checklist(with: restating(.adds)).contains("Checked against"))
  }

  @Test("has no box on the checklist where nobody restates it: one line names the components")
  func gaps() throws {
    let page = try checklist(with: restating())
    let types = try #require(page.range(of: "<h2 id=\"type-1\">"))
    let gaps = page[types.upperBound...].components(separatedBy: Self.gap)
    #expect(gaps.count == 3, "a line for each type")
    #expect(!page.contains("<span>Education</span>"))
  }

  // MARK: Samples

  private func revision() throws -> Revision {
    try Sample.revision(
      types: [Sample.cell(1, "Keeps the lantern."), Sample.cell(2, "Carries oil.")],
      components: [
        Sample.component("Training", notes: .blank, []),
        Sample.component("Education", notes: .blank, []),
      ])
  }

  private func restating(_ relation: Supplement.Relation = .restates) throws -> Supplement {
    try supplement(
      cells: [
        "Training": [
          Sample.cell(1, "One watch a month."), Sample.cell(2, "One watch a year."),
        ]
      ], relation)
  }

  private func supplement(
    cells: [String: [TypedPassage]], _ relation: Supplement.Relation
  ) throws -> Supplement {
    Supplement(
      path: "Content/supplements/local.md", name: "local",
      appliesTo: Located(try #require(DefinitionID(Sample.id)), .at(0)), title: "Restated",
      authority: "Example Port Editors", relation: relation,
      versions: [Located(Version(1, 0), .at(0))], facts: [:], audience: 0, introduction: [],
      body: FormBody(
        passages: [:], types: .missing,
        components: .value(
          cells.map { Sample.component($0.key, notes: .missing, $0.value) })))
  }

  private func page(with supplement: Supplement) throws -> String {
    let site = try Sample.site(Sample.catalog([revision()], supplements: [supplement]))
    return try #require(site["definitions/\(Sample.id)/index.html"])
  }

  private func checklist(with supplement: Supplement) throws -> String {
    let site = try Sample.site(Sample.catalog([revision()], supplements: [supplement]))
    return try #require(site["definitions/\(Sample.id)/1.0-checklist.html"])
  }

  /// What stands behind the row's name.
  private func cells(of row: String) -> String {
    row.components(separatedBy: "</th>").last ?? ""
  }

  /// The row with this id, up to its end.
  private func row(_ id: String, of page: String) -> String {
    page.components(separatedBy: "<tr id=\"\(id)\"").last?.components(separatedBy: "</tr>").first
      ?? ""
  }
}
