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
    let alignment = align(old.map { Comparand($0) }, new.map { Comparand($0) }, pairsAlone: true)
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
    case (.list(let one), .list(let other)): redline = compare(one, other)
    case (.quote(let one), .quote(let other)): redline = .quote(compare(one.blocks, other.blocks))
    case (.thematicBreak, .thematicBreak): redline = .same
    case (.paragraph, _), (.heading, _), (.code, _), (.list, _), (.quote, _), (.thematicBreak, _):
      redline = .replaced
    }
    return redline.isSame ? .same : redline
  }

  private mutating func compare(_ old: RichText, _ new: RichText) -> BlockRedline {
    let (text, isBounded) = TextComparator.compare(old, new)
    if isBounded { limits.append(RedlinePlace(part, path: path)) }
    return .leaf(text)
  }

  private mutating func compare(_ old: Block.List, _ new: Block.List) -> BlockRedline {
    let alignment = align(
      old.items.map { Comparand($0) }, new.items.map { Comparand($0) }, pairsAlone: false)
    return .list(
      AlignedSequence(old: old.items, new: new.items, alignment.steps) { entry, one, other in
        below(entry) { $0.compare(one.blocks, other.blocks) }
      })
  }

  private mutating func align(
    _ old: [Comparand], _ new: [Comparand], pairsAlone: Bool
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
