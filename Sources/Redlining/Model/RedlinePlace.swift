public import CatalogModel

/// Names one node of a redline, so that what is said about it and how it is drawn can find each
/// other. It holds for this redline only; a change's lasting name is its fingerprint.
public struct RedlinePlace: Sendable, Hashable {
  /// The part of the document.
  public enum Part: Sendable, Hashable {
    /// A fact of the head.
    case fact(DefinitionField)
    /// A section of running text.
    case section(FormSection)
    /// A type as a whole: its column.
    case column(ResourceType)
    /// A type that is gone, by its old number: its column.
    case formerColumn(ResourceType)
    /// A type's description.
    case description(ResourceType)
    /// A component as a whole; `row` is the entry's index in `Redline.rows`.
    case row(Int)
    /// A cell of the component in entry `row`.
    case cell(row: Int, ResourceType)
    /// The notes of the component in entry `row`.
    case notes(row: Int)
  }

  /// The part of the document.
  public let part: Part
  /// The way down from the part's blocks: an entry's index in each sequence that is gone through
  /// (blocks, items, an item's blocks …); empty for the part as a whole.
  public let path: [Int]
  /// Which leaf of what came or went as a whole, where one of them stands elsewhere in the other
  /// revision; nil for all of it.
  public let leaf: Int?

  /// Makes a place of its parts.
  public init(_ part: Part, path: [Int] = [], leaf: Int? = nil) {
    self.part = part
    self.path = path
    self.leaf = leaf
  }

  /// The place at entry `index` of the sequence here.
  public func entry(_ index: Int) -> RedlinePlace { RedlinePlace(part, path: path + [index]) }

  /// The place of a leaf of what came or went here.
  public func leaf(_ ordinal: Int) -> RedlinePlace {
    RedlinePlace(part, path: path, leaf: ordinal)
  }
}
