import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import Testing

@Suite("Decoding the catalogs of this repository")
struct RealContentTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below `folder`, as the pipeline would read them.
  private static func sources(_ folder: String) throws -> [SourceFile] {
    let root = repository.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try names.compactMap { name in
      let url = root.appending(path: name)
      var isFolder = ObjCBool(false)
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      guard !isFolder.boolValue, !name.hasPrefix("files/") else { return nil }
      return SourceFile(path: "Content/" + name, bytes: Array(try Data(contentsOf: url)))
    }
  }

  private static func report(_ diagnostics: [Diagnostic], _ sources: [SourceFile]) -> String {
    let report = DiagnosticReport(diagnostics).render(
      .short, sources: { path in sources.first { $0.path == path } })
    return String(decoding: report, as: UTF8.self)
  }

  @Test("reads the FLO definition with nothing to report")
  func published() throws {
    let sources = try Self.sources("Content")
    let decoded = ContentDecoder.decode(sources, files: [])
    #expect(Self.report(decoded.diagnostics, sources) == "")
    #expect(
      decoded.value.revisions.map(\.key.name) == [
        .version(Version(1, 3)), .proposal("corrections"),
      ])
    let form = try #require(decoded.value.revisions.first)
    #expect(form.supportingCoreCapabilities == .value([]))
    #expect(form.fact(.secondaryCoreCapability) == .blank)
    #expect(form.flag(.nqsPosition) == .missing)
    #expect(form.body[.notes] == .blank)
    #expect(form.body[.description] == .missing)
    #expect(form.body.components.value?.count == 6)
    #expect(form.official?.publishedVersions.value?.count == 4)
  }

  @Test("reads the invented catalog with no error, and warns only of what is wrong on purpose")
  func invented() throws {
    let sources = try Self.sources("Tests/Fixtures/Sites/Harbor/Content")
    let decoded = ContentDecoder.decode(sources, files: [])
    #expect(decoded.diagnostics.map(\.rule) == [BodyRules.referenceWithoutLink])
    let paths = sources.map(\.path)
    let abouts = paths.filter { $0.hasSuffix("/about.md") }
    #expect(decoded.value.abouts.count == abouts.count)
    #expect(
      decoded.value.revisions.map(\.path)
        == paths.filter {
          $0.contains("/definitions/") && !$0.hasSuffix("/about.md") && !$0.hasSuffix("README.md")
            || $0.contains("/proposals/")
        })
    #expect(decoded.value.settings?.audiences.map(\.name) == ["public", "internal", "restricted"])
    #expect(decoded.value.supplements.map(\.audience) == [0, 0, 2, 1])
  }
}
