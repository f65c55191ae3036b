import CatalogModel
import Foundation
import Redlining
import Testing

@testable import Pages

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Histories, changes and feeds")
struct ChangesTests {
  private func history(_ harbor: SampleHarbor = SampleHarbor()) throws -> HistoryPage {
    let site = SiteContext(
      try harbor.catalog(), words: try StandardTheme.words(), assets: [],
      options: PlanOptions(programVersion: "0"))
    let team = try harbor.team()
    return HistoryPageBuilder(definition: team, page: site.page(.history(team.id))).record
  }

  @Test("a history's chain is whole only between neighbors that are both here")
  func chain() throws {
    let rows = try history().rows
    #expect(rows.map(\.anchor) == ["proposal-night", "v1.3", "v1.2", "v1.1", "v1.0"])
    #expect(rows.map(\.mark) == ["draft", "held", "held gap", "none gap", "held"])
  }

  @Test("a history says how many texts are here, in words")
  func summary() throws {
    #expect(
      try history().summary
        == "Version history. Four versions; this catalog holds the text of three.")
  }

  @Test(
    "a history tells the current and the adopted version, and leads only to texts that are here")
  func ways() throws {
    let rows = try history().rows
    #expect(rows.filter(\.isCurrent).map(\.anchor) == ["v1.3"])
    #expect(rows.filter { $0.adoptedBy != nil }.map(\.anchor) == ["v1.2"])
    #expect(rows.filter { $0.ways.isEmpty }.map(\.anchor) == ["v1.1"])
    let page = try #require(
      try Sample.site(SampleHarbor().catalog())["definitions/90-508-1/history.html"])
    #expect(page.contains("[text not in this catalog]"))
  }

  @Test("changes come newest first, by year, and what has no date stands apart")
  func log() throws {
    var harbor = SampleHarbor()
    harbor.withdrawal = "It sank."
    let log = ChangeLog(try harbor.catalog())
    #expect(
      log.dated.compactMap { $0.date?.iso } == [
        "2025-12-24", "2025-11-03", "2025-06-02", "2024-11-18", "2024-02-05",
      ])
    #expect(log.years.map(\.year) == [2025, 2024])
    #expect(log.years.map(\.events) == [0..<3, 3..<5])
    #expect(log.undated.map(\.definition.id.text) == ["9-509-2", "90-508-1"])
  }

  @Test("the page of changes without a date is there only when there are some")
  func undated() throws {
    let site = try Sample.site(SampleHarbor().catalog())
    #expect(site["changes/undated.html"]?.contains("Élan Analyst") == true)
    let empty = Catalog(
      settings: try SampleHarbor().catalog().settings, edition: 0, definitions: [],
      vocabularies: [], referenceLists: [], pages: [], home: nil, files: [], tables: [:],
      links: [:])
    let bare = try Sample.site(empty)
    #expect(bare["changes/undated.html"] == nil)
    #expect(bare["changes/index.html"]?.contains("undated.html") == false)
  }

  @Test("the feed is XML whose ids stay when a text comes later, with dates of the content")
  func feed() throws {
    let feed = try #require(try Sample.site(SampleHarbor().catalog())["changes.atom"])
    let document = XMLParser(data: Data(feed.utf8))
    #expect(document.parse(), "well-formed")
    let base = "https://catalog.example/harbor/"
    #expect(feed.contains("<id>\(base)changes.atom</id>"))
    #expect(feed.contains("<id>\(base)definitions/90-508-1/history.html#v1.3</id>"))
    #expect(feed.contains("href=\"\(base)definitions/90-508-1/1.3.html\""))
    #expect(feed.contains("proposal “Night &amp; day”"))
    #expect(feed.contains("<updated>2025-11-03T00:00:00Z</updated>"))
    #expect(!feed.contains("Élan"), "what has no date can't be in a feed")
  }

  @Test("feed, map and not-found page are there only on a site with an address")
  func addressed() throws {
    var harbor = SampleHarbor()
    let names = ["changes.atom", "sitemap.xml", "404.html"]
    let with = try Sample.site(harbor.catalog())
    #expect(names.allSatisfy { with[$0] != nil })
    harbor.baseURL = nil
    let without = try Sample.site(harbor.catalog())
    #expect(names.allSatisfy { without[$0] == nil })
    #expect(without["index.html"]?.contains("changes.atom") == false)
  }

  @Test("no map is made of pages that search engines may not list")
  func unlisted() throws {
    var harbor = SampleHarbor()
    harbor.allowsIndexing = false
    let site = try Sample.site(harbor.catalog())
    #expect(site["sitemap.xml"] == nil)
    #expect(site["changes.atom"] != nil)
  }

  @Test("the map names every page once, home first, and not the page for lost readers")
  func sitemap() throws {
    let site = try Sample.site(SampleHarbor().catalog())
    let map = try #require(site["sitemap.xml"])
    let named = map.matches(of: /<loc>https:\/\/catalog.example\/harbor\/(.*?)<\/loc>/).map {
      String($0.1)
    }
    #expect(named.first == "index.html")
    #expect(
      named.sorted() == site.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }.sorted())
  }
}
