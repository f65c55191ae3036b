public import CommonMark
public import Diagnostics

/// What a cell inherits from another type: "Same as Type 2, PLUS: …".
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
  /// The type that the cell inherits from.
  public let target: ResourceType
  /// The length in bytes, in the first paragraph's text, of "Same as Type 2".
  public let phraseLength: Int
  /// The cell's own text, without the words that say what it inherits.
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

  /// Whether the cell's own text begins below the paragraph that says what is inherited, not in it.
  public func standsApart(in blocks: [Block]) -> Bool {
    !ownBlocks.isEmpty && ownBlocks.count < blocks.count
  }
}

/// A cell with what it inherits filled in. Worked out where it is shown, since most texts are shown
/// as published alone.
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
      /// The cell's own words, which say what of the text before them doesn't hold.
      case exceptions
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

extension RevisionTables {
  /// The cell at `address` of `body`, whose tables these are, with what it inherits filled in; nil
  /// where it takes nothing over. Linear in the cells on the way and their own blocks.
  public func writtenOut(_ address: CellAddress, of body: FormBody) -> WrittenOutText? {
    inheritance[address] == nil ? nil : WrittenOutText(parts: parts(address, of: body))
  }

  private func parts(_ address: CellAddress, of body: FormBody) -> [WrittenOutText.Part] {
    guard let inheritance = inheritance[address] else {
      return [.init(type: address.type, origin: .own, entry: body[address].map(\.blocks))]
    }
    let origin: WrittenOutText.Part.Origin =
      inheritance.relation == .except ? .inheritedWithExceptions : .inherited
    var parts = parts(CellAddress(address.row, inheritance.target), of: body)
      .map { taking($0, over: origin, in: address.row, of: body) }
    if !inheritance.ownBlocks.isEmpty {
      parts.append(
        .init(
          type: address.type, origin: inheritance.relation == .except ? .exceptions : .own,
          entry: .value(inheritance.ownBlocks)))
    }
    return parts
  }

  /// A part of another type's text as a part of this one's. Words that stand under "except" keep
  /// the phrase that says so: without it they would read as a demand of their own.
  private func taking(
    _ part: WrittenOutText.Part, over origin: WrittenOutText.Part.Origin,
    in row: CellAddress.Row, of body: FormBody
  ) -> WrittenOutText.Part {
    switch part.origin {
    case .inheritedWithExceptions: part
    case .own, .inherited: .init(type: part.type, origin: origin, entry: part.entry)
    case .exceptions:
      .init(
        type: part.type, origin: origin,
        entry: body[CellAddress(row, part.type)].map(\.blocks))
    }
  }
}
