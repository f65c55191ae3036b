import CatalogModel
import Diagnostics
import Redlining
import Templates

/// What all pages of a site are made from. Immutable, so that every page may be made on another
/// thread; a class, so that handing it on costs one reference.
final class SiteContext: Sendable {
  let catalog: Catalog
  let terms: TermIndex
  /// What the vocabularies say about terms.
  let glossary: Glossary
  let options: PlanOptions
  /// The theme's words that pages say.
  let words: InterfaceWords
  /// What the comparisons of revisions amount to.
  let redlines: RedlineTable
  let stylesheet: SiteAddress
  let icon: SiteAddress
  private let assets: [String: SiteAddress]
  private let places: [DefinitionID: Int]
  /// The theme's scripts that pages run.
  private let scripts: Set<String>
  /// The search indexes, on a site that can be searched.
  let search: SiteSearch?
  /// Where the catalog's navigation leads, and its words.
  let destinations: [Destination]
  /// Where the links at the foot of a page lead, and their words.
  let furtherDestinations: [Destination]
  /// Where readers write to, where the catalog has an address.
  let contact: LinkRecord?
  /// The list of references.
  let references: ReferencesPlan
  /// The definitions that cite each reference, by its present key.
  let citedBy: [String: [Citing]]
  /// The other definitions whose current version or a proposal names each definition.
  let mentionedBy: [DefinitionID: [DefinitionID]]

  /// Where every page leads, and in which words.
  typealias Destination = (address: SiteAddress, label: String)

  /// A definition that cites a reference, with those of its versions and proposals that do.
  struct Citing: Sendable {
    let definition: DefinitionID
    var revisions: [Revision]
  }

  init(
    _ catalog: Catalog, redlines: RedlineTable = .empty, words: InterfaceWords,
    assets: [ThemeAsset], search: SiteSearch? = nil, options: PlanOptions
  ) {
    self.catalog = catalog
    self.redlines = redlines
    self.search = search
    self.options = options
    self.words = words
    destinations = Self.destinations(hasSearch: search != nil).map { ($0, words[$1]) }
    furtherDestinations = Self.furtherDestinations(catalog, options.form, words)
    places = Dictionary(
      catalog.definitions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    contact = catalog.settings.contact.flatMap(Contact.link)
    terms = TermIndex(catalog)
    references = ReferencesPlan(catalog, options.form)
    glossary = Glossary(catalog)
    self.assets = Dictionary(
      assets.map { ($0.name, $0.address) }, uniquingKeysWith: { first, _ in first })
    scripts = Set(assets.filter { $0.name == ThemeAsset.scripts }.flatMap(\.parts))
    stylesheet = assets.first { $0.name == "style.css" }?.address ?? SiteAddress("assets/style.css")
    icon = assets.first { $0.name == "icon.svg" }?.address ?? SiteAddress("assets/icon.svg")
    var citedBy: [String: [Citing]] = [:]
    var mentionedBy: [DefinitionID: [DefinitionID]] = [:]
    for definition in catalog.definitions {
      for revision in definition.versions + definition.proposals {
        let tables = catalog.tables(of: revision.key)
        for key in tables.citations {
          Self.note(revision, of: definition.id, in: &citedBy[key, default: []])
        }
        guard revision.proposal != nil || revision.version == definition.current.version else {
          continue
        }
        for id in tables.mentioned
        where id != definition.id && mentionedBy[id]?.last != definition.id {
          mentionedBy[id, default: []].append(definition.id)
        }
      }
    }
    self.citedBy = citedBy
    self.mentionedBy = mentionedBy
  }

  /// The same site, with what these comparisons amount to.
  init(_ site: SiteContext, with redlines: RedlineTable) {
    catalog = site.catalog
    terms = site.terms
    glossary = site.glossary
    options = site.options
    words = site.words
    self.redlines = redlines
    stylesheet = site.stylesheet
    icon = site.icon
    assets = site.assets
    places = site.places
    scripts = site.scripts
    search = site.search
    destinations = site.destinations
    furtherDestinations = site.furtherDestinations
    contact = site.contact
    references = site.references
    citedBy = site.citedBy
    mentionedBy = site.mentionedBy
  }

  private static func destinations(hasSearch: Bool) -> [(SiteAddress, InterfaceWord)] {
    let places: [(SiteAddress?, InterfaceWord)] = [
      (.definitions, .navigationDefinitions), (.terms(.category), .navigationCategories),
      (.references, .navigationReferences), (.changes, .navigationChanges),
      (hasSearch ? .search : nil, .navigationSearch),
    ]
    return places.compactMap { place, word in place.map { ($0, word) } }
  }

  private static func furtherDestinations(
    _ catalog: Catalog, _ form: PlanOptions.Form, _ words: InterfaceWords
  ) -> [Destination] {
    let guides = catalog.pages.map { (SiteAddress.page($0.name), $0.title) }
    let reports: [Destination] = [
      (.accessibility, words[.navigationAccessibility]),
      (.unresolved, words[.navigationUnresolved]),
    ]
    let sums: [Destination] = [(.sums, words[.navigationChecksums])]
    return guides + reports + (form == .folder ? sums : [])
  }

  /// Adds a revision to those that cite a reference; those of a definition come one after the other.
  private static func note(
    _ revision: Revision, of definition: DefinitionID, in citing: inout [Citing]
  ) {
    if citing.last?.definition == definition {
      citing[citing.count - 1].revisions.append(revision)
    } else {
      citing.append(Citing(definition: definition, revisions: [revision]))
    }
  }

  /// Where a definition stands among all of them.
  func place(of id: DefinitionID) -> Int? { places[id] }

  /// Where the site stands, if it has an address; ends with `/`.
  var base: String? { options.form == .folder ? catalog.settings.baseURL : nil }

  /// Whether pages of the site run the theme's script of that name.
  func runs(_ script: String) -> Bool { scripts.contains(script) }

  /// The theme's file of that name, where it has one.
  func asset(_ name: String) -> SiteAddress? { assets[name] }

  /// The page at `address`.
  func page(_ address: SiteAddress) -> PageContext { PageContext(site: self, address: address) }
}

/// What one page is made from: the site, and where the page stands in it.
struct PageContext: Sendable {
  let site: SiteContext
  let address: SiteAddress

  var catalog: Catalog { site.catalog }
  var words: InterfaceWords { site.words }

  /// The address of another page or place as this page links to it.
  func link(_ target: SiteAddress) -> WebAddress { target.relative(from: address) }

  /// A link with its words.
  func link(_ target: SiteAddress, _ label: String, detail: String? = nil) -> LinkRecord {
    LinkRecord(address: link(target), label: label, detail: detail)
  }

  /// A link whose words are the theme's.
  func link(_ target: SiteAddress, _ word: InterfaceWord, detail: String? = nil) -> LinkRecord {
    link(target, words[word], detail: detail)
  }

  /// The frame of the page. `ranks` are those of all that the page shows, for its marking.
  func frame(
    title: String, kind: String, skip: String, ranks: some Sequence<AudienceRank>,
    description: String? = nil, sheetTitle: String? = nil, sheetNote: String? = nil,
    watermark: String? = nil
  ) -> FrameRecord {
    let settings = catalog.settings
    return FrameRecord(
      address: address.path, title: self.title(title),
      siteTitle: settings.title, language: settings.language, description: description,
      isIndexed: settings.allowsIndexing, generator: generator,
      stylesheet: link(site.stylesheet), icon: link(site.icon),
      script: site.asset(ThemeAsset.scripts).map(link),
      home: link(.home), logo: settings.logo.map { link(.file($0.value)) },
      navigation: navigation, marking: catalog.marking(of: ranks),
      sheetTitle: sheetTitle ?? title,
      sheetNote: (sheetNote ?? "Edition of \(settings.asOf.short).")
        + " Uncontrolled when printed.",
      skip: skip, kind: kind, asOf: DateRecord(date: settings.asOf),
      publisher: settings.publisher, contact: site.contact,
      footer: site.furtherDestinations.map { link($0, $1) },
      feed: site.base == nil ? nil : link(.feed),
      watermark: watermark, edition: site.options.edition,
      editionScript: site.runs(EditionScript.reader) ? link(.edition) : nil,
      reviewBy: settings.reviewBy.map { DateRecord(date: $0) })
  }

  /// The title in the browser of a page with this heading; the home page has the catalog's.
  func title(_ heading: String) -> PageTitle {
    let catalog = catalog.settings.title
    return PageTitle(address == .home ? catalog : heading + " – " + catalog)
  }

  /// The program and its version.
  var generator: String { "Typebook \(site.options.programVersion)" }

  private var navigation: [FrameRecord.NavigationItem] {
    site.destinations.map { place, label in
      .init(address: link(place), label: label, isCurrent: place.path == address.path)
    }
  }
}
