import CatalogModel
import Redlining
import Templates

/// Makes the summary of changes for each type, and for what concerns all of them.
struct ChangesByType {
  let context: RedlineContext

  /// So many changes of a type are named.
  private static let shown = 8

  /// One record for each type of the table; first what stands beside the types, where that changed.
  func records() -> [TypeChangesRecord] { context.judged.typeSummaries.map(record) }

  private func record(_ summary: TypeSummary) -> TypeChangesRecord {
    let lines = summary.lines
    let rest = lines.count - Self.shown
    return TypeChangesRecord(
      label: summary.type?.description ?? context.page.words[.documentWhole],
      changes: (rest > 1 ? lines.prefix(Self.shown) : lines[...]).compactMap(short),
      more: rest > 1
        ? LinkRecord(
          address: WebAddress(encoded: "#" + RedlinePage.listAnchor), label: "\(rest) more")
        : nil)
  }

  private func short(_ line: TypeSummary.Line) -> ShortChangeRecord? {
    guard let change = context.change(line.change) else { return nil }
    return ShortChangeRecord(
      sign: line.sign,
      isLite: !(line.changeClass?.isRequirement ?? true),
      word: line.changeClass == nil ? line.lead : line.lead + ":",
      address: WebAddress(encoded: "#" + change.fingerprint.text), place: line.subject,
      gist: line.words)
  }
}
