import CatalogModel
import CatalogReading
import Diagnostics
import Redlining

/// Compares the revisions of a catalog, pair by pair.
enum CatalogComparison {
  /// What every comparison amounts to, and what is to be reported of it. `sources` hold the files
  /// of all revisions.
  static func compare(
    _ catalog: Catalog, from sources: [SourceFile]
  ) -> Diagnosed<RedlineTable> {
    let pairs = catalog.definitions.flatMap { definition in
      definition.comparisons.map { (definition: definition, old: $0.old, new: $0.new) }
    }
    let compared = parallelMap(pairs) { pair in
      let judged = catalog.comparison(of: pair.old, with: pair.new)
      return Diagnosed(
        RedlineSummary(of: judged), ReleaseChecker.check(judged, in: pair.definition))
    }
    let summaries = zip(pairs, compared).map { pair, summary in
      (RedlinePair(old: pair.old.key, new: pair.new.key), summary.value)
    }
    let paths = Set(pairs.flatMap { [$0.old.path, $0.new.path] })
    return Diagnosed(
      RedlineTable(summaries, sums: sums(of: sources.filter { paths.contains($0.path) })),
      compared.flatMap(\.diagnostics) + catalog.definitions.flatMap(JudgementChecker.check))
  }

  /// The SHA-256 of each file by its path, in hexadecimal digits.
  private static func sums(of files: [SourceFile]) -> [String: String] {
    let sums = parallelMap(files) { ($0.path, ContentDigest(of: $0.bytes).description) }
    return Dictionary(sums, uniquingKeysWith: { first, _ in first })
  }
}
