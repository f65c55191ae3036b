import Templates
/// The map of all pages for search engines: the home page first, then by address.
struct Sitemap {
  /// The addresses of the pages, sorted.
  let pages: [SiteAddress]
  /// Where the site stands; ends with `/`.
  let base: String

  /// Of all files of a site, takes the pages that have an address of their own.
  init(of files: [SitePlan.File], base: String) {
    self.base = base
    let others = files.flatMap(\.paths)
      .filter { path in
        path.hasSuffix(".html") && !path.hasPrefix("files/")
          && path != SiteAddress.home.path && path != SiteAddress.notFound.path
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    pages = [.home] + others.map { SiteAddress($0) }
  }

  /// Appends the map.
  func write(to output: inout [UInt8]) {
    output.append(contentsOf: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    output.append(
      contentsOf: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
    for page in pages {
      output.append(contentsOf: "<url><loc>".utf8)
      XMLText.append(page.absolute(below: base).text, to: &output)
      output.append(contentsOf: "</loc></url>\n".utf8)
    }
    output.append(contentsOf: "</urlset>\n".utf8)
  }
}
