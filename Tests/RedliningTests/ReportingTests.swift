import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Foundation
import RedlineReporting
import Testing

@testable import Redlining

@Suite("A printed comparison")
struct ReportingTests {
  private static let head = """
    id: 90-509-7
    name: Lantern Keeper
    status: Published
    version: VERSION
    kind: Personnel
    category: Harbor
    primary_core_capability: Planning
    """

  /// A version whose training for Type 1 is this text.
  private func version(_ version: String, training: String) throws -> Revision {
    let head = Self.head.replacingOccurrences(of: "VERSION", with: version)
    let text = "---\n\(head)\n---\n\n## Components\n\n### Training\n\n#### Type 1\n\n\(training)\n"
    let file = SourceFile(path: "\(version).md", text: text)
    let read = ContentDecoder.decodeRevision(file, proposalName: "draft")
    #expect(!read.hasErrors)
    return try #require(read.value)
  }

  private func report(_ old: String, _ new: String) throws -> ComparisonReport {
    try Self.report(version("1.0", training: old), version("1.1", training: new))
  }

  private static func report(_ old: Revision, _ new: Revision) -> ComparisonReport {
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: RevisionTables(),
      newTables: RevisionTables())
    return ComparisonReport(
      judged: judged, old: .init(revision: old, digest: "a"),
      new: .init(revision: new, digest: "b"), generator: "Typebook 0")
  }

  @Test("says what changed, where, as what and why, with the words in signs")
  func text() throws {
    let text = try report(
      "1. At least 8 hours of rowing\n2. Knots", "1. At least 16 hours of rowing\n2. Knots"
    ).text(width: 80, isColored: false)
    #expect(text.hasPrefix("Lantern Keeper, 90-509-7\nChanges from version 1.0 to version 1.1\n"))
    #expect(text.contains("↑ Requirement raised: Training / Type 1 / item 1\n"))
    #expect(text.contains("   At least [-8-]{+16+} hours of rowing\n"))
    #expect(text.contains("\nType 1 "))
  }

  @Test("shows colours in place of signs")
  func colours() throws {
    let text = try report("Knots and rowing", "Knots and sailing").text(width: 80, isColored: true)
    #expect(text.contains("\u{1B}[9;31mrowing\u{1B}[0m \u{1B}[4;32msailing\u{1B}[0m"))
    #expect(!text.contains("[-"))
  }

  @Test("cuts long stretches that stayed, and never what changed")
  func excerpts() throws {
    let long = (1...200).map { "word\($0)" }.joined(separator: " ")
    let text = try report("\(long) rowing \(long)", "\(long) sailing \(long)")
      .text(width: 100, isColored: false)
    #expect(text.contains("… ") && text.contains(" …"))
    #expect(text.contains("[-rowing-]{+sailing+} word1 "))
    #expect(!text.contains("word100 "))
  }

  @Test("lets no text of a file control the terminal")
  func hostile() throws {
    let text = try report("Knots", "Knots \u{202E}and bells").text(width: 80, isColored: false)
    #expect(text.contains("\\u{202E}") && !text.contains("\u{202E}"))
  }

  @Test("says that nothing changed where nothing did")
  func nothing() throws {
    let revision = try version("1.0", training: "Knots")
    #expect(
      Self.report(revision, revision).text(width: 80, isColored: false)
        .contains("\nNo changes in what was compared. Not compared: "))
  }

  @Test("counts for programs the texts that weren’t compared, though nothing of them changed")
  func uncompared() throws {
    let catalog = try Catalogs.real.get()
    let revision = try #require(catalog.definitions.first).current
    let report = ComparisonReport(
      judged: catalog.comparison(of: revision, with: revision),
      old: .init(revision: revision, digest: "a"), new: .init(revision: revision, digest: "a"),
      generator: "Typebook 0")
    let json = String(decoding: report.json, as: UTF8.self)
    let coverage = report.judged.coverage
    #expect(coverage.missingCriteria == 12 && report.judged.changes.isEmpty)
    #expect(json.contains("\"uncompared\": \(12 + coverage.others.count),"))
  }

  @Test("has the words of each change in both texts, for every two texts at hand")
  func words() throws {
    for (old, new) in try Catalogs.pairs() {
      let judged = Self.report(old, new).judged
      for change in judged.changes {
        let pieces = judged.redline.words(of: change)
        #expect(Self.letters(pieces.map(\.old).joined()) == Self.letters(change.oldText ?? ""))
        #expect(Self.letters(pieces.map(\.new).joined()) == Self.letters(change.newText ?? ""))
      }
    }
  }

  @Test("keeps within the width and numbers every change, for every two texts at hand")
  func widths() throws {
    for (old, new) in try Catalogs.pairs() {
      let report = Self.report(old, new)
      let lines = report.text(width: 60, isColored: false).split(separator: "\n")
      #expect(lines.allSatisfy { $0.unicodeScalars.count <= 90 })
      let width = String(report.changes.count).count
      for change in report.changes {
        let number = String(change.number)
        let label = String(repeating: " ", count: width - number.count) + number + "  "
        #expect(lines.contains { $0.hasPrefix(label + change.changeClass.sign) })
      }
    }
  }

  private static func letters(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}

@Suite("A review sheet")
struct ReviewSheetTests {
  private func sheets() throws -> [(new: Revision, judged: JudgedRedline)] {
    try Catalogs.pairs().map { old, new in
      let judged = ChangeJudge.judge(
        RevisionComparator.compare(old, new), oldTables: RevisionTables(),
        newTables: RevisionTables())
      return (new, judged)
    }
  }

  @Test("of a text has a line for every block, each with a lasting name of its own")
  func blocks() throws {
    for revision in try Catalogs.revisions().flatMap(\.self) {
      let sheet = ReviewSheet(blocks: revision)
      #expect(sheet.rows.map(\.number) == Array(1...sheet.rows.count))
      #expect(Set(sheet.rows.map(\.fingerprint)).count == sheet.rows.count)
      #expect(Set(sheet.rows.map(\.locator)).count == sheet.rows.count)
    }
  }

  @Test("of two texts has every change once and every block of the new one, in order")
  func comparison() throws {
    for (new, judged) in try sheets() {
      let rows = ReviewSheet(blocksOf: judged).rows
      #expect(rows.map(\.number) == Array(1..<rows.count + 1))
      let changes = rows.filter { $0.judgement != nil }.map(\.fingerprint)
      #expect(changes == judged.changes.map(\.fingerprint))
      let places = Set(rows.map(\.locator))
      for block in new.locatedBlocks {
        #expect(
          places.contains(block.locator), "\(new.path): \(block.locator.words) is left out")
      }
    }
  }

  @Test("of a text and itself has nothing but the same")
  func sameness() throws {
    for revision in try Catalogs.revisions().flatMap(\.self) {
      let judged = ChangeJudge.judge(
        RevisionComparator.compare(revision, revision), oldTables: RevisionTables(),
        newTables: RevisionTables())
      let others = ReviewSheet(blocksOf: judged).rows.filter { !$0.isSame }
      #expect(others.isEmpty)
    }
  }

  @Test("keeps a block's name when others come before it")
  func lastingNames() throws {
    func names(_ training: String) throws -> [String: Fingerprint] {
      let text = """
        ---
        id: 90-509-7
        name: Keeper
        status: Published
        version: 1.0
        kind: Personnel
        category: Harbor
        primary_core_capability: Planning
        ---

        ## Components

        ### Training

        #### Type 1

        \(training)
        """
      let revision = try #require(
        ContentDecoder.decodeRevision(
          SourceFile(path: "a.md", text: text), proposalName: "draft"
        ).value)
      return Dictionary(
        ReviewSheet(blocks: revision).rows.map { ($0.current ?? "", $0.fingerprint) },
        uniquingKeysWith: { first, _ in first })
    }
    let old = try names("- Knots\n- Rowing")
    let new = try names("- Bells\n- Rowing\n- Knots")
    #expect(old["Knots"] != nil && old["Knots"] == new["Knots"])
    #expect(old["Rowing"] == new["Rowing"] && old["Rowing"] != old["Knots"])
  }

  @Test("is a table whose rows are as long as its head, with room for answers")
  func table() throws {
    let (_, judged) = try #require(try sheets().first { !$0.judged.changes.isEmpty })
    let csv = String(decoding: ReviewSheet(changesOf: judged).csv, as: UTF8.self)
    #expect(
      csv.hasPrefix(
        "\u{FEFF}Number,Locator,Fingerprint,Kind of change,Reason,Amendment,Current text,Proposed text,Reviewer,"
          + "Organization,Comment,Proposed wording,Rationale,"
          + "\"Kind (critical, substantive, administrative)\",Adjudication\r\n1,"))
    #expect(csv.contains(",,,,,,,\r\n"))
    let blocks = String(decoding: ReviewSheet(blocks: judged.redline.new).csv, as: UTF8.self)
    #expect(
      blocks.hasPrefix("\u{FEFF}Number,Locator,Fingerprint,Current text,Proposed text,Reviewer,"))
  }
}
