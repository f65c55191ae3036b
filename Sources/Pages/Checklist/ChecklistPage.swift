import Templates

/// The checklist of one version: what an order has to say, and what a resource has to meet, to be
/// filled in by hand.
struct ChecklistPage: PageRecord {
  let frame: FrameRecord
  let banners: [BannerRecord]
  let id: String
  let name: String
  let form: String
  let version: String
  let status: StatusRecord
  let margin: [MarginFactRecord]
  let switcher: Switcher
  let definition: LinkRecord
  let officialText: LinkRecord?
  let orders: [OrderRecord]
  let ordering: [ChecklistRow]
  let types: [ChecklistType]

  static let template = "checklist"

  /// The fields.
  static let schema = RecordSchema<ChecklistPage>(
    "checklist page", "The checklist of one version, for an order and for a qualification.",
    [
      .field("frame", { $0.frame }, "What every page has around its content."),
      .field("banners", { $0.banners }, "What the page says first of all."),
      .field("id", { $0.id }, "The definition's ID."),
      .field("name", { $0.name }, "The resource's name."),
      .field("form", { $0.form }, "Which form it is on, in words."),
      .field("version", { $0.version }, "The version, in words."),
      .field("status", { $0.status }, "What the document is good for."),
      .field("margin", { $0.margin }, "The facts of the margin: version, issuer, dates."),
      .field("switcher", { $0.switcher }, "The links to the definition’s other pages."),
      .field("definition", { $0.definition }, "The page of the version's text."),
      .field("official_text", { $0.officialText }, "Where the official text is."),
      .field("orders", { $0.orders }, "Blocks to copy into an order, one for each type."),
      .field("ordering", { $0.ordering }, "What an order should say."),
      .field("types", { $0.types }, "The criteria of each type."),
    ])
}

/// The criteria of one type.
struct ChecklistType: TemplateRecord {
  let anchor: String
  let label: String
  let groups: [ChecklistGroup]
  let gaps: [LinkRecord]
  let local: [LocalChecklist]

  /// The fields.
  static let schema = RecordSchema<ChecklistType>(
    "checklist type", "The criteria of one type, with those that it inherits filled in.",
    [
      .field("anchor", { $0.anchor }, "The id: `type-1`."),
      .field("label", { $0.label }, "The type."),
      .field("groups", { $0.groups }, "The official criteria by component."),
      .field("has_gaps", { !$0.gaps.isEmpty }, "Whether our copy lost any that nothing restates."),
      .field("gaps", { $0.gaps }, "The components whose criteria those are."),
      .field("local", { $0.local }, "What local supplements ask for."),
    ])
}

/// What one local supplement asks of a type.
struct LocalChecklist: TemplateRecord {
  let voice: LocalVoice
  let groups: [ChecklistGroup]

  /// The fields.
  static let schema = RecordSchema<LocalChecklist>(
    "local checklist", "What one local supplement asks of a type.",
    [
      .field("voice", { $0.voice }, "Who says so."),
      .field(
        "restates", { $0.voice.restates },
        "Whether it says in other words what the official text says, and is to be checked against it."
      ),
      .field("groups", { $0.groups }, "The criteria by component."),
    ])
}

/// The criteria of one component.
struct ChecklistGroup: TemplateRecord {
  let name: String
  let address: WebAddress
  let parts: [ChecklistPart]

  /// The fields.
  static let schema = RecordSchema<ChecklistGroup>(
    "checklist group", "The criteria of one component.",
    [
      .field("name", { $0.name }, "The component."),
      .field("address", { $0.address }, "The cell on the page whose ids never change."),
      .field("parts", { $0.parts }, "The criteria by the type that they come from."),
    ])
}

/// Criteria that come from one type.
struct ChecklistPart: TemplateRecord {
  let heading: String?
  let rows: [ChecklistRow]

  /// The fields.
  static let schema = RecordSchema<ChecklistPart>(
    "checklist part", "Criteria that come from one type.",
    [
      .field("heading", { $0.heading }, "Which type they come from, where several do."),
      .field("rows", { $0.rows }, "The criteria."),
    ])
}

/// One line of a checklist.
struct ChecklistRow: TemplateRecord {
  /// What a line is.
  enum Kind: Sendable {
    /// Something to be met.
    case criterion
    /// Words that lead up to the lines after them, or that ask for nothing.
    case words
    /// "Not Specified": there is nothing to meet.
    case unspecified
    /// What the form says here isn't in our copy.
    case missing
    /// The form is blank here.
    case blank
  }

  let kind: Kind
  /// The words beside a box, which name it.
  var label: ChecklistText?
  var body: ChecklistText?

  /// The fields.
  static let schema = RecordSchema<ChecklistRow>(
    "checklist row", "One line of a checklist.",
    [
      .field("is_criterion", { $0.kind == .criterion }, "Whether there is something to meet."),
      .field(
        "is_unspecified", { $0.kind == .unspecified },
        "Whether it is “Not Specified”, which is no national minimum."),
      .field("is_missing", { $0.kind == .missing }, "Whether our copy lost what the form says."),
      .field("is_blank", { $0.kind == .blank }, "Whether the form is blank here."),
      .field("label", { $0.label }, "The words that a box has for its label."),
      .field("body", { $0.body }, "The words, or those after the label."),
    ])
}
