public import CatalogModel
import CommonMark
import Diagnostics

/// Makes the edition of a catalog that one audience may read.
///
/// Runs right after linking and checking, which see everything, and before anything is compared
/// or rendered: what it leaves out can't reach a page. What pointed to something left out says
/// nothing of it any more: links and names become plain words.
public enum AudienceFilter {
  /// The rank of the audience with this name; nil where the catalog has no such audience.
  public static func rank(of audience: String, in settings: CatalogSettings) -> AudienceRank? {
    settings.audiences.firstIndex { $0.name == audience }
  }

  /// The edition of `catalog` for readers of `rank`.
  ///
  /// Proposals are left out also where the catalog hides them. A term keeps its page without a
  /// text that is above the rank. A file stays only where a text of the edition uses it.
  public static func filter(_ catalog: Catalog, to rank: AudienceRank) -> Catalog {
    EditionFilter(catalog, rank).edition
  }
}

/// One filtering: what stays is decided once, and everything that points elsewhere follows.
private struct EditionFilter {
  private let catalog: Catalog
  private let rank: AudienceRank
  private let definitions: [Definition]
  private let referenceLists: [ReferenceList]
  private let pages: [GuidePage]
  private let home: GuidePage?
  private let vocabularies: [Vocabulary]
  private let kept: Kept
  /// Whether some name in a text may lead to what isn't in the edition.
  private let hidesTargets: Bool

  /// The names of what stays.
  private struct Kept {
    var definitions: Set<DefinitionID>
    var revisions: Set<RevisionKey>
    var references: Set<String>
    var pages: Set<String>
    var paths: Set<String>
  }

  init(_ catalog: Catalog, _ rank: AudienceRank) {
    self.catalog = catalog
    self.rank = rank
    let visible = catalog.definitions.filter { $0.about.audience <= rank }
    let ids = Set(visible.map(\.id))
    let hidden = Set(catalog.definitions.map(\.id)).subtracting(ids)
    definitions = visible.map { Self.definition($0, rank, catalog.settings, hiding: hidden) }
    referenceLists = catalog.referenceLists.filter { $0.audience <= rank }
    pages = catalog.pages.filter { $0.audience <= rank }
    home = catalog.home.flatMap { $0.audience <= rank ? $0 : nil }
    vocabularies = catalog.vocabularies.map { Self.vocabulary($0, rank) }
    hidesTargets =
      !hidden.isEmpty || referenceLists.count < catalog.referenceLists.count
    kept = Kept(
      definitions: ids,
      revisions: Set(definitions.flatMap { $0.versions + $0.proposals }.map(\.key)),
      references: Set(referenceLists.flatMap(\.references).map(\.key.value)),
      pages: Set((pages + [home].compactMap(\.self)).map(\.name)),
      paths: Set(
        definitions.flatMap(Self.paths) + referenceLists.map(\.path) + pages.map(\.path)
          + [home?.path].compactMap(\.self)
          + catalog.vocabularies.filter { $0.audience <= rank }.map(\.path)))
  }

  private static func paths(of definition: Definition) -> [String] {
    (definition.versions + definition.proposals).map(\.path) + definition.supplements.map(\.path)
      + [definition.about.path].compactMap(\.self)
  }

  var edition: Catalog {
    let links = catalog.links.filter { kept.paths.contains($0.key.path) && stays($0.value) }
    let used = Set(
      links.values.compactMap { if case .file(let path) = $0 { path } else { nil } })
    return Catalog(
      settings: settings, edition: rank, definitions: definitions, vocabularies: vocabularies,
      referenceLists: referenceLists, pages: pages, home: home,
      files: catalog.files.filter { used.contains($0) },
      tables: catalog.tables.filter { kept.revisions.contains($0.key) }.mapValues(tables),
      links: links,
      supplementTables: catalog.supplementTables.filter { kept.paths.contains($0.key) }
        .mapValues(tables))
  }

  /// Whether what a link leads to is in the edition.
  private func stays(_ target: LinkTarget) -> Bool {
    switch target {
    case .reference(let key): kept.references.contains(key)
    case .definition(let id, _): kept.definitions.contains(id)
    case .revision(let key, _): kept.revisions.contains(key)
    case .page(let name, _): kept.pages.contains(name)
    case .references: !referenceLists.isEmpty
    case .vocabulary, .file, .anchor, .external, .none: true
    }
  }

  /// The tables of a revision without what isn't in the edition. A name whose nearest is hidden
  /// is still unresolved; a name that was resolved to something hidden is plain words.
  private func tables(_ tables: RevisionTables) -> RevisionTables {
    guard hidesTargets else { return tables }
    let mentions = tables.mentions.compactMapValues { mentions in
      let visible = mentions.filter { kept.definitions.contains($0.definition) }
      return visible.isEmpty ? nil : visible
    }
    return RevisionTables(
      inheritance: tables.inheritance, mentions: mentions,
      mentioned: tables.mentioned.filter { kept.definitions.contains($0) },
      namedByFact: tables.namedByFact.filter { kept.definitions.contains($0.value) },
      unresolved: tables.unresolved.map {
        UnresolvedName(
          name: $0.name, nearest: $0.nearest.flatMap { kept.definitions.contains($0) ? $0 : nil },
          span: $0.span, anchor: $0.anchor)
      },
      termLeaves: tables.termLeaves,
      citations: tables.citations.filter { kept.references.contains($0) }, notes: tables.notes)
  }

  // MARK: Parts

  /// The settings without the versions adopted of hidden definitions and without the names and
  /// markings of audiences above the rank.
  private var settings: CatalogSettings {
    let whole = catalog.settings
    return CatalogSettings(
      path: whole.path, title: whole.title, description: whole.description,
      publisher: whole.publisher, contact: whole.contact, issuer: whole.issuer,
      language: whole.language, asOf: whole.asOf, reviewBy: whole.reviewBy, baseURL: whole.baseURL,
      allowsIndexing: whole.allowsIndexing, theme: whole.theme, marking: whole.marking,
      audiences: Array(whole.audiences.prefix(rank + 1)), showsProposals: whole.showsProposals,
      adopted: whole.adopted.filter { kept.definitions.contains($0.key) }, landing: whole.landing)
  }

  private static func definition(
    _ whole: Definition, _ rank: AudienceRank, _ settings: CatalogSettings,
    hiding hidden: Set<DefinitionID>
  ) -> Definition {
    let proposals = settings.showsProposals ? whole.proposals : []
    return Definition(
      id: whole.id, about: about(whole.about, hiding: hidden), versions: whole.versions,
      proposals: proposals.filter { ($0.proposal?.audience ?? rank) <= rank },
      supplements: whole.supplements.filter { $0.audience <= rank }, history: whole.history,
      currentIndex: whole.currentIndex, adopted: whole.adopted)
  }

  private static func about(_ whole: About, hiding hidden: Set<DefinitionID>) -> About {
    let known = { (id: Located<DefinitionID>?) in
      id.flatMap { hidden.contains($0.value) ? nil : $0 }
    }
    return About(
      path: whole.path, issuer: whole.issuer, sources: whole.sources, aliases: whole.aliases,
      supersedes: known(whole.supersedes), supersededBy: known(whole.supersededBy),
      withdrawn: whole.withdrawn, audience: whole.audience, acknowledged: whole.acknowledged,
      note: whole.note, changeNotes: whole.changeNotes)
  }

  /// The vocabulary, with its terms' names alone where its texts are above the rank.
  private static func vocabulary(_ whole: Vocabulary, _ rank: AudienceRank) -> Vocabulary {
    guard whole.audience > rank else { return whole }
    let terms = whole.terms.map {
      Term(
        name: $0.name, aliases: $0.aliases, groups: $0.groups, expansion: $0.expansion, text: [])
    }
    return Vocabulary(
      path: whole.path, title: whole.title, field: whole.field, isOpen: whole.isOpen,
      audience: whole.audience, terms: terms)
  }
}
