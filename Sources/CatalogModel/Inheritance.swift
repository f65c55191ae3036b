public import CommonMark
public import Diagnostics

/// What a cell takes over from another type: "Same as Type 2, PLUS: …".
public struct Inheritance: Sendable, Hashable {
  /// How the cell's own text relates to the other's.
  public enum Relation: Sendable, Hashable {
    /// The same, without any text of its own.
    case same
    /// The other's text and its own.
    case plus
    /// The other's text, less what its own says.
    case except
  }

  /// How the texts relate.
  public let relation: Relation
  /// The type that the cell takes over from.
  public let target: ResourceType
  /// The length in bytes, in the first paragraph's text, of "Same as Type 2".
  public let phraseLength: Int
  /// The cell's own text, without the words that say what it takes over.
  public let ownBlocks: [Block]
  /// The place of the paragraph that says so.
  public let span: ByteSpan

  /// Makes an inheritance of its parts.
  public init(
    relation: Relation, target: ResourceType, phraseLength: Int, ownBlocks: [Block], span: ByteSpan
  ) {
    self.relation = relation
    self.target = target
    self.phraseLength = phraseLength
    self.ownBlocks = ownBlocks
    self.span = span
  }
}

/// A cell with what it takes over filled in.
public struct WrittenOutText: Sendable, Hashable {
  /// One piece, from one type.
  public struct Part: Sendable, Hashable {
    /// How the piece came here.
    public enum Origin: Sendable, Hashable {
      /// The cell's own words.
      case own
      /// Taken over from another type.
      case inherited
      /// The whole text of another type, from which the own words that follow take something away.
      case inheritedWithExceptions
    }

    /// The type under which the words stand on the form.
    public let type: ResourceType
    /// How the piece came here.
    public let origin: Origin
    /// The words; missing or blank where that type's cell is.
    public let entry: FormEntry<[Block]>

    /// Makes a part of its parts.
    public init(type: ResourceType, origin: Origin, entry: FormEntry<[Block]>) {
      self.type = type
      self.origin = origin
      self.entry = entry
    }
  }

  /// The pieces, in reading order.
  public let parts: [Part]

  /// Makes a written-out text of its pieces.
  public init(parts: [Part]) { self.parts = parts }
}
