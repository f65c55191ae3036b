import CatalogModel

/// What became of each word of a capture: where it went, or that it went nowhere.
public struct Ledger: Sendable {
  /// One word and its destination.
  public struct Entry: Sendable, Hashable {
    /// The word.
    public let word: Capture.Word
    /// Where it went; nil for a word that has no place in the file.
    public let placement: Placement?
    /// Why somebody should look at the word; nil where nothing is odd about it.
    public let doubt: String?
  }

  /// The file that was made, from the content folder.
  public let file: String
  /// The text of that file.
  public let text: String
  /// Every word, in the capture's order.
  public let entries: [Entry]
  /// The citations that became new entries of a reference list.
  public let newReferences: [(key: String, words: String)]

  init(
    file: String, text: String, entries: [Entry], newReferences: [(key: String, words: String)]
  ) {
    self.file = file
    self.text = text
    self.entries = entries
    self.newReferences = newReferences
  }

  init(
    _ capture: Capture, _ placements: [Placement?], file: String, text: String,
    newReferences: [(key: String, words: String)]
  ) {
    self.file = file
    self.text = text
    self.newReferences = newReferences
    let doubts = WordDoubts.find(in: capture, placements)
    entries = capture.words.indices.map {
      Entry(word: capture.words[$0], placement: placements[$0], doubt: doubts[$0])
    }
  }

  /// The words that have no place in the file.
  public var unplaced: [Entry] { entries.filter { $0.placement == nil } }
  /// The words that somebody should look at.
  public var doubtful: [Entry] { entries.filter { $0.doubt != nil } }
}
