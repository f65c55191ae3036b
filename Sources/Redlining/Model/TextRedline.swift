public import CommonMark

/// The words of one leaf in two revisions.
///
/// The runs tile both texts, in order: leaving out what was inserted gives the old text, leaving
/// out what was deleted gives the new one. White space counts as equal to other white space.
public struct TextRedline: Sendable {
  /// A stretch that stands in both texts, or that replaces another. An empty range means that
  /// nothing stands on that side.
  public struct Run: Sendable, Hashable {
    /// How the two sides relate.
    public enum Kind: Sendable, Hashable {
      /// The same words.
      case same
      /// The same words with other quotation marks, dashes or commas.
      case typography
      /// Other words: deleted, inserted, or replaced.
      case changed
    }

    /// How the two sides relate.
    public let kind: Kind
    /// The bytes of the old text.
    public let old: Range<Int>
    /// The bytes of the new text.
    public let new: Range<Int>

    /// Makes a run of its parts.
    public init(_ kind: Kind, old: Range<Int>, new: Range<Int>) {
      self.kind = kind
      self.old = old
      self.new = new
    }
  }

  /// A change of how words that stand in both texts read: emphasis that came or went, a link that
  /// leads elsewhere.
  public struct StyleChange: Sendable, Hashable {
    /// The mark that the old text had there, if any.
    public let old: RichText.Mark?
    /// The mark that the new text has there, if any.
    public let new: RichText.Mark?

    /// Makes a change of the marks on both sides; at least one is there.
    public init(old: RichText.Mark?, new: RichText.Mark?) {
      self.old = old
      self.new = new
    }
  }

  /// The old leaf.
  public let old: RichText
  /// The new leaf.
  public let new: RichText
  /// Both texts, tiled.
  public let runs: [Run]
  /// Changes of emphasis and links on words that stayed, in the new text's order.
  public let styles: [StyleChange]

  /// Makes a comparison of its parts.
  public init(old: RichText, new: RichText, runs: [Run], styles: [StyleChange]) {
    self.old = old
    self.new = new
    self.runs = runs
    self.styles = styles
  }

  /// Whether words and marks are the same.
  public var isSame: Bool { styles.isEmpty && runs.allSatisfy { $0.kind == .same } }
}
