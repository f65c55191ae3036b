import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// The texts of a supplement whose component or type a version doesn't have.
struct UnplacedTexts {
  let texts: RevisionTexts
  let supplement: Supplement

  /// The texts, in the supplement's order.
  func records() -> [SupplementRecord.UnplacedRecord] {
    supplement.body.rows.flatMap { row in
      let name = row.address == .types ? FormSection.types.heading : row.name
      let notes = row.notes.flatMap { record("\(name), notes", $0, at: .notes(row.address)) }
      let cells = row.cells.map {
        record("\(name), \($0.type)", $0.entry, at: .cell(CellAddress(row.address, $0.type)))
      }
      return ([notes] + cells).compactMap(\.self)
    }
  }

  private func record(
    _ name: String, _ entry: FormEntry<Passage>, at place: FormPlace
  ) -> SupplementRecord.UnplacedRecord? {
    guard !texts.revision.body.has(place), let passage = entry.value else { return nil }
    return .init(place: name, body: texts.html(passage.blocks, from: supplement.path))
  }
}
