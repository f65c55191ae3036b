import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Makes the page of one revision.
struct DefinitionPageBuilder {
  let page: PageContext
  let definition: Definition
  let revision: Revision
  let texts: RevisionTexts

  /// A builder for `revision`. Its texts lead to notes on the terms that they use where
  /// `hasTerms` says so.
  init(
    page: PageContext, definition: Definition, revision: Revision, idPrefix: String = "",
    hasTerms: Bool = false
  ) {
    self.page = page
    self.definition = definition
    self.revision = revision
    texts = RevisionTexts(
      page: page, definition: definition, revision: revision, idPrefix: idPrefix,
      terms: hasTerms
        ? RevisionTerms.read(revision, of: definition, on: page, alone: idPrefix.isEmpty)
        : PageTerms(nil))
  }

  /// The page as its template takes it.
  func record() -> DefinitionPage {
    let isCurrent = revision.version == definition.current.version
    let isWorkedBy = definition.isWorkedBy(revision)
    let isAlone = texts.idPrefix.isEmpty
    let hasPictures = isWorkedBy && isAlone
    let requirements = RequirementTable(
      texts: texts, fillsIn: isWorkedBy && isAlone
    ).record()
    let facts = FactList(texts: texts)
    let sections = [section(.compositionAndOrdering), section(.notes)]
    let references = section(.references)
    let function = section(.overallFunction)
    let descriptions = self.descriptions
    let orders = isWorkedBy ? self.orders : []
    return DefinitionPage(
      frame: frame(),
      banners: PageBanners(page: page, definition: definition, revision: revision)
        .records(),
      idPrefix: texts.idPrefix, id: definition.id.text, name: revision.name.value, form: formWords,
      isProposal: revision.proposal != nil,
      status: StatusRecord(of: revision, in: definition, page.words),
      margin: MarginFacts(page: page, definition: definition, revision: revision).records(),
      version: versionWords, titleLead: titleLead,
      switcher: Switcher(definition: definition, page: page, place: .text(revision)),
      overallFunction: function, descriptions: descriptions,
      editorNote: isCurrent ? editorNote : nil, facts: facts.shown,
      foldedFacts: facts.folded,
      hasMissing: facts.hasMissing
        || requirements.rows.contains(where: \.hasMissing)
        || (sections + descriptions + [references, function])
          .contains(where: \.entry.isMissing),
      officialText: officialText, issuer: definition.about.issuer ?? "an issuer not recorded here",
      requirements: requirements,
      ladder: hasPictures ? TypeLadder(texts: texts).record() : nil,
      composition: hasPictures ? Composition(texts: texts).record() : nil, sections: sections,
      references: references,
      supplements: supplements, history: history, historyPage: page.link(.history(definition.id)),
      changeMap: hasPictures ? ChangeMap(of: definition, on: page)?.record() : nil,
      terms: GlossarySection(texts.terms, on: page, idPrefix: texts.idPrefix),
      mentions: texts.tables.mentioned.compactMap(link),
      elsewhere: texts.tables.elsewhere.map { KnownNameRecord(name: $0) }, mentionedBy: mentionedBy,
      orders: orders,
      neighbors: neighbors,
      compare: texts.idPrefix.isEmpty ? ComparePages.link(revision, on: page) : nil,
      source: SourceStatement(definition: definition, revision: revision).words,
      contents: contents(hasOrders: !orders.isEmpty), aliases: aliases)
  }

  // MARK: Frame

  /// The frame; a page beside the text, such as a checklist, is `titled` by what it is.
  func frame(titled kind: String? = nil, as pageKind: String = "doc") -> FrameRecord {
    let name = "\(revision.name.value), \(definition.id)"
    let start = kind.map { $0 + ": " } ?? ""
    return page.frame(
      title: "\(start)\(name), \(versionWords)", kind: pageKind,
      skip: kind.map { "Skip to the \($0.lowercased())" } ?? page.words[.skipDefinition],
      ranks: ranks,
      description: "\(start)\(revision.name.value): \(versionWords), \(statusWords).",
      sheetTitle: "\(name), \(versionWords), \(statusWords)",
      sheetNote: SourceStatement(definition: definition, revision: revision).sheetNote,
      watermark: watermark)
  }

  /// The ranks of all that the page shows.
  var ranks: [AudienceRank] {
    [page.catalog.rank(of: revision, in: definition)] + texts.shownSupplements.map(\.audience)
      + texts.terms.ranks
  }

  private var statusWords: String { StatusRecord(of: revision, in: definition, page.words).label }

  private var watermark: String? {
    if revision.proposal != nil { return page.words[.watermarkProposal] }
    if definition.about.withdrawn != nil { return page.words[.watermarkWithdrawn] }
    return revision.official?.status.value == .preDecisional ? page.words[.watermarkDraft] : nil
  }

  var versionWords: String {
    switch revision.key.name {
    case .version(let version): "version \(version)"
    case .proposal: "proposal “\(revision.proposal?.title.value ?? "")”"
    }
  }

  /// What the title says before the name on a page that isn't the landing version's.
  private var titleLead: String? {
    page.catalog.landing(of: definition) === revision ? nil : Wording.capitalized(versionWords)
  }

  var formWords: String {
    switch revision.form {
    case .resourceTyping: page.words[.labelForm508]
    case .positionQualification: page.words[.labelForm509]
    case nil: ""
    }
  }

  // MARK: Parts

  private func section(_ section: FormSection) -> SectionRecord {
    SectionRecord(
      place: texts.place(section.anchor), heading: section.heading,
      entry: texts.entry(revision.body[section], at: .section(section)))
  }

  private var descriptions: [SectionRecord] {
    let sections: [FormSection] = [.description, .descriptionNotes]
    return sections.map(section).filter {
      !$0.entry.isMissing || !$0.entry.local.isEmpty
        || $0.heading != FormSection.description.heading
    }
  }

  private var editorNote: HTML? {
    guard let path = definition.about.path, !definition.about.note.isEmpty else { return nil }
    return texts.html(definition.about.note, from: path)
  }

  var officialText: LinkRecord? {
    texts.officialText.map {
      LinkRecord(
        address: $0, label: "the official text at \(definition.about.issuer ?? "its issuer")")
    }
  }

  private var supplements: [SupplementRecord] {
    texts.shownSupplements.enumerated().map { number, supplement in
      SupplementRecord(
        anchor: number == 0 ? "supplement" : "supplement-\(number + 1)", title: supplement.title,
        authority: supplement.authority, relation: supplement.relation.rawValue,
        writtenFor: RevisionTexts.words(for: supplement.versions.map(\.value)),
        versionNote: texts.versionNote(of: supplement),
        body: supplement.introduction.isEmpty
          ? nil : texts.html(supplement.introduction, from: supplement.path),
        unplaced: UnplacedTexts(texts: texts, supplement: supplement).records())
    }
  }

  private var history: [VersionRowRecord] {
    definition.history.map { entry in
      let key = RevisionKey(definition.id, .version(entry.version))
      return VersionRowRecord(
        version: entry.version.description, date: entry.date.map { DateRecord(date: $0) },
        address: entry.isHeld ? page.link(.revision(key)) : nil,
        isShown: entry.version == revision.version, isHeld: entry.isHeld,
        heldAs: HeldFile(entry, of: definition)?.words, documentType: entry.documentType.value,
        changes: definition.revision(entry.version).flatMap {
          page.changes(with: $0, in: definition)
        })
    }
  }

  private var mentionedBy: [LinkRecord] {
    (page.site.mentionedBy[definition.id] ?? []).compactMap(link)
  }

  private func link(_ id: DefinitionID) -> LinkRecord? {
    page.catalog.definition(id).map { page.link(.definition(id), $0.name, detail: id.text) }
  }

  var orders: [OrderRecord] {
    let named = revision.body.typesNamed
    let types = named.isEmpty ? [nil] : named.map(Optional.some)
    return types.enumerated().map { number, type in
      OrderRecord(
        anchor: "order-\(number + 1)", label: type?.description ?? page.words[.stateAnyType],
        text: OrderBlock(definition: definition, revision: revision, type: type).text,
        checklist: page.site.hasChecklist(of: revision, in: definition)
          ? page.link(.checklist(revision.key).at(type?.anchor)) : nil)
    }
  }

  /// The definitions before and after this one, by ID.
  private var neighbors: [LinkRecord] {
    guard let place = page.site.place(of: definition.id) else { return [] }
    let all = page.catalog.definitions
    let turns: [(Int, InterfaceWord)] = [
      (place - 1, .linkPreviousDefinition), (place + 1, .linkNextDefinition),
    ]
    return turns.filter { all.indices.contains($0.0) }.map { place, word in
      page.link(.definition(all[place].id), all[place].name, detail: page.words[word])
    }
  }

  private var aliases: String? {
    let names = definition.about.aliases.map(\.value)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func contents(hasOrders: Bool) -> [LinkRecord] {
    let places: [(anchor: String, word: InterfaceWord)?] = [
      (FormSection.overallFunction.anchor, .contentsFunction),
      ("requirements", .contentsRequirements),
      (FormSection.compositionAndOrdering.anchor, .contentsOrdering),
      hasOrders ? ("order", .contentsOrder) : nil, ("summary", .contentsSummary),
      (FormSection.references.anchor, .contentsReferences), ("history", .contentsHistory),
    ]
    return places.compactMap(\.self).map { page.link(page.address.at($0.anchor), $0.word) }
  }
}
