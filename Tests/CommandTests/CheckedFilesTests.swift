import Foundation
import Testing

@Suite("typebook check FILE")
struct CheckedFilesTests {
  let catalog: Catalog

  init() throws {
    catalog = try Catalog()
    try catalog.write("---\ntitel: A\n---\n", to: "pages/a.md")
    try catalog.write("---\ntitle: B\n---\n\n<b>Hello.</b>\n", to: "pages/b.md")
  }

  @Test("prints what is wrong with these files, and only that counts")
  func onlyTheirs() throws {
    let good = try catalog.run("check", "Content/pages/b.md", "--format", "short")
    #expect(good.status == 0)
    #expect(good.messages.contains("pages/b.md:5") && !good.messages.contains("pages/a.md"))
    #expect(try catalog.run("check", "Content/pages/b.md", "--strict").status == 1)
    #expect(try catalog.run("check", "Content/pages/a.md").status == 1)
  }

  @Test("takes a folder, a path from elsewhere, and says when there is no such file")
  func paths() throws {
    let folder = try catalog.run("check", "./Content/../Content/pages/", "--format", "short")
    #expect(folder.messages.contains("pages/a.md:2") && folder.messages.contains("pages/b.md:5"))
    let whole = try catalog.run("check", catalog.root + "/Content/pages/b.md")
    #expect(whole.status == 0 && whole.messages.contains("pages/b.md:5"))
    let none = try catalog.run("check", "Content/pages/c.md")
    #expect(none.status == 2 && none.messages.contains("There is no file Content/pages/c.md."))
  }

  @Test("writes SARIF that names the rule, the file and the place")
  func sarif() throws {
    let result = try catalog.run("check", "Content/pages/a.md", "--format", "sarif")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let found = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(found["level"] as? String == "error")
    let place = try #require(
      (found["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
    #expect((place["artifactLocation"] as? [String: String])?["uri"] == "Content/pages/a.md")
    let region = try #require(place["region"] as? [String: Int])
    #expect(region["startLine"] != nil && region["startColumn"] != nil)
  }

  @Test("writes a line for each finding by which GitHub marks the place")
  func github() throws {
    let result = try catalog.run("check", "Content/pages/b.md", "--format", "github")
    #expect(result.output.hasPrefix("::warning file=Content/pages/b.md,line=5,col=1,"))
    #expect(result.output.contains("%0A") && result.output.hasSuffix("\n"))
  }
}
