import CatalogModel
import CommonMark
import Diagnostics

/// The texts of a row that one of the revisions has: which of them the other has elsewhere, and
/// what is left.
struct RowTexts {
  /// What is left, each text after its type; all of it where nothing stands elsewhere.
  let rest: String
  /// Whether every text that says something stands elsewhere.
  let isElsewhere: Bool
  /// The parts of the other revision in which they stand, once each.
  let parts: [String]

  init(
    _ component: Component, _ columns: [ColumnRedline], _ relocations: RelocationIndex, row: Int,
    isNew: Bool
  ) {
    let find = isNew ? relocations.come : relocations.gone
    let types = Dictionary(
      columns.filter(\.isInBoth).map { (isNew ? $0.type : $0.oldType, $0.type) },
      uniquingKeysWith: { first, _ in first })
    var texts = component.cells.map { cell in
      (
        label: "\(cell.type): ", entry: cell.entry,
        part: types[cell.type].map { RedlinePlace.Part.cell(row: row, $0) }
      )
    }
    texts.append(("Notes: ", component.notes, .notes(row: row)))
    var lines = [component.name.value]
    var parts: [String] = []
    var isElsewhere = false
    var isHere = false
    for text in texts {
      guard let passage = text.entry.value else { continue }
      let found = text.part.map { find(RedlinePlace($0)) } ?? [:]
      isElsewhere = isElsewhere || !found.isEmpty
      for (_, leaf) in found.sorted(by: { $0.key < $1.key }) {
        let other = isNew ? leaf.relocation.old : leaf.relocation.new
        if !parts.contains(other[0].locator.part) { parts.append(other[0].locator.part) }
      }
      guard let words = passage.blocks.text(without: found) else { continue }
      isHere = isHere || passage.standardAnswer == nil
      lines.append(text.label + words)
    }
    rest = lines.joined(separator: "\n")
    self.isElsewhere = isElsewhere && !isHere
    self.parts = parts
  }
}
