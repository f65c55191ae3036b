import CatalogModel
import CommonMark
import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite("A definition's page")
struct DefinitionPageTests {
  @Test("tells missing, blank, not specified and none apart, in words")
  func fourNothings() throws {
    let revision = try Sample.revision(
      types: [Sample.cell(1, "Keeps the lantern.")],
      components: [
        Sample.component(
          "Education", notes: .blank,
          [
            Sample.cell(1, "Not Specified"),
            TypedPassage(type: .numbered(2), entry: .blank, heading: .at(0)),
            Sample.cell(3, "None"),
          ])
      ])
    let page = try Sample.page(revision)
    #expect(cell("education.type-1", of: page).contains("<p>Not Specified</p>"))
    #expect(cell("education.type-1", of: page).contains("no national minimum"))
    #expect(cell("education.type-2", of: page).contains("— blank on the form"))
    #expect(cell("education.type-3", of: page).contains("<p>None</p>"))
    #expect(!cell("education.type-3", of: page).contains("no national minimum"))
    #expect(cell("types.type-2", of: page).contains("[missing from our copy]"))
    #expect(cell("education.notes", of: page).contains("— blank on the form"))
  }

  @Test("says no national minimum in criteria cells only, never in notes or descriptions")
  func glossIsForCriteria() throws {
    let revision = try Sample.revision(
      types: [Sample.cell(1, "Not Specified")],
      components: [
        Sample.component("Training", notes: Sample.passage("Not Specified"), [])
      ], passages: [.descriptionNotes: Sample.passage("Not Specified")])
    #expect(try !Sample.page(revision).contains("no national minimum"))
  }

  @Test("gives every list item an id that counts on through the cell's lists, and below them")
  func itemIDs() throws {
    let revision = try Sample.revision(
      types: [Sample.cell(1, "1. a\n2. b\n   1. c\n\nthen\n\n- d\n")])
    let page = try Sample.page(revision)
    for id in ["types.type-1.1", "types.type-1.2", "types.type-1.2.1", "types.type-1.3"] {
      #expect(page.contains("<li id=\"\(id)\">"), "\(id)")
    }
  }

  @Test("has no id twice, whatever the components are called")
  func uniqueIDs() throws {
    let revision = try Sample.revision(
      types: [Sample.cell(1, "1. a"), Sample.cell(2, "1. a")],
      components: [
        Sample.component("Training", notes: Sample.passage("- n"), [Sample.cell(1, "- x\n- y")])
      ],
      passages: [.notes: Sample.passage("- one"), .references: Sample.passage("- r")])
    for (address, text) in try Sample.site(Sample.catalog([revision]))
    where address.hasSuffix("html") {
      let ids = text.components(separatedBy: " id=\"").dropFirst().map {
        $0.prefix { $0 != "\"" }
      }
      #expect(Set(ids).count == ids.count, "\(address)")
    }
  }

  @Test("shows inherited criteria filled in, under the type that they come from")
  func filledIn() throws {
    let revision = try Sample.revision(
      types: [Sample.cell(1, "Same as Type 2, PLUS: more"), Sample.cell(2, "base")])
    let address = CellAddress(.types, .numbered(1))
    let tables = RevisionTables(inheritance: [
      address: Inheritance(
        relation: .plus, target: .numbered(2), phraseLength: 14,
        ownBlocks: MarkdownParser.parse("more"), span: .at(0))
    ])
    let cell = cell("types.type-1", of: try Sample.page(revision, tables: tables))
    #expect(cell.contains("<a href=\"#types.type-2\">Same as Type 2</a>, PLUS: more"))
    #expect(
      cell.contains(
        "<p class=\"from\">From Type 2</p>\n<p>base</p>\n<p class=\"from\">Type 1 adds</p>\n<p>more</p>"
      ))
  }

  @Test("writes a cell's own items once, for both ways to read it")
  func ownItems() throws {
    let blocks = MarkdownParser.parse("Same as Type 2, PLUS:\n\n1. rope\n2. hook\n")
    let revision = try Sample.revision(
      types: [
        Sample.cell(1, "Same as Type 2, PLUS:\n\n1. rope\n2. hook\n"), Sample.cell(2, "base"),
      ])
    let tables = RevisionTables(inheritance: [
      CellAddress(.types, .numbered(1)): Inheritance(
        relation: .plus, target: .numbered(2), phraseLength: 14,
        ownBlocks: Array(blocks.dropFirst()), span: .at(0))
    ])
    let cell = cell("types.type-1", of: try Sample.page(revision, tables: tables))
    let published =
      "<div class=\"pub\"><p><a href=\"#types.type-2\">Same as Type 2</a>, PLUS:</p>\n</div>"
    let filledIn =
      "<div class=\"full\"><p class=\"from\">From Type 2</p>\n<p>base</p>\n<p class=\"from\">Type 1 adds</p>\n</div>"
    let own =
      "<ol>\n<li id=\"types.type-1.1\">rope</li>\n<li id=\"types.type-1.2\">hook</li>\n</ol>"
    #expect(cell.contains(published + filledIn + own))
    #expect(cell.components(separatedBy: "rope").count == 2)
  }

  @Test("says except in so many words, and merges nothing")
  func exceptions() throws {
    let revision = try Sample.revision(
      types: [Sample.cell(1, "Same as Type 2, except: no boat"), Sample.cell(2, "base")])
    let address = CellAddress(.types, .numbered(1))
    let tables = RevisionTables(inheritance: [
      address: Inheritance(
        relation: .except, target: .numbered(2), phraseLength: 14,
        ownBlocks: MarkdownParser.parse("no boat"), span: .at(0))
    ])
    let cell = cell("types.type-1", of: try Sample.page(revision, tables: tables))
    #expect(
      cell.contains(
        "<p class=\"from\">Type 2’s text:</p>\n<p>base</p>\n<p class=\"from\">except:</p>\n<p>no boat</p>"
      ))
  }

  @Test("escapes every text of the content")
  func escaping() throws {
    let hostile = "<script>alert(1)</script>\"&"
    let revision = try Sample.revision(
      name: hostile, types: [Sample.cell(1, hostile)],
      components: [
        Sample.component(hostile, notes: Sample.passage(hostile), [Sample.cell(1, hostile)])
      ])
    for (address, text) in try Sample.site(Sample.catalog([revision]))
    where address.hasSuffix(".html") {
      #expect(!text.contains("<script>"), "\(address)")
    }
  }

  @Test("of an old version says so first and leads to the current one")
  func superseded() throws {
    let versions = try [Sample.revision(Version(1, 9)), Sample.revision(Version(1, 10))]
    let files = try Sample.site(Sample.catalog(versions))
    let old = try #require(files["definitions/90-509-1/1.9.html"])
    let banner = try #require(
      old.range(of: "This is version 1.9. The current one is version 1.10."))
    let title = try #require(old.range(of: "<h1>"))
    #expect(banner.lowerBound < title.lowerBound)
    #expect(old.contains("<a href=\"1.10.html\">"))
    #expect(
      files["definitions/90-509-1/1.10.html"]?.contains("<p class=\"at\"><b>Superseded</b></p>")
        == false)
  }

  /// The cell with this id, up to its end.
  private func cell(_ id: String, of page: String) -> String {
    guard let start = page.range(of: "id=\"\(id)\""),
      let end = page.range(of: "</td>", range: start.upperBound..<page.endIndex)
    else { return "" }
    return String(page[start.lowerBound..<end.lowerBound])
  }
}
