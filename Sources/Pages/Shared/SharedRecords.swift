import CatalogModel
import Diagnostics
import Templates

/// A day, for `time` elements.
struct DateRecord: TemplateRecord {
  let date: DocumentDate

  /// The fields.
  static let schema = RecordSchema<DateRecord>(
    "date", "A day, as the form gives it.",
    [
      .field("iso", { $0.date.iso }, "For `datetime`: `2020-02-15T21:51:55`, or the day alone."),
      .field("short", { $0.date.short }, "For tables and margins: `15 Feb 2020`."),
      .field("long", { $0.date.long }, "For running text: `15 February 2020`."),
    ])
}

/// A link with its words.
struct LinkRecord: TemplateRecord {
  let address: WebAddress
  let label: String
  var detail: String?

  /// The fields.
  static let schema = RecordSchema<LinkRecord>(
    "link", "A link with its words.",
    [
      .field("address", { $0.address }, "Where it leads."),
      .field("label", { $0.label }, "Its words."),
      .field("detail", { $0.detail }, "Words beside it, not part of the link."),
    ])
}

/// What a document is good for: a word and the mark before it.
struct StatusRecord: TemplateRecord {
  let label: String
  let mark: String

  /// The mark and word of a status of the form.
  init(_ status: Status) {
    label = status.rawValue
    mark =
      switch status {
      case .published: "is-pub"
      case .interimGuidance: "is-int"
      case .underRevision: "is-rev"
      case .preDecisional: "is-draft"
      }
  }

  private init(label: String, mark: String) {
    self.label = label
    self.mark = mark
  }

  /// A proposal's.
  static func proposal(_ words: InterfaceWords) -> StatusRecord {
    StatusRecord(label: words[.labelProposal], mark: "is-draft")
  }

  /// That of a definition that is no longer in force as a whole.
  static func withdrawn(_ words: InterfaceWords) -> StatusRecord {
    StatusRecord(label: words[.labelWithdrawn], mark: "is-draft")
  }

  /// The status that readers go by: the definition's withdrawal before the version's own.
  init(of revision: Revision, in definition: Definition, _ words: InterfaceWords) {
    if definition.about.withdrawn != nil {
      self = .withdrawn(words)
    } else if let official = revision.official {
      let status = StatusRecord(official.status.value)
      let isSuperseded = definition.current.version.map { official.version.value < $0 } == true
      self =
        isSuperseded
        ? StatusRecord(
          label: "\(words[.labelSuperseded]) (was \(status.label))", mark: "is-draft") : status
    } else {
      self = .proposal(words)
    }
  }

  /// The fields.
  static let schema = RecordSchema<StatusRecord>(
    "status", "What a document is good for.",
    [
      .field("label", { $0.label }, "The word: `Published`."),
      .field(
        "mark", { $0.mark },
        "The class of the mark before it: `is-pub`, `is-int`, `is-rev` or `is-draft`."),
    ])
}

/// A local text beside an official one.
struct LocalRecord: TemplateRecord {
  var voice: LocalVoice?
  let body: HTML
  var filledIn: HTML?

  /// The fields.
  static let schema = RecordSchema<LocalRecord>(
    "local", "A local text beside an official one; never part of it.",
    [
      .field("voice", { $0.voice }, "Who says so; absent where the row of the text says it."),
      .field("body", { $0.body }, "What they say."),
      .field(
        "filled_in", { $0.filledIn },
        "The text with inherited criteria filled in, where it inherits and the page offers it."),
    ])
}

/// A known fault of an official text.
struct NoteRecord: TemplateRecord {
  let note: EditorialNote
  let idPrefix: String

  var anchor: String { "\(idPrefix)note-\(note.number)" }

  /// The fields.
  static let schema = RecordSchema<NoteRecord>(
    "note", "An editor’s note on a fault of the official text.",
    [
      .field("anchor", { $0.anchor }, "The id: `note-1`."),
      .field("number", { $0.note.number }, "Its number on the page."),
      .field("quotation", { $0.note.quotation }, "The words at fault."),
      .field("reason", { $0.note.reason }, "What is to be said about them."),
    ])
}
