import CatalogModel
import Searching
import Templates

/// The page that searches.
struct SearchPage: PageRecord {
  /// Whether a script of the theme searches: `search.js` and its parts, `search-….js`. A site that can't
  /// be searched goes without.
  static func isScript(_ name: String) -> Bool { name == "search.js" || name.hasPrefix("search-") }

  let frame: FrameRecord
  let label: String
  let index: WebAddress
  let earlier: WebAddress?
  let filters: [SearchFilterRecord]
  let ways: [LinkRecord]

  static let template = "search"

  static let schema = RecordSchema<SearchPage>(
    "search page", "The page that searches; the theme’s `search.js` makes it work.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("label", { $0.label }, "The label of the box."),
      .field("index", { $0.index }, "The script with the index of the current versions."),
      .field(
        "earlier", { $0.earlier },
        "The script with the index of earlier versions and proposals, where there are any."),
      .field("filters", { $0.filters }, "What results can be narrowed by."),
      .field("ways", { $0.ways }, "Ways to find a definition without a script."),
    ])
}

/// Terms that search results can be narrowed by.
struct SearchFilterRecord: TemplateRecord {
  let filter: SearchFilter
  let terms: [Term]
  /// Up to so many terms stand open.
  private static let mostOpen = 8

  /// One of the terms.
  struct Term: TemplateRecord {
    let id: String
    let term: SearchTerm

    static let schema = RecordSchema<Term>(
      "search term", "A term that search results can be narrowed by.",
      [
        .field("id", { $0.id }, "The id of its box."),
        .field("slug", { $0.term.slug }, "Its name in the address."),
        .field("name", { $0.term.name }, "The term."),
      ])
  }

  /// The terms in the documents of both indexes, by name.
  init(_ filter: SearchFilter, of search: SiteSearch) {
    self.filter = filter
    let terms = (search.current.terms[filter] ?? []).union(search.earlier?.terms[filter] ?? [])
    self.terms = terms.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }.map {
      Term(id: "\(filter.rawValue)-\($0.slug)", term: $0)
    }
  }

  static let schema = RecordSchema<SearchFilterRecord>(
    "search filter", "Terms that search results can be narrowed by.",
    [
      .field("key", { $0.filter.rawValue }, "The filter's name in the address."),
      .field("label", { $0.filter.label }, "Its heading."),
      .field("is_short", { $0.terms.count <= mostOpen }, "Whether it has few terms."),
      .field("terms", { $0.terms }, "The terms, by name."),
    ])
}

/// The box on another page that leads to the page that searches.
struct SearchBox: TemplateRecord {
  let address: WebAddress
  let index: WebAddress
  let label: String
  let example: String?

  static let schema = RecordSchema<SearchBox>(
    "search box", "A box that leads to the search page.",
    [
      .field("address", { $0.address }, "The search page."),
      .field("index", { $0.index }, "The script with the index of the current versions."),
      .field("label", { $0.label }, "The label of the box."),
      .field("example", { $0.example }, "An ID that it could be asked for."),
    ])
}

extension SearchBox {
  /// The box of a page, on a site that can be searched.
  init?(on page: PageContext) {
    guard let search = page.site.search else { return nil }
    address = page.link(.search)
    index = page.link(SiteAddress(search.current.root.path))
    label = page.words[.searchBox]
    example = page.catalog.definitions.first?.id.text
  }
}

extension SearchPage {
  /// The page of a site with these indexes.
  init(_ search: SiteSearch, on page: PageContext) {
    let catalog = page.catalog
    frame = page.frame(
      title: page.words[.titleSearch], kind: "search-page", skip: page.words[.skipSearch],
      ranks: 0...catalog.edition, description: "Search of all definitions of this catalog.")
    label =
      "Names, other names, IDs, course codes and words of "
      + Wording.count(catalog.definitions.count, "definition")
    index = page.link(SiteAddress(search.current.root.path))
    earlier = search.earlier.map { page.link(SiteAddress($0.root.path)) }
    filters = SearchFilter.allCases.map { SearchFilterRecord($0, of: search) }
      .filter { !$0.terms.isEmpty }
    let lists: [(SiteAddress?, InterfaceWord)] = [
      (.definitions, .linkAllDefinitionsByID),
      (SiteAddress.definitions.at("by-name"), .linkAllNames),
      (.terms(.category), .linkByCategory), (.terms(.coreCapability), .linkByCapability),
      (.terms(.kind), .linkByKind), (.terms(.status), .linkByStatus),
      (.references, .titleReferences),
    ]
    ways = lists.compactMap { place, word in place.map { page.link($0, word) } }
  }
}
