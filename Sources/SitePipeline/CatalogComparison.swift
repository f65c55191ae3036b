import CatalogModel
import CatalogReading
import Diagnostics
import Redlining

/// Compares the revisions of a catalog, definition by definition.
enum CatalogComparison<Made: Sendable> {
  /// Makes something of all comparisons of a definition, which are let go then, and of what they
  /// amount to.
  typealias Maker =
    @Sendable (inout PageBufferPool, Definition, [JudgedRedline], RedlineTable)
    throws(EnvironmentError) -> [Made]

  /// What every comparison amounts to, what is to be reported of it, and what `make` made of each
  /// definition's. `sources` hold the files of all revisions.
  static func compare(
    _ catalog: Catalog, from sources: [SourceFile], _ progress: StageProgress, make: Maker
  ) throws(EnvironmentError) -> (table: Diagnosed<RedlineTable>, made: [Made]) {
    let sums = sums(of: sources, in: catalog)
    progress.begin(catalog.definitions.count)
    let compared = try parallelMap(catalog.definitions, with: { PageBufferPool() }) {
      (pages, definition) throws(EnvironmentError) in
      defer { progress.advance() }
      let judged = definition.comparisons.map { catalog.comparison(of: $0.old, with: $0.new) }
      let summaries = judged.map {
        (
          RedlinePair(old: $0.redline.old.key, new: $0.redline.new.key),
          RedlineSummary(of: $0, in: definition)
        )
      }
      return (
        summaries: summaries, findings: judged.flatMap { ReleaseChecker.check($0, in: definition) },
        made: try make(&pages, definition, judged, RedlineTable(summaries, sums: sums))
      )
    }
    let table = RedlineTable(compared.flatMap(\.summaries), sums: sums)
    let corrections = catalog.definitions.flatMap(JudgementChecker.check)
    return (
      Diagnosed(table, compared.flatMap(\.findings) + corrections), compared.flatMap(\.made)
    )
  }

  /// The SHA-256 of each file that is compared by its path, in hexadecimal digits.
  private static func sums(of files: [SourceFile], in catalog: Catalog) -> [String: String] {
    let compared = catalog.definitions.flatMap(\.comparisons)
    let paths = Set(compared.flatMap { [$0.old.path, $0.new.path] })
    let sums = parallelMap(files.filter { paths.contains($0.path) }) {
      ($0.path, ContentDigest(of: $0.bytes).description)
    }
    return Dictionary(sums, uniquingKeysWith: { first, _ in first })
  }
}
