import CatalogModel
import Diagnostics

/// The facts beside a revision's title: version, issuer and dates.
struct MarginFacts {
  let page: PageContext
  let definition: Definition
  let revision: Revision

  /// The facts, in order.
  func records() -> [MarginFactRecord] {
    guard let proposal = revision.proposal else { return official }
    return [
      MarginFactRecord(label: page.words[.labelProposal], text: proposal.title.value),
      MarginFactRecord(label: page.words[.labelProposedBy], text: proposal.proposedBy),
      MarginFactRecord(
        label: page.words[.labelProposed], date: DateRecord(date: proposal.proposed)),
      proposal.commentUntil.map {
        MarginFactRecord(label: page.words[.labelCommentUntil], date: DateRecord(date: $0))
      },
      MarginFactRecord(
        label: page.words[.labelStartsFrom],
        link: page.link(
          .revision(RevisionKey(definition.id, .version(proposal.base.value))),
          "version \(proposal.base.value)")),
    ].compactMap(\.self)
  }

  private var official: [MarginFactRecord] {
    let checked = revision.version.flatMap { definition.about.source(of: $0)?.checked }
    return [
      MarginFactRecord(label: page.words[.labelVersion], text: revision.version?.description),
      adopted,
      MarginFactRecord(
        label: page.words[.labelIssuedBy],
        text: definition.about.issuer ?? page.words[.nothingNotRecorded]),
      date(.labelUpdated, .updated), date(.labelLastMajorRelease, .lastMajorRelease),
      date(.labelOriginalRelease, .originalRelease),
      MarginFactRecord(
        label: page.words[.labelOfficialTextChecked],
        text: checked == nil ? page.words[.nothingNotRecorded] : nil,
        date: checked.map { DateRecord(date: $0) }),
    ].compactMap(\.self)
  }

  private var adopted: MarginFactRecord? {
    guard let adopted = definition.adopted else { return nil }
    let key = RevisionKey(definition.id, .version(adopted))
    return MarginFactRecord(
      label: page.words[.labelAdoptedHere], link: page.link(.revision(key), "version \(adopted)"))
  }

  private func date(_ word: InterfaceWord, _ field: DefinitionField) -> MarginFactRecord {
    let label = page.words[word]
    return switch revision.date(field) {
    case .missing: MarginFactRecord(label: label, text: page.words[.nothingMissing])
    case .blank: MarginFactRecord(label: label, text: page.words[.nothingBlank])
    case .value(let date): MarginFactRecord(label: label, date: DateRecord(date: date.value))
    }
  }
}
