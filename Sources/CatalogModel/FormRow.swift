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
  /// Whether the form has the row; a supplement may describe types where it doesn't.
  public let isOnForm: Bool

  /// The row of the types' descriptions.
  init(descriptions: [TypedPassage], isOnForm: Bool = true) {
    address = .types
    name = "Description"
    cells = descriptions
    notes = nil
    self.isOnForm = isOnForm
  }

  /// The row of a component.
  init(_ component: Component) {
    address = component.row
    name = component.name.value
    cells = component.cells
    notes = component.notes
    isOnForm = true
  }

  /// The cell of `type`; missing where our copy has none.
  public func cell(for type: ResourceType) -> FormEntry<Passage> {
    cells.first { $0.type == type }?.entry ?? .missing
  }
}

extension FormBody {
  /// The rows of the requirements table, the descriptions first where the form has them.
  public var rows: [FormRow] { rows(withDescriptions: describesTypes) }

  /// The same with a row of descriptions or without.
  public func rows(withDescriptions hasDescriptions: Bool) -> [FormRow] {
    let descriptions = FormRow(descriptions: types.value ?? [], isOnForm: describesTypes)
    return (hasDescriptions ? [descriptions] : []) + (components.value ?? []).map { FormRow($0) }
  }
}
