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
      MarginFactRecord(label: "Proposal", text: proposal.title.value),
      MarginFactRecord(label: "Proposed by", text: proposal.proposedBy),
      MarginFactRecord(label: "Proposed", date: DateRecord(date: proposal.proposed)),
      proposal.commentUntil.map {
        MarginFactRecord(label: "Comment until", date: DateRecord(date: $0))
      },
      MarginFactRecord(
        label: "Starts from",
        link: page.link(
          .revision(RevisionKey(definition.id, .version(proposal.base.value))),
          "version \(proposal.base.value)")),
    ].compactMap(\.self)
  }

  private var official: [MarginFactRecord] {
    let checked = revision.version.flatMap { definition.about.source(of: $0)?.checked }
    return [
      MarginFactRecord(label: "Version", text: revision.version?.description),
      adopted,
      MarginFactRecord(label: "Issued by", text: definition.about.issuer ?? "not recorded"),
      date("Updated", .updated), date("Last major release", .lastMajorRelease),
      date("Original release", .originalRelease),
      MarginFactRecord(
        label: "Official text last checked", text: checked == nil ? "not recorded" : nil,
        date: checked.map { DateRecord(date: $0) }),
    ].compactMap(\.self)
  }

  private var adopted: MarginFactRecord? {
    guard let adopted = definition.adopted else { return nil }
    let key = RevisionKey(definition.id, .version(adopted))
    return MarginFactRecord(
      label: "Adopted here", link: page.link(.revision(key), "version \(adopted)"))
  }

  private func date(_ label: String, _ field: DefinitionField) -> MarginFactRecord {
    switch revision.date(field) {
    case .missing: MarginFactRecord(label: label, text: "[missing from our copy]")
    case .blank: MarginFactRecord(label: label, text: "— blank on the form")
    case .value(let date): MarginFactRecord(label: label, date: DateRecord(date: date.value))
    }
  }
}
