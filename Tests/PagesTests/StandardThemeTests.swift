import Diagnostics
import Foundation
import Pages
import Testing

@Suite("The standard theme")
struct StandardThemeTests {
  @Test("compiles against every page's fields")
  func compiles() throws {
    let compiled = try Theme.compile(StandardTheme.templates(), in: [StandardTheme.folder])
    let problems = compiled.diagnostics.map { "\($0.path):\($0.span.start): \($0.message)" }
    #expect(problems == [])
  }
}

/// The standard theme's templates as they are in the repository.
enum StandardTheme {
  static let folder = "Themes/standard/templates"

  /// The repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func templates() throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try names.filter { $0.hasSuffix(".mustache") }.sorted().map {
      SourceFile(
        path: "\(folder)/\($0)", bytes: [UInt8](try Data(contentsOf: base.appending(path: $0))))
    }
  }
}
