import Foundation
import Pages
import Templates
import Testing

@Suite("Addresses")
struct SiteAddressTests {
  @Test("lead from any page to any other as browsers resolve them")
  func relative() throws {
    let paths = [
      "index.html", "definitions/index.html", "definitions/6-509-1280/1.3.html",
      "definitions/6-509-1280/proposals/x.html", "files/a b/Ä#1.png", "categories/c.html",
    ]
    let root = try #require(URL(string: "https://catalog.example/sub/"))
    for from in paths {
      for to in paths {
        let page = SiteAddress(from)
        let link = SiteAddress(to, anchor: "training.type-2").relative(from: page).text
        let base = try #require(URL(string: page.relative(from: .home).text, relativeTo: root))
        let resolved = try #require(URL(string: link, relativeTo: base)?.absoluteURL)
        #expect(resolved.path() == "/sub/" + SiteAddress(to).relative(from: .home).text)
        #expect(resolved.fragment == "training.type-2")
      }
    }
  }

  @Test("keep what a program that shows a file is to show")
  func fragments() {
    let address = SiteAddress.file("hand book.pdf").at("page=3&zoom=50,0,0")
    #expect(address.relative(from: .home).text == "files/hand%20book.pdf#page=3&zoom=50,0,0")
  }
}
