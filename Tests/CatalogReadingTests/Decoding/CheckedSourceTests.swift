import CatalogModel
import CatalogReading
import Diagnostics
import Testing

@Suite("Recording a check against the official text")
struct CheckedSourceTests {
  private func recorded(in file: String?) throws -> String? {
    let date = try #require(DocumentDate("2026-11-30"))
    return CheckedSource(Version(1, 3), on: date, by: "J. \"Jo\" Doe").recorded(in: file)
  }

  private let check = "checked: 2026-11-30\n    checked_by: \"J. \\\"Jo\\\" Doe\""

  @Test("makes the file, the sources or the version where there are none")
  func made() throws {
    #expect(try recorded(in: nil) == "---\nsources:\n  1.3:\n    \(check)\n---\n")
    #expect(
      try recorded(in: "---\nissuer: A # we\n---\n\nA note: here.\n")
        == "---\nissuer: A # we\nsources:\n  1.3:\n    \(check)\n---\n\nA note: here.\n")
    #expect(
      try recorded(in: "---\nsources:\n  1.2:\n    by: A\naliases: [B]\n---\n")
        == "---\nsources:\n  1.3:\n    \(check)\n  1.2:\n    by: A\naliases: [B]\n---\n")
  }

  @Test("replaces an earlier check, and nothing else")
  func replaced() throws {
    let file =
      "---\nsources:\n  \"1.3\":\n    checked: 2020-01-01\n    by: A\n  1.2:\n    by: A\n---\n"
    #expect(
      try recorded(in: file)
        == "---\nsources:\n  \"1.3\":\n    by: A\n    \(check)\n  1.2:\n    by: A\n---\n")
    #expect(
      try recorded(in: "---\nsources:\n  1.3: { by: A, checked: 2020-01-01 }\n---\n")
        == "---\nsources:\n  1.3: { by: A, checked: 2026-11-30, checked_by: \"J. \\\"Jo\\\" Doe\" }\n---\n"
    )
  }

  @Test("is read again as it was written")
  func read() throws {
    let about = try #require(try recorded(in: "---\nissuer: A\n---\n"))
    let files = CatalogFiles([
      "definitions/1-508-1/1.3.md": form(version: "1.3", "## Notes"),
      "definitions/1-508-1/about.md": about,
    ])
    #expect(files.findings() == [])
    let source = try #require(files.read().value?.definitions.first?.about.sources.first)
    #expect(source.checked?.iso == "2026-11-30")
    #expect(source.checkedBy == "J. \"Jo\" Doe")
  }

  @Test("leaves sources in brackets to people")
  func brackets() throws {
    #expect(try recorded(in: "---\nsources: { 1.3: { by: A } }\n---\n") == nil)
  }
}
