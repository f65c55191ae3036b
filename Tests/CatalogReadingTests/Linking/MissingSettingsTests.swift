import CatalogReading
import Diagnostics
import Testing

@Suite("A catalog without catalog.yml")
struct MissingSettingsTests {
  @Test("has that one fault, and its links still lead to its files")
  func links() {
    let page = SourceFile(
      path: "Content/pages/index.md", text: "---\ntitle: Home\n---\n\n[Map](../files/map.txt)\n")
    let read = CatalogReader.read([page], files: ["map.txt"])
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.rule.id) == ["catalog/missing"])
  }
}
