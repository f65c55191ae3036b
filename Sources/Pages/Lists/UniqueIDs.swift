import CatalogModel

/// Gives the headings of a page ids that no other part of it has.
struct UniqueIDs {
  private var taken: [String: Int]

  /// Knows the ids that the page has already.
  init(reserved: [String] = []) {
    taken = Dictionary(reserved.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
    taken["main"] = 1
  }

  /// The id of a heading: its slug, with a number where an earlier one has the same. A heading
  /// without a letter that a slug keeps gets `section`.
  mutating func id(for heading: String) -> String {
    let slug = Slug.make(heading)
    let base = slug.isEmpty ? "section" : slug
    let count = (taken[base] ?? 0) + 1
    taken[base] = count
    guard count > 1 else { return base }
    return id(for: "\(base)-\(count)")
  }
}
