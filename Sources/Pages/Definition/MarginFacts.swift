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
    ].compactMap(\.self) + dates + [
      MarginFactRecord(
        label: page.words[.labelOfficialTextChecked],
        text: checked == nil ? page.words[.nothingNotRecorded] : nil,
        date: checked.map { DateRecord(date: $0) })
    ]
  }

  private var adopted: MarginFactRecord? {
    guard let adopted = definition.adopted else { return nil }
    let key = RevisionKey(definition.id, .version(adopted))
    return MarginFactRecord(
      label: page.words[.labelAdoptedHere], link: page.link(.revision(key), "version \(adopted)"))
  }

  /// The form's dates; those that it leaves blank, and those that our copy lost, each in one line.
  private var dates: [MarginFactRecord] {
    let fields: [(word: InterfaceWord, field: DefinitionField)] = [
      (.labelUpdated, .updated), (.labelLastMajorRelease, .lastMajorRelease),
      (.labelOriginalRelease, .originalRelease),
    ]
    var (known, blank, missing): ([MarginFactRecord], [String], [String]) = ([], [], [])
    for (word, field) in fields {
      switch revision.date(field) {
      case .value(let date):
        known.append(
          MarginFactRecord(label: page.words[word], date: DateRecord(date: date.value)))
      case .blank: blank.append(page.words[word])
      case .missing: missing.append(page.words[word])
      }
    }
    return known + folded(.labelBlankOnForm, blank) + folded(.nothingMissing, missing)
  }

  private func folded(_ word: InterfaceWord, _ names: [String]) -> [MarginFactRecord] {
    names.isEmpty
      ? [] : [MarginFactRecord(label: page.words[word], text: names.joined(separator: ", "))]
  }
}
