import Markup
import Templates

/// The map of all pages for search engines: the home page first, then by address.
struct Sitemap {
  /// The addresses of the pages, sorted.
  let pages: [SiteAddress]
  /// Where the site stands; ends with `/`.
  let base: String

  /// Of the addresses of all files of a site, takes those of pages.
  init(of paths: [String], base: String) {
    self.base = base
    let others =
      paths
      .filter { path in
        path.hasSuffix(".html") && !path.hasPrefix("files/")
          && path != SiteAddress.home.path && path != SiteAddress.notFound.path
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    pages = [.home] + others.map { SiteAddress($0) }
  }

  /// The map's bytes.
  var bytes: [UInt8] {
    var map = XMLWriter<FeedVocabulary>()
    map.open(.urlset, [.xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9"])
    map.endLine()
    for page in pages {
      map.open(.url)
      map.element(.loc, page.absolute(below: base).text)
      map.close(.url)
      map.endLine()
    }
    map.close(.urlset)
    map.endLine()
    return map.bytes
  }
}
