public import CommonMark

/// Text that stands in another structure, or in another text of the form: what is deleted at one
/// place of a redline and inserted at another.
///
/// An item that became part of a list below it, a paragraph that became a list, a text that moved to
/// another cell: the sequences that a redline aligns don't hold such pairs, so they are told here.
public struct Relocation: Sendable {
  /// One paragraph, heading or text of an item.
  public struct Leaf: Sendable {
    /// What went or came with it, and which leaf of that it is.
    public let place: RedlinePlace
    /// Where it stands, for a reader.
    public let locator: Locator
    /// Its words.
    public let text: RichText
    /// The words before the list that it stands in; nil outside of lists, and where none stand there.
    public let lead: String?
    /// Whether it stands in a list.
    public let isItem: Bool
  }

  /// Leaves that say the same: one and one, one and several, or several and one.
  public struct Part: Sendable {
    /// The old leaves, by their positions in the relocation.
    public let old: Range<Int>
    /// The new ones.
    public let new: Range<Int>
    /// Their words.
    public let text: BrokenText
  }

  /// The old leaves, which stand one after the other.
  public let old: [Leaf]
  /// The new ones.
  public let new: [Leaf]
  /// What of the old is what of the new, in order.
  public let parts: [Part]
}

/// Finds relocations by the places that their leaves left and stand at now.
public struct RelocationIndex: Sendable {
  /// A leaf of a relocation.
  public struct Found: Sendable {
    /// The relocation.
    public let relocation: Relocation
    /// Which of its leaves on that side.
    public let index: Int

    /// The part with the leaf that came.
    public var part: Relocation.Part? { relocation.parts.first { $0.new.contains(index) } }
  }

  private var old: [RedlinePlace: [Int: Found]] = [:]
  private var new: [RedlinePlace: [Int: Found]] = [:]

  /// Makes an index of relocations.
  public init(_ relocations: [Relocation]) {
    for relocation in relocations {
      for (index, leaf) in relocation.old.enumerated() {
        Self.add(Found(relocation: relocation, index: index), leaf.place, to: &old)
      }
      for (index, leaf) in relocation.new.enumerated() {
        Self.add(Found(relocation: relocation, index: index), leaf.place, to: &new)
      }
    }
  }

  private static func add(
    _ found: Found, _ place: RedlinePlace, to map: inout [RedlinePlace: [Int: Found]]
  ) {
    map[RedlinePlace(place.part, path: place.path), default: [:]][place.leaf ?? 0] = found
  }

  /// The leaves of what went from `place` that stand elsewhere now, by their ordinals.
  public func gone(from place: RedlinePlace) -> [Int: Found] {
    old.isEmpty ? [:] : old[place] ?? [:]
  }

  /// The leaves of what came to `place` that stood elsewhere, by their ordinals.
  public func come(to place: RedlinePlace) -> [Int: Found] { new.isEmpty ? [:] : new[place] ?? [:] }
}
