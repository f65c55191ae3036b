import CommonMark
import Redlining

/// A block as it reads: what the laws compare. Markers of lists and their numbers are no part of it:
/// a list of one paragraph reads as the paragraph.
indirect enum BlockReading: Equatable {
  case paragraph(TextReading)
  case heading(Int, TextReading)
  case code(TextReading, String)
  case list([[BlockReading]])
  case quote([BlockReading])
  case thematicBreak
  /// What can't be: two blocks that aren't each other's counterpart.
  case fault(String)

  /// The block as it is.
  init(_ block: Block) {
    switch block {
    case .paragraph(let text): self = .paragraph(TextReading(text))
    case .heading(let level, let text): self = .heading(level, TextReading(text))
    case .code(let text, let language): self = .code(TextReading(text), language)
    case .list(let list): self = .list(of: list.items.map { $0.blocks.map { BlockReading($0) } })
    case .quote(let quote): self = .quote(quote.blocks.map { BlockReading($0) })
    case .thematicBreak: self = .thematicBreak
    }
  }

  /// A block of both revisions as the redline tells it.
  init(_ redline: BlockRedline, _ old: Block, _ new: Block, _ side: Side) {
    let own = side == .new ? new : old
    switch (redline, own) {
    case (.same, _): self = BlockReading(side == .new ? old : new)
    case (.replaced, _): self = BlockReading(own)
    case (.leaf(let text), .paragraph): self = .paragraph(TextReading(text, side))
    case (.leaf(let text), .heading(let level, _)):
      self = .heading(level, TextReading(text, side))
    case (.leaf(let text), .code(_, let language)):
      self = .code(TextReading(text, side), language)
    case (.list(let items), .list), (.list(let items), .paragraph):
      self = .list(of: Self.items(items, side))
    case (.quote(let blocks), .quote): self = .quote(Self.blocks(blocks, side))
    case (.leaf, _), (.list, _), (.quote, _): self = .fault("\(own)")
    }
  }

  private static func list(of items: [[BlockReading]]) -> BlockReading {
    if items.count == 1, items[0].count == 1, case .paragraph = items[0][0] { return items[0][0] }
    return .list(items)
  }

  /// The blocks of one side.
  static func blocks(_ redline: BlockSequence, _ side: Side) -> [BlockReading] {
    SequenceReading.read(
      redline, side, whole: { BlockReading($0) }, broken: { .paragraph($0) },
      both: { BlockReading($0, $1, $2, side) }, fault: { .fault($0) })
  }

  private static func items(
    _ redline: AlignedSequence<Block.Item, BlockSequence>, _ side: Side
  ) -> [[BlockReading]] {
    SequenceReading.read(
      redline, side, whole: { $0.blocks.map { BlockReading($0) } }, broken: { [.paragraph($0)] },
      both: { blocks, _, _ in Self.blocks(blocks, side) }, fault: { [.fault($0)] })
  }
}

/// Reads one side of an aligned sequence.
enum SequenceReading {
  static func read<Element, Comparison, Reading>(
    _ redline: AlignedSequence<Element, Comparison>, _ side: Side,
    whole: (Element) -> Reading, broken: (TextReading) -> Reading,
    both: (Comparison, Element, Element) -> Reading, fault: (String) -> Reading
  ) -> [Reading] {
    var moved: [Int: Reading] = [:]
    for entry in redline.entries {
      if case .moved(let old, let new, let comparison) = entry {
        moved[old] = both(comparison, redline.old[old], redline.new[new])
      }
    }
    var result: [Reading] = []
    var indices: [Int] = []
    for entry in redline.entries {
      switch (entry, side) {
      case (.kept(let old, let new, let comparison), _):
        result.append(both(comparison, redline.old[old], redline.new[new]))
        indices.append(side == .new ? new : old)
      case (.moved(let old, let new, _), .new):
        result.append(moved[old] ?? fault("moved"))
        indices.append(new)
      case (.movedAway(let old, _), .old):
        result.append(moved[old] ?? fault("moved away, and nowhere"))
        indices.append(old)
      case (.deleted(let old), .old):
        result.append(whole(redline.old[old]))
        indices.append(old)
      case (.inserted(let new), .new):
        result.append(whole(redline.new[new]))
        indices.append(new)
      case (.split(_, let range, let text), .new), (.merged(let range, _, let text), .old):
        let parts = parts(of: text, side)
        if parts.count != range.count { result.append(fault("\(parts.count) parts")) }
        result += parts.map(broken)
        indices += range
      case (.split(let index, _, let text), .old), (.merged(_, let index, let text), .new):
        result.append(broken(TextReading(text.text, side)))
        indices.append(index)
      case (.moved, .old), (.movedAway, .new), (.deleted, .new), (.inserted, .old): break
      }
    }
    let count = side == .new ? redline.new.count : redline.old.count
    if indices != Array(0..<count) { result.append(fault("indices \(indices) of \(count)")) }
    return result
  }

  /// The texts that a broken text's several side has: its reading, cut at the breaks.
  private static func parts(of text: BrokenText, _ side: Side) -> [TextReading] {
    let reading = TextReading(text.text, side)
    let own = side == .new ? text.text.new : text.text.old
    let bytes = Array(own.text.utf8)
    var parts: [TextReading] = []
    var from = 0
    for end in text.breaks {
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return [] }
      // The text has one unit for each run of white space, as has what stands before the break.
      let length = TextReading(
        RichText(text: own.text[0..<end], marks: [], span: own.span)
      ).units.count
      guard length < reading.units.count, from <= length else { return [] }
      parts.append(TextReading(Array(reading.units[from..<length])))
      from = length + 1
    }
    parts.append(TextReading(Array(reading.units[from...])))
    return parts
  }
}
