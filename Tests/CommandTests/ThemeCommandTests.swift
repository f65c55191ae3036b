import Foundation
import Testing

@Suite("The theme of the program")
struct ThemeCommandTests {
  let catalog: Catalog

  init() throws {
    catalog = try Catalog()
    try FileManager.default.removeItem(atPath: catalog.root + "/Themes")
  }

  @Test("makes the same site as the same files in a folder")
  func sameSite() throws {
    #expect(try catalog.run("build").status == 0)
    let themes = Catalog.repository.appendingPathComponent("Themes").path
    #expect(try catalog.run("build", "--themes", themes, "--output", "Other").status == 0)
    #expect(try catalog.text("Other/SHA256SUMS.txt") == catalog.text("Site/SHA256SUMS.txt"))
  }

  @Test("can be changed file by file")
  func override() throws {
    let copied = try catalog.run("theme", "copy", "templates/home.mustache", "words.yml")
    #expect(copied.output == "Themes/standard/templates/home.mustache\nThemes/standard/words.yml\n")
    let home = try catalog.text("Themes/standard/templates/home.mustache")
    try (home + "<p>Ours</p>").write(
      toFile: catalog.root + "/Themes/standard/templates/home.mustache", atomically: true,
      encoding: .utf8)
    #expect(try catalog.run("build").messages.hasPrefix("Site: "))
    #expect(try catalog.text("Site/index.html").contains("<p>Ours</p>"))
    let again = try catalog.run("theme", "copy", "templates/home.mustache")
    #expect(again.status == 2)
    #expect(again.messages.contains("Themes/standard/templates/home.mustache is there already."))
  }

  @Test("says which file was meant")
  func nearest() throws {
    let result = try catalog.run("theme", "copy", "stile.css")
    #expect(result.status == 64 && result.messages.contains("Did you mean `style.css`?"))
    #expect(try catalog.run("theme", "list").output.contains("templates/home.mustache\n"))
  }
}
