import CatalogModel
import Diagnostics
import SitePipeline
import Testing

@Suite("The file of frozen sums")
struct FrozenFileTests {
  @Test("holds a version by its whole number", arguments: [("1.10", true), ("1.1", false)])
  func versions(version: String, isHeld: Bool) throws {
    let sum = String(repeating: "0a", count: 32)
    let file = SourceFile(
      path: "Content/frozen.sums", text: "serialization 1\n\(sum)  90-509-7@1.10\n")
    let (id, version) = (try #require(DefinitionID("90-509-7")), try #require(Version(version)))
    #expect(FrozenFile.holds(version, of: id, in: file) == isHeld)
    #expect(!FrozenFile.holds(version, of: id, in: nil))
  }
}
