import Words

/// Ids of places on a page, by their hashes: a summary of each comparison has some dozens, and a large
/// catalog thousands of summaries.
public struct AnchorSet: Sendable {
  /// Sorted, each once.
  private let hashes: [UInt64]

  init(_ anchors: Set<String>) { hashes = anchors.map { WordHash.of($0) }.sorted() }

  /// Whether a place is among them.
  public func contains(_ anchor: String) -> Bool {
    guard !hashes.isEmpty else { return false }
    let hash = WordHash.of(anchor)
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }
}
