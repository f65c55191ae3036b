import Templates

/// The changes between two revisions of a definition.
struct RedlinePage: PageRecord {
  /// The theme's script that steps through the changes and filters them.
  static let script = "changes.js"

  let frame: FrameRecord
  let banners: [BannerRecord]
  let id: String
  let form: String?
  let name: String
  let old: LinkRecord
  let new: LinkRecord
  let status: StatusRecord
  let margin: [MarginFactRecord]
  let titleLead: String
  let switcher: Switcher
  let summary: String
  let types: [TypeChangesRecord]
  let changes: [ListedChangeRecord]
  let classOptions: [FilterOptionRecord]
  let typeOptions: [FilterOptionRecord]
  let partOptions: [FilterOptionRecord]
  let isDense: Bool
  let uncompared: [UncomparedRecord]
  let limits: [String]
  let facts: [RedlineFactRecord]
  let opening: [RedlineSectionRecord]
  let table: RedlineTableRecord
  let closing: [RedlineSectionRecord]
  let inputs: [LabeledValue]
  let program: String
  let others: [LinkRecord]
  let hasToolbar: Bool

  /// The id of the list of changes.
  static let listAnchor = "list"
  /// The id of the document with its changes in place.
  static let placeAnchor = "place"

  static let template = "redline"

  static let schema = RecordSchema<RedlinePage>(
    "page of changes", "The changes between two revisions of a definition.",
    [
      .field("frame", { $0.frame }, "What every page has around its content."),
      .field("banners", { $0.banners }, "What the page says first of all."),
      .field("id", { $0.id }, "The definition’s ID."),
      .field("form", { $0.form }, "Which form it is on, in words."),
      .field("name", { $0.name }, "The resource’s name in the new revision."),
      .field("old", { $0.old }, "The old revision: `version 1.2`."),
      .field("new", { $0.new }, "The new revision: `version 1.3`, `the proposal “…”`."),
      .field("status", { $0.status }, "What the new revision is good for."),
      .field("margin", { $0.margin }, "The dates of both, and other facts."),
      .field(
        "title_lead", { $0.titleLead }, "Its title before the name: `Changes from 1.2 to 1.3`."),
      .field("switcher", { $0.switcher }, "The links to the definition’s other pages."),
      .field("summary", { $0.summary }, "What changed, in a sentence."),
      .field("types", { $0.types }, "What changed for each type."),
      .field("changes", { $0.changes }, "The changes, in the order of the document."),
      .field("has_changes", { !$0.changes.isEmpty }, "Whether there are any."),
      .field(
        "has_toolbar", { $0.hasToolbar },
        "Whether there are any, and a script to step through and filter them."),
      .field("count", { $0.changes.count }, "How many there are."),
      .field("class_options", { $0.classOptions }, "The classes to filter by."),
      .field("type_options", { $0.typeOptions }, "The types to filter by."),
      .field("part_options", { $0.partOptions }, "The components and sections to filter by."),
      .field(
        "has_brief", { !$0.changes.isEmpty || !$0.uncompared.isEmpty || !$0.limits.isEmpty },
        "Whether there is anything to say for each type."),
      .field("is_dense", { $0.isDense }, "Whether that takes small print to fit on a sheet."),
      .field("uncompared", { $0.uncompared }, "What wasn’t compared, by the copy that lacks it."),
      .field(
        "has_uncompared", { !$0.uncompared.isEmpty || !$0.limits.isEmpty },
        "Whether a copy lacks anything, or the comparison stopped anywhere."),
      .field("limits", { $0.limits }, "Where the comparison stopped, in words."),
      .field("facts", { $0.facts }, "The facts of the form’s head."),
      .field("opening", { $0.opening }, "The sections before the table."),
      .field("table", { $0.table }, "The requirements table."),
      .field("closing", { $0.closing }, "The sections after the table."),
      .field("inputs", { $0.inputs }, "The revisions, each with the SHA-256 of its file."),
      .field("program", { $0.program }, "The release number of the program that compared them."),
      .field("others", { $0.others }, "Other comparisons of the definition."),
      .field("has_others", { !$0.others.isEmpty }, "Whether there are any."),
    ])
}
