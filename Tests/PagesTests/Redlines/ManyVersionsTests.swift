import CatalogModel
import Redlining
import Testing

@testable import Pages

@Suite("A definition with many versions")
struct ManyVersionsTests {
  private let folder = "definitions/\(Sample.id)/"

  private func site(versions count: Int) throws -> [String: String] {
    try Sample.site(catalog(versions: count))
  }

  private func catalog(versions count: Int) throws -> Catalog {
    try Sample.catalog(
      (0..<count).map { number in
        try Sample.revision(
          Version(1, number), types: [Sample.cell(1, "Has \(number + 1) bells")])
      })
  }

  /// The pages of changes, without their review sheets.
  private func changes(in site: [String: String]) -> Set<String> {
    Set(
      site.keys.filter {
        $0.contains("-to-") && $0.hasSuffix(".html") && !$0.hasSuffix("-review.html")
      }.map { String($0.dropFirst(folder.count)) })
  }

  @Test("has the changes between every two of them, up to twenty")
  func twenty() throws {
    let site = try site(versions: 20)
    #expect(changes(in: site).count == 190)
    #expect(site[folder + "history.html"]?.contains("typebook diff") == false)
  }

  @Test("beyond has those to the next and to the current one, and says what has the rest")
  func more() throws {
    let site = try site(versions: 23)
    let neighbors = (0..<22).map { "1.\($0)-to-1.\($0 + 1).html" }
    let toCurrent = (0..<22).map { "1.\($0)-to-1.22.html" }
    #expect(changes(in: site) == Set(neighbors + toCurrent))
    let history = try #require(site[folder + "history.html"])
    #expect(history.contains("<code>typebook diff \(Sample.id) OLD NEW</code>"))
    let links = site.filter { $0.key.hasPrefix(folder) }.values
      .flatMap { $0.matches(of: /href="([^"#]+-to-[^"#]+)"/) }.map { $0.1 }
    #expect(Set(links.map { folder + $0 }).subtracting(site.keys).isEmpty)
  }

  @Test("has those to the adopted one, too")
  func adopted() throws {
    let team = try #require(try catalog(versions: 30).definitions.first)
    let adopting = Definition(
      id: team.id, about: team.about, versions: team.versions, proposals: [], supplements: [],
      history: team.history, currentIndex: 29, adopted: Version(1, 9))
    let toAdopted = adopting.comparisons.filter { $0.new.version == Version(1, 9) }
    #expect(toAdopted.map(\.old.version) == (0..<9).map { Version(1, $0) })
  }
}
