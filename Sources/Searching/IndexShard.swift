import DataWriting

/// Some of an index's words, in their order: in which passages each stands, and where there.
///
/// Where words stand in their passages is asked for by few queries, and so kept apart.
struct IndexShard {
  /// The number of the first word.
  let first: Int
  /// A text: for each word the differences between its passages.
  let places: JSONWriter
  /// A text: for each word and passage the positions there.
  let positions: JSONWriter

  /// Positions are counted up to this and then from one again: that tells neighbors from others in
  /// most passages, and takes one character.
  private static let cycle = 16

  /// About how many bytes of places one script holds.
  private static let size = 48 * 1024

  /// The words of `index`, in pieces.
  static func shards(of index: SearchIndex) -> [IndexShard] {
    var shards: [IndexShard] = []
    var (places, positions): ([UInt8], [UInt8]) = ([], [])
    var first = 0
    for (word, postings) in index.postings.enumerated() {
      if word > first {
        places.append(UInt8(ascii: " "))
        positions.append(UInt8(ascii: " "))
      }
      appendPassages(of: postings, to: &places)
      appendPositions(of: postings, to: &positions)
      guard places.count >= size || word == index.postings.count - 1 else { continue }
      shards.append(
        IndexShard(first: first, places: Self.text(places), positions: Self.text(positions)))
      first = word + 1
      places.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    return shards
  }

  private static func text(_ bytes: [UInt8]) -> JSONWriter {
    var data = JSONWriter()
    data.string(String(decoding: bytes, as: UTF8.self))
    return data
  }

  private static func appendPassages(
    of postings: ArraySlice<SearchIndex.Posting>, to bytes: inout [UInt8]
  ) {
    var next: Int32 = 0
    for posting in postings where posting.passage >= next {
      NumberCode.append(Int(posting.passage - next), to: &bytes)
      next = posting.passage + 1
    }
  }

  /// For each passage its positions, each as twice what is left of it by `cycle`, and one more where
  /// another follows; zero for none. A word none of whose positions are kept has none at all.
  private static func appendPositions(
    of postings: ArraySlice<SearchIndex.Posting>, to bytes: inout [UInt8]
  ) {
    guard postings.contains(where: { $0.position > 0 }) else { return }
    for (place, posting) in zip(postings.indices, postings) {
      let next = place + 1 < postings.endIndex ? postings[place + 1] : nil
      let isLast = next?.passage != posting.passage
      if posting.position > 0 || isLast {
        let code = posting.position > 0 ? Int(posting.position - 1) % cycle + 1 : 0
        NumberCode.append(2 * code + (isLast ? 0 : 1), to: &bytes)
      }
    }
  }
}
