import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Foundation
import Redlining
import RevisionEditing

/// Measures how long redlines take: `redline-bench CONTENT [COUNT [SEED]]`.
///
/// Compares pairs of versions of the catalog in the folder CONTENT, its own and randomly edited
/// ones, COUNT in all, one after the other on one core; then pairs that are as hard as can be.
@main
enum RedlineBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: redline-bench CONTENT [COUNT [SEED]]")
      exit(2)
    }
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 3_000 : 3_000
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
    let pairs = try pairs(below: arguments[1], count: count, seed: seed)
    report("\(pairs.count) redlines of \(arguments[1]), seed \(seed)", times(pairs))
    for (name, old, new) in HardPairs.all(seed: seed) {
      let limits = RevisionComparator.compare(old, new).limits.count
      report("\(name), \(limits) limits", times(Array(repeating: (old, new), count: 5)))
    }
  }

  private static func pairs(
    below folder: String, count: Int, seed: UInt64
  ) throws -> [(Revision, Revision)] {
    let root = URL(filePath: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
    let sources = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
      .map { path in
        SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
      }
    guard let catalog = CatalogReader.read(sources, files: [], root: "").value else { return [] }
    var pairs: [(Revision, Revision)] = []
    for definition in catalog.definitions {
      let revisions = definition.versions + definition.proposals
      pairs += zip(revisions, revisions.dropFirst())
    }
    var editor = RevisionEditor(seed: seed)
    for pair in pairs where pairs.count < count {
      pairs.append((pair.0, editor.edit(pair.0, times: 1 + editor.random.below(20)).revision))
    }
    return Array(pairs.prefix(count))
  }

  /// The processor time of each comparison, in seconds.
  private static func times(_ pairs: [(Revision, Revision)]) -> [Double] {
    var changes = 0
    let times = pairs.map { old, new in
      let start = processorTime()
      if !RevisionComparator.compare(old, new).isSame { changes += 1 }
      return processorTime() - start
    }
    precondition(changes > 0, "nothing differs: the comparison is broken")
    return times
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func report(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    guard let worst = sorted.last else { return print("\(name): no pairs") }
    let median = sorted[sorted.count / 2]
    let total = times.reduce(0, +)
    print(name)
    print(
      String(
        format: "  CPU %.3f s, median %.3f ms, worst %.3f ms", total, median * 1_000, worst * 1_000)
    )
  }
}
