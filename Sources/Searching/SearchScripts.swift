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

  /// About how many bytes of places one script holds.
  private static let shardSize = 48 * 1024

  /// Makes the index called `title` of its parts, in their order. `name` gives the address of a
  /// script by its name and content.
  public init(
    _ parts: [SearchPart], title: String, marking: String?,
    abbreviations: [(short: String, long: String)], edition: String,
    named name: (_ name: String, _ bytes: [UInt8]) -> String
  ) {
    let index = SearchIndex(parts)
    func script(_ part: String, _ data: JSONWriter) -> SearchScript {
      let bytes = DataScript.bytes(part: part, marking: marking, edition: edition, data)
      return SearchScript(path: name(part, bytes), bytes: bytes)
    }
    let shards = Self.shards(of: index).enumerated().map { number, shard in
      (first: shard.first, script: script("search-\(title)-\(number + 1)", shard.data))
    }
    let root = RootData(
      index: index, abbreviations: abbreviations,
      shards: shards.map { ($0.first, $0.script.path) })
    self.root = script("search-\(title)", root.json)
    terms = index.documents.reduce(into: [:]) { terms, entry in
      terms.merge(entry.document.terms.mapValues { Set($0) }) { $0.union($1) }
    }
    others = shards.map(\.script) + parts.flatMap(\.texts)
  }

  /// Hands over all scripts that are left; what stays is where the first one is.
  public mutating func take() -> [SearchScript] {
    defer {
      root = SearchScript(path: root.path, bytes: [])
      others = []
    }
    return [root] + others
  }

  /// The words' places in pieces: the number of the first word, and a text for each.
  private static func shards(of index: SearchIndex) -> [(first: Int, data: JSONWriter)] {
    var shards: [(first: Int, data: JSONWriter)] = []
    var places: [UInt8] = []
    var first = 0
    for (word, passages) in index.passages.enumerated() {
      if !places.isEmpty { places.append(UInt8(ascii: " ")) }
      appendDifferences(passages, to: &places)
      guard places.count >= shardSize || word == index.passages.count - 1 else { continue }
      var data = JSONWriter()
      data.string(String(decoding: places, as: UTF8.self))
      shards.append((first, data))
      first = word + 1
      places.removeAll(keepingCapacity: true)
    }
    return shards
  }

  private static func appendDifferences(_ passages: ArraySlice<Int32>, to bytes: inout [UInt8]) {
    var next: Int32 = 0
    for passage in passages {
      NumberCode.append(Int(passage - next), to: &bytes)
      next = passage + 1
    }
  }
}
