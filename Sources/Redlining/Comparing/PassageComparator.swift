import CatalogModel
import CommonMark

/// Compares what the form says at one place, block by block and item by item.
struct PassageComparator {
  private let part: RedlinePlace.Part
  /// Where a bound on work was reached.
  private(set) var limits: [RedlinePlace] = []
  private var path: [Int] = []

  /// Compares at `part`.
  init(_ part: RedlinePlace.Part) { self.part = part }

  /// The comparison of two entries.
  mutating func compare(
    _ old: FormEntry<Passage>, _ new: FormEntry<Passage>
  ) -> EntryRedline {
    EntryRedline(
      old: old, new: new,
      blocks: compare(old.value?.blocks ?? [], new.value?.blocks ?? []))
  }

  private mutating func compare(_ old: [Block], _ new: [Block]) -> BlockSequence {
    if old == new { return BlockSequence(pairing: old, with: new) { _, _ in .same } }
    // Most texts are one block: there is nothing to align.
    if old.count == 1, new.count == 1, AlignmentNode.Sort(old[0]) == AlignmentNode.Sort(new[0]) {
      return BlockSequence(pairing: old, with: new) { one, other in
        below(0) { $0.compare(one, other) }
      }
    }
    let alignment = align(
      old.map { AlignmentNode($0) }, new.map { AlignmentNode($0) }, pairsAlone: true)
    return BlockSequence(old: old, new: new, alignment.steps) { entry, one, other in
      below(entry) { $0.compare(one, other) }
    }
  }

  private mutating func compare(_ old: Block, _ new: Block) -> BlockRedline {
    if old == new { return .same }
    let redline: BlockRedline
    switch (old, new) {
    case (.paragraph(let one), .paragraph(let other)): redline = compare(one, other)
    case (.heading(let level, let one), .heading(let otherLevel, let other)):
      redline = level == otherLevel ? compare(one, other) : .replaced
    case (.code(let one, let language), .code(let other, let otherLanguage)):
      redline = language == otherLanguage ? compare(one, other) : .replaced
    case (.list(let one), .list(let other)): redline = compare(one.items, other.items)
    case (.paragraph, .list(let list)): redline = compare([Self.item(old)], list.items)
    case (.list(let list), .paragraph): redline = compare(list.items, [Self.item(new)])
    case (.quote(let one), .quote(let other)): redline = .quote(compare(one.blocks, other.blocks))
    case (.thematicBreak, .thematicBreak): redline = .same
    case (.paragraph, _), (.heading, _), (.code, _), (.list, _), (.quote, _), (.thematicBreak, _):
      redline = .replaced
    }
    return redline.isSame ? .same : redline
  }

  private mutating func compare(_ old: RichText, _ new: RichText) -> BlockRedline {
    guard !Self.isHopeless(old, new) else {
      limits.append(RedlinePlace(part, path: path))
      return .replaced
    }
    let (text, isBounded) = TextComparator.compare(old, new)
    if isBounded { limits.append(RedlinePlace(part, path: path)) }
    return .leaf(text)
  }

  /// Whether two long texts have so little in common that comparing their words would only take
  /// time.
  private static func isHopeless(_ old: RichText, _ new: RichText) -> Bool {
    guard min(old.text.count, new.text.count) > 4_000 else { return false }
    return TokenMultiset([old]).likeness(to: TokenMultiset([new])) < 0.1
  }

  /// A paragraph as the item of a list that it became, or was.
  private static func item(_ paragraph: Block) -> Block.Item {
    Block.Item(blocks: [paragraph], span: paragraph.span)
  }

  private mutating func compare(_ old: [Block.Item], _ new: [Block.Item]) -> BlockRedline {
    let alignment = align(
      old.map { AlignmentNode($0) }, new.map { AlignmentNode($0) }, pairsAlone: false)
    return .list(
      AlignedSequence(old: old, new: new, alignment.steps) { entry, one, other in
        below(entry) { $0.compare(one.blocks, other.blocks) }
      })
  }

  private mutating func align(
    _ old: [AlignmentNode], _ new: [AlignmentNode], pairsAlone: Bool
  ) -> Alignment {
    let alignment = SequenceAligner.align(old, new, pairsAlone: pairsAlone)
    if alignment.isBounded { limits.append(RedlinePlace(part, path: path)) }
    return alignment
  }

  /// Compares what stands in the entry with this index.
  private mutating func below<Comparison>(
    _ entry: Int, _ compare: (inout PassageComparator) -> Comparison
  ) -> Comparison {
    path.append(entry)
    defer { path.removeLast() }
    return compare(&self)
  }
}
