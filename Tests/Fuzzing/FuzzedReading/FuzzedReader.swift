import CatalogModel
import CatalogReading
import Diagnostics
import Pages
import Redlining
import Templates

/// What is made of bytes that nobody has written.
public enum FuzzedReader: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case markdown
  case sameAs = "same-as"
  case redlines
  case templates

  /// Reads the bytes as a part of a catalog, and does with them what the program does. Crashes where
  /// the program would.
  public func read(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter:
      _ = Self.catalog([Self.join("---\n", bytes, "\n---\n\n## Overall Function\n\nText.\n")])
    case .markdown:
      _ = Self.catalog([Self.join(Self.facts, bytes, "")])
    case .sameAs:
      let types = Self.join(Self.facts + "## Types\n\n### Type 1\n\nSame as ", bytes, "")
      _ = Self.catalog([types + Array("\n\n### Type 2\n\nTwo.\n\n### Type 3\n\nThree.\n".utf8)])
    case .redlines:
      let half = bytes.firstIndex(of: 0x1E) ?? bytes.count / 2
      compare(Array(bytes[..<half]), Array(bytes[half...].drop { $0 == 0x1E }))
    case .templates:
      let files = ["definition", "layout", "partials/a"].map {
        SourceFile(path: "t/templates/\($0).mustache", bytes: bytes)
      }
      let words = ThemeWords([:], in: "t/words.yml")
      _ = Theme.compile(files, words: words, in: ["t/templates"]).diagnostics.count
    }
  }

  /// Compares two texts in both directions; a text with itself has no change.
  private func compare(_ old: [UInt8], _ new: [UInt8]) {
    let start = Self.facts + "## Types\n\n### Type 1\n\n"
    guard let first = Self.catalog([Self.join(start, old, "")]),
      let second = Self.catalog([Self.join(start, new, "")]),
      let one = first.definitions.first?.current, let other = second.definitions.first?.current
    else { return }
    let (tables, otherTables) = (first.tables(of: one.key), second.tables(of: other.key))
    _ = ChangeJudge.judge(
      RevisionComparator.compare(one, other), oldTables: tables, newTables: otherTables)
    _ = ChangeJudge.judge(
      RevisionComparator.compare(other, one), oldTables: otherTables, newTables: tables)
    precondition(RevisionComparator.compare(one, one).isSame)
  }

  private static let facts = """
    ---
    id: 6-509-1280
    name: Name
    status: Published
    version: 1.0
    kind: Personnel
    category: Harbor
    primary_core_capability: Planning
    ---


    """

  private static func join(_ before: String, _ bytes: [UInt8], _ after: String) -> [UInt8] {
    Array(before.utf8) + bytes + Array(after.utf8)
  }

  private static func catalog(_ texts: [[UInt8]]) -> Catalog? {
    let settings = "format: 1\ntitle: T\nissuer: I\nas_of: 2026-01-01\n"
    let sources =
      [SourceFile(path: "catalog.yml", bytes: Array(settings.utf8))]
      + texts.map { SourceFile(path: "definitions/6-509-1280/1.0.md", bytes: $0) }
    let read = CatalogReader.read(sources, files: [], root: "")
    let known = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0) })
    _ = DiagnosticReport(read.diagnostics).render(.snippet, sources: { known[$0] }, showsAll: true)
    return read.value
  }
}
