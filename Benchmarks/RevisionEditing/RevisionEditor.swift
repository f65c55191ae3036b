public import CatalogModel
import CommonMark
import Diagnostics

/// Makes small edits of revisions, as reviewers see them; the same for the same seed.
public struct RevisionEditor: Sendable {
  /// One edit.
  public enum Edit: Sendable {
    /// Of words.
    case leaf(LeafEdit)
    /// Of blocks and items.
    case block(BlockEdit)
    /// Of the table.
    case table(TableEdit)
    /// Of the head.
    case head(HeadEdit)
  }

  private static let edits: [Edit] =
    LeafEdit.allCases.map { .leaf($0) } + LeafEdit.allCases.map { .leaf($0) }
    + BlockEdit.allCases.map { .block($0) } + BlockEdit.allCases.map { .block($0) }
    + TableEdit.allCases.map { .table($0) } + HeadEdit.allCases.map { .head($0) }

  /// The numbers that decide.
  public var random: SeededRandom

  /// Begins with `seed`.
  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The revision with `count` edits, and which.
  public mutating func edit(
    _ revision: Revision, times count: Int
  ) -> (revision: Revision, edits: [Edit]) {
    var draft = RevisionDraft(revision)
    var made: [Edit] = []
    for _ in 0..<count * 50 where made.count < count {
      let edit = Self.edits[random.below(Self.edits.count)]
      if make(edit, &draft) { made.append(edit) }
    }
    return (draft.revision, made)
  }

  private mutating func make(_ edit: Edit, _ draft: inout RevisionDraft) -> Bool {
    switch edit {
    case .leaf(let edit):
      return change(&draft) { blocks, random in
        var leaves = 0
        for block in blocks { block.forEachLeaf { _ in leaves += 1 } }
        var target = random.below(leaves)
        return Self.leaf(edit, in: blocks, &target, &random)
      }
    case .block(let edit): return change(&draft) { edit.edited($0, &$1) }
    case .table(let edit): return edit.make(in: &draft, &random)
    case .head(let edit): return edit.make(in: &draft, &random)
    }
  }

  /// Changes the blocks of one text.
  private mutating func change(
    _ draft: inout RevisionDraft, _ edit: ([Block], inout SeededRandom) -> [Block]?
  ) -> Bool {
    guard let place = random.pick(draft.places), let blocks = edit(draft[place], &random) else {
      return false
    }
    draft[place] = blocks
    return true
  }

  private static func leaf(
    _ edit: LeafEdit, in blocks: [Block], _ target: inout Int, _ random: inout SeededRandom
  ) -> [Block]? {
    var result = blocks
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let text), .heading(_, let text), .code(let text, _):
        target -= 1
        guard target < 0 else { continue }
        guard let edited = edit.edited(text, &random) else { return nil }
        result[index] = block.with(edited)
        return result
      case .list(let list):
        for (number, item) in list.items.enumerated() {
          let edited = leaf(edit, in: item.blocks, &target, &random)
          guard target < 0 else { continue }
          guard let edited else { return nil }
          var items = list.items
          items[number] = Block.Item(blocks: edited, span: item.span)
          result[index] = .list(
            Block.List(start: list.start, isTight: list.isTight, items: items))
          return result
        }
      case .quote(let quote):
        let edited = leaf(edit, in: quote.blocks, &target, &random)
        guard target < 0 else { continue }
        guard let edited else { return nil }
        result[index] = .quote(Block.Quote(blocks: edited, span: quote.span))
        return result
      case .thematicBreak: continue
      }
    }
    return nil
  }
}

extension Block {
  /// The same kind of leaf with another text.
  fileprivate func with(_ text: RichText) -> Block {
    switch self {
    case .heading(let level, _): .heading(level: level, text)
    case .code(_, let language): .code(text, language: language)
    case .paragraph, .list, .quote, .thematicBreak: .paragraph(text)
    }
  }
}
