import Foundation
import Testing

@Suite("typebook export html")
struct ExportHTMLTests {
  let catalog: Catalog

  init() throws { catalog = try Catalog() }

  @Test("puts every page on one, named after title, date and audience, with its pictures in it")
  func onePage() throws {
    try catalog.write("attached", to: "files/plan.txt")
    try catalog.write(
      "---\ntitle: Small\n---\n\nSee [the plan](../files/plan.txt).\n", to: "pages/index.md")
    let result = try catalog.run("export", "html")
    #expect(result.status == 0, "\(result.messages)")
    #expect(try catalog.names() == ["Content", "Themes", "small-2026-01-01.html"])
    let page = try catalog.text("small-2026-01-01.html")
    #expect(page.hasPrefix("<!doctype html>\n"))
    #expect(
      page.contains(#"<a href="data:text/plain;base64,YXR0YWNoZWQ=" download="plan.txt">"#))
  }

  @Test("makes the same bytes twice, and replaces an older page")
  func reproducible() throws {
    for name in ["a.html", "b.html", "b.html"] {
      #expect(try catalog.run("export", "html", "--output", name).status == 0)
    }
    #expect(try catalog.text("a.html") == catalog.text("b.html"))
    #expect(try !catalog.names().contains("b.html.part"))
  }

  @Test("never replaces what isn't a page, and writes nothing when the content is wrong")
  func refusals() throws {
    try Data("Dear reader".utf8)
      .write(to: URL(fileURLWithPath: catalog.root + "/letter.txt"))
    let refused = try catalog.run("export", "html", "--output", "letter.txt")
    #expect(refused.status == 2 && refused.messages.contains("isn't a web page"))
    #expect(try catalog.text("letter.txt") == "Dear reader")
    try catalog.write("---\ntitel: Small\n---\n", to: "pages/index.md")
    #expect(try catalog.run("export", "html").status == 1)
    #expect(try catalog.names() == ["Content", "Themes", "letter.txt"])
  }

  @Test("says what is wrong with a theme's template for the one page, as with any other")
  func templates() throws {
    let template = catalog.root + "/Themes/standard/templates/article.mustache"
    try Data("{{#frame}}{{titel}}{{/frame}}".utf8).write(to: URL(fileURLWithPath: template))
    let result = try catalog.run("export", "html")
    #expect(result.status == 1)
    #expect(result.messages.contains("article.mustache:1:13") && result.messages.contains("title"))
    #expect(try catalog.names() == ["Content", "Themes"])
  }
}
