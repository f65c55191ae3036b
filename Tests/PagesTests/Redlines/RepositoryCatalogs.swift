import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import Redlining
import Templates
import Testing

@testable import Pages

/// The catalogs of the repository, read once.
enum RepositoryCatalogs {
  private static let both = Result {
    try ["Content", "Tests/Fixtures/Sites/Harbor/Content"].map(decode)
  }

  static func all() throws -> [Catalog] {
    try both.get().map { try #require(CatalogLinker.link($0).value) }
  }

  /// Every edition of each.
  static func editions() throws -> [Catalog] {
    try both.get().flatMap { content in
      try (0..<max(1, content.settings?.audiences.count ?? 0)).map {
        try #require(CatalogReader.edition(of: content, for: $0))
      }
    }
  }

  private static func decode(_ folder: String) throws -> DecodedContent {
    let root = StandardTheme.root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
    let sources = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.map { path in
      SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
    }
    return ContentDecoder.decode(sources, files: [], root: "").value
  }
}

extension Sample {
  private static let theme = Result {
    try StandardTheme.compile().value
  }

  /// The page of a comparison.
  static func changes(_ judged: JudgedRedline, in catalog: Catalog) throws -> String {
    let id = judged.redline.new.key.definition
    let definition = try #require(catalog.definition(id))
    let theme = try theme.get()
    let site = SiteContext(
      catalog, redlines: .empty, words: theme.words, assets: [],
      options: PlanOptions(programVersion: "0"))
    let address = SiteAddress.changes(from: judged.redline.old.key, to: judged.redline.new.key)
    let context = RedlineContext(page: site.page(address), judged: judged)
    let record = RedlinePageBuilder(definition: definition, context: context).record()
    var page = PageBuffer()
    theme.template().render(record, into: &page)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// The page of the changes between two revisions of the sample definition.
  static func changes(_ old: Revision, _ new: Revision) throws -> String {
    let catalog = try catalog([old, new])
    return try changes(catalog.comparison(of: old, with: new), in: catalog)
  }

  /// The page of the changes between two texts of one cell.
  static func changes(from old: String, to new: String) throws -> String {
    let revisions = try [(Version(1, 0), old), (Version(1, 1), new)].map { version, text in
      try revision(
        version, types: [cell(1, "One")],
        components: [component("Training", notes: .blank, [cell(1, text)])])
    }
    return try changes(revisions[0], revisions[1])
  }
}
