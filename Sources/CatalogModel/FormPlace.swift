/// Where a text of a form stands.
public enum FormPlace: Hashable, Sendable {
  /// A section of running text.
  case section(FormSection)
  /// A type's description, or a cell of a component.
  case cell(CellAddress)
  /// The notes on a component.
  case notes(CellAddress.Row)

  /// The id of the text on a page: `overall-function`, `training.type-2`, `training.notes`.
  public var anchor: String {
    switch self {
    case .section(let section): section.anchor
    case .cell(let address): address.anchor
    case .notes(let row): row.anchor + ".notes"
    }
  }
}

extension FormBody {
  /// What the form says at `place`; missing where our copy has nothing there.
  public subscript(place: FormPlace) -> FormEntry<Passage> {
    switch place {
    case .section(let section): self[section]
    case .cell(let address): self[address]
    case .notes(.component(let anchor)): component(anchor)?.notes ?? .missing
    case .notes(.types): .missing
    }
  }

  /// Whether a page of the form has this place, our copy the text or not.
  public func has(_ place: FormPlace) -> Bool {
    switch place {
    case .section: true
    case .notes(let row): has(row)
    case .cell(let address):
      has(address.row) && (typesNamed.isEmpty || typesNamed.contains(address.type))
    }
  }

  private func has(_ row: CellAddress.Row) -> Bool {
    switch row {
    case .types: true
    case .component(let anchor): component(anchor) != nil
    }
  }
}
