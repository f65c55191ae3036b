public import CatalogModel
public import CommonMark

/// A place of a definition's page and the words that are found there.
public struct SearchPassage: Sendable {
  /// What the place is.
  public let field: SearchField
  /// The place in words: `Training, Type 2`; empty where a result shows it anyway.
  public let label: String
  /// The id of the place on the page; empty for the page as a whole.
  public let anchor: String
  /// The text, leaf by leaf.
  public let leaves: [TextSlice]
  /// Words that the place is found by and that it doesn't show.
  let hiddenWords: [String]
  /// Who says so, where the text is local.
  public let authority: String?
  /// The type whose column it stands in, for a cell.
  let type: ResourceType?

  /// Makes a passage of its parts.
  public init(
    _ field: SearchField, label: String, anchor: String, leaves: [TextSlice],
    hiddenWords: [String] = [], authority: String? = nil, type: ResourceType? = nil
  ) {
    self.field = field
    self.label = label
    self.anchor = anchor
    self.leaves = leaves
    self.hiddenWords = hiddenWords
    self.authority = authority
    self.type = type
  }
}
