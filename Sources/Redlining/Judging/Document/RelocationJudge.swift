import CatalogModel

/// Says what it amounts to that text stands in another structure or another text of the form.
struct RelocationJudge {
  private let old: [Relocation.Leaf]
  private let new: [Relocation.Leaf]
  /// Whether all of it stands in one text of the form.
  private let isWithin: Bool
  /// Whether the same words are set in another way there: as a list, as paragraphs, divided or
  /// joined.
  let isReset: Bool

  /// Looks at a relocation into the text of `subject`.
  init(_ relocation: Relocation, _ subject: ChangeDraft.Subject) {
    old = relocation.old
    new = relocation.new
    isWithin = old[0].place.part == subject.part
    let isBroken = relocation.parts.contains { $0.old.count != $0.new.count }
    let isList = { (leaves: [Relocation.Leaf]) in leaves.allSatisfy(\.isItem) }
    isReset = isWithin && (isBroken || isList(relocation.old) != isList(relocation.new))
  }

  /// Where it stood.
  var formerLocator: Locator { Self.locator(of: old) }
  /// Where it stands.
  var locator: Locator { Self.locator(of: new) }

  /// All leaves by one name: `items 1 to 3`, else the first.
  private static func locator(of leaves: [Relocation.Leaf]) -> Locator {
    let first = leaves[0].locator
    let items = leaves.map { $0.locator.detail?.split(separator: " ").last ?? "" }
    guard leaves.count > 1, leaves.allSatisfy(\.isItem), items[0] != items[items.count - 1] else {
      return first
    }
    return Locator(
      part: first.part, type: first.type, detail: "items \(items[0]) to \(items[items.count - 1])",
      anchor: first.anchor)
  }

  /// What the words before the lists say of a part, where they say the same in both revisions.
  func lead(of part: Relocation.Part) -> ListLead {
    let (one, other) = (Self.lead(old[part.old.lowerBound]), Self.lead(new[part.new.lowerBound]))
    return one == other ? one : .withdrawn
  }

  private static func lead(_ leaf: Relocation.Leaf) -> ListLead {
    leaf.isItem ? leaf.lead.map { ListLead($0) } ?? .none : .none
  }

  /// The reasons beside those of changed words.
  func reasons(isChanged: Bool, in context: TextContext) -> [Change.Reason] {
    let (from, to) = (formerLocator, locator)
    var reasons: [Change.Reason] = []
    if from.type != to.type {
      reasons.append(.otherTypeAsks(from, to))
    } else if role(old[0]) != role(new[0]) {
      reasons.append(.otherRole(from, to))
    } else if zip(old, new).contains(where: { Self.lead($0) != Self.lead($1) }) {
      reasons.append(.otherLead(in: context))
    }
    reasons.append(
      isReset
        ? .reset(isChanged: isChanged)
        : isWithin
          ? .moved(from, to, isChanged: isChanged)
          : .movedBetween(from, to, isChanged: isChanged))
    return reasons
  }

  /// What kind of text a leaf stands in.
  private func role(_ leaf: Relocation.Leaf) -> Int {
    switch leaf.place.part {
    case .cell, .description: 0
    case .notes: 1
    case .section(.notes), .section(.descriptionNotes): 1
    case .section, .fact, .column, .formerColumn, .row: 2
    }
  }
}
