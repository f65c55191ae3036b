import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import Redlining
import RevisionEditing

/// Tells how well changes are judged: `class-bench SEED COUNT CONTENT…`.
///
/// Makes COUNT edits of known meaning in the revisions of the catalogs in the folders CONTENT, and
/// prints what each was told as; then it plants sentences whose words carry, turn or withdraw a
/// direction. Ends with 1 where fewer than 98 % of the edits are told rightly, where more than 1 %
/// of what is told isn't so, or where the sentences miss one of their bars.
@main
enum ClassBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3, let seed = UInt64(arguments[1]), let count = Int(arguments[2]) else {
      print("usage: class-bench SEED COUNT CONTENT…")
      exit(2)
    }
    var random = SeededRandom(seed: seed)
    var isGood = true
    for folder in arguments.dropFirst(3) {
      guard let catalog = try catalog(in: folder) else { throw CocoaError(.fileReadUnknown) }
      let (table, times) = measure(catalog, count, &random)
      print("\(folder), seed \(seed)\n" + table.lines.joined(separator: "\n"))
      print(
        "judging \(times.count) redlines: \(milliseconds(times.reduce(0, +))) ms in all, "
          + "\(milliseconds(times.max() ?? 0)) ms at worst\n")
      for fault in table.faults.prefix(12) { print("  \(fault)") }
      let traps = TrapTable(catalog, &random)
      print(traps.lines.joined(separator: "\n") + "\n")
      for fault in traps.faults.prefix(12) { print("  \(fault)") }
      isGood = isGood && traps.isGood && table.recall >= 0.98 && table.precision >= 0.99
    }
    exit(isGood ? 0 : 1)
  }

  /// The table, and the seconds that each judgement took.
  private static func measure(
    _ catalog: Catalog, _ count: Int, _ random: inout SeededRandom
  ) -> (ConfusionTable, [Double]) {
    var times: [Double] = []
    let revisions = catalog.definitions.flatMap { $0.versions + $0.proposals }
    var table = ConfusionTable()
    while table.edits < count, let revision = random.pick(revisions) {
      let (old, new, edits) = KnownEditor.edit(
        revision, times: 1 + random.below(8), &random)
      let tables = catalog.tables(of: revision.key)
      let redline = RevisionComparator.compare(old, new)
      let start = ContinuousClock.now
      let judged = ChangeJudge.judge(redline, oldTables: tables, newTables: tables)
      times.append((ContinuousClock.now - start) / .seconds(1))
      table.add(edits, judged)
    }
    return (table, times)
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100_000).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }

  private static func catalog(in folder: String) throws -> Catalog? {
    let root = URL(filePath: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
    let sources = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.map { path in
      SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
    }
    return CatalogReader.read(sources, files: [], root: "").value
  }
}
