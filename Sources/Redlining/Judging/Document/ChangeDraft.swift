import CatalogModel

/// A change before it has its number, its lasting name and what it affects.
struct ChangeDraft {
  /// What happened, as far as a lasting name depends on it.
  enum Kind: String {
    case words, added, removed, moved, split, merged, order
  }

  /// What happened.
  let kind: Kind
  /// The text, row, column or fact in which it happened.
  let subject: Subject
  /// The way down from the part to the block.
  var path: [Int] = []
  /// Which leaf of what came there, where one of them stood elsewhere.
  var leaf: Int?
  /// The type under which it stood; nil where that is the same.
  var formerType: ResourceType?
  /// Where it is, for a reader.
  let locator: Locator
  /// Where it was, when it stood elsewhere.
  var formerLocator: Locator?
  /// Why, in any order; an empty list is no change.
  var reasons: [Change.Reason]
  /// The old text of the block.
  var oldText: String?
  /// The new text of the block.
  var newText: String?

  /// What a change is part of.
  struct Subject {
    /// The part of the redline.
    let part: RedlinePlace.Part
    /// The part by its name, which outlasts its position: a field, a section, a component.
    let key: String
    /// The type.
    var type: ResourceType?
    /// The rows of the requirements table in which it stands in the old and in the new revision,
    /// for a cell.
    var rows: (old: CellAddress.Row, new: CellAddress.Row)?
  }

  /// The draft as a change.
  func change(number: Int, _ affected: [ResourceType], _ fingerprint: Fingerprint) -> Change {
    let reasons = reasons.ranked
    return Change(
      number: number, place: RedlinePlace(subject.part, path: path, leaf: leaf), locator: locator,
      formerLocator: formerLocator, changeClass: reasons.first?.changeClass ?? .changed,
      reasons: reasons, affected: affected, oldText: oldText, newText: newText,
      fingerprint: fingerprint)
  }

  /// Whether it changes what is required.
  var isRequirement: Bool { reasons.contains { $0.changeClass.isRequirement } }
}
