import Diagnostics
import Foundation
import SitePipeline
import Testing

/// The law of the pipeline, over every broken input there is: a finding that counts keeps a site
/// from being written, whichever stage made it.
@Suite("A broken catalog")
struct NothingWrittenTests {
  /// A broken catalog, as files.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]

    var testDescription: String { name }
  }

  static let inputs: [Input] =
    BrokenInputTests.all.map { input in
      let (source, _) = input.file
      return Input(
        name: input.testDescription,
        files: ["Content/catalog.yml": settings].merging(
          [source.path: String(decoding: source.bytes, as: UTF8.self)]) { $1 })
    }
    + (TextRuleTests.faults + LinkRuleTests.faults + InheritanceRuleTests.faults
    + VersionCheckerTests.faults + TermCheckerTests.faults + RelationCheckerTests.faults
    + AddressCheckerTests.faults + AddressCheckerTests.tooLong)
    .map { fault in
      let catalog = fault.catalog
      let sources = catalog.sources.map {
        ("Content/" + $0.path, String(decoding: $0.bytes, as: UTF8.self))
      }
      return Input(
        name: fault.testDescription,
        files: Dictionary(
          sources + catalog.files.map { ("Content/files/" + $0, "") }, uniquingKeysWith: { $1 }))
    }

  private static let settings = """
    format: 1
    title: Test
    as_of: 2026-11-22
    audiences: [{ name: public }, { name: internal }]
    """

  @Test("writes nothing", arguments: inputs)
  func writesNothing(input: Input) throws {
    let themes = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Themes").path
    let folder = NSTemporaryDirectory() + "typebook-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.write(input, to: folder)
    var settings = SiteBuilder.Settings()
    settings.content = folder + "/Content"
    settings.themes = themes
    settings.output = folder + "/Site"
    settings.audience = "public"
    settings.isStrict = true
    let outcome = try SiteBuilder(settings).build()
    #expect(!outcome.isFit && outcome.publication == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Content"])
  }

  /// Makes a folder that holds the input.
  private static func write(_ input: Input, to folder: String) throws {
    let manager = FileManager.default
    for (path, text) in input.files {
      let file = URL(fileURLWithPath: folder + "/" + path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
