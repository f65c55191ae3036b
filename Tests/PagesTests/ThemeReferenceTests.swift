import Foundation
import Pages
import Testing

@Suite("The theme's README")
struct ThemeReferenceTests {
  @Test("lists every name that a template may use, as the schemas have them")
  func isCurrent() throws {
    let file = StandardTheme.root.appending(path: "Themes/standard/README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let marker = "<!-- names: written by `make theme-readme` -->\n"
    let parts = text.components(separatedBy: marker)
    try #require(parts.count == 3, "the README has the marker twice")
    let reference = "\n" + ThemeReference.markdown() + "\n"
    if ProcessInfo.processInfo.environment["TYPEBOOK_REFRESH"] != nil {
      try [parts[0], reference, parts[2]].joined(separator: marker)
        .write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == reference, "run `make theme-readme` and commit what it changes")
    }
  }
}
