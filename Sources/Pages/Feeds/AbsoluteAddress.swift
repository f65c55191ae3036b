import Templates

extension SiteAddress {
  /// The feed of changes.
  static let feed = SiteAddress("changes.atom")
  /// The map of all pages for search engines.
  static let sitemap = SiteAddress("sitemap.xml")
  /// The page for addresses that lead nowhere.
  static let notFound = SiteAddress("404.html")

  /// The whole address on a site that stands at `base`, which ends with `/`.
  func absolute(below base: String) -> WebAddress {
    WebAddress(encoded: base + relative(from: .home).text)
  }
}
