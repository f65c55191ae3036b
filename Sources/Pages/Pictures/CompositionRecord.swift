import Templates

/// The picture of whom a resource takes: for each type the positions that its cells count, drawn as
/// squares.
struct CompositionRecord: TemplateRecord {
  let parts: [Part]

  /// A component whose cells count positions.
  struct Part: TemplateRecord {
    let name: String
    let groups: [Group]

    static let schema = RecordSchema<Part>(
      "composition part", "A component whose cells count positions.",
      [
        .field("name", { $0.name }, "The component."),
        .field("groups", { $0.groups }, "What its cells count, type by type."),
      ])
  }

  /// What the cell of one type counts.
  struct Group: TemplateRecord {
    let label: String
    let address: WebAddress
    let inherits: String?
    let isMissing: Bool
    let units: [Unit]

    static let schema = RecordSchema<Group>(
      "composition group", "What the cell of one type counts.",
      [
        .field("label", { $0.label }, "The type."),
        .field("address", { $0.address }, "The cell."),
        .field("inherits", { $0.inherits }, "The type whose people come first, if there is one."),
        .field("is_missing", { $0.isMissing }, "Whether our copy lost the cell."),
        .field("has_units", { !$0.units.isEmpty }, "Whether the cell has lines of its own."),
        .field("units", { $0.units }, "The lines of the cell."),
      ])
  }

  /// A line of a cell.
  struct Unit: TemplateRecord {
    let squares: String?
    let text: String
    let address: WebAddress?

    static let schema = RecordSchema<Unit>(
      "composition unit", "A line of a cell that counts positions.",
      [
        .field("squares", { $0.squares }, "A square for each, where the line counts any."),
        .field("text", { $0.text }, "The form’s words."),
        .field("address", { $0.address }, "The definition that they name, where they name one."),
      ])
  }

  static let schema = RecordSchema<CompositionRecord>(
    "composition", "The picture of whom a resource takes, type by type.",
    [.field("parts", { $0.parts }, "The components whose cells count positions.")])
}
