/// Plans the script by which pages notice that a folder holds two editions.
enum EditionScript {
  /// The theme's script that reads it, and that says when a copy is old.
  static let reader = "edition.js"

  /// The file, in a site whose theme reads it.
  static func files(site: SiteContext) -> [SitePlan.File] {
    guard site.runs(reader) else { return [] }
    let call = "typebookEdition(\"\(site.options.edition)\");\n"
    return [SitePlan.File(path: SiteAddress.edition.path, content: .bytes(Array(call.utf8)))]
  }
}
