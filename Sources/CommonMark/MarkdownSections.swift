/// A text cut at its headings, those of every level.
public struct MarkdownSections: Sendable {
  /// A heading and the blocks below it, up to the next heading.
  public struct Section: Sendable {
    /// The level of the heading, 1 to 6.
    public let level: Int
    /// The heading's words; their place is that of the whole heading.
    public let heading: RichText
    /// What stands below it. Headings inside lists and quotes cut nothing.
    public fileprivate(set) var blocks: [Block]
  }

  /// What stands before the first heading.
  public private(set) var introduction: [Block] = []
  /// The headings with what stands below them, in order.
  public private(set) var sections: [Section] = []

  /// Cuts blocks at the headings among them. Linear in their number.
  init(_ blocks: [Block]) {
    for block in blocks {
      if case .heading(let level, let words) = block {
        sections.append(Section(level: level, heading: words, blocks: []))
      } else if sections.isEmpty {
        introduction.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
  }

  /// The text as one list of blocks. Linear in their number.
  public var blocks: [Block] {
    introduction + sections.flatMap { [.heading(level: $0.level, $0.heading)] + $0.blocks }
  }
}
