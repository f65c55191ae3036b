import CatalogModel
import Redlining
import RevisionEditing
import Testing

@Suite("The laws of redlines hold for random edits")
struct RandomEditTests {
  @Test("of the revisions of both catalogs", arguments: 0..<4)
  func catalogs(_ part: Int) throws {
    let revisions = try Catalogs.revisions().flatMap(\.self)
    var editor = RevisionEditor(seed: 20_261_122 + UInt64(part))
    var count = 0
    while count < Rounds.count(200) {
      let old = revisions[editor.random.below(revisions.count)]
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(8))
      count += edits.count
      let faults = RedlineLaws.broken(by: old, new) + ClaimMirror.broken(by: old, new)
      #expect(
        faults == [],
        "part \(part), \(old.path), edits \(count - edits.count + 1)...\(count), \(edits)")
      guard faults.isEmpty else { return }
    }
  }

  @Test("of hostile texts", arguments: 0..<4)
  func hostile(_ part: Int) throws {
    var editor = RevisionEditor(seed: 77 + UInt64(part))
    let id = try #require(DefinitionID("hostile"))
    for pair in 0..<Rounds.count(20) {
      let old = editor.hostileRevision(of: id)
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(20))
      let faults = RedlineLaws.broken(by: old, new) + ClaimMirror.broken(by: old, new)
      #expect(faults == [], "part \(part), pair \(pair), \(edits)")
    }
  }
}
