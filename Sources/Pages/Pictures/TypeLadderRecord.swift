import Templates

/// The picture of what each type adds to the one below it: a step for each, the lowest first.
struct TypeLadderRecord: TemplateRecord {
  let steps: [Step]

  /// A type, and what it adds.
  struct Step: TemplateRecord {
    let label: String
    let inherits: String?
    let own: String?
    let lines: [Line]
    let unknown: String?

    static let schema = RecordSchema<Step>(
      "ladder step", "A type in the picture of what each type adds.",
      [
        .field("label", { $0.label }, "The type: `Type 2`."),
        .field("inherits", { $0.inherits }, "The types that it builds on: `Type 3`."),
        .field("own", { $0.own }, "How many minimums the lowest type has, in words."),
        .field("has_lines", { !$0.lines.isEmpty }, "Whether it adds anything."),
        .field("lines", { $0.lines }, "What the type adds, component by component."),
        .field(
          "adds_nothing", { $0.lines.isEmpty && $0.own == nil && $0.unknown == nil },
          "Whether it adds nothing to the one below it."),
        .field(
          "unknown", { $0.unknown }, "The components that can’t be compared: a text is missing."),
      ])
  }

  /// What a type adds in a component.
  struct Line: TemplateRecord {
    let name: String
    let address: WebAddress
    let lead: String?
    let pieces: [Piece]
    let more: String?

    static let schema = RecordSchema<Line>(
      "ladder line", "What a type adds in a component.",
      [
        .field("name", { $0.name }, "The component."),
        .field("address", { $0.address }, "Its cell."),
        .field("lead", { $0.lead }, "What it begins with, where that is more than an addition."),
        .field("pieces", { $0.pieces }, "The beginnings of what it adds, in the form’s words."),
        .field("more", { $0.more }, "How many more there are, where there are any."),
      ])
  }

  /// One thing that a type adds.
  struct Piece: TemplateRecord {
    let sign: String
    let before: String?
    let text: String

    static let schema = RecordSchema<Piece>(
      "ladder piece", "One thing that a type adds or changes.",
      [
        .field("sign", { $0.sign }, "`+` for what is new, `−` for what isn’t asked for."),
        .field("before", { $0.before }, "The number of the type below, where only numbers differ."),
        .field("text", { $0.text }, "The beginning of the form’s words."),
      ])
  }

  static let schema = RecordSchema<TypeLadderRecord>(
    "type ladder", "The picture of what each type adds to the one below it.",
    [.field("steps", { $0.steps }, "The types, the lowest first.")])
}
