import CatalogModel
import CommonMark
import Diagnostics

/// An edit of the rows and cells of the table.
public enum TableEdit: CaseIterable, Sendable {
  /// One row more.
  case insertRow
  /// One row fewer.
  case deleteRow
  /// A row stands elsewhere.
  case moveRow
  /// A row has another word in its name.
  case renameRow
  /// The texts of two types in one row are swapped.
  case swapCells
  /// A cell is blank.
  case blankCell
  /// A cell is lost.
  case loseCell

  func make(in draft: inout RevisionDraft, _ random: inout SeededRandom) -> Bool {
    let row = random.below(draft.components.count)
    switch self {
    case .insertRow:
      let place = random.below(draft.components.count + 1)
      draft.components.insert(Self.row(draft, &random), at: place)
      return true
    case .deleteRow:
      guard draft.components.count > 1 else { return false }
      draft.components.remove(at: row)
    case .moveRow:
      guard draft.components.count > 1 else { return false }
      let component = draft.components.remove(at: row)
      draft.components.insert(component, at: random.below(draft.components.count + 1))
    case .renameRow:
      guard !draft.components.isEmpty else { return false }
      var words = draft.components[row].name.value.split(separator: " ").map(String.init)
      words[random.below(words.count)] = SampleWords.word(&random)
      draft.components[row] = draft.components[row].with(name: words.joined(separator: " "))
    case .swapCells, .blankCell, .loseCell:
      guard !draft.components.isEmpty, draft.components[row].cells.count > 1 else { return false }
      let cells = edited(draft.components[row].cells, &random)
      draft.components[row] = draft.components[row].with(cells: cells)
    }
    return true
  }

  private func edited(
    _ cells: [TypedPassage], _ random: inout SeededRandom
  ) -> [TypedPassage] {
    var result = cells
    let (one, other) = (random.below(cells.count), random.below(cells.count))
    func cell(_ index: Int, _ entry: FormEntry<Passage>) -> TypedPassage {
      TypedPassage(type: cells[index].type, entry: entry, heading: cells[index].heading)
    }
    switch self {
    case .swapCells:
      result[one] = cell(one, cells[other].entry)
      result[other] = cell(other, cells[one].entry)
    case .blankCell: result[one] = cell(one, .blank)
    case .loseCell: result.remove(at: one)
    case .insertRow, .deleteRow, .moveRow, .renameRow: break
    }
    return result
  }

  private static func row(_ draft: RevisionDraft, _ random: inout SeededRandom) -> Component {
    let name = (0..<3).map { _ in SampleWords.word(&random) }.joined(separator: " ")
    let types = draft.components.first?.cells.map(\.type) ?? [.numbered(1), .numbered(2)]
    let cells = types.map { type in
      let text = SampleWords.text(4 + random.below(8), &random)
      return TypedPassage(
        type: type, entry: .value(Passage(blocks: [.paragraph(text)])), heading: .at(0))
    }
    return Component(
      name: Located(name, .at(0)), anchor: PageAnchor.component(name, position: 1),
      notes: .blank, cells: cells)
  }
}

/// An edit of the facts in the form's head.
public enum HeadEdit: CaseIterable, Sendable {
  /// A fact says something else.
  case changeFact
  /// A yes is a no.
  case changeFlag
  /// A capability more, or in another order.
  case changeCapabilities

  func make(in draft: inout RevisionDraft, _ random: inout SeededRandom) -> Bool {
    switch self {
    case .changeFact:
      draft.facts[.category] = .value(
        Located(SampleWords.word(&random) + " " + SampleWords.word(&random), .at(0)))
    case .changeFlag:
      draft.flags[.singleResource] = .value(Located(random.below(2) == 0, .at(0)))
    case .changeCapabilities:
      var names = (draft.capabilities.value ?? []).shuffled(using: &random)
      if random.below(2) == 0 {
        names.append(Located("Keeping of " + SampleWords.word(&random), .at(0)))
      }
      draft.capabilities = .value(names)
    }
    return true
  }
}
