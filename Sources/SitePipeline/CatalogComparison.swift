import CatalogModel
import CatalogReading
import Diagnostics
import Pages
import Redlining

/// Compares the revisions of a catalog, definition by definition.
enum CatalogComparison<Made: Sendable> {
  /// Makes something of all comparisons of a definition and of what they amount to.
  typealias Maker =
    @Sendable (inout PageBufferPool, Definition, [PlannedComparison], RedlineTable)
    throws(EnvironmentError) -> [Made]

  /// What came of it.
  struct Outcome {
    /// What every comparison amounts to, and what is to be reported of it.
    let table: Diagnosed<RedlineTable>
    /// What was made of each definition's.
    let made: [Made]
    /// What the next one may take over; nil where nobody asked for it.
    let texts: ComparedTexts?
  }

  /// Compares the texts of every definition; `digests` has their files. A comparison is let go when
  /// `make` is done with it.
  ///
  /// After a `former` one, what stayed the same isn't compared again, and what is handed to `make` is
  /// compared when it asks.
  static func compare(
    _ catalog: Catalog, _ digests: SourceDigests, _ progress: StageProgress,
    after former: ComparedTexts?, make: Maker
  ) throws(EnvironmentError) -> Outcome {
    let sums = sums(in: catalog, digests)
    let known = former?.usable(for: catalog)
    progress.begin(catalog.definitions.count)
    let definitions = try parallelMap(catalog.definitions, with: { PageBufferPool() }) {
      (pages, definition) throws(EnvironmentError) in
      defer { progress.advance() }
      var compared = ComparedDefinition()
      for (old, new) in definition.comparisons {
        compared.add(
          old, new, of: definition, in: catalog, known, isKept: former == nil)
      }
      let table = RedlineTable(compared.summaries, sums: sums)
      let made = try make(&pages, definition, compared.planned, table)
      return (compared: compared, made: made)
    }
    let compared = definitions.map(\.compared)
    let table = RedlineTable(compared.flatMap(\.summaries), sums: sums)
    let findings = compared.flatMap { $0.results.flatMap(\.findings) }
    return Outcome(
      table: Diagnosed(table, findings + catalog.definitions.flatMap(JudgementChecker.check)),
      made: definitions.flatMap(\.made),
      texts: former.map { _ in ComparedTexts(compared.map(\.results), of: catalog) })
  }

  /// The SHA-256 of each file that is compared by its path, in hexadecimal digits.
  private static func sums(in catalog: Catalog, _ digests: SourceDigests) -> [String: String] {
    let compared = catalog.definitions.flatMap(\.comparisons)
    let paths = Set(compared.flatMap { [$0.old.path, $0.new.path] })
    return Dictionary(
      paths.compactMap { path in digests[path].map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// What came of comparing the texts of one definition.
private struct ComparedDefinition: Sendable {
  private(set) var results: [ComparedTexts.Result] = []
  private(set) var summaries: [(RedlinePair, RedlineSummary)] = []
  private(set) var planned: [PlannedComparison] = []

  /// Compares two texts, unless what came of it is `known`. Pages of changes are handed the comparison
  /// where it is kept, and else compare when they are made.
  mutating func add(
    _ old: Revision, _ new: Revision, of definition: Definition, in catalog: Catalog,
    _ known: ComparedTexts?, isKept: Bool
  ) {
    var kept: JudgedRedline?
    if let result = known?.result(of: old, with: new, in: definition) {
      results.append(result)
    } else {
      let judged = catalog.comparison(of: old, with: new)
      results.append(
        (RedlineSummary(of: judged, in: definition), ReleaseChecker.check(judged, in: definition)))
      if isKept { kept = judged }
    }
    summaries.append((RedlinePair(old: old.key, new: new.key), results[results.count - 1].summary))
    planned.append(
      PlannedComparison(of: old, with: new) { [kept] in
        kept ?? catalog.comparison(of: old, with: new)
      })
  }
}
