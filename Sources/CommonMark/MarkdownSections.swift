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
    /// Whether nothing in it could have been meant otherwise than Markdown reads it: paragraphs of
    /// one line, and lists that print the numbers that they are written with.
    public fileprivate(set) var isUnmistakable: Bool
  }

  /// What stands before the first heading.
  public private(set) var introduction: [Block] = []
  /// The headings with what stands below them, in order.
  public private(set) var sections: [Section] = []

  /// A text of nothing, with room for as many headings as a form of so many bytes has.
  init(reserving count: Int = 0) { sections.reserveCapacity(count / 128) }

  /// The text as one list of blocks. Linear in their number.
  public var blocks: [Block] {
    introduction + sections.flatMap { [.heading(level: $0.level, $0.heading)] + $0.blocks }
  }

  /// Adds a block at the end; a heading begins a section.
  mutating func append(_ block: Block) {
    if case .heading(let level, let words) = block {
      begin(level: level, words, with: [], isUnmistakable: false)
    } else {
      append([block])
    }
  }

  /// Adds blocks that are no headings at the end.
  mutating func append(_ blocks: [Block]) {
    if sections.isEmpty {
      introduction += blocks
    } else {
      sections[sections.count - 1].blocks += blocks
      sections[sections.count - 1].isUnmistakable = false
    }
  }

  /// Begins a section with the blocks right below its heading, which are no headings.
  mutating func begin(
    level: Int, _ heading: RichText, with blocks: [Block], isUnmistakable: Bool
  ) {
    sections.append(
      Section(level: level, heading: heading, blocks: blocks, isUnmistakable: isUnmistakable))
  }
}
