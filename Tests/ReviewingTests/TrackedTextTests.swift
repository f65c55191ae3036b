import CatalogModel
import RedlineReporting
import Redlining
import RevisionEditing
import Testing

@testable import Reviewing

@Suite("A text with tracked changes")
struct TrackedTextTests {
  /// What is wrong with the text of a comparison: without what is deleted it must be the new form,
  /// without what is inserted the old one.
  private func faults(from old: Revision, to new: Revision) -> [String] {
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: RevisionTables(),
      newTables: RevisionTables())
    let facts = judged.redline.facts.map(\.field)
    let tracked = TrackedText(judged).paragraphs
    let accepted = tracked.compactMap { $0.words(accepted: true) }
    let rejected = tracked.compactMap { $0.words(accepted: false) }
    let words = { (revision: Revision) in
      FormParagraph.all(of: revision, comparing: facts).map { $0.label + $0.text }
    }
    return (accepted == words(new) ? [] : ["accepted: \(accepted)"])
      + (rejected == words(old) ? [] : ["rejected: \(rejected)"])
  }

  @Test(
    "is the new one with all accepted and the old one with all rejected, after random edits",
    arguments: 0..<2)
  func randomEdits(_ part: Int) throws {
    let catalog = try ReviewedCatalog().catalog
    let revisions = catalog.definitions.flatMap { $0.versions + $0.proposals }
    var editor = RevisionEditor(seed: 41 + UInt64(part))
    for pair in 0..<Rounds.count(100) {
      let old = revisions[editor.random.below(revisions.count)]
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(12))
      let wrong = faults(from: old, to: new)
      #expect(wrong == [], "part \(part), pair \(pair), \(edits)")
      guard wrong.isEmpty else { return }
    }
  }

  @Test("is so for hostile texts")
  func hostile() throws {
    var editor = RevisionEditor(seed: 9)
    let id = try #require(DefinitionID("hostile"))
    for pair in 0..<Rounds.count(20) {
      let old = editor.hostileRevision(of: id)
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(20))
      #expect(faults(from: old, to: new) == [], "pair \(pair), \(edits)")
    }
  }

  @Test("carries the code of each line, and says of each change what it amounts to")
  func codes() throws {
    let catalog = try ReviewedCatalog().catalog
    let definition = try #require(catalog.definitions.first)
    let judged = catalog.comparison(
      of: definition.current, with: try #require(definition.proposals.first))
    let paragraphs = TrackedText(judged).paragraphs
    let codes = Set(paragraphs.map(\.code))
    for change in judged.changes {
      #expect(codes.contains(change.fingerprint.text), "\(change.locator.words)")
    }
    let hours = paragraphs.first { $0.words(accepted: true) == "Two hours of rowing" }
    #expect(hours?.remark.hasPrefix("↑ Requirement raised.") == true)
    #expect(hours?.pieces.filter { $0.kind == .changed }.map(\.new) == ["Two hours"])
  }
}

extension TrackedParagraph {
  /// The words with all changes accepted or rejected; nil where the paragraph isn't there then.
  fileprivate func words(accepted: Bool) -> String? {
    switch (fate, accepted) {
    case (.inserted, false), (.movedTo, false), (.deleted, true), (.movedFrom, true): return nil
    case (.movedFrom, false), (.movedTo, true), (.kept, _), (.inserted, true), (.deleted, false):
      return label
        + pieces.map { piece in
          switch fate {
          case .kept: accepted ? piece.new : piece.old
          case .inserted, .movedTo: piece.new
          case .deleted, .movedFrom: piece.old
          }
        }.joined()
    }
  }
}
