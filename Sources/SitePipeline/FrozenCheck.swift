import CatalogModel
import CatalogReading
import Diagnostics

/// Holds the texts of published versions against the sums that were taken of them.
enum FrozenCheck {
  /// The sum of what a version says.
  static func sum(of revision: Revision) -> String {
    ContentDigest(of: FrozenText.bytes(of: revision)).description
  }

  /// The findings; none for content without sums.
  static func check(_ content: DecodedContent) -> [Diagnostic] {
    guard let sums = content.frozenSums else { return [] }
    let rows = sums.rows.map { (RevisionKey($0.id, .version($0.version)), $0) }
    let last = Dictionary(rows, uniquingKeysWith: { $1 })
    let held = content.revisions.filter { last[$0.key] != nil }
    let findings = parallelMap(held) { revision -> Diagnostic? in
      guard let row = last[revision.key], !content.isFaulty(revision.path) else { return nil }
      let sum = sum(of: revision)
      return sum == row.sum.value ? nil : changed(revision, sum, row, sums)
    }
    let known = Set(held.map(\.key))
    let missing = last.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    return findings.compactMap { $0 }
      + missing.compactMap { self.missing($0.value, sums, in: content) }
  }

  private static func changed(
    _ revision: Revision, _ sum: String, _ row: FrozenSums.Row, _ sums: FrozenSums
  ) -> Diagnostic {
    let name = "\(row.id)@\(row.version)"
    let other = sums.rows.last { $0.sum.value == sum && $0.id == row.id }
    let isOther = other.map { $0.version != row.version } ?? false
    let words =
      isOther
      ? "this is the text of version \(other.map(\.version.description) ?? ""), not of \(name)"
      : "the text of \(name) changed since it was frozen"
    return Diagnostic(
      FrozenRules.changedText, in: revision.path, at: revision.opening, words,
      help: """
        `git log --oneline -- \(revision.path)` names the commits that have the old text, `git show \
        COMMIT:\(revision.path)` prints it; if only our copy was corrected, run `typebook freeze \
        \(name) --reason TEXT --by NAME`
        """,
      notes: [.init(path: sums.path, span: row.sum.span, message: "the sum of the frozen text")])
  }

  private static func missing(
    _ row: FrozenSums.Row, _ sums: FrozenSums, in content: DecodedContent
  ) -> Diagnostic? {
    let path = "\(content.root)definitions/\(row.id)/\(row.version).md"
    guard !content.isFaulty(path) else { return nil }
    return Diagnostic(
      FrozenRules.missingText, in: sums.path, at: row.sum.span,
      "the text of \(row.id)@\(row.version) is frozen and isn't here",
      help: """
        `git log --oneline -- \(path)` names the commits that had it, `git checkout COMMIT -- \(path)` \
        brings it back
        """)
  }
}
