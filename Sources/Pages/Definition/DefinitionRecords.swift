import Templates

/// What the form says at one place, or that it says nothing, or that our copy lost it; with the
/// local texts beside it.
struct EntryRecord: TemplateRecord {
  var isMissing = false
  var isBlank = false
  var isUnspecified = false
  var body: HTML?
  var local: [LocalRecord] = []
  var notes: [NoteRecord] = []

  /// The fields.
  static let schema = RecordSchema<EntryRecord>(
    "entry", "What the form says at one place, and the local texts beside it.",
    [
      .field("is_missing", { $0.isMissing }, "Whether our copy lost what the form says here."),
      .field("is_blank", { $0.isBlank }, "Whether the form is blank here."),
      .field(
        "is_unspecified", { $0.isUnspecified },
        "Whether a criterion is “Not Specified”, which is no national minimum."),
      .field("body", { $0.body }, "The form's words."),
      .field("local", { $0.local }, "Local texts."),
      .field("notes", { $0.notes }, "Editor's notes on faults of the words."),
    ])
}

/// A fact of the form's head.
struct FactRecord: TemplateRecord {
  let anchor: String
  let label: String
  let entry: EntryRecord
  let permalink: WebAddress

  /// The fields.
  static let schema = RecordSchema<FactRecord>(
    "fact", "A fact of the form's head.",
    [
      .field("anchor", { $0.anchor }, "The id: `primary-core-capability`."),
      .field("label", { $0.label }, "The form's label."),
      .field("entry", { $0.entry }, "What the form says."),
      .field("permalink", { $0.permalink }, "The fact on the page whose ids never change."),
    ])
}

/// A section of running text.
struct SectionRecord: TemplateRecord {
  let anchor: String
  let heading: String
  let entry: EntryRecord
  let permalink: WebAddress

  /// The fields.
  static let schema = RecordSchema<SectionRecord>(
    "section", "A section of running text.",
    [
      .field("anchor", { $0.anchor }, "The id: `overall-function`."),
      .field("heading", { $0.heading }, "The form's heading."),
      .field("entry", { $0.entry }, "What the form says."),
      .field("permalink", { $0.permalink }, "The section on the page whose ids never change."),
    ])
}

/// A column of the requirements table.
struct ColumnRecord: TemplateRecord {
  let label: String

  /// The fields.
  static let schema = RecordSchema<ColumnRecord>(
    "column", "A column of the requirements table: a type.",
    [.field("label", { $0.label }, "`Type 1`, `Single Type`.")])
}

/// A cell of the requirements table.
struct CellRecord: TemplateRecord {
  let anchor: String
  let column: String
  let label: String
  let entry: EntryRecord
  let filledIn: HTML?
  let permalink: WebAddress

  /// The fields.
  static let schema = RecordSchema<CellRecord>(
    "cell", "A cell of the requirements table.",
    [
      .field("anchor", { $0.anchor }, "The id: `training.type-2`."),
      .field("column", { $0.column }, "The column's heading: `Type 2`."),
      .field("label", { $0.label }, "Row and column in words: `Training, Type 2`."),
      .field("entry", { $0.entry }, "What the form says, as published."),
      .field(
        "filled_in", { $0.filledIn },
        "The cell with inherited criteria filled in, where it inherits and the page offers it."),
      .field("permalink", { $0.permalink }, "The cell on the page whose ids never change."),
    ])
}

/// A row of the requirements table.
struct RowRecord: TemplateRecord {
  let anchor: String
  let name: String
  let nameParts: [NamePart]
  let isSame: Bool
  let cells: [CellRecord]
  let notes: EntryRecord
  let hasNotes: Bool
  let permalink: WebAddress

  /// A piece of a row's name, after which a line may break.
  struct NamePart: TemplateRecord {
    let text: String

    /// The fields.
    static let schema = RecordSchema<NamePart>(
      "name part", "A piece of a row's name, after which a line may break.",
      [.field("text", { $0.text }, "The piece.")])
  }

  /// The fields.
  static let schema = RecordSchema<RowRecord>(
    "row", "A row of the requirements table: the types' descriptions, or a component.",
    [
      .field("anchor", { $0.anchor }, "The id: `training`, or `types`."),
      .field("name", { $0.name }, "The component's name."),
      .field("name_parts", { $0.nameParts }, "The name in pieces, after which a line may break."),
      .field("is_same", { $0.isSame }, "Whether the row reads the same for every type."),
      .field("cells", { $0.cells }, "The cells, one for each column."),
      .field("notes", { $0.notes }, "The notes on the component."),
      .field("has_notes", { $0.hasNotes }, "Whether the form has a place for notes here."),
      .field("permalink", { $0.permalink }, "The row on the page whose ids never change."),
    ])
}

/// The requirements of every type, side by side.
struct RequirementTableRecord: TemplateRecord {
  let caption: String
  let columns: [ColumnRecord]
  let rows: [RowRecord]
  let density: String?
  let isMissing: Bool
  let hasFilledIn: Bool
  let hasSame: Bool

  /// The fields.
  static let schema = RecordSchema<RequirementTableRecord>(
    "requirement table", "The requirements of every type, side by side.",
    [
      .field("caption", { $0.caption }, "The table's caption."),
      .field("columns", { $0.columns }, "The types."),
      .field("rows", { $0.rows }, "The rows."),
      .field(
        "density", { $0.density },
        "A class for the number of columns: `several` for three or four types, `many` for more."),
      .field("is_missing", { $0.isMissing }, "Whether our copy lost types and components alike."),
      .field(
        "has_filled_in", { $0.hasFilledIn }, "Whether a cell has inherited criteria filled in."),
      .field("has_same", { $0.hasSame }, "Whether a row reads the same for every type."),
    ])
}

/// A supplement as a whole.
struct SupplementRecord: TemplateRecord {
  let anchor: String
  let title: String
  let authority: String
  let relation: String
  let writtenFor: String
  let versionNote: String?
  let body: HTML?
  let unplaced: [UnplacedRecord]

  /// A local text whose place this version doesn't have.
  struct UnplacedRecord: TemplateRecord {
    let place: String
    let body: HTML

    /// The fields.
    static let schema = RecordSchema<UnplacedRecord>(
      "unplaced text", "A local text whose place this version doesn't have.",
      [
        .field("place", { $0.place }, "The place that it was written for."),
        .field("body", { $0.body }, "The text."),
      ])
  }

  /// The fields.
  static let schema = RecordSchema<SupplementRecord>(
    "supplement", "A local supplement as a whole; its texts on cells stand with the cells.",
    [
      .field("anchor", { $0.anchor }, "The id."),
      .field("title", { $0.title }, "What it is called."),
      .field("authority", { $0.authority }, "Who says so."),
      .field("relation", { $0.relation }, "`restates` or `adds`."),
      .field("written_for", { $0.writtenFor }, "The versions that it was written for, in words."),
      .field("version_note", { $0.versionNote }, "That this version is another, where it is."),
      .field("body", { $0.body }, "Its introduction."),
      .field("unplaced", { $0.unplaced }, "Its texts that have no place in this version."),
    ])
}

/// A version in a definition's short history.
struct VersionRowRecord: TemplateRecord {
  let version: String
  let date: DateRecord?
  let address: WebAddress?
  let isShown: Bool
  let isHeld: Bool
  let documentType: String?

  /// The fields.
  static let schema = RecordSchema<VersionRowRecord>(
    "version row", "A version in a definition's short history.",
    [
      .field("version", { $0.version }, "The version."),
      .field("date", { $0.date }, "When it was published."),
      .field("address", { $0.address }, "Its page, where its text is here."),
      .field("is_shown", { $0.isShown }, "Whether it is the one on this page."),
      .field("is_held", { $0.isHeld }, "Whether its text is in this catalog."),
      .field("document_type", { $0.documentType }, "What kind of document it is."),
    ])
}

/// A block to copy into an order.
struct OrderRecord: TemplateRecord {
  let anchor: String
  let label: String
  let text: String

  /// The fields.
  static let schema = RecordSchema<OrderRecord>(
    "order", "A block to copy into an order, one for each type.",
    [
      .field("anchor", { $0.anchor }, "The id of its label."),
      .field("label", { $0.label }, "The type."),
      .field("text", { $0.text }, "The block: one line for each of ID, name, type, kind, version."),
    ])
}

/// What a page that isn't the current version says first.
struct BannerRecord: TemplateRecord {
  let label: String
  let text: String
  let links: [LinkRecord]

  /// The fields.
  static let schema = RecordSchema<BannerRecord>(
    "banner", "What a page says first, when it isn't the current version or not in force.",
    [
      .field("label", { $0.label }, "What the page is, in a word or two."),
      .field("text", { $0.text }, "What the reader has to know."),
      .field("links", { $0.links }, "The ways to the current version and to others."),
    ])
}

/// A margin fact: a label and a text or a day.
struct MarginFactRecord: TemplateRecord {
  let label: String
  var text: String?
  var date: DateRecord?
  var link: LinkRecord?

  /// The fields.
  static let schema = RecordSchema<MarginFactRecord>(
    "margin fact", "A line of the margin: a label, and a text, a day or a link.",
    [
      .field("label", { $0.label }, "The label."),
      .field("text", { $0.text }, "The text."),
      .field("date", { $0.date }, "The day."),
      .field("link", { $0.link }, "The link."),
    ])
}
