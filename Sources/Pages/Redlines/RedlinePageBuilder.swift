import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Makes the page of changes between two revisions.
struct RedlinePageBuilder {
  let definition: Definition
  let context: RedlineContext

  private var page: PageContext { context.page }
  private var old: Revision { context.redline.old }
  private var new: Revision { context.redline.new }

  /// The page as its template takes it.
  func record() -> RedlinePage {
    let filters = ChangeFilters(changes: context.judged.changes)
    let sections = RedlineSections(context: context)
    let brief = context.judged.brief
    return RedlinePage(
      frame: frame, banners: banners, id: definition.id.text,
      form: new.form.map { page.words[$0.word] },
      name: new.name.value, old: page.link(.revision(old.key), old.words),
      new: page.link(.revision(new.key), new.words),
      status: StatusRecord(of: new, in: definition, page.words), margin: margin,
      titleLead: "Changes from \(old.shortWords) to \(new.shortWords)",
      switcher: Switcher(
        definition: definition, page: page, place: .changes(from: old, to: new)),
      summary: page.site.redlines[old.key, new.key]?.words ?? "",
      types: ChangesByType(context: context).records(of: brief),
      changes: ListedChanges(context: context).records(), classOptions: filters.classes,
      typeOptions: filters.types, partOptions: filters.parts,
      isDense: brief.isDense,
      uncompared: brief.uncompared.map { UncomparedRecord(lead: $0.lead, places: $0.places) },
      limits: limits,
      facts: RedlineFacts(context: context).records(), opening: sections.opening,
      table: RedlineGrid(context).record(), closing: sections.closing, inputs: inputs,
      program: page.site.options.programVersion, others: others,
      hasToolbar: !context.judged.changes.isEmpty && page.site.runs(RedlinePage.script))
  }

  // MARK: Frame

  private var frame: FrameRecord {
    let title = "Changes from \(old.words) to \(new.words): \(new.name.value), \(definition.id)"
    return page.frame(
      title: title, kind: "doc redline", skip: page.words[.skipChanges],
      ranks: [old, new].map { page.catalog.rank(of: $0, in: definition) },
      description: page.site.redlines[old.key, new.key]?.words, sheetTitle: title,
      watermark: new.proposal == nil ? nil : page.words[.watermarkProposal])
  }

  private var banners: [BannerRecord] {
    let current = definition.current
    let toCurrent = page.link(
      .revision(current.key), "Read version \(current.version?.description ?? "")")
    if new.proposal != nil {
      return [
        BannerRecord(
          label: page.words[.labelProposal],
          text: "Not in force. It stands beside the published text, never in its place.",
          links: [toCurrent])
      ]
    }
    guard new.key != current.key, let version = new.version, let newest = current.version else {
      return []
    }
    let onward = page.changes(from: old, to: current).map { [$0] } ?? []
    return [
      BannerRecord(
        label: page.words[version < newest ? .labelSuperseded : .labelNotInForce],
        text: "These changes lead to version \(version). The current version is \(newest).",
        links: onward + [toCurrent])
    ]
  }

  private var margin: [MarginFactRecord] {
    var facts = [date(of: old), date(of: new)].compactMap(\.self)
    if let proposal = new.proposal {
      facts.append(
        MarginFactRecord(label: page.words[.labelProposedBy], text: proposal.proposedBy))
      if let until = proposal.commentUntil {
        facts.append(
          MarginFactRecord(
            label: page.words[.labelCommentUntil], date: DateRecord(date: until)))
      }
    }
    if page.site.options.hasPrintPages {
      let (sheet, table) = (
        SiteAddress.review(from: old.key, to: new.key),
        SiteAddress.reviewTable(from: old.key, to: new.key)
      )
      facts += [
        MarginFactRecord(
          label: page.words[.labelReviewSheet], link: page.link(sheet, .linkToPrint)),
        MarginFactRecord(
          label: page.words[.labelAsTable], link: page.link(table, .linkReviewTable)),
      ]
    }
    return facts
  }

  private func date(of revision: Revision) -> MarginFactRecord? {
    let date = revision.proposal?.proposed ?? definition.date(of: revision)
    let label =
      revision.proposal == nil ? Wording.capitalized(revision.words) : page.words[.labelProposed]
    return date.map { MarginFactRecord(label: label, date: DateRecord(date: $0)) }
  }

  // MARK: Parts

  private var limits: [String] {
    context.redline.limits.map {
      "\(context.redline.words(for: $0.part)): too much differs to compare all of "
        + "it, so some of what is shown as removed and added may be the same."
    }
  }

  private var inputs: [LabeledValue] {
    [old, new].map { revision in
      LabeledValue(
        label: Wording.capitalized(revision.words),
        value: page.site.redlines.sum(of: revision).map(Self.grouped)
          ?? page.words[.nothingNotRecorded])
    }
  }

  /// Digits in groups of eight.
  private static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(8))
      rest = rest.dropFirst(8)
    }
    return groups.joined(separator: " ")
  }

  private var others: [LinkRecord] {
    definition.comparisons.compactMap { old, new in
      guard old.key != self.old.key || new.key != self.new.key,
        new.key == self.new.key || old.key == self.new.key || new.key == self.old.key
          || old.key == self.old.key
      else { return nil }
      return page.changes(from: old, to: new).map {
        LinkRecord(address: $0.address, label: "\(old.shortWords) to \(new.shortWords)")
      }
    }
  }
}
