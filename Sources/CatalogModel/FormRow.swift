import Diagnostics

/// A row of the requirements table: the types' descriptions, or a component.
public struct FormRow: Sendable {
  /// Which row it is.
  public let address: CellAddress.Row
  /// `Description`, or the component's name.
  public let name: String
  /// The cells that our copy holds.
  public let cells: [TypedPassage]
  /// The notes on the component; nil for the descriptions, which have none.
  public let notes: FormEntry<Passage>?

  /// The row of the types' descriptions.
  init(descriptions: [TypedPassage]) {
    address = .types
    name = "Description"
    cells = descriptions
    notes = nil
  }

  /// The row of a component.
  init(_ component: Component) {
    address = component.row
    name = component.name.value
    cells = component.cells
    notes = component.notes
  }

  /// The cell of `type`; missing where our copy has none.
  public func cell(for type: ResourceType) -> FormEntry<Passage> {
    cells.first { $0.type == type }?.entry ?? .missing
  }
}

extension FormBody {
  /// The rows of the requirements table, the descriptions first.
  public var rows: [FormRow] {
    [FormRow(descriptions: types.value ?? [])] + (components.value ?? []).map { FormRow($0) }
  }
}
