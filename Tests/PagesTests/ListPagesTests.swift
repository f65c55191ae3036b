import CatalogModel
import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite("Lists, terms and references")
struct ListPagesTests {
  @Test("every internal link names a file of the site and an id on it")
  func links() throws {
    var harbor = SampleHarbor()
    harbor.unresolved = ["Bell Ringer"]
    harbor.withdrawal = "It sank."
    harbor.guides = [("guide", "Guide", "## One\n\n## Two\n\n## One\n")]
    let site = try Sample.site(harbor.catalog())
    let loaded: Set = ["assets/style.css", "assets/icon.svg", "SHA256SUMS.txt"]
    for (path, text) in site where path.hasSuffix(".html") && path != "404.html" {
      for link in links(in: text) where !link.contains(":") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : resolve(String(parts[0]), from: path)
        #expect(site[target] != nil || loaded.contains(target), "\(path): \(link)")
        guard parts.count == 2, let page = site[target] else { continue }
        #expect(page.contains("id=\"\(parts[1])\""), "\(path): \(link)")
      }
    }
  }

  @Test("no two pages share a title, a term's and its namesake's neither")
  func titles() throws {
    var harbor = SampleHarbor()
    harbor.guides = [("one", "Changes", ""), ("two", "Guide", ""), ("three", "Guide", "")]
    let titles = try Sample.site(harbor.catalog()).filter { $0.key.hasSuffix(".html") }
      .map { text in text.value.firstMatch(of: /<title>(.*)<\/title>/).map { String($0.1) } }
    #expect(!titles.contains(nil))
    #expect(Set(titles).count == titles.count)
  }

  @Test("definitions stand in the order of their IDs' numbers")
  func order() throws {
    let page = try #require(try Sample.site(SampleHarbor().catalog())["definitions/index.html"])
    let rows = page.matches(of: /<td class="id"><span class="n">(.*?)<\/span>/).map(\.1)
    #expect(rows == ["9-509-2", "90-508-1"])
  }

  @Test("names from A to Z hold other names, and sort letters with marks by the letter")
  func names() throws {
    let index = AlphabeticalIndex(try SampleHarbor().catalog().definitions)
    let found = index.letters.map { [$0.label] + $0.entries.map(\.name) }
    #expect(
      found == [
        ["D", "Dock Patrol"], ["E", "Élan Analyst"], ["H", "Harbor Watch Team"],
        ["N", "Night Watch"],
      ])
  }

  @Test("a core capability's page says to which definitions it is primary and supporting")
  func roles() throws {
    let page = try #require(try Sample.site(SampleHarbor().catalog())["capabilities/watching.html"])
    let sections = page.components(separatedBy: "<section").dropFirst()
    let primary = sections.first { $0.contains("As primary capability") }
    let supporting = sections.first { $0.contains("As supporting capability") }
    #expect(primary?.contains("Harbor Watch Team") == true)
    #expect(primary?.contains("Élan Analyst") == false)
    #expect(supporting?.contains("Élan Analyst") == true)
  }

  @Test("terms stand under the groups that they share, each once")
  func groups() throws {
    let catalog = try SampleHarbor().catalog()
    let site = SiteContext(
      catalog, words: try StandardTheme.words(), assets: [],
      options: PlanOptions(programVersion: "0"))
    let page = site.page(SiteAddress("capabilities/index.html"))
    let groups = TermsPageBuilder(field: .coreCapability, page: page).record.groups
    #expect(groups.map(\.title) == ["By day and By night", "By day"])
    #expect(groups.map { $0.terms.map(\.name) } == [["Watching"], ["Charting"]])
    #expect(groups.map { $0.unused.map(\.name) } == [[], ["Ringing"]])
    #expect(groups.flatMap { $0.terms.map(\.count) } == [2, 1])
  }

  @Test("a withdrawn definition has the status Withdrawn, whatever its version says")
  func withdrawn() throws {
    var harbor = SampleHarbor()
    harbor.withdrawal = "It sank."
    let site = try Sample.site(harbor.catalog())
    #expect(site["statuses/withdrawn.html"]?.contains("Élan Analyst") == true)
    #expect(site["statuses/published.html"]?.contains("Élan Analyst") == false)
    #expect(site["definitions/9-509-2/history.html"]?.contains("It sank.") == true)
  }

  @Test("a reference names the versions that cite it, newest first, and says when none does")
  func citations() throws {
    let site = try Sample.site(SampleHarbor().catalog())
    let cited = try #require(site["references/handbook.html"])
    let newer = try #require(cited.range(of: "90-508-1/1.3.html#references"))
    let older = try #require(cited.range(of: "90-508-1/1.0.html#references"))
    #expect(newer.lowerBound < older.lowerBound)
    #expect(cited.contains(">https://port.example/handbook</a>"), "the address is written out")
    #expect(
      site["references/almanac.html"]?.contains("No definition in this catalog cites it") == true)
  }

  @Test("a page carries the marking of the definitions that it lists, and no other")
  func markings() throws {
    var harbor = SampleHarbor()
    harbor.audiences = [
      Audience(name: "public", marking: nil), Audience(name: "staff", marking: "STAFF ONLY"),
    ]
    harbor.analystAudience = 1
    let site = try Sample.site(harbor.catalog())
    for path in [
      "index.html", "definitions/index.html", "capabilities/charting.html",
      "definitions/9-509-2/history.html", "changes/undated.html",
    ] {
      #expect(site[path]?.contains("class=\"marking\"") == true, "\(path)")
    }
    for path in ["definitions/90-508-1/history.html", "changes/2025.html", "404.html"] {
      #expect(site[path]?.contains("STAFF ONLY") == false, "\(path)")
    }
  }

  @Test("a page carries the marking of the lists whose terms it names")
  func markingsOfLists() throws {
    var harbor = SampleHarbor()
    harbor.audiences = [
      Audience(name: "public", marking: nil), Audience(name: "staff", marking: "STAFF ONLY"),
    ]
    let boat = Term(
      name: Located("Boat", .at(0)), aliases: [], groups: [], expansion: nil, text: [])
    harbor.vocabularies = [
      Vocabulary(
        path: "Content/vocabulary/kinds.md", title: "Kinds", field: .kind, isOpen: true,
        audience: 1, terms: [boat])
    ]
    let site = try Sample.site(harbor.catalog())
    for path in ["index.html", "definitions/index.html", "kinds/index.html", "kinds/boat.html"] {
      #expect(site[path]?.contains("STAFF ONLY") == true, "\(path)")
    }
    for path in ["definitions/90-508-1/history.html", "categories/index.html"] {
      #expect(site[path]?.contains("STAFF ONLY") == false, "\(path)")
    }
  }

  @Test("unresolved names are grouped by name, with every text that names them")
  func unresolved() throws {
    var harbor = SampleHarbor()
    harbor.unresolved = ["Bell Ringer", "Bell  ringer"]
    let page = try #require(try Sample.site(harbor.catalog())["unresolved.html"])
    #expect(page.components(separatedBy: "<th scope=\"row\">").count == 2, "one row")
    #expect(page.contains("definitions/90-508-1/1.3.html#notes"))
    #expect(page.contains("definitions/90-508-1/1.0.html#notes"))
  }

  private func links(in text: String) -> [String] {
    text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
  }

  private func resolve(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
