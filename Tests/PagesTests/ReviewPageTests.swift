import CatalogModel
import Redlining
import Testing

@testable import Pages

@Suite("Review sheets")
struct ReviewPageTests {
  private let folder = "definitions/\(Sample.id)/"

  private func site(_ old: String, _ new: String) throws -> [String: String] {
    try Sample.site(
      Sample.catalog([
        Sample.revision(Version(1, 0), types: [Sample.cell(1, old)]),
        Sample.revision(Version(1, 1), types: [Sample.cell(1, new)]),
      ]))
  }

  @Test("of the current version have a line for every block, which leads to its place in the text")
  func blocks() throws {
    let site = try site("1. Knots\n2. Bells", "1. Knots\n2. Whistles")
    let page = try #require(site[folder + "1.1-review.html"])
    #expect(page.contains("<a href=\"1.1.html#types.type-1.2\">Description / Type 1 / item 2</a>"))
    #expect(page.contains("<td>Whistles</td>"))
    #expect(page.contains("<a href=\"1.1.html\">Version</a>"), "the head's facts have no id")
    #expect(page.contains("<span class=\"gone\">[missing from our copy]</span>"))
    let table = try #require(site[folder + "1.1-review.csv"])
    #expect(table.hasPrefix("\u{FEFF}Number,Locator,Fingerprint,Current text,"))
    #expect(table.contains(",Description / Type 1 / item 2,b-"))
  }

  @Test("of two versions have a line for every change, which leads to it, and nothing else")
  func changes() throws {
    let site = try site("1. Knots\n2. Bells of brass", "1. Knots\n2. Bells of steel")
    let page = try #require(site[folder + "1.0-to-1.1-review.html"])
    #expect(page.contains("<a href=\"1.0-to-1.1.html#c-"))
    #expect(page.contains(">Bells of brass</td>") && page.contains(">Bells of steel</td>"))
    #expect(!page.contains(">Knots</td>"))
    let table = try #require(site[folder + "1.0-to-1.1.csv"])
    #expect(table.contains(",Bells of brass,Bells of steel,,,,,,,\r\n"))
    #expect(site[folder + "1.0-to-1.1.html"]?.contains("href=\"1.0-to-1.1-review.html\"") == true)
    #expect(site[folder + "1.0-to-1.1.html"]?.contains("href=\"1.0-to-1.1.csv\"") == true)
  }

  @Test("are found from the history; whole texts have one where they are current")
  func ways() throws {
    let site = try site("Knots", "Knots")
    let history = try #require(site[folder + "history.html"])
    #expect(history.contains("<a href=\"1.1-review.html\">Review sheet</a>"))
    #expect(!history.contains("1.0-review"))
    #expect(!site.keys.contains { $0.contains("1.0-review") })
  }

  @Test("let no text of the content be markup or a formula")
  func hostile() throws {
    let site = try site("=<b>&", "=<i>\"")
    let page = try #require(site[folder + "1.0-to-1.1-review.html"])
    #expect(page.contains("=&lt;b&gt;&amp;") && !page.contains("<i>"))
    let table = try #require(site[folder + "1.0-to-1.1.csv"])
    #expect(table.contains(",'=<b>&,\"'=<i>\"\"\",") || table.contains(",'=<b>&,"))
    #expect(!table.contains(",=") && !table.contains("\"="))
  }
}
