import Templates

/// What the form says at one place, or that it says nothing, or that our copy lost it; with the
/// local texts beside it.
struct EntryRecord: TemplateRecord {
  var isMissing = false
  /// Whether the page says elsewhere what is missing, or a local text says it in its own words.
  var isGapTold = false
  var isBlank = false
  var isUnspecified = false
  var body: Body?
  var local: [LocalRecord] = []
  var notes: [NoteRecord] = []

  /// The form's words: a text, that of a cell, or what a fact of the form's head says.
  enum Body: TemplateValue {
    case text(BlockText)
    case cell(CellRecord)
    case fact(FactText)

    /// Markup.
    static var templateKind: FieldKind { .html }

    func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
      switch self {
      case .text(let text): text.place(in: &page, escaped: isEscaped)
      case .cell(let cell): cell.writeText(to: &page)
      case .fact(let fact): fact.place(in: &page, escaped: isEscaped)
      }
    }
  }

  /// The fields.
  static let schema = RecordSchema<EntryRecord>(
    "entry", "What the form says at one place, and the local texts beside it.",
    [
      .field(
        "is_missing", { $0.isMissing && !$0.isGapTold },
        "Whether our copy lost what the form says here, and nothing restates it."),
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
  let place: Place
  let label: String
  let entry: EntryRecord

  /// The fields.
  static let schema = RecordSchema<FactRecord>(
    "fact", "A fact of the form's head.",
    [
      .field("anchor", { $0.place.id }, "The id: `primary-core-capability`."),
      .field("label", { $0.label }, "The form's label."),
      .field("entry", { $0.entry }, "What the form says."),
    ])
}

/// Facts of the form's head that nothing is said of, in one line.
struct FoldedFacts: TemplateRecord {
  let label: String
  let facts: [FactRecord]

  /// The fields.
  static let schema = RecordSchema<FoldedFacts>(
    "folded facts", "Facts of the form's head that nothing is said of, in one line.",
    [
      .field("label", { $0.label }, "What they have in common: blank, or missing."),
      .field("facts", { $0.facts }, "The facts."),
    ])
}

/// A section of running text.
struct SectionRecord: TemplateRecord {
  let place: Place
  let heading: String
  let entry: EntryRecord

  /// The fields.
  static let schema = RecordSchema<SectionRecord>(
    "section", "A section of running text.",
    [
      .field("anchor", { $0.place.id }, "The id: `overall-function`."),
      .field("heading", { $0.heading }, "The form's heading."),
      .field("entry", { $0.entry }, "What the form says."),
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
  let heldAs: String?
  let documentType: String?
  let changes: LinkRecord?

  /// The fields.
  static let schema = RecordSchema<VersionRowRecord>(
    "version row", "A version in a definition's short history.",
    [
      .field("version", { $0.version }, "The version."),
      .field("date", { $0.date }, "When it was published."),
      .field("address", { $0.address }, "Its page, where its text is here."),
      .field("is_shown", { $0.isShown }, "Whether it is the one on this page."),
      .field("is_held", { $0.isHeld }, "Whether its text is in this catalog."),
      .field(
        "held_as", { $0.heldAs }, "That the document is held as a file, where the text isn’t here."),
      .field("document_type", { $0.documentType }, "What kind of document it is."),
      .field("changes", { $0.changes }, "What changed with it; the detail says what."),
    ])
}

/// A block to copy into an order.
struct OrderRecord: TemplateRecord {
  let anchor: String
  let label: String
  let text: String
  let checklist: WebAddress?

  /// The fields.
  static let schema = RecordSchema<OrderRecord>(
    "order", "A block to copy into an order, one for each type.",
    [
      .field("anchor", { $0.anchor }, "The id of its label."),
      .field("label", { $0.label }, "The type."),
      .field(
        "text", { $0.text },
        "The block: ID, name, type, kind and version, and lines to be filled in."),
      .field("checklist", { $0.checklist }, "The type’s checklist, where there is one."),
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
