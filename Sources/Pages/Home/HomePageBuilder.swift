import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Makes the home page.
struct HomePageBuilder {
  let log: ChangeLog
  let page: PageContext
  private let terms: PageTerms

  init(log: ChangeLog, page: PageContext) {
    self.log = log
    self.page = page
    terms =
      page.catalog.home.map {
        PageTerms(page.site.glossary, reading: $0.blocks, of: $0.path)
      } ?? PageTerms(nil)
  }

  /// Up to so many definitions stand on the home page itself.
  private static let definitionsShown = 60
  /// Up to so many are shown with their function and types.
  private static let definitionsFeatured = 5
  private static let changesShown = 5
  private static let namesShown = 6
  private static let adoptedShown = 5

  private var catalog: Catalog { page.catalog }

  var record: HomePage {
    let isSmall = catalog.definitions.count <= Self.definitionsShown
    let adopted = AdoptedRecord.all(on: page)
    return HomePage(
      frame: frame, deck: catalog.settings.description ?? catalog.home?.description,
      search: SearchBox(on: page),
      featured: catalog.definitions.count <= Self.definitionsFeatured
        ? catalog.definitions.map { FeaturedDefinition($0, on: page) } : [],
      counts: counts, reviewBy: catalog.settings.reviewBy.map(DateRecord.init),
      disclaimer: disclaimer,
      print: page.site.options.hasPrintPages ? page.link(.print, .linkPrint) : nil,
      about: about, terms: GlossarySection(terms, on: page, idPrefix: ProseWriter.notePrefix),
      guides: catalog.pages.map { page.link(.page($0.name), $0.title) },
      ways: [
        way(.category, "by-category", .linkByCategory),
        way(.coreCapability, "by-capability", .linkByCapability),
        way(.kind, "by-kind", .linkByKind),
      ].compactMap(\.self),
      statuses: page.link(.terms(.status) ?? .definitions, .linkByStatus),
      otherNames: otherNames,
      allNames: page.link(SiteAddress.definitions.at("by-name"), .linkAllNames),
      latest: latest.map { ChangeRecord($0, on: page) },
      changes: page.link(.changes, .linkAllChangesByYear), years: VersionYears(log, on: page),
      definitions: isSmall
        ? DefinitionsTable(
          catalog.definitions,
          caption: page.words[.captionDefinitionsByID], on: page) : nil,
      allDefinitions: page.link(.definitions, .linkAllDefinitions),
      adopted: adopted.count <= Self.adoptedShown ? adopted : [],
      adoptedCount: adopted.count <= Self.adoptedShown
        ? nil : Wording.count(adopted.count, "definition"))
  }

  /// The latest events that there is something to read of.
  private var latest: [ChangeLog.Event] {
    Array(log.dated.lazy.filter { !$0.isTextMissing }.prefix(Self.changesShown))
  }

  private var frame: FrameRecord {
    let ranks =
      catalog.definitions.map(\.about.audience) + catalog.ranksOfTerms + latest.map(\.audience)
    return page.frame(
      title: catalog.settings.title, kind: "home", skip: page.words[.skipCatalog],
      ranks: ranks + [catalog.home?.audience].compactMap(\.self) + terms.ranks,
      description: catalog.home?.description ?? catalog.settings.description)
  }

  private var counts: [LabeledValue] {
    let definitions = catalog.definitions
    let proposals = definitions.reduce(0) { $0 + $1.proposals.count }
    var counts: [(word: InterfaceWord, count: Int)] = [
      (.labelDefinitions, definitions.count),
      (.labelVersionsHere, definitions.reduce(0) { $0 + $1.versions.count }),
    ]
    if catalog.settings.showsProposals { counts.append((.labelProposals, proposals)) }
    return counts.map { LabeledValue(label: page.words[$0.word], value: String($0.count)) }
  }

  /// Names the issuers other than the catalog's own publisher.
  private var disclaimer: String? {
    var issuers = Set(catalog.definitions.compactMap(\.about.issuer))
    if let publisher = catalog.settings.publisher { issuers.remove(publisher) }
    guard !issuers.isEmpty else { return nil }
    let names = issuers.count > 4 ? "those who issue them" : Wording.list(issuers.sorted(), "or")
    return "This catalog keeps copies. It is not an official publication of \(names)."
  }

  private var about: HTML? {
    guard let home = catalog.home else { return nil }
    let parts = [
      "about", "guides", "ways-in", "latest", "definitions", "by-category", "by-capability",
      "by-kind", "q", "by-year",
    ]
    var writer = ProseWriter(page: page, path: home.path, reserved: parts, terms: terms)
    return writer.html(home.blocks, mainHeadingsAt: 3)
  }

  private func way(
    _ field: VocabularyField, _ id: String, _ title: InterfaceWord
  ) -> WayRecord? {
    let entries = page.site.terms.entries(of: field)
    guard !entries.isEmpty, let folder = SiteAddress.terms(field) else { return nil }
    let used = entries.filter { !$0.definitions.isEmpty }.sorted { $0.slug < $1.slug }
    return WayRecord(
      id: id, title: page.words[title],
      terms: used.map { TermRecord($0, on: page) },
      all: page.link(
        folder, Wording.all(entries.count, field.shortPlural),
        detail: String(catalog.definitions.count)))
  }

  private var otherNames: [OtherNames] {
    let named = catalog.definitions.filter { !$0.about.aliases.isEmpty }
    guard named.count <= Self.namesShown else { return [] }
    return named.map { definition in
      OtherNames(
        names: Wording.list(definition.about.aliases.map(\.value)),
        definition: page.link(.definition(definition.id), definition.name))
    }
  }
}
