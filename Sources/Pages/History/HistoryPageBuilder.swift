import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Makes the history of a definition.
struct HistoryPageBuilder {
  let definition: Definition
  let page: PageContext

  var record: HistoryPage {
    let about = definition.about
    let current = definition.current
    let proposals = definition.proposals
    let ranks = [about.audience] + proposals.map { page.catalog.rank(of: $0, in: definition) }
    return HistoryPage(
      frame: page.frame(
        title: "Version history: \(definition.name), \(definition.id)", kind: "history",
        skip: page.words[.skipHistory], ranks: ranks,
        description: "All known versions of \(definition.name), \(definition.id).",
        sheetTitle: "\(definition.id) \(definition.name), version history"),
      id: definition.id.text, form: current.form.map { page.words[$0.word] }, name: definition.name,
      definition: page.link(.definition(definition.id), definition.name),
      switcher: Switcher(definition: definition, page: page, place: .history), summary: summary,
      status: StatusRecord(of: current, in: definition, page.words),
      margin: margin,
      withdrawal: about.withdrawn.map {
        WithdrawalRecord(date: DateRecord(date: $0.date), reason: $0.reason)
      },
      rows: proposals.sorted(by: isNewer).compactMap(row) + versionRows,
      changeMap: ChangeMap(of: definition, on: page)?.record(),
      isAbridged: !page.site.redlines.isEmpty && !definition.comparesEveryPair,
      hasGaps: definition.history.contains { !$0.isHeld },
      lacksDocumentTypes: definition.history.contains { $0.documentType.isMissing })
  }

  private var summary: String {
    let all = definition.history.count
    let held = definition.history.count { $0.isHeld }
    let versions = "\(Wording.capitalized(Wording.number(all))) version\(all == 1 ? "" : "s")"
    let text =
      switch (all, held) {
      case (1, 1): "its text is in this catalog"
      case (_, all): "this catalog holds the text of all"
      case _: "this catalog holds the text of \(Wording.number(held))"
      }
    return "Version history. \(versions); \(text)."
  }

  private var margin: [MarginFactRecord] {
    let about = definition.about
    let current = definition.current.version
    let checked = current.flatMap { about.source(of: $0)?.checked }
    return [
      current.map { place(.labelCurrent, $0) },
      definition.adopted.map { place(.labelAdoptedHere, $0) },
      MarginFactRecord(
        label: page.words[.labelIssuedBy], text: about.issuer ?? page.words[.nothingNotRecorded]),
      MarginFactRecord(
        label: page.words[.labelLastChecked],
        text: checked == nil ? page.words[.nothingNotRecorded] : nil,
        date: checked.map { DateRecord(date: $0) }),
      about.supersedes.flatMap { other(.labelTookPlaceOf, $0.value) },
      about.supersededBy.flatMap { other(.labelReplacedBy, $0.value) },
    ].compactMap(\.self)
  }

  private func place(_ word: InterfaceWord, _ version: Version) -> MarginFactRecord {
    let address = page.address.at(HistoryRow.anchor(of: version))
    return MarginFactRecord(
      label: page.words[word], link: page.link(address, "version \(version)"))
  }

  private func other(_ word: InterfaceWord, _ id: DefinitionID) -> MarginFactRecord? {
    page.catalog.definition(id).map {
      MarginFactRecord(label: page.words[word], link: page.link(.definition(id), $0.name))
    }
  }

  private func isNewer(_ left: Revision, _ right: Revision) -> Bool {
    guard let one = left.proposal, let other = right.proposal else { return false }
    return (one.proposed, other.name) > (other.proposed, one.name)
  }

  // MARK: Rows

  private func row(_ revision: Revision) -> HistoryRow? {
    guard let proposal = revision.proposal else { return nil }
    let address = page.link(.revision(revision.key))
    return HistoryRow(
      anchor: HistoryRow.anchor(ofProposal: proposal.name), mark: "draft", version: nil,
      proposal: proposal.title.value, status: .proposal(page.words),
      date: DateRecord(date: proposal.proposed), isOriginal: false, isMajor: false, isHeld: true,
      heldAs: nil, documentType: nil, note: nil,
      changes: page.changeWords(of: revision, in: definition),
      remark: ChangeRecord.remark(on: proposal), corrections: [], isCurrent: false, adoptedBy: nil,
      contact: nil,
      ways: [
        LinkRecord(
          address: address, label: page.words[.linkProposedText],
          detail: "starts from \(proposal.base.value)")
      ] + changes(with: revision) + review(of: revision))
  }

  private var versionRows: [HistoryRow] {
    let entries = definition.history
    return entries.indices.map { index in
      let isConnected =
        entries[index].isHeld && (index + 1 == entries.count || entries[index + 1].isHeld)
      return row(entries[index], isConnected: isConnected)
    }
  }

  private func row(_ entry: HistoryEntry, isConnected: Bool) -> HistoryRow {
    let text = definition.revision(entry.version)
    let date = entry.date ?? text?.date(.updated).value?.value
    return HistoryRow(
      anchor: HistoryRow.anchor(of: entry.version),
      mark: (entry.isHeld ? "held" : "none") + (isConnected ? "" : " gap"),
      version: entry.version.description, proposal: nil,
      status: text.map { StatusRecord(of: $0, in: definition, page.words) },
      date: date.map(DateRecord.init), isOriginal: isDay(date, of: .originalRelease),
      isMajor: isDay(date, of: .lastMajorRelease), isHeld: entry.isHeld,
      heldAs: HeldFile(entry, of: definition)?.words, documentType: entry.documentType.value,
      note: definition.changeNote(on: entry.version, page: page),
      changes: text.flatMap { page.changeWords(of: $0, in: definition) },
      remark: acknowledgement(of: entry.version),
      corrections: entry.corrections.flatMap {
        ["Our copy completed on \($0.date.long) by \($0.by): \($0.reason)"] + $0.changes
      },
      isCurrent: entry.version == definition.current.version,
      adoptedBy: entry.version == definition.adopted
        ? page.catalog.settings.publisher ?? "this organization" : nil,
      contact: contact(for: entry).flatMap { Contact.link($0) == nil ? $0 : nil },
      ways: ways(entry, text))
  }

  /// Whether the current form gives this day for `field`.
  private func isDay(_ date: DocumentDate?, of field: DefinitionField) -> Bool {
    guard let date, let day = definition.current.date(field).value?.value else { return false }
    return date.withoutTime == day.withoutTime
  }

  /// The editor's note on what a version doesn't say of its own changes.
  private func acknowledgement(of version: Version) -> String? {
    definition.about.acknowledged.first {
      $0.revision.value == .version(version) && $0.rule.value.hasPrefix("version/")
    }.map { "Editor’s note: \($0.reason)" }
  }

  /// The sheet to review a text on, where the site has it.
  private func review(of revision: Revision) -> [LinkRecord] {
    page.site.hasReview(of: revision, in: definition)
      ? [page.link(.review(revision.key), .labelReviewSheet)] : []
  }

  /// Where readers ask for a text that isn't here and that no address or file has.
  private func contact(for entry: HistoryEntry) -> String? {
    let source = definition.about.source(of: entry.version)
    guard !entry.isHeld, source?.url == nil, source?.file == nil else { return nil }
    return page.catalog.settings.contact
  }

  private func ways(_ entry: HistoryEntry, _ text: Revision?) -> [LinkRecord] {
    var ways =
      text.map {
        [page.link(.revision($0.key), "Text of \(entry.version)")] + changes(with: $0)
          + review(of: $0)
      } ?? []
    if let file = HeldFile(entry, of: definition) { ways.append(file.link(on: page)) }
    let source = definition.about.source(of: entry.version)
    if let contact = contact(for: entry).flatMap(Contact.link) {
      ways.append(
        LinkRecord(
          address: contact.address, label: "Ask for the text of \(entry.version)",
          detail: contact.label))
    }
    if let source, let url = source.url {
      ways.append(
        LinkRecord(
          address: WebAddress(encoded: url), label: "Official text of \(entry.version)",
          detail: source.checked.map { "last checked \($0.short)" }))
    }
    return ways
  }
}

extension HistoryPageBuilder {
  /// The ways to the changes from the text before, and between this one and the current one.
  private func changes(with revision: Revision) -> [LinkRecord] {
    let current = definition.current
    let before = definition.comparedWith(revision)
    let from = before.flatMap { old in
      page.changes(from: old, to: revision).map {
        LinkRecord(address: $0.address, label: "Changes from \(old.shortWords)")
      }
    }
    let onward = page.changes(from: revision, to: current).map {
      LinkRecord(address: $0.address, label: "Changes to \(current.shortWords)")
    }
    let against =
      before?.key == current.key
      ? nil
      : page.changes(from: current, to: revision).map {
        LinkRecord(address: $0.address, label: "Changes from \(current.shortWords)")
      }
    return [from, against, onward].compactMap(\.self)
  }
}

extension Form {
  /// The name of the form as readers know it.
  var word: InterfaceWord {
    switch self {
    case .resourceTyping: .labelNims508
    case .positionQualification: .labelNims509
    }
  }
}
