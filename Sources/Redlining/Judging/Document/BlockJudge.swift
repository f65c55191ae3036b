import CatalogModel
import CommonMark

/// Walks the blocks of one text and drafts their changes.
///
/// A list item is one change with all its own paragraphs; lists in it have changes of their own.
struct BlockJudge {
  private typealias Items = AlignedSequence<Block.Item, BlockSequence>

  private let place: JudgedPlace
  private let limits: [RedlinePlace]
  private let relocations: RelocationIndex
  /// What the text before the list that is being judged says of its items.
  private var lead = ListLead.none
  /// The changes, in the order of the text.
  private(set) var drafts: [ChangeDraft] = []

  /// A judge of the text at `place`, in a redline that reached these limits and has these
  /// relocations.
  init(_ place: JudgedPlace, limits: [RedlinePlace], relocations: RelocationIndex) {
    self.place = place
    self.limits = limits
    self.relocations = relocations
  }

  /// Drafts the changes of `blocks`, which are reached by `path` and, in either revision, by `old`
  /// and `new`.
  mutating func judge(
    _ blocks: BlockSequence, path: [Int], _ old: BlockPath, _ new: BlockPath
  ) {
    let level = Level(blocks, path, old, new)
    for (index, entry) in blocks.entries.enumerated() { judge(entry, at: index, level) }
  }

  /// The blocks of one text, item or quotation, and where they stand.
  private struct Level {
    let blocks: BlockSequence
    let path: [Int]
    let old: BlockPositions
    let new: BlockPositions

    init(_ blocks: BlockSequence, _ path: [Int], _ old: BlockPath, _ new: BlockPath) {
      self.blocks = blocks
      self.path = path
      self.old = BlockPositions(blocks.old, old)
      self.new = BlockPositions(blocks.new, new)
    }
  }

  private mutating func judge(_ entry: BlockSequence.Entry, at index: Int, _ level: Level) {
    switch entry {
    case .kept(let old, let new, let comparison):
      judge(comparison, old, new, at: index, level, isMoved: false)
    case .moved(let old, let new, let comparison):
      judge(comparison, old, new, at: index, level, isMoved: true)
    case .movedAway: break
    case .deleted(let old): addGone(old, at: index, level)
    case .inserted(let new): addNew(new, at: index, level)
    case .split(let old, let new, let text):
      drafts.append(
        draft(
          .split, level.path + [index], level.new.locator(of: new.lowerBound),
          from: level.old.locator(of: old),
          broken(text, .split("paragraph", new.count)),
          text.text.old.plain, text.text.new.plain))
    case .merged(let old, let new, let text):
      drafts.append(
        draft(
          .merged, level.path + [index], level.new.locator(of: new),
          from: level.old.locator(of: old.lowerBound),
          broken(text, .merged("paragraph", old.count)),
          text.text.old.plain, text.text.new.plain))
    }
  }

  private mutating func judge(
    _ comparison: BlockRedline, _ old: Int, _ new: Int, at index: Int, _ level: Level,
    isMoved: Bool
  ) {
    if case .same = comparison, !isMoved { return }
    let path = level.path + [index]
    let (from, to) = (level.old.locator(of: old), level.new.locator(of: new))
    let (oldBlock, newBlock) = (level.blocks.old[old], level.blocks.new[new])
    var reasons: [Change.Reason] = []
    switch comparison {
    case .same: break
    case .leaf(let text): reasons = self.reasons(text)
    case .list, .quote: break
    case .replaced: reasons = [replaced(path)]
    }
    let isChanged = !reasons.isEmpty
    if isMoved { reasons.append(.moved(from, to, isChanged: isChanged)) }
    if !reasons.isEmpty {
      drafts.append(
        draft(
          isChanged ? .words : .moved, path, to, from: isMoved ? from : nil, reasons,
          oldBlock.text, newBlock.text))
    }
    switch comparison {
    case .same, .leaf, .replaced: break
    case .list(let items):
      let count = drafts.count
      judge(items, path: path, level, old, new)
      // What came from elsewhere says nothing of the list's own items.
      if oldBlock.isList != newBlock.isList, drafts[count...].allSatisfy({ $0.leaf != nil }) {
        drafts.append(
          draft(
            .words, path, to, from: from, [.listed(wasList: oldBlock.isList)], oldBlock.text,
            newBlock.text))
      }
    case .quote(let blocks):
      judge(blocks, path: path, level.old.path(toQuote: old), level.new.path(toQuote: new))
    }
  }

  private mutating func addGone(_ old: Int, at index: Int, _ level: Level) {
    let block = level.blocks.old[old]
    let path = level.path + [index]
    guard
      let rest = rest(
        of: [block], relocations.gone(from: redlinePlace(path)), level.old.locator(of: old))
    else { return }
    drafts.append(
      draft(
        .removed, path, rest.locator, [.blockRemoved(block, at: place)], rest.text, nil))
  }

  private mutating func addNew(_ new: Int, at index: Int, _ level: Level) {
    let block = level.blocks.new[new]
    let path = level.path + [index]
    let come = relocations.come(to: redlinePlace(path))
    addRelocations(come)
    guard let rest = rest(of: [block], come, level.new.locator(of: new)) else { return }
    drafts.append(
      draft(.added, path, rest.locator, [.blockAdded(block, at: place)], nil, rest.text))
  }

  // MARK: Relocations

  private func redlinePlace(_ path: [Int]) -> RedlinePlace {
    RedlinePlace(place.subject.part, path: path)
  }

  /// What is left of blocks at `locator` without the leaves that stand elsewhere; nil for nothing.
  private func rest(
    of blocks: [Block], _ elsewhere: [Int: RelocationIndex.Found], _ locator: Locator
  ) -> (text: String, locator: Locator)? {
    blocks.text(without: elsewhere).map { ($0, locator) }
  }

  /// Drafts the relocations whose first leaf is among those that came.
  mutating func addRelocations(_ come: [Int: RelocationIndex.Found]) {
    for relocation in come.begun { drafts.append(draft(relocation)) }
  }

  private func draft(_ relocation: Relocation) -> ChangeDraft {
    let judge = RelocationJudge(relocation, place.subject)
    var reasons: [Change.Reason] = []
    for part in relocation.parts {
      var context = place.context
      context.isBroken = judge.isReset
      context.lead = judge.lead(of: part)
      let own = TextJudge.reasons(part.text.text, in: context)
      for reason in judge.isReset ? own.filter({ !$0.isSeam }) : own where !reasons.contains(reason)
      {
        reasons.append(reason)
      }
    }
    let isChanged = !reasons.isEmpty
    reasons += judge.reasons(isChanged: isChanged, in: place.context)
    let place = relocation.new[0].place
    var draft = draft(
      isChanged ? .words : .moved, place.path, judge.locator, from: judge.formerLocator, reasons,
      relocation.old.plainText, relocation.new.plainText)
    draft.leaf = place.leaf
    draft.formerType = judge.formerLocator.type
    return draft
  }

  // MARK: Lists

  private mutating func judge(
    _ items: Items, path: [Int], _ level: Level, _ oldList: Int, _ newList: Int
  ) {
    let outer = lead
    lead = lead(of: level, oldList, newList)
    defer { lead = outer }
    let start = drafts.count
    var moves = 0
    for (index, entry) in items.entries.enumerated() {
      let path = path + [index]
      switch entry {
      case .kept(let old, let new, let comparison):
        judge(
          comparison, path: path, level.old.path(toItem: old, of: oldList),
          level.new.path(toItem: new, of: newList), isMoved: false)
      case .moved(let old, let new, let comparison):
        moves += 1
        judge(
          comparison, path: path, level.old.path(toItem: old, of: oldList),
          level.new.path(toItem: new, of: newList), isMoved: !place.isReferences)
      case .movedAway: break
      case .deleted(let old):
        let gone = relocations.gone(from: redlinePlace(path))
        let here = level.old.path(toItem: old, of: oldList).here
        guard let rest = rest(of: items.old[old].blocks, gone, here) else { continue }
        drafts.append(
          draft(
            .removed, path, rest.locator, [.itemRemoved(at: place, in: lead)], rest.text, nil))
      case .inserted(let new):
        let come = relocations.come(to: redlinePlace(path))
        addRelocations(come)
        let here = level.new.path(toItem: new, of: newList).here
        guard let rest = rest(of: items.new[new].blocks, come, here) else { continue }
        drafts.append(
          draft(.added, path, rest.locator, [.itemAdded(at: place, in: lead)], nil, rest.text))
      case .split(let old, let new, let text):
        drafts.append(
          draft(
            .split, path, level.new.path(toItem: new.lowerBound, of: newList).here,
            from: level.old.path(toItem: old, of: oldList).here,
            broken(text, .split("item", new.count)), text.text.old.plain, text.text.new.plain))
      case .merged(let old, let new, let text):
        drafts.append(
          draft(
            .merged, path, level.new.path(toItem: new, of: newList).here,
            from: level.old.path(toItem: old.lowerBound, of: oldList).here,
            broken(text, .merged("item", old.count)), text.text.old.plain, text.text.new.plain))
      }
    }
    guard place.isReferences, moves > 0 else { return }
    drafts.insert(
      draft(
        .order, path, place.new, [.sorted(moves)], items.old.text, items.new.text), at: start)
  }

  /// The change of an item and of the lists in it.
  private mutating func judge(
    _ blocks: BlockSequence, path: [Int], _ old: BlockPath, _ new: BlockPath, isMoved: Bool
  ) {
    var reasons = ownReasons(blocks, path)
    let isChanged = !reasons.isEmpty
    if isMoved { reasons.append(.moved(old.here, new.here, isChanged: isChanged)) }
    if !reasons.isEmpty {
      let (oldText, newText) =
        isChanged
        ? (blocks.old.ownText, blocks.new.ownText) : (blocks.old.plainText, blocks.new.plainText)
      drafts.append(
        draft(
          isChanged ? .words : .moved, path, new.here, from: isMoved ? old.here : nil, reasons,
          oldText, newText))
    }
    let level = Level(blocks, path, old, new)
    for (index, entry) in blocks.entries.enumerated() {
      if entry.isList(in: blocks) {
        judge(entry, at: index, level)
      } else {
        for relocation in relocations.all(into: entry, at: redlinePlace(path + [index])) {
          drafts.append(draft(relocation))
        }
      }
    }
  }

  /// The reasons of an item's own paragraphs, the lists in it left out.
  private func ownReasons(_ blocks: BlockSequence, _ path: [Int]) -> [Change.Reason] {
    var reasons: [Change.Reason] = []
    for (index, entry) in blocks.entries.enumerated() where !entry.isList(in: blocks) {
      for reason in ownReasons(entry, in: blocks, path + [index]) where !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    return reasons
  }

  private func ownReasons(
    _ entry: BlockSequence.Entry, in blocks: BlockSequence, _ path: [Int]
  ) -> [Change.Reason] {
    switch entry {
    case .kept(_, _, let comparison), .moved(_, _, let comparison):
      let isMoved = if case .moved = entry { true } else { false }
      let reasons: [Change.Reason]
      switch comparison {
      case .same, .list: reasons = []
      case .leaf(let text): reasons = self.reasons(text)
      case .quote(let blocks): reasons = ownReasons(blocks, path)
      case .replaced: reasons = [replaced(path)]
      }
      return isMoved ? reasons + [.movedWithin] : reasons
    case .movedAway: return []
    case .deleted(let old):
      let gone = relocations.gone(from: redlinePlace(path))
      let isElsewhere = rest(of: [blocks.old[old]], gone, place.old) == nil
      return isElsewhere ? [] : [.blockRemoved(blocks.old[old], at: place)]
    case .inserted(let new):
      let come = relocations.come(to: redlinePlace(path))
      let isElsewhere = rest(of: [blocks.new[new]], come, place.new) == nil
      return isElsewhere ? [] : [.blockAdded(blocks.new[new], at: place)]
    case .split(_, let new, let text): return broken(text, .split("paragraph", new.count))
    case .merged(let old, _, let text): return broken(text, .merged("paragraph", old.count))
    }
  }

  /// What the text before a list says of its items. A list in a list of what is forbidden or
  /// excepted is part of it.
  private func lead(of level: Level, _ oldList: Int, _ newList: Int) -> ListLead {
    guard let old = level.blocks.old[..<oldList].last(where: \.isLeaf)?.text,
      let new = level.blocks.new[..<newList].last(where: \.isLeaf)?.text
    else { return lead }
    let own = ListLead(old)
    guard old == new || own == ListLead(new) else { return .withdrawn }
    return own == .none && [.ban, .exception, .withdrawn].contains(lead) ? lead : own
  }

  private var context: TextContext {
    var context = place.context
    context.lead = lead
    return context
  }

  // MARK: Words

  private func reasons(_ text: TextRedline) -> [Change.Reason] {
    let reasons = TextJudge.reasons(text, in: context)
    return reasons.isEmpty && !text.isSame ? [.spacing] : reasons
  }

  /// The reasons of a text that was split or merged: what happened, and changes of words beside.
  private func broken(_ text: BrokenText, _ reason: Change.Reason) -> [Change.Reason] {
    var context = context
    context.isBroken = true
    let seams = TextJudge.reasons(text.text, in: context).filter { !$0.isSeam }
    let isWhole = seams.allSatisfy { $0.changeClass == .editorial }
    return seams + [isWhole ? reason : reason.withoutWords]
  }

  private func replaced(_ path: [Int]) -> Change.Reason {
    limits.contains(RedlinePlace(place.subject.part, path: path))
      ? .tooMuch(in: place.context) : .replaced(in: place.context)
  }

  private func draft(
    _ kind: ChangeDraft.Kind, _ path: [Int], _ locator: Locator, from former: Locator? = nil,
    _ reasons: [Change.Reason], _ oldText: String?, _ newText: String?
  ) -> ChangeDraft {
    ChangeDraft(
      kind: kind, subject: place.subject, path: path, locator: locator, formerLocator: former,
      reasons: reasons, oldText: oldText, newText: newText)
  }
}

extension BlockSequence.Entry {
  /// Whether the entry is a list, whose changes are its items'.
  fileprivate func isList(in blocks: BlockSequence) -> Bool {
    switch self {
    case .kept(_, _, .list): true
    case .kept: false
    case .moved(let old, _, _), .movedAway(let old, _): blocks.old[old].isList
    case .deleted(let old): blocks.old[old].isList
    case .inserted(let new): blocks.new[new].isList
    case .split, .merged: false
    }
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// All words in the block.
  fileprivate var text: String { [self].plainText }
}

extension [Block] {
  /// The words of the blocks, lists left out.
  fileprivate var ownText: String { filter { !$0.isList }.plainText }
}

extension [Block.Item] {
  /// The words of the items, a line for each leaf.
  fileprivate var text: String { flatMap(\.blocks).plainText }
}
