import CatalogModel

/// Where every page of a site stands in the file that holds them all.
struct OneFilePlaces: Sendable {
  /// What stands before every id of a page, by the page's address in the folder.
  private let prefixes: [String: String]

  /// The id at the beginning of a page.
  static let top = "_top"

  /// The places of `pages`, at all their addresses.
  init(of pages: [SitePlan.File]) {
    var prefixes: [String: String] = [:]
    for page in pages {
      for path in page.paths { prefixes[path] = Self.prefix(of: page.path) }
    }
    self.prefixes = prefixes
  }

  /// What stands before every id of the page at `path`; nil for what isn't in the file.
  func prefix(of path: String) -> String? { prefixes[path] }

  /// The id at the beginning of a page, as a link to it is written; nil for what isn't in the file.
  func link(to address: SiteAddress) -> String? {
    prefixes[address.path].map { "#" + $0 + (address.anchor ?? Self.top) }
  }

  /// `6-509-1280.1.3.` for a text of a definition. What isn't a definition's begins with `_`, as no
  /// ID does: `_references.nims-2017.`.
  private static func prefix(of path: String) -> String {
    let definitions = "definitions/"
    let name = path.hasSuffix(".html") ? path.dropLast(".html".count) : path[...]
    let isDefinitions =
      name.hasPrefix(definitions) && name.dropFirst(definitions.count).contains("/")
    let rest = isDefinitions ? name.dropFirst(definitions.count) : "_" + name
    return rest.split(separator: "/").joined(separator: ".") + "."
  }
}
