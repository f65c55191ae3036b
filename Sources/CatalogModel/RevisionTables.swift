import Bytes
public import CommonMark
public import Diagnostics

/// Names a leaf of a file's text: the offset of its first byte.
public typealias LeafID = Int32

extension RichText {
  /// The name of the leaf in its file.
  public var leaf: LeafID { span.start }
}

/// Words that name another definition.
public struct Mention: Sendable, Hashable {
  /// The bytes of the leaf's text.
  public let range: Range<Int>
  /// The definition that they name.
  public let definition: DefinitionID

  /// Makes a mention of its parts.
  public init(range: Range<Int>, definition: DefinitionID) {
    self.range = range
    self.definition = definition
  }
}

/// A name of a definition that this catalog doesn't have.
public struct UnresolvedName: Sendable, Hashable {
  /// The name in the text's words.
  public let name: String
  /// What two ways to write the name share: plural or singular, with an abbreviation or its words.
  public let key: String
  /// The nearest name that the catalog has.
  public let nearest: DefinitionID?
  /// Where it stands in its file.
  public let span: ByteSpan
  /// The id of the section, component or cell on the page.
  public let anchor: String

  /// Makes an unresolved name of its parts.
  public init(
    name: String, key: String, nearest: DefinitionID?, span: ByteSpan, anchor: String
  ) {
    self.name = name
    self.key = key
    self.nearest = nearest
    self.span = span
    self.anchor = anchor
  }
}

/// A fault of an official text that the catalog knows of, shown beside it.
public struct EditorialNote: Sendable, Hashable {
  /// Counts from 1 on its page, in reading order.
  public let number: Int
  /// The leaf that holds the words at fault.
  public let leaf: LeafID
  /// The words' bytes in the leaf's text.
  public let range: Range<Int>
  /// The words.
  public let quotation: String
  /// What the page says about them.
  public let reason: String
  /// The rule that found them.
  public let rule: String

  /// Makes a note of its parts.
  public init(
    number: Int, leaf: LeafID, range: Range<Int>, quotation: String, reason: String, rule: String
  ) {
    self.number = number
    self.leaf = leaf
    self.range = range
    self.quotation = quotation
    self.reason = reason
    self.rule = rule
  }
}

/// The leaves of a form's passages in which a vocabulary's term may stand: the few that a page reads
/// for terms.
public struct TermLeaves: Sendable {
  private var leaves: [RichText] = []
  /// The places of the headings of the passages that have any, in order, and where their leaves are:
  /// a few, so that most passages are known to have none at a glance.
  private var headings: [Int32] = []
  private var places: [Range<Int>] = []

  /// None so far.
  public init() {}

  /// Adds a leaf of `passage`; all leaves of a passage are added one after the other.
  public mutating func add(_ leaf: RichText, of passage: Passage) {
    let place = place(of: passage)
    if place == headings.count || headings[place] != passage.heading.start {
      headings.insert(passage.heading.start, at: place)
      places.insert(leaves.count..<leaves.count, at: place)
    }
    leaves.append(leaf)
    places[place] = places[place].lowerBound..<leaves.count
  }

  /// The leaves of `passage`, in order.
  public func leaves(of passage: Passage) -> ArraySlice<RichText> {
    let place = place(of: passage)
    guard place < headings.count, headings[place] == passage.heading.start else { return [] }
    return leaves[places[place]]
  }

  /// The first heading that doesn't stand before the passage's.
  private func place(of passage: Passage) -> Int {
    headings.partitionPoint { $0 < passage.heading.start }
  }
}

/// What is worked out about one revision, beside its text.
public struct RevisionTables: Sendable {
  /// The cells that inherit from another type: what they say. They lead in no circle.
  public var inheritance: [CellAddress: Inheritance]
  /// Words that name other definitions, by leaf, in order.
  public var mentions: [LeafID: [Mention]]
  /// Every definition that the revision names, once, in order.
  public var mentioned: [DefinitionID]
  /// The known names of definitions that exist elsewhere, each that the revision names once, in order.
  public var elsewhere: [String]
  /// The definition that a fact (typed team, typed unit) names.
  public var namedByFact: [DefinitionField: DefinitionID]
  /// The facts that name a definition known from elsewhere.
  public var factsElsewhere: Set<DefinitionField>
  /// Names that no definition here has.
  public var unresolved: [UnresolvedName]
  /// The leaves to be read for terms; nil where nobody looked, and all are.
  public var termLeaves: TermLeaves?
  /// The references that the revision cites, by present key, in its order.
  public var citations: [String]
  /// Known faults.
  public var notes: [EditorialNote]

  /// Makes tables, empty unless said otherwise.
  public init(
    inheritance: [CellAddress: Inheritance] = [:], mentions: [LeafID: [Mention]] = [:],
    mentioned: [DefinitionID] = [], elsewhere: [String] = [],
    namedByFact: [DefinitionField: DefinitionID] = [:],
    factsElsewhere: Set<DefinitionField> = [], unresolved: [UnresolvedName] = [],
    termLeaves: TermLeaves? = nil, citations: [String] = [],
    notes: [EditorialNote] = []
  ) {
    self.inheritance = inheritance
    self.mentions = mentions
    self.mentioned = mentioned
    self.elsewhere = elsewhere
    self.namedByFact = namedByFact
    self.factsElsewhere = factsElsewhere
    self.unresolved = unresolved
    self.termLeaves = termLeaves
    self.citations = citations
    self.notes = notes
  }
}
