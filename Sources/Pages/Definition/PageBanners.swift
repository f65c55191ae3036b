import CatalogModel
import Diagnostics

/// What a page says first of all when it isn't the current version, or that isn't in force.
struct PageBanners {
  let page: PageContext
  let definition: Definition
  let revision: Revision

  private var current: Revision { definition.current }

  /// The banners, in order of weight.
  func records() -> [BannerRecord] {
    [state, withdrawal, successor, adoption].compactMap(\.self)
  }

  private var toCurrent: LinkRecord {
    page.link(.revision(current.key), "Read version \(current.version?.description ?? "")")
  }

  private var toHistory: LinkRecord { page.link(.history(definition.id), .linkVersionHistory) }

  private var state: BannerRecord? {
    if let proposal = revision.proposal { return banner(of: proposal) }
    guard let version = revision.version, let newest = current.version else { return nil }
    if version < newest {
      return BannerRecord(
        label: page.words[.labelSuperseded],
        text: "This is version \(version). The current one is version \(newest).",
        links: [toCurrent, changes(from: revision, to: current), toHistory].compactMap(\.self))
    }
    guard revision.official?.status.value.isInForce == false else { return nil }
    let isAlone = version == newest
    return BannerRecord(
      label: page.words[.labelNotInForce],
      text: isAlone
        ? "This is a Pre-Decisional draft of its issuer. No version is in force."
        : "This is a Pre-Decisional draft of its issuer. In force is version \(newest).",
      links: isAlone
        ? [toHistory]
        : [toCurrent, changes(from: current, to: revision), toHistory].compactMap(\.self))
  }

  private func changes(from old: Revision, to new: Revision) -> LinkRecord? {
    page.changes(from: old, to: new).map {
      LinkRecord(
        address: $0.address, label: "What changed from \(old.shortWords) to \(new.shortWords)")
    }
  }

  private func banner(of proposal: ProposalRecord) -> BannerRecord {
    let base = RevisionKey(definition.id, .version(proposal.base.value))
    let issuer = definition.about.issuer.map { " of \($0)" } ?? ""
    return BannerRecord(
      label: page.words[.labelProposal],
      text:
        "This text is proposed by \(proposal.proposedBy). It is not an official text\(issuer) and "
        + "not in force.",
      links: [
        page.link(.revision(base), "Read version \(proposal.base.value)"),
        page.changes(with: revision, in: definition), toHistory,
      ].compactMap(\.self))
  }

  private var withdrawal: BannerRecord? {
    definition.about.withdrawn.map {
      BannerRecord(
        label: page.words[.labelWithdrawn], text: "Withdrawn on \($0.date.long). \($0.reason)",
        links: [])
    }
  }

  private var successor: BannerRecord? {
    guard let id = definition.about.supersededBy?.value,
      let successor = page.catalog.definition(id)
    else { return nil }
    return BannerRecord(
      label: page.words[.labelSuperseded],
      text: "Another definition has taken the place of this one.",
      links: [page.link(.definition(id), "\(successor.name), \(id)")])
  }

  private var adoption: BannerRecord? {
    guard let adopted = definition.adopted, let version = revision.version,
      let newest = current.version, adopted != newest
    else { return nil }
    let key = RevisionKey(definition.id, .version(adopted))
    let publisher = page.catalog.settings.publisher ?? "This organization"
    guard version == newest || version == adopted else { return nil }
    let changes = page.changesSinceAdoption(of: definition)
    return BannerRecord(
      label: page.words[.labelAdopted],
      text: "\(publisher) uses version \(adopted); the current one is \(newest).",
      links: [
        changes.map { LinkRecord(address: $0.address, label: Wording.capitalized($0.label)) },
        version == adopted ? nil : page.link(.revision(key), "Read version \(adopted)"),
      ].compactMap(\.self))
  }
}
