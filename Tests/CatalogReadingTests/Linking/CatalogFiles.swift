import CatalogModel
import CatalogReading
import Diagnostics
import Foundation

/// A catalog for a test: the files that the test is about, and settings.
struct CatalogFiles {
  private(set) var sources: [SourceFile]
  let files: [String]

  /// The content files by their paths; `catalog.yml` has what it must, unless it is among them.
  init(_ texts: KeyValuePairs<String, String>, files: [String] = []) {
    self.init(texts.map { ($0, $1) }, files: files)
  }

  /// The content files by their paths.
  init(_ texts: [(String, String)], files: [String] = []) {
    let settings = SourceFile(
      path: "catalog.yml",
      text: "format: 1\ntitle: Test\nissuer: Nobody\nas_of: 2026-11-22\n")
    sources = texts.map { SourceFile(path: $0, text: $1) }.filter { !$0.path.hasPrefix("files/") }
    if !sources.contains(where: { $0.path == "catalog.yml" }) { sources.insert(settings, at: 0) }
    self.files = files
  }

  /// A catalog of this repository, from the disk.
  init(repositoryFolder folder: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().filter {
      var isFolder = ObjCBool(false)
      _ = FileManager.default.fileExists(
        atPath: root.appending(path: $0).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
    sources = try paths.filter { !$0.hasPrefix("files/") }.map {
      SourceFile(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0))))
    }
    files = paths.filter { $0.hasPrefix("files/") }.map { String($0.dropFirst(6)) }
  }

  /// What the reader makes of them.
  func read() -> Diagnosed<Catalog?> { CatalogReader.read(sources, files: files, root: "") }

  /// What is found, a line each, in order: `path:line:column rule/id`.
  func findings() -> [String] {
    let diagnostics = read().diagnostics
    var places: [(String, Int, Int, String)] = diagnostics.map { diagnostic in
      let file = sources.first { $0.path == diagnostic.path }
      let place = LineIndex(file?.bytes ?? []).place(at: Int(diagnostic.span.start))
      return (diagnostic.path, place.line, place.column, diagnostic.rule.id)
    }
    places.sort { $0 < $1 }
    return places.map { "\($0.0):\($0.1):\($0.2) \($0.3)" }
  }
}
