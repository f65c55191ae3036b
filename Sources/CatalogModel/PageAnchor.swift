/// The ids that a definition's page has whatever the definition says.
public enum PageAnchor {
  /// The ids of the page's own parts.
  public static let parts: Set<String> = [
    "compared", "history", "list", "main", "mentions", "only", "order", "others", "place",
    "requirements", "short", "source", "summary", "supplement", "supplements", "terms", "types",
    "v-full", "v-links", "v-pub",
  ]

  private static let fixed: Set<String> = parts.union(FormSection.allCases.map(\.anchor))
    .union(DefinitionField.allCases.map(\.anchor))

  /// Whether `anchor` is the id of a part of the page, a section, a fact, an editorial note
  /// (`note-1`) or the note on a term (`term-flo`), so that no component can have it.
  static func isReserved(_ anchor: String) -> Bool {
    if fixed.contains(anchor) || anchor == "term" || anchor.hasPrefix("term-") { return true }
    guard anchor.hasPrefix("note-") else { return false }
    return anchor.utf8.dropFirst(5).allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// The id of the row of the component called `name`: its slug, with `component-` before it
  /// where a part of the page has that id. A name without a letter or digit of ASCII has its
  /// position among the components instead of a slug.
  public static func component(_ name: String, position: Int) -> String {
    let slug = Slug.make(name)
    if slug.isEmpty { return "component-\(position)" }
    return isReserved(slug) ? "component-" + slug : slug
  }
}
