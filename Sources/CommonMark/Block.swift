public import Diagnostics

/// One block of a text: what CommonMark makes of it, less raw HTML, which has become text.
///
/// Blocks are equal when they read the same; places in files are no part of equality.
public enum Block: Sendable, Hashable {
  /// A paragraph.
  case paragraph(RichText)
  /// A heading of level 1 to 6. Blocks below a form's headings hold none.
  indirect case heading(level: Int, RichText)
  /// A bulleted or numbered list.
  case list(List)
  /// A quotation.
  case quote(Quote)
  /// A code block and the word after its fence.
  indirect case code(RichText, language: String)
  /// A horizontal rule.
  case thematicBreak(ByteSpan)

  /// A bulleted or numbered list.
  public struct List: Sendable, Hashable {
    /// The number of the first item of a numbered list; nil for bullets.
    public let start: Int?
    /// Whether the items stand without paragraphs' space between them.
    public let isTight: Bool
    /// The items, in order.
    public let items: [Item]
    private let firstNumber: Int32

    /// Makes a list of its parts. `number` is its first item's among those of the text or the item
    /// that the list stands in.
    public init(start: Int?, isTight: Bool, items: [Item], countingFrom number: Int = 1) {
      self.start = start
      self.isTight = isTight
      self.items = items
      firstNumber = Int32(number)
    }

    /// The numbers by which items are spoken of and linked to. They count on through all lists of a
    /// text, and begin with 1 again in each item and below each heading.
    public var numbers: Range<Int> { Int(firstNumber)..<Int(firstNumber) + items.count }

    /// Whether the lists read the same.
    public static func == (left: List, right: List) -> Bool {
      left.start == right.start && left.isTight == right.isTight && left.items == right.items
    }

    /// Hashes what can be read.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(start)
      hasher.combine(isTight)
      hasher.combine(items)
    }
  }

  /// One item of a list.
  public struct Item: Sendable, Hashable {
    /// What stands in the item.
    public let blocks: [Block]
    /// The item's place, its bullet or number included.
    public let span: ByteSpan

    /// Makes an item of its parts.
    public init(blocks: [Block], span: ByteSpan) {
      self.blocks = blocks
      self.span = span
    }

    /// Whether the items read the same.
    public static func == (left: Item, right: Item) -> Bool { left.blocks == right.blocks }

    /// Hashes the content.
    public func hash(into hasher: inout Hasher) { hasher.combine(blocks) }
  }

  /// A quotation.
  public struct Quote: Sendable, Hashable {
    /// What is quoted.
    public let blocks: [Block]
    /// The quotation's place.
    public let span: ByteSpan

    /// Makes a quotation of its parts.
    public init(blocks: [Block], span: ByteSpan) {
      self.blocks = blocks
      self.span = span
    }

    /// Whether the quotations read the same.
    public static func == (left: Quote, right: Quote) -> Bool { left.blocks == right.blocks }

    /// Hashes the content.
    public func hash(into hasher: inout Hasher) { hasher.combine(blocks) }
  }

  /// Where the block stands in its file.
  public var span: ByteSpan {
    switch self {
    case .paragraph(let text), .heading(_, let text), .code(let text, _): text.span
    case .list(let list):
      list.items.reduce(list.items.first?.span ?? .at(0)) { $0.union($1.span) }
    case .quote(let quote): quote.span
    case .thematicBreak(let span): span
    }
  }

  /// Calls `visit` with the text of every leaf in the block, in reading order.
  public func forEachLeaf(_ visit: (RichText) -> Void) {
    switch self {
    case .paragraph(let text), .heading(_, let text), .code(let text, _): visit(text)
    case .list(let list):
      for item in list.items { for block in item.blocks { block.forEachLeaf(visit) } }
    case .quote(let quote): for block in quote.blocks { block.forEachLeaf(visit) }
    case .thematicBreak: break
    }
  }
}

extension [Block] {
  /// The text of every leaf in the blocks, in reading order.
  public var leaves: [RichText] {
    var leaves: [RichText] = []
    for block in self { block.forEachLeaf { leaves.append($0) } }
    return leaves
  }
}

extension Sequence<Block> {
  /// The running text of all leaves, joined by line feeds. Linear in its length.
  public var plainText: String {
    var bytes: [UInt8] = []
    for block in self {
      block.forEachLeaf {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        bytes.append(contentsOf: $0.text.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
