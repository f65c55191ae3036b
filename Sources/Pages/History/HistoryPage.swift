import CatalogModel
import Templates

/// The history of a definition.
struct HistoryPage: PageRecord {
  let frame: FrameRecord
  let id: String
  let form: String?
  let name: String
  let definition: LinkRecord
  let switcher: Switcher
  let summary: String
  let status: StatusRecord
  let margin: [MarginFactRecord]
  let withdrawal: WithdrawalRecord?
  let rows: [HistoryRow]
  let changeMap: ChangeMapRecord?
  let isAbridged: Bool
  let hasGaps: Bool
  let lacksDocumentTypes: Bool

  static let template = "history"

  static let schema = RecordSchema<HistoryPage>(
    "history page", "The version history of a definition.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("id", { $0.id }, "The definition’s ID."),
      .field("form", { $0.form }, "Which form it is on, in words."),
      .field("name", { $0.name }, "Its name."),
      .field("definition", { $0.definition }, "Its page."),
      .field("switcher", { $0.switcher }, "The links to the definition’s other pages."),
      .field("summary", { $0.summary }, "How many versions are known, and how many are here."),
      .field("status", { $0.status }, "What the definition is good for."),
      .field("margin", { $0.margin }, "The versions that count, the issuer, what came after it."),
      .field("withdrawal", { $0.withdrawal }, "That it is no longer in force, where it isn’t."),
      .field("rows", { $0.rows }, "The proposals, then the versions, newest first."),
      .field("change_map", { $0.changeMap }, "What changed where, where two texts are here."),
      .field(
        "is_abridged", { $0.isAbridged },
        "Whether there are so many versions that not every two of them are compared."),
      .field("has_gaps", { $0.hasGaps }, "Whether some versions’ text isn’t here."),
      .field(
        "lacks_document_types", { $0.lacksDocumentTypes },
        "Whether our copies lost the versions’ document types."),
    ])
}

/// That a definition is no longer in force.
struct WithdrawalRecord: TemplateRecord {
  let date: DateRecord
  let reason: String

  static let schema = RecordSchema<WithdrawalRecord>(
    "withdrawal", "That a definition is no longer in force.",
    [
      .field("date", { $0.date }, "Since when."),
      .field("reason", { $0.reason }, "Why."),
    ])
}

/// A version or a proposal in a definition's history.
struct HistoryRow: TemplateRecord {
  let anchor: String
  let mark: String
  let version: String?
  let proposal: String?
  let status: StatusRecord?
  let date: DateRecord?
  let isOriginal: Bool
  let isMajor: Bool
  let isHeld: Bool
  let heldAs: String?
  let documentType: String?
  let note: HTML?
  let changes: String?
  let remark: String?
  let corrections: [String]
  let isCurrent: Bool
  let adoptedBy: String?
  let contact: String?
  let ways: [LinkRecord]

  static let schema = RecordSchema<HistoryRow>(
    "history row", "A version or a proposal in a definition’s history.",
    [
      .field("anchor", { $0.anchor }, "The id: `v1.3` or `proposal-night-watches`."),
      .field(
        "mark", { $0.mark },
        "Classes for the chain: `held`, `none` or `draft`, and `gap` before one that isn’t here."),
      .field("version", { $0.version }, "The version; absent for a proposal."),
      .field("proposal", { $0.proposal }, "The proposal’s title; absent for a version."),
      .field("status", { $0.status }, "What a text that is here is good for."),
      .field("date", { $0.date }, "When it was published or proposed."),
      .field("is_original", { $0.isOriginal }, "Whether it was the original release."),
      .field("is_major", { $0.isMajor }, "Whether it was the last major release."),
      .field("is_held", { $0.isHeld }, "Whether the text is in this catalog."),
      .field(
        "held_as", { $0.heldAs },
        "That the document is held as a file, where the text isn’t in this catalog."),
      .field("document_type", { $0.documentType }, "What kind of document it is."),
      .field("note", { $0.note }, "The catalog’s note on its changes."),
      .field("changes", { $0.changes }, "What changed with it, in a sentence or two."),
      .field("remark", { $0.remark }, "Who proposed it, until when comments are asked for."),
      .field(
        "corrections", { $0.corrections },
        "That our copy of the text was corrected, why, and what that changed."),
      .field("is_current", { $0.isCurrent }, "Whether it is the current version."),
      .field("adopted_by", { $0.adoptedBy }, "Who works by it, where somebody does."),
      .field(
        "contact", { $0.contact },
        "Where to ask for the text, in words, where it isn’t here and nothing leads to it."),
      .field("ways", { $0.ways }, "Ways to its text and to its changes."),
    ])

  /// The id of a version on the page of its history.
  static func anchor(of version: Version) -> String { "v\(version)" }

  /// The id of a proposal there.
  static func anchor(ofProposal name: String) -> String { "proposal-\(name)" }
}
