import CatalogModel
import Diagnostics
import Redlining

/// Every block of a new revision beside the old one, with the changes in their places.
struct BlockComparison {
  private var waiting: ArraySlice<Change>
  private var old: [OldText: Int] = [:]
  private let formerNames: [String: String]
  private(set) var rows: [ReviewSheet.Row] = []

  /// A text of the old revision, wherever in its part it stands.
  private struct OldText: Hashable {
    let part: String
    let type: ResourceType?
    let text: FormEntry<String>
  }

  init(_ judged: JudgedRedline) {
    waiting = judged.changes[...]
    formerNames = Dictionary(
      judged.redline.componentNames.map { ($0.new, $0.old) },
      uniquingKeysWith: { first, _ in first })
    for block in judged.redline.old.locatedBlocks {
      old[
        OldText(part: block.locator.part, type: block.locator.type, text: block.text), default: 0] +=
        1
    }
    let new = judged.redline.new
    let blocks = new.locatedBlocks
    let changed = Dictionary(
      judged.changes.filter { $0.newText != nil }.map { ($0.locator, $0) },
      uniquingKeysWith: { first, _ in first })
    var fingerprints = Fingerprints(of: new.key.definition)
    for (index, block) in blocks.enumerated() {
      let fingerprint = fingerprints.next(block)
      if let change = changed[block.locator] {
        add(changesTo: change.number)
      } else {
        add(block, fingerprint)
      }
      guard index + 1 == blocks.count || !block.locator.isBeside(blocks[index + 1].locator) else {
        continue
      }
      while let change = waiting.first, change.locator.isBeside(block.locator),
        changed[change.locator] == nil
      {
        add(changesTo: change.number)
      }
    }
    add(changesTo: .max)
  }

  /// Adds the changes up to this number that aren't there yet: what is gone stands where it stood.
  private mutating func add(changesTo number: Int) {
    while let change = waiting.first, change.number <= number {
      waiting.removeFirst()
      rows.append(ReviewSheet.Row(change, number: rows.count + 1))
    }
  }

  /// Adds a block that has no change of its own: it stood there, or came with a larger whole.
  private mutating func add(_ block: RevisionBlock, _ fingerprint: Fingerprint) {
    let place = block.locator
    let key = OldText(
      part: formerNames[place.part] ?? place.part, type: place.type, text: block.text)
    let isOld = old[key, default: 0] > 0
    if isOld { old[key, default: 0] -= 1 }
    rows.append(
      ReviewSheet.Row(
        number: rows.count + 1, locator: place, formerLocator: nil, fingerprint: fingerprint,
        judgement: nil, current: isOld ? block.words : nil, proposed: block.words))
  }
}

extension ReviewSheet.Row {
  /// A change, under a number of the sheet's own.
  init(_ change: Change, number: Int) {
    self.init(
      number: number, locator: change.locator, formerLocator: change.formerLocator,
      fingerprint: change.fingerprint, judgement: .init(change), current: change.oldText,
      proposed: change.newText)
  }
}

extension Locator {
  /// Whether both stand in one text.
  fileprivate func isBeside(_ other: Locator) -> Bool { part == other.part && type == other.type }
}
