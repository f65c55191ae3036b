import CatalogModel
import FrontMatter
import Words

/// The entries of reference lists that a form cites: those of the catalog, and new ones for citations that
/// no entry has the words of.
struct CitedReferences {
  /// An entry that is new.
  struct NewEntry: Sendable {
    let key: String
    let citation: String
  }

  /// The keys of the catalog's entries by their words, folded.
  private var keys: [String: String]
  private var taken: Set<String>
  /// The new entries, in the form's order.
  private(set) var new: [NewEntry] = []

  init(_ citations: [(key: String, words: String)]) {
    keys = Dictionary(
      citations.map { (FoldedText.fold($0.words), $0.key) }, uniquingKeysWith: { first, _ in first }
    )
    taken = Set(citations.map(\.key))
  }

  /// The key of the entry with these words; of a new one where none has them.
  mutating func key(for citation: String) -> String {
    let folded = FoldedText.fold(citation)
    if let key = keys[folded] { return key }
    let key = unusedKey(for: citation)
    keys[folded] = key
    taken.insert(key)
    new.append(NewEntry(key: key, citation: citation))
    return key
  }

  /// A key of the citation's first words and its year.
  private func unusedKey(for citation: String) -> String {
    let words = Slug.make(citation).split(separator: "-")
    var key = words.prefix(6).joined(separator: "-")
    if words.count > 6, let year = words.last, year.count == 4, year.allSatisfy(\.isNumber) {
      key += "-\(year)"
    }
    if key.isEmpty { key = "reference" }
    guard taken.contains(key) else { return key }
    return (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key
  }
}

extension FormImport {
  /// The reference list with the new entries of a form; nil where it has none.
  static func referenceList(
    _ entries: [CitedReferences.NewEntry], of name: String, _ version: Version
  ) -> [UInt8]? {
    guard !entries.isEmpty else { return nil }
    let title = YAMLText.scalar("References of \(name) \(version)")
    let rows = entries.map { entry in
      let citation = YAMLText.scalar(entry.citation)
      return "  - key: \(entry.key)\n    title: \(citation)\n    citation: \(citation)\n"
    }
    return Array("---\ntitle: \(title)\nreferences:\n\(rows.joined())---\n".utf8)
  }
}
