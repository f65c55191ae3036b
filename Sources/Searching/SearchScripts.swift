import DataWriting

/// A script of a search index.
public struct SearchScript: Sendable {
  /// The address, from the site's root.
  public let path: String
  /// The content.
  public let bytes: [UInt8]
}

/// The scripts of one index: one that pages load first, and those that it leads to.
public struct SearchScripts: Sendable {
  /// The script to load first.
  public private(set) var root: SearchScript
  /// The words' places, and the documents' texts, as far as those weren't handed over before.
  public private(set) var others: [SearchScript]
  /// The terms that the documents have, by filter.
  public let terms: [SearchFilter: Set<SearchTerm>]

  /// Makes the index called `title` of its parts, in their order. Words of `synonyms` are found by
  /// one another. `name` gives the address of a
  /// script by its name and content.
  public init(
    _ parts: [SearchPart], title: String, marking: String?,
    synonyms: [[String]], edition: String,
    named name: (_ name: String, _ bytes: [UInt8]) -> String
  ) {
    let index = SearchIndex(parts)
    func script(_ part: String, _ data: JSONWriter) -> SearchScript {
      let bytes = DataScript.bytes(part: part, marking: marking, edition: edition, data)
      return SearchScript(path: name(part, bytes), bytes: bytes)
    }
    let shards = IndexShard.shards(of: index).enumerated().map { number, shard in
      (
        first: shard.first, places: script("search-\(title)-\(number + 1)", shard.places),
        positions: script("search-\(title)-\(number + 1)-order", shard.positions)
      )
    }
    let root = RootData(
      index: index, synonyms: synonyms,
      shards: shards.map { ($0.first, $0.places.path, $0.positions.path) })
    self.root = script("search-\(title)", root.json)
    terms = index.documents.reduce(into: [:]) { terms, entry in
      terms.merge(entry.document.terms.mapValues { Set($0) }) { $0.union($1) }
    }
    others = shards.flatMap { [$0.places, $0.positions] } + parts.flatMap(\.texts)
  }

  /// Hands over all scripts that are left; what stays is where the first one is.
  public mutating func take() -> [SearchScript] {
    defer {
      root = SearchScript(path: root.path, bytes: [])
      others = []
    }
    return [root] + others
  }
}
