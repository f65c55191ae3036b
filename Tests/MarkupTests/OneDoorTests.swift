import Foundation
import Testing

@Suite("The door for markup")
struct OneDoorTests {
  /// Files that write tags for others, and files that look for tags in what was written.
  private static let doors = [
    "Markup/HTMLElement.swift", "Markup/XMLWriter.swift", "OneFile/ElementText.swift",
    "OneFile/LinkBinder.swift", "SitePipeline/PackageFile.swift",
    "Preview/PreviewPage.swift", "Importing/LedgerPage.swift",
  ]

  @Test("is the only place that writes an angle bracket")
  func only() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let tag = try Regex(#""</?([a-z!?]|\\\()|</[a-z]|\\"/?>"#)
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path()).sorted()
    var found: [String] = []
    for file in files
    where file.hasSuffix(".swift") && !Self.doors.contains(where: file.hasSuffix) {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
      found += lines.filter { !$0.hasPrefix("//") && $0.contains(tag) }.map { "\(file): \($0)" }
    }
    #expect(found == [])
  }
}
