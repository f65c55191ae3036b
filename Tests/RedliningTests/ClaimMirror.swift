import CatalogModel
import Redlining
import RevisionEditing

/// What a comparison claims, and the mirror image of what the opposite one claims.
enum ClaimMirror {
  /// The claims of one comparison that the opposite one doesn't mirror.
  static func broken(
    by old: Revision, _ new: Revision, _ oldTables: RevisionTables = RevisionTables(),
    _ newTables: RevisionTables = RevisionTables()
  ) -> [String] {
    let there = ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: oldTables, newTables: newTables)
    let back = ChangeJudge.judge(
      RevisionComparator.compare(new, old), oldTables: newTables, newTables: oldTables)
    let claims = there.changes.map { claim($0, isMirrored: false) }.sorted()
    let mirrored = back.changes.map { claim($0, isMirrored: true) }.sorted()
    guard claims != mirrored else { return [] }
    let only = claims.filter { !mirrored.contains($0) }.prefix(2)
    let others = mirrored.filter { !claims.contains($0) }.prefix(2)
    return ["claims \(Array(only)) and not \(Array(others)), \(claims.count) and \(mirrored.count)"]
  }

  private static func claim(_ change: Change, isMirrored: Bool) -> String {
    let (old, new) =
      isMirrored ? (change.newText, change.oldText) : (change.oldText, change.newText)
    let classes = change.classes.map { isMirrored ? $0.mirrored : $0 }.sorted()
    return "\(old ?? "nothing") -> \(new ?? "nothing"): "
      + classes.map(\.rawValue).joined(separator: ", ")
  }
}
