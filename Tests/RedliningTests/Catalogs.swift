import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import Testing

/// The catalogs of the repository, read once.
enum Catalogs {
  static let real = Result { try read("Content") }
  static let harbor = Result { try read("Tests/Fixtures/Sites/Harbor/Content") }

  /// All revisions of both, by definition.
  static func revisions() throws -> [[Revision]] {
    try (real.get().definitions + harbor.get().definitions).map { $0.versions + $0.proposals }
  }

  /// Every pair of revisions of the same definition, in both directions, and each with itself.
  static func pairs() throws -> [(old: Revision, new: Revision)] {
    try revisions().flatMap { revisions in
      revisions.flatMap { old in revisions.map { (old, $0) } }
    }
  }

  private static func read(_ folder: String) throws -> Catalog {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
    let sources = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
      .map { path in
        SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
      }
    return try #require(CatalogReader.read(sources, files: [], root: "").value)
  }
}
