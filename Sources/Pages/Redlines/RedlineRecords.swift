import Templates

/// A fact of the form's head in two revisions.
struct RedlineFactRecord: TemplateRecord {
  let attributes: HTML
  let label: String
  let body: PlacedHTML

  static let schema = RecordSchema<RedlineFactRecord>(
    "compared fact", "A fact of the form's head in two revisions.",
    [
      .field("attributes", { $0.attributes }, "The id and the classes of a fact that changed."),
      .field("label", { $0.label }, "The form's label."),
      .field("body", { $0.body }, "What the forms say, with the changes in place."),
    ])
}

/// A section of running text in two revisions.
struct RedlineSectionRecord: TemplateRecord {
  let anchor: String
  let heading: String
  let style: String
  let body: PlacedHTML

  static let schema = RecordSchema<RedlineSectionRecord>(
    "compared section", "A section of running text in two revisions.",
    [
      .field("anchor", { $0.anchor }, "The id: `overall-function`."),
      .field("heading", { $0.heading }, "The form's heading."),
      .field("style", { $0.style }, "A class for the text: `text`, `text say` or `text refs`."),
      .field("body", { $0.body }, "What the forms say, with the changes in place."),
    ])
}

/// A column of the requirements table in two revisions.
struct RedlineColumnRecord: TemplateRecord {
  let attributes: HTML
  let body: PlacedHTML

  static let schema = RecordSchema<RedlineColumnRecord>(
    "compared column", "A type in two revisions.",
    [
      .field(
        "attributes", { $0.attributes }, "The id and the classes of a type that came or went."),
      .field("body", { $0.body }, "The type's name."),
    ])
}

/// A cell of the requirements table in two revisions.
struct RedlineCellRecord: TemplateRecord {
  let anchor: String?
  let column: String
  let body: PlacedHTML

  static let schema = RecordSchema<RedlineCellRecord>(
    "compared cell", "A cell of the requirements table in two revisions.",
    [
      .field("anchor", { $0.anchor }, "The id: `training.type-2`; absent in a row that is gone."),
      .field("column", { $0.column }, "The column's heading: `Type 2`."),
      .field("body", { $0.body }, "What the forms say, with the changes in place."),
    ])
}

/// A row of the requirements table in two revisions.
struct RedlineRowRecord: TemplateRecord {
  let anchor: String?
  let name: PlacedHTML
  let cells: [RedlineCellRecord]
  let notes: RedlineCellRecord?
  /// What the row says in place of cells, where it stands elsewhere now.
  var elsewhere: PlacedHTML?

  static let schema = RecordSchema<RedlineRowRecord>(
    "compared row", "A row of the requirements table in two revisions.",
    [
      .field("anchor", { $0.anchor }, "The id: `training`; absent for a row that is gone."),
      .field("name", { $0.name }, "The component's name with its change."),
      .field("cells", { $0.cells }, "The cells, one for each column."),
      .field("notes", { $0.notes }, "The notes, where the form has a place for them."),
      .field("elsewhere", { $0.elsewhere }, "At the place that a row left: where it is now."),
    ])
}

/// The requirements of every type in two revisions, side by side.
struct RedlineTableRecord: TemplateRecord {
  let caption: String
  let columns: [RedlineColumnRecord]
  let rows: [RedlineRowRecord]
  let density: String?
  let width: Int

  static let schema = RecordSchema<RedlineTableRecord>(
    "compared table", "The requirements of every type in two revisions.",
    [
      .field("caption", { $0.caption }, "The table's caption."),
      .field("columns", { $0.columns }, "The types of both revisions."),
      .field("rows", { $0.rows }, "The rows of both."),
      .field("has_rows", { !$0.rows.isEmpty }, "Whether there are any."),
      .field(
        "density", { $0.density },
        "A class for the number of columns: `several` for three or four types, `many` for more."),
      .field("width", { $0.width }, "The number of columns with the notes."),
    ])
}

/// One change in the list.
struct ListedChangeRecord: TemplateRecord {
  let number: Int
  let anchor: String
  let address: WebAddress
  let className: String
  let sign: String
  let isLite: Bool
  let locator: String
  let wasLabel: String
  let was: PlacedHTML
  let nowLabel: String
  let now: PlacedHTML
  let reasons: [ChangeReasonRecord]
  let affected: String?
  let fingerprint: String
  let filterClass: String
  let filterTypes: String
  let filterPart: String

  static let schema = RecordSchema<ListedChangeRecord>(
    "listed change", "One change in the list: what was, what is now, and what that amounts to.",
    [
      .field("number", { $0.number }, "Its number on the page."),
      .field("anchor", { $0.anchor }, "The id in the list."),
      .field("address", { $0.address }, "The change in the document."),
      .field("class_name", { $0.className }, "What it amounts to: `Requirement raised`."),
      .field("sign", { $0.sign }, "The sign of that."),
      .field("is_lite", { $0.isLite }, "Whether no requirement changed."),
      .field("locator", { $0.locator }, "Where: `Training / Type 2 / item 4`."),
      .field("was_label", { $0.wasLabel }, "`Was`, with the old place of what moved."),
      .field("was", { $0.was }, "The old text, with what is gone marked."),
      .field("now_label", { $0.nowLabel }, "`Now`, with the new place of what moved."),
      .field("now", { $0.now }, "The new text, with what is new marked."),
      .field("reasons", { $0.reasons }, "Why it is judged so, the gravest first."),
      .field("affected", { $0.affected }, "The types that it also affects, in words."),
      .field("fingerprint", { $0.fingerprint }, "Its lasting name, also its id in the document."),
      .field("filter_class", { $0.filterClass }, "The classes, as the filter names them."),
      .field("filter_types", { $0.filterTypes }, "The types, as the filter names them."),
      .field("filter_part", { $0.filterPart }, "The part, as the filter names it."),
    ])
}

/// Why a change is judged as it is.
struct ChangeReasonRecord: TemplateRecord {
  let gist: String?
  let sentence: String

  static let schema = RecordSchema<ChangeReasonRecord>(
    "reason", "Why a change is judged as it is.",
    [
      .field("gist", { $0.gist }, "The heart of it: `8 → 16 hours`."),
      .field("sentence", { $0.sentence }, "The reason, as a sentence."),
    ])
}

/// What changed for one type.
struct TypeChangesRecord: TemplateRecord {
  let label: String
  let changes: [ShortChangeRecord]
  let coverage: String?

  static let schema = RecordSchema<TypeChangesRecord>(
    "changes of a type", "What changed for one type, in short.",
    [
      .field("label", { $0.label }, "The type, `All types`, or `The document`."),
      .field("changes", { $0.changes }, "The changes, the gravest first."),
      .field("coverage", { $0.coverage }, "How many of its criteria were compared, if not all."),
    ])
}

/// What wasn't compared because a copy lacks it.
struct UncomparedRecord: TemplateRecord {
  let lead: String
  let places: String

  static let schema = RecordSchema<UncomparedRecord>(
    "not compared", "What wasn't compared because a copy lacks it.",
    [
      .field("lead", { $0.lead }, "Which copy lacks it: `Missing from both copies`."),
      .field("places", { $0.places }, "What it lacks."),
    ])
}

/// One change in a few words, or several of a kind.
struct ShortChangeRecord: TemplateRecord {
  let sign: String
  let isLite: Bool
  let word: String?
  let address: WebAddress
  let place: String
  let ending: String?
  let changes: String

  static let schema = RecordSchema<ShortChangeRecord>(
    "change in short", "One change in a few words.",
    [
      .field(
        "sign", { $0.sign.isEmpty ? nil : $0.sign },
        "The sign of what it amounts to; absent where its words have signs."),
      .field("is_lite", { $0.isLite }, "Whether no requirement changed."),
      .field("word", { $0.word }, "What it amounts to: `Raised:`."),
      .field("address", { $0.address }, "The change in the document."),
      .field("place", { $0.place }, "Where: `Training, item 4`."),
      .field("ending", { $0.ending }, "The heart of it: `, 8 → 16 hours, from Type 3`."),
      .field("changes", { $0.changes }, "The lasting names of the changes that it tells."),
    ])
}

/// A choice in a filter.
struct FilterOptionRecord: TemplateRecord {
  let value: String
  let label: String

  static let schema = RecordSchema<FilterOptionRecord>(
    "choice of changes", "A choice in a filter of changes.",
    [
      .field("value", { $0.value }, "The choice, as the address names it."),
      .field("label", { $0.label }, "Its words, with the number of changes."),
    ])
}
