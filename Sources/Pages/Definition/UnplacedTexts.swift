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
    let body = texts.revision.body
    let anchors = Set((body.components.value ?? []).map(\.anchor))
    let types = Set(body.typesNamed)
    var found = unplaced(supplement.body.types.value ?? [], in: "Types", types)
    for component in supplement.body.components.value ?? [] {
      let isKnown = anchors.contains(component.anchor)
      let name = component.name.value
      if !isKnown, let notes = component.notes.value {
        found.append(record("\(name), notes", notes))
      }
      found += unplaced(component.cells, in: name, isKnown ? types : [])
    }
    return found
  }

  private func unplaced(
    _ cells: [TypedPassage], in place: String, _ types: Set<ResourceType>
  ) -> [SupplementRecord.UnplacedRecord] {
    cells.compactMap { cell in
      guard !types.contains(cell.type), let passage = cell.entry.value else { return nil }
      return record("\(place), \(cell.type)", passage)
    }
  }

  private func record(_ place: String, _ passage: Passage) -> SupplementRecord.UnplacedRecord {
    .init(place: place, body: texts.html(passage.blocks, from: supplement.path))
  }
}
