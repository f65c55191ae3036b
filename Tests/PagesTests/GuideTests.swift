import CatalogModel
import Foundation
import Testing

@testable import Pages

@Suite("Guides")
struct GuideTests {
  private func page(_ text: String) throws -> String {
    var harbor = SampleHarbor()
    harbor.guides = [("guide", "Guide", text)]
    return try #require(try Sample.site(harbor.catalog())["guide.html"])
  }

  @Test("headings have ids that are their slugs, numbered where they repeat")
  func ids() throws {
    let page = try page("## What is here\n\n### Part\n\n## What is here\n\n### Part\n\n## Main\n")
    let ids = page.matches(of: /<h[2-6] id="([^"]*)"/).map { String($0.1) }
    #expect(ids == ["what-is-here", "part", "what-is-here-2", "part-2", "main-2"])
  }

  @Test(
    "the highest headings of a text are the page's second level, whatever their level is",
    arguments: ["# A\n\n## B\n", "## A\n\n### B\n", "### A\n\n#### B\n"])
  func levels(_ text: String) throws {
    let page = try page(text)
    #expect(page.contains("<h2 id=\"a\">A"))
    #expect(page.contains("<h3 id=\"b\">B</h3>"))
  }

  @Test("a heading in a quotation or a list heads nothing")
  func nested() throws {
    let page = try page("> ## Quoted\n\n- ## Listed\n")
    #expect(!page.contains("id=\"quoted\""))
    #expect(page.contains("Quoted"))
    #expect(!page.contains("id=\"listed\""))
  }

  @Test("contents are listed from three sections on")
  func contents() throws {
    #expect(try !page("## A\n\n## B\n").contains("On this page"))
    let long = try page("## A\n\n## B *c*\n\n## D\n")
    #expect(long.contains("On this page"))
    #expect(long.contains("<a href=\"#b-c\">B c</a>"))
  }

  @Test("a heading in letters that no slug keeps has an id all the same")
  func otherScripts() throws {
    let page = try page("## 港\n\n## 湾\n")
    #expect(page.contains("<h2 id=\"section\">"))
    #expect(page.contains("<h2 id=\"section-2\">"))
  }
}

@Suite("Counting in words")
struct WordingTests {
  @Test("enumerates with a serial comma")
  func lists() {
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a"]) == "a")
    #expect(Wording.list(["a", "b"]) == "a and b")
    #expect(Wording.list(["a", "b", "c"], "or") == "a, b, or c")
  }

  @Test("counts one and many, and says all of several only")
  func counts() {
    #expect(Wording.count(1, "version") == "1 version")
    #expect(Wording.count(0, "category", plural: "categories") == "0 categories")
    #expect(Wording.all(1, "kinds") == "All kinds")
    #expect(Wording.all(3, "kinds") == "All 3 kinds")
    #expect(Wording.number(11) == "11")
  }
}
