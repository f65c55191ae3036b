import CatalogModel
import Templates

/// The page that a server shows for an address that leads nowhere. It may be shown at any
/// address, so its links are whole and it needs no stylesheet.
struct NotFoundPage: PageRecord {
  let language: String
  let siteTitle: String
  let marking: String?
  let ways: [LinkRecord]

  static let template = "not-found"

  static let schema = RecordSchema<NotFoundPage>(
    "not-found page", "What a server shows for an address that leads nowhere.",
    [
      .field("language", { $0.language }, "The content’s language, for `lang`."),
      .field("site_title", { $0.siteTitle }, "The catalog’s title."),
      .field("marking", { $0.marking }, "The marking of the page, in the owner’s words."),
      .field("ways", { $0.ways }, "Ways on, as whole addresses."),
    ])
}

extension NotFoundPage {
  /// The page of a site that stands at `base`.
  init(_ site: SiteContext, base: String) {
    language = site.catalog.settings.language
    siteTitle = site.catalog.settings.title
    marking = site.catalog.marking(of: [0])
    let ways: [(SiteAddress?, InterfaceWord)] = [
      (.home, .navigationHome), (.definitions, .linkAllDefinitions),
      (.terms(.category), .vocabularyCategories), (.references, .titleReferences),
      (.changes, .titleChanges),
    ]
    self.ways = ways.compactMap { address, word in
      address.map { LinkRecord(address: $0.absolute(below: base), label: site.words[word]) }
    }
  }
}
