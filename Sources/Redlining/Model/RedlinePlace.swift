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

  /// Makes a place of its parts.
  public init(_ part: Part, path: [Int] = []) {
    self.part = part
    self.path = path
  }
}
