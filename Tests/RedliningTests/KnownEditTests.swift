import CatalogModel
import Redlining
import RevisionEditing
import Testing

@Suite("Edits of known meaning")
struct KnownEditTests {
  @Test("are told as what they are, in both catalogs", arguments: [1, 2] as [UInt64])
  func catalogs(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for catalog in [try Catalogs.real.get(), try Catalogs.harbor.get()] {
      let revisions = catalog.definitions.flatMap { $0.versions + $0.proposals }
      var table = ConfusionTable()
      while table.edits < 400 {
        let picked = random.pick(revisions)
        let revision = try #require(picked)
        let (old, new, edits) = KnownEditor.edit(revision, times: 1 + random.below(8), &random)
        let tables = catalog.tables(of: revision.key)
        #expect(ClaimMirror.broken(by: old, new, tables, tables) == [], "\(revision.path)")
        table.add(
          edits,
          ChangeJudge.judge(
            RevisionComparator.compare(old, new), oldTables: tables, newTables: tables))
      }
      let words = (table.lines + table.faults).joined(separator: "\n")
      #expect(table.recall >= 0.98, "\(words)")
      #expect(table.precision >= 0.99, "\(words)")
    }
  }

  @Test(
    "in sentences that turn or withdraw a direction are told rightly",
    arguments: [1, 2] as [UInt64])
  func traps(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for catalog in [try Catalogs.real.get(), try Catalogs.harbor.get()] {
      try #require(!catalog.definitions.isEmpty)
      let table = TrapTable(catalog, &random)
      let words = (table.lines + table.faults).joined(separator: "\n")
      #expect(table.isGood, "\(words)")
    }
  }
}
