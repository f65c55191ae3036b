import CatalogModel
public import Redlining

/// An edit of which it is known what it amounts to.
public struct KnownEdit: Sendable {
  /// What was done.
  public enum Kind: String, Sendable, CaseIterable {
    case insertItem = "item inserted"
    case deleteItem = "item deleted"
    case moveItem = "item moved"
    case moveAndChange = "item moved and changed"
    case insertRow = "row inserted"
    case deleteRow = "row deleted"
    case moveRow = "row moved"
    case renameRow = "row renamed"
    case number = "number up or down"
    case modal = "modal verb"
    case type = "type of a resource"
    case words = "words replaced"
    case typography = "typography"
    case abbreviation = "abbreviation"
    case references = "references re-sorted"
    case split = "split"
    case merge = "merged"
  }

  /// What was done.
  public let kind: Kind
  /// What it amounts to.
  public let expected: ChangeClass
  /// Where: the part of the document, and the type.
  let part: String
  let type: ResourceType?
  /// The block's old text; nil where there was none.
  let oldText: String?
  /// Its new text.
  let newText: String?

  /// Whether `change` speaks of this edit, whatever it calls it.
  public func isToldBy(_ change: Change) -> Bool {
    guard change.locator.part == part, change.locator.type == type else { return false }
    switch kind {
    case .references: return change.changeClass == .editorial && change.place.path.count < 2
    case .insertRow, .deleteRow, .moveRow, .renameRow: return change.place.path.isEmpty
    case .insertItem: return Self.agree(change.newText, newText)
    case .deleteItem: return Self.agree(change.oldText, oldText)
    case .moveItem, .moveAndChange, .number, .modal, .type, .words, .typography, .abbreviation,
      .split, .merge:
      return Self.agree(change.oldText, oldText) && Self.agree(change.newText, newText)
    }
  }

  /// Whether two texts are the same, white space folded.
  private static func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.split(whereSeparator: \.isWhitespace)
      .elementsEqual(other.split(whereSeparator: \.isWhitespace))
  }
}
