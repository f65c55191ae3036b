import Templates

/// The picture of what changed where: a row for each part of a definition that changed or may have,
/// a column for each version, and in each cell a sign for every type.
struct ChangeMapRecord: TemplateRecord {
  let name: String
  let columns: [Column]
  let rows: [Row]
  let key: String
  let note: String?

  /// A version or a proposal.
  struct Column: TemplateRecord {
    let label: String
    let detail: String?
    let isProposal: Bool

    static let schema = RecordSchema<Column>(
      "change map column", "A version or a proposal in the picture of what changed where.",
      [
        .field("label", { $0.label }, "The version, or the proposal’s title."),
        .field("detail", { $0.detail }, "Its day, or that it is a proposal."),
        .field("is_proposal", { $0.isProposal }, "Whether it is a proposal."),
      ])
  }

  /// A part of the definition.
  struct Row: TemplateRecord {
    let name: String
    let cells: [Cell]

    static let schema = RecordSchema<Row>(
      "change map row", "A part of the definition in the picture of what changed where.",
      [
        .field("name", { $0.name }, "The section or component."),
        .field("cells", { $0.cells }, "A cell for each version."),
        .field("is_quiet", { $0.cells.allSatisfy(\.isQuiet) }, "Whether nothing changed in it."),
      ])
  }

  /// What happened to a part with a version.
  struct Cell: TemplateRecord {
    /// What there is to show.
    enum Content {
      /// The version's text isn't here.
      case noText
      /// The first text that is here.
      case first
      /// The version has no such part.
      case nothing
      /// One sign for the part as a whole, where it changed or can't be compared.
      case whole(Mark?)
      /// A sign for each type, after one for the part as a whole, if there is one.
      case types(whole: Mark?, [Slot])
    }

    let column: Column
    let content: Content

    /// Whether no change is shown in it.
    var isQuiet: Bool {
      switch content {
      case .noText, .first, .nothing: true
      case .whole(let mark): mark == nil
      case .types(let whole, let slots): whole == nil && slots.allSatisfy { $0.mark == nil }
      }
    }

    private var hasNoText: Bool { if case .noText = content { true } else { false } }
    private var isFirst: Bool { if case .first = content { true } else { false } }
    private var whole: Mark? {
      switch content {
      case .whole(let mark), .types(let mark, _): mark
      case .noText, .first, .nothing: nil
      }
    }
    private var slots: [Slot] { if case .types(_, let slots) = content { slots } else { [] } }
    private var className: String? {
      let names: [(name: String, holds: Bool)] = [
        ("nil", isQuiet), ("gap", hasNoText), ("first", isFirst), ("draft", column.isProposal),
      ]
      let holding = names.filter(\.holds).map(\.name)
      return holding.isEmpty ? nil : holding.joined(separator: " ")
    }
    private var isUnchanged: Bool {
      switch content {
      case .whole, .types: isQuiet
      case .noText, .first, .nothing: false
      }
    }

    static let schema = RecordSchema<Cell>(
      "change map cell", "What happened to a part with a version.",
      [
        .field("column", { $0.column }, "The version."),
        .field(
          "class_name", { $0.className },
          "Its classes, if any: `nil` where no change is shown, `gap` without a text, `first` for the "
            + "first text, `draft` for a proposal."),
        .field("has_no_text", { $0.hasNoText }, "Whether the version’s text isn’t here."),
        .field("is_first", { $0.isFirst }, "Whether it is the first text that is here."),
        .field("is_quiet", { $0.isQuiet }, "Whether no change is shown in it."),
        .field("is_unchanged", { $0.isUnchanged }, "Whether it was compared, and is the same."),
        .field("whole", { $0.whole }, "The sign of a change to all of the part, if there is one."),
        .field("slots", { $0.slots }, "A place for each type’s sign, else."),
      ])
  }

  /// The place of a type's sign.
  struct Slot: TemplateRecord {
    let mark: Mark?

    static let schema = RecordSchema<Slot>(
      "change map slot", "The place of a type’s sign.",
      [.field("mark", { $0.mark }, "The sign; absent where nothing changed.")])
  }

  /// A sign, and what it says.
  struct Mark: TemplateRecord {
    let sign: String
    let words: String
    let className: String
    let address: WebAddress?

    static let schema = RecordSchema<Mark>(
      "change map mark", "The sign of a change, or that nothing can be said.",
      [
        .field("sign", { $0.sign }, "`↑`; `?` where nothing can be said."),
        .field("words", { $0.words }, "What it says: `Type 1: requirement raised`."),
        .field(
          "class_name", { $0.className },
          "`must` for a requirement, `lite` for other changes, `also` for an inherited one, `open` "
            + "where nothing can be said."),
        .field("address", { $0.address }, "The change, where there is one."),
      ])
  }

  static let schema = RecordSchema<ChangeMapRecord>(
    "change map", "The picture of what changed where, version by version.",
    [
      .field("name", { $0.name }, "The definition."),
      .field("columns", { $0.columns }, "The versions, oldest first, then the proposals."),
      .field("rows", { $0.rows }, "The parts of the definition."),
      .field("key", { $0.key }, "How to read the places in a cell: `From left: Type 1, Type 2.`"),
      .field("note", { $0.note }, "How many versions are left out, where any are."),
    ])
}
