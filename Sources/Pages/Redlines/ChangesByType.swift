import CatalogModel
import Redlining
import Templates

/// Makes the summary of changes for each type, and for what concerns all of them.
struct ChangesByType {
  let context: RedlineContext

  /// One record for each type of the table, and for what concerns all types or none.
  func records(of brief: Brief) -> [TypeChangesRecord] { brief.entries.map(record) }

  private func record(_ entry: Brief.Entry) -> TypeChangesRecord {
    TypeChangesRecord(
      label: label(of: entry.subject), changes: entry.lines.compactMap(short),
      coverage: entry.coverage)
  }

  private func label(of subject: Brief.Subject) -> String {
    switch subject {
    case .allTypes: context.page.words[.documentAllTypes]
    case .type(let type): type.description
    case .document: context.page.words[.documentWhole]
    }
  }

  private func short(_ line: Brief.Line) -> ShortChangeRecord? {
    let changes = line.changes.compactMap(context.change)
    guard let first = changes.first else { return nil }
    return ShortChangeRecord(
      sign: line.sign, isLite: !line.changeClass.isRequirement, word: line.lead.map { $0 + ":" },
      address: WebAddress(encoded: "#" + first.fingerprint.text), place: line.subject,
      ending: line.ending.isEmpty ? nil : line.ending.isolatingSides,
      changes: changes.map(\.fingerprint.text).joined(separator: " "))
  }
}
