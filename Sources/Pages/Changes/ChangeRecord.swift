import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Something that happened to a definition, in a list.
struct ChangeRecord: TemplateRecord {
  let date: DateRecord?
  let address: WebAddress
  let id: String
  let name: String
  let version: String?
  let proposal: String?
  let isWithdrawal: Bool
  let isMissing: Bool
  let remark: String?
  let note: HTML?
  let status: StatusRecord?
  let changes: LinkRecord?

  static let schema = RecordSchema<ChangeRecord>(
    "change", "Something that happened to a definition: a version, a proposal, its withdrawal.",
    [
      .field("date", { $0.date }, "When, where it is known."),
      .field("address", { $0.address }, "The page of the text, or its place in the history."),
      .field("id", { $0.id }, "The definition’s ID."),
      .field("name", { $0.name }, "The definition’s name."),
      .field("version", { $0.version }, "The version, where one appeared."),
      .field("proposal", { $0.proposal }, "The proposal’s title, where a text was proposed."),
      .field("is_withdrawal", { $0.isWithdrawal }, "Whether the definition was withdrawn."),
      .field("is_missing", { $0.isMissing }, "Whether the version’s text isn’t in this catalog."),
      .field("remark", { $0.remark }, "Who proposed it, or why it was withdrawn."),
      .field("note", { $0.note }, "The catalog’s note on the version’s changes."),
      .field("status", { $0.status }, "The status of a text that is in this catalog."),
      .field("changes", { $0.changes }, "What changed with it; the detail says what."),
    ])
}

extension ChangeRecord {
  init(_ event: ChangeLog.Event, on page: PageContext) {
    date = event.date.map(DateRecord.init)
    address = page.link(event.address)
    id = event.definition.id.text
    name = event.definition.name
    isMissing = event.isTextMissing
    changes = event.text.flatMap { text in
      page.changes(with: text, in: event.definition).map {
        LinkRecord(
          address: $0.address, label: $0.label,
          detail: page.changeWords(of: text, in: event.definition))
      }
    }
    switch event.kind {
    case .version(let version, let text):
      (self.version, proposal, isWithdrawal) = (version.description, nil, false)
      remark = nil
      note = event.definition.changeNote(on: version, page: page)
      status = text?.official.map { StatusRecord($0.status.value) }
    case .proposal(_, let proposal):
      (version, self.proposal, isWithdrawal) = (nil, proposal.title.value, false)
      remark = Self.remark(on: proposal)
      note = nil
      status = .proposal(page.words)
    case .withdrawal(let withdrawal):
      (version, proposal, isWithdrawal) = (nil, nil, true)
      remark = withdrawal.reason
      note = nil
      status = .withdrawn(page.words)
    }
  }

  /// Who proposed a text, and until when comments are asked for.
  static func remark(on proposal: ProposalRecord) -> String {
    let author = "Proposed by \(proposal.proposedBy)"
    guard let until = proposal.commentUntil else { return author + "." }
    return author + ", comment until \(until.short)."
  }
}

extension Definition {
  /// The catalog's note on the changes of a version.
  func changeNote(on version: Version, page: PageContext) -> HTML? {
    guard let path = about.path, let note = about.changeNotes[version] else { return nil }
    return BlockWriter(page: page, path: path).html(note.blocks)
  }
}
