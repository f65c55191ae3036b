import Diagnostics
import Testing

@testable import Pages

@Suite("Lists in parts")
struct ListPartTests {
  @Test("a list is cut after a thousand entries, and an empty one is one part")
  func cut() {
    #expect(ListPart.parts(of: 0).map(\.range) == [0..<0])
    #expect(ListPart.parts(of: 1000).map(\.range) == [0..<1000])
    #expect(ListPart.parts(of: 2001).map(\.range) == [0..<1000, 1000..<2000, 2000..<2001])
  }

  @Test("long entries fill a part sooner, and one that is too long has a part of its own")
  func weights() {
    let parts = ListPart.parts(of: [2, 2, 9, 1], most: 4)
    #expect(parts.map(\.range) == [0..<2, 2..<3, 3..<4])
    #expect(parts.map(\.number) == [1, 2, 3])
    #expect(parts.allSatisfy { $0.count == 3 })
  }

  @Test("parts have addresses that no name of the content makes")
  func addresses() {
    #expect(SiteAddress.definitions.part(1).path == "definitions/index.html")
    #expect(SiteAddress.definitions.part(2).path == "definitions/index.2.html")
    #expect(SiteAddress.references.part(3).path == "references/index.3.html")
    #expect(SiteAddress.unresolved.part(2).path == "unresolved/2.html")
  }

  @Test("names from A to Z have a page of their own where they are more than 200")
  func names() throws {
    var harbor = SampleHarbor()
    for count in [198, 199] {
      harbor.aliases = (1...count).map { "Watch \($0)" }
      let site = try Sample.site(harbor.catalog())
      let list = try #require(site["definitions/index.html"])
      #expect(list.contains("Watch 7, see") == (count == 198))
      #expect(site["definitions/names.html"]?.contains("Watch 7, see") ?? false == (count == 199))
      #expect(list.contains("names.html#letter-w") == (count == 199))
    }
  }

  @Test("a letter with more names than a page holds goes on in the next part")
  func letters() throws {
    var harbor = SampleHarbor()
    harbor.aliases = (1...1200).map { "Watch \($0)" } + ["Zeal"]
    let site = try Sample.site(harbor.catalog())
    let first = try #require(site["definitions/names.html"])
    let second = try #require(site["definitions/names.2.html"])
    let third = try #require(site["definitions/names.3.html"])
    #expect(first.contains("href=\"names.3.html#letter-z\""))
    #expect(second.contains("id=\"letter-w\"") && !second.contains("id=\"letter-z\""))
    #expect(third.contains("id=\"letter-w\"") && third.contains("id=\"letter-z\""))
    #expect(third.contains("part 3 of 3"))
  }
}
