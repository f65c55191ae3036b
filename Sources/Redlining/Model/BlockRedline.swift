public import CommonMark

/// The blocks of one text in two revisions.
public typealias BlockSequence = AlignedSequence<Block, BlockRedline>

/// One block that stands in both revisions.
public indirect enum BlockRedline: Sendable {
  /// The block reads the same, white space folded.
  case same
  /// A paragraph, a heading or a code block.
  case leaf(TextRedline)
  /// A list; its items. Where the block is a list on one side and a paragraph on the other, the
  /// paragraph is a list's only item. Bullets, numbers and the number that a list starts with are
  /// no changes.
  case list(AlignedSequence<Block.Item, BlockSequence>)
  /// A quotation; its blocks.
  case quote(BlockSequence)
  /// A block whose kind changed, or that was too much to compare: shown as replaced.
  case replaced

  /// Whether nothing in the block differs.
  public var isSame: Bool {
    switch self {
    case .same: true
    case .leaf(let text): text.isSame
    case .list(let items): items.isSame { $0.isSame { $0.isSame } }
    case .quote(let blocks): blocks.isSame { $0.isSame }
    case .replaced: false
    }
  }
}

extension AlignedSequence {
  /// Whether every element kept its place and `isSame` holds for each comparison.
  public func isSame(_ isSame: (Comparison) -> Bool) -> Bool {
    entries.allSatisfy {
      if case .kept(_, _, let comparison) = $0 { isSame(comparison) } else { false }
    }
  }
}
