/// Two sequences as one: what stands in both, what went, what came, and what changed its place.
///
/// Entries come in the order in which a reader meets them: the new sequence's order, with what is
/// gone at the place where it stood. Every element of both sequences is in exactly one entry, but
/// for those that moved, which are in two: the place they left and the place they stand at now.
public struct AlignedSequence<Element: Sendable, Comparison: Sendable>: Sendable {
  /// One place of the merged sequence. `old` and `new` are indices into the two sequences.
  public enum Entry: Sendable {
    /// In both, in the same order.
    case kept(old: Int, new: Int, Comparison)
    /// In both, and stands here now; the comparison says whether it changed on the way.
    case moved(old: Int, new: Int, Comparison)
    /// Stood here; `new` is where it stands now.
    case movedAway(old: Int, new: Int)
    /// Only in the old sequence.
    case deleted(old: Int)
    /// Only in the new sequence.
    case inserted(new: Int)
    /// One of the old that became several: its text is theirs, with breaks.
    case split(old: Int, new: Range<Int>, BrokenText)
    /// Several of the old that became one: their texts are its, without breaks.
    case merged(old: Range<Int>, new: Int, BrokenText)
  }

  /// The old sequence.
  public let old: [Element]
  /// The new sequence.
  public let new: [Element]
  /// The merged sequence.
  public let entries: [Entry]

  /// Makes an alignment of two sequences. Every index must be covered as the type says.
  public init(old: [Element], new: [Element], entries: [Entry]) {
    self.old = old
    self.new = new
    self.entries = entries
  }

  /// Where among the entries what moved stands now, by its new index.
  public var arrivals: [Int: Int] {
    var arrivals: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      if case .moved(_, let new, _) = entry { arrivals[new] = index }
    }
    return arrivals
  }
}

/// The words of one paragraph or item that was split, or of several that were merged.
public struct BrokenText: Sendable {
  /// The comparison of the one text with the several, joined by line feeds.
  public let text: TextRedline
  /// Where the several texts end, the last excepted: offsets of those line feeds in the old text
  /// of a merge, in the new text of a split.
  public let breaks: [Int]

  /// Makes a broken text of its parts.
  public init(text: TextRedline, breaks: [Int]) {
    self.text = text
    self.breaks = breaks
  }
}
