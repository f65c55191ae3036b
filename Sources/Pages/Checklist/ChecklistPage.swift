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

  /// The fields.
  static let schema = RecordSchema<ChecklistType>(
    "checklist type", "The criteria of one type, with those that it inherits filled in.",
    [
      .field("anchor", { $0.anchor }, "The id: `type-1`."),
      .field("label", { $0.label }, "The type."),
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

/// Criteria that come from one type, or from one local supplement.
struct ChecklistPart: TemplateRecord {
  let heading: String?
  let authority: String?
  let versionNote: String?
  let rows: [ChecklistRow]

  /// The fields.
  static let schema = RecordSchema<ChecklistPart>(
    "checklist part", "Criteria that come from one type, or from one local supplement.",
    [
      .field("heading", { $0.heading }, "Which type they come from, where several do."),
      .field("authority", { $0.authority }, "Who says so, where they are local."),
      .field(
        "version_note", { $0.versionNote },
        "That a local text was written for another version, where it was."),
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
  var label = ""
  var body: HTML?

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
      .field("label", { $0.label }, "What a box says to those who can't see it: `Training 2`."),
      .field("body", { $0.body }, "The words."),
    ])
}
