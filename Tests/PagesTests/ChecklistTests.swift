import CatalogModel
import CommonMark
import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite("A checklist")
struct ChecklistTests {
  @Test(
    "has one box for each item and each paragraph, with its words for a label, and none for words that lead up to a list"
  )
  func boxes() throws {
    let revision = try Sample.revision(
      types: [
        Sample.cell(1, "Keeps the lantern.\n\nAnd on each watch:\n\n1. lights it\n2. trims it")
      ])
    #expect(try boxes(on: revision) == ["Keeps the lantern.", "lights it", "trims it"])
  }

  @Test("has no box where nothing can be met: missing, blank, not specified, none")
  func nothingToMeet() throws {
    let blank = TypedPassage(type: .numbered(1), entry: .blank, heading: .at(0))
    let revision = try Sample.revision(
      types: [blank],
      components: [
        Sample.component("Education", notes: .blank, [Sample.cell(1, "Not Specified")]),
        Sample.component("Training", notes: .blank, [Sample.cell(1, "None")]),
        Sample.component("Fitness", notes: .blank, []),
      ])
    let page = try checklist(of: revision)
    #expect(try boxes(on: revision).isEmpty)
    #expect(page.contains("no national minimum"))
    #expect(page.contains("[missing from our copy]"))
    #expect(page.contains("— blank on the form"))
  }

  @Test(
    "fills inherited criteria in, under the type that they come from, but asks for no exception")
  func inheritance() throws {
    let revision = try Sample.revision(
      types: [
        Sample.cell(1, "Same as Type 2, except: no boat"), Sample.cell(2, "1. a boat\n2. oars"),
      ])
    let tables = RevisionTables(inheritance: [
      CellAddress(.types, .numbered(1)): Inheritance(
        relation: .except, target: .numbered(2), phraseLength: 14,
        ownBlocks: MarkdownParser.parse("no boat"), span: .at(0))
    ])
    #expect(try boxes(on: revision, tables) == ["a boat", "oars", "a boat", "oars"])
    #expect(try checklist(of: revision, tables).contains("<p class=\"from\">Type 2’s text:</p>"))
  }

  @Test("is made for the version people work by, and for no older one")
  func versions() throws {
    let site = try Sample.site(
      Sample.catalog([Sample.revision(Version(1, 0)), Sample.revision(Version(1, 1))]))
    #expect(site["definitions/\(Sample.id)/1.1-checklist.html"] != nil)
    #expect(site["definitions/\(Sample.id)/1.0-checklist.html"] == nil)
  }

  private func checklist(of revision: Revision, _ tables: RevisionTables = .init()) throws -> String
  {
    let site = try Sample.site(Sample.catalog([revision], tables: [revision.key: tables]))
    return try #require(site["definitions/\(Sample.id)/1.0-checklist.html"])
  }

  /// The labels of the boxes, in order.
  private func boxes(
    on revision: Revision, _ tables: RevisionTables = .init()
  ) throws -> [String] {
    try checklist(of: revision, tables)
      .components(separatedBy: "<label><input type=\"checkbox\"><span>").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
  }
}
