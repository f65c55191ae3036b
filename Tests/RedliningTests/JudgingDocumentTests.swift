import CatalogModel
import CommonMark
import Diagnostics
import Testing

@testable import Redlining

@Suite("A judged redline")
struct JudgingDocumentTests {
  @Test("of the FLO and its proposal tells of two corrections and of what wasn’t compared")
  func flo() throws {
    let catalog = try Catalogs.real.get()
    let judged = try Self.judge("6-509-1280", "1.3", "corrections", in: catalog)
    #expect(judged.summary.hasPrefix("Two editorial corrections in what was compared. Not"))
    #expect(
      judged.changes.map(\.locator.words) == ["Description / Type 2", "Currency / Notes"])
    #expect(judged.changes.map(\.locator.anchor) == ["types.type-2", "currency.notes"])
    #expect(judged.changes.map(\.changeClass) == [.editorial, .editorial])
    #expect(judged.changes.first?.reasons.first?.gist == "Type 1 → Type 2")
  }

  @Test("of an invented team tells each change by its class, and whom it affects")
  func harbor() throws {
    let judged = try Self.judge("90-508-1001", "1.3", "night-watches", in: Catalogs.harbor.get())
    let lines = judged.lines
    for line in [
      "editorial | Description / Type 1 | -",
      "requirement-raised | Minimum Personnel per Team / Type 1 / item 2 | 6 → 8",
      "editorial | Management and Oversight / Type 2 | -",
      "requirement-raised | Training / Type 2 / item 3 | 8 → 16 hours | Also affects Type 1.",
      "requirement-added | Lantern and Signal Equipment per Team / Type 1 / item 3 | -",
      "requirement-lowered | Lantern and Signal Equipment per Team / Type 3 / item 1 | 4 → 3",
      "editorial | Lantern and Signal Equipment per Team / Notes | -",
      "requirement-changed | Sustainment / Type 2 | every 12 hours → at each slack water"
        + " | Also affects Type 1.",
    ] {
      #expect(lines.contains(line), "\(line) in \(lines)")
    }
    let raised = try #require(
      judged.changes.first { $0.reasons.first?.gist == "8 → 16 hours" })
    #expect(
      judged.affectedCells[CellAddress(.component("training"), .numbered(1))] == [raised.number])
  }

  @Test("numbers its changes in order and gives each a reason, whose gravest class is its own")
  func order() throws {
    for (old, new) in try Catalogs.pairs() {
      let judged = try Self.judge(old, new)
      #expect(judged.changes.map(\.number) == Array(1..<judged.changes.count + 1))
      #expect(judged.changes.isEmpty == judged.redline.isSame)
      for change in judged.changes {
        #expect(change.reasons.map(\.changeClass).min() == change.changeClass)
        #expect(change.changeClass.isRequirement || change.affected.isEmpty)
      }
      #expect(Set(judged.changes.map(\.fingerprint)).count == judged.changes.count)
    }
  }

  static func judge(_ old: Revision, _ new: Revision) throws -> JudgedRedline {
    let catalogs = [try Catalogs.real.get(), try Catalogs.harbor.get()]
    let catalog = catalogs.first { $0.definition(old.key.definition) != nil }
    return ChangeJudge.judge(
      RevisionComparator.compare(old, new),
      oldTables: catalog?.tables(of: old.key) ?? RevisionTables(),
      newTables: catalog?.tables(of: new.key) ?? RevisionTables())
  }

  static func judge(
    _ id: String, _ old: String, _ new: String, in catalog: Catalog
  ) throws -> JudgedRedline {
    let id = try #require(DefinitionID(id))
    let definition = try #require(catalog.definition(id))
    func revision(_ name: String) throws -> Revision {
      try #require(
        (definition.versions + definition.proposals).first {
          $0.version?.description == name || $0.proposal?.name == name
        })
    }
    let (old, new) = (try revision(old), try revision(new))
    return ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: catalog.tables(of: old.key),
      newTables: catalog.tables(of: new.key))
  }
}

extension JudgedRedline {
  /// A line for each change: class, place, gist and whom it affects.
  var lines: [String] {
    changes.map { change in
      [
        change.changeClass.rawValue, change.locator.words, change.reasons.first?.gist ?? "-",
        change.alsoAffects,
      ].compactMap(\.self).joined(separator: " | ")
    }
  }
}
