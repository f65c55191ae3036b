import RedlineReporting

/// A paragraph of a document with tracked changes: what becomes of it, and of its words.
struct TrackedParagraph: Hashable {
  /// What becomes of the paragraph as a whole.
  enum Fate: Hashable {
    /// It is in both texts; its words may differ.
    case kept
    /// It is in the new text only.
    case inserted
    /// It is in the old text only.
    case deleted
    /// It stands here in the old text, and elsewhere in the new one; the number is that of the move.
    case movedFrom(Int)
    /// It stands here in the new text.
    case movedTo(Int)
  }

  let fate: Fate
  let style: FormParagraph.Style
  /// What stands before the words, and is no change.
  let label: String
  /// The words; one piece where the paragraph comes or goes as a whole.
  let pieces: [WordsPiece]
  /// The code of its line; nothing for a heading.
  var code = ""
  /// What the change amounts to and why; nothing where there is none.
  var remark = ""
}
