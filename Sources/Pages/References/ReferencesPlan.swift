import CatalogModel
import Diagnostics
import Templates

/// Plans the list of references: entries of long lists by letter, others in their list's order, in as
/// many pages as they need.
struct ReferencesPlan: Sendable {
  /// An entry of one of the lists.
  struct Entry: Sendable {
    /// The number of the list.
    let list: Int
    let reference: Reference
    /// What the citation begins with; nil in a short list.
    let letter: String?
  }

  /// All entries, in the order in which the pages show them.
  let entries: [Entry]
  let parts: [ListPart]
  private let partsByKey: [String: Int]
  private let firstKeys: [Int: String]

  /// A list of more entries stands by letter.
  private static let longest = 40

  init(_ catalog: Catalog, _ form: PlanOptions.Form) {
    entries = catalog.referenceLists.enumerated().flatMap { number, list in
      guard list.references.count > Self.longest else {
        return list.references.map { Entry(list: number, reference: $0, letter: nil) }
      }
      let sorted = list.references.map { (slug: Slug.make($0.citation), reference: $0) }
        .sorted { ($0.slug, $0.reference.key.value) < ($1.slug, $1.reference.key.value) }
      return sorted.map {
        Entry(
          list: number, reference: $0.reference, letter: AlphabeticalIndex.label(of: $0.slug))
      }
    }
    parts = form == .oneFile ? [.whole(entries.count)] : ListPart.parts(of: entries.count)
    var (partsByKey, firstKeys): ([String: Int], [Int: String]) = ([:], [:])
    for part in parts {
      for entry in entries[part.range] {
        let key = entry.reference.key.value
        if part.number > 1 { partsByKey[key] = part.number }
        if firstKeys[entry.list] == nil { firstKeys[entry.list] = key }
      }
    }
    (self.partsByKey, self.firstKeys) = (partsByKey, firstKeys)
  }

  /// Where an entry stands in the list.
  func place(of key: String) -> SiteAddress {
    SiteAddress.references.part(partsByKey[key] ?? 1).at("ref-\(key)")
  }

  /// The key of the entry that a list begins with.
  func first(of list: Int) -> String? { firstKeys[list] }

  /// The pages.
  func files(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    parts.map { part in
      ListPages.file(SiteAddress.references.part(part.number), theme, site) {
        ReferencesPage(self, part, on: $0)
      }
    }
  }
}
