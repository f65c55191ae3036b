public import CommonMark

/// A page of the catalog's own, or the home page's text.
public struct GuidePage: Sendable {
  /// The file.
  public let path: String
  /// The file's name without its ending, a piece of the address; `index` is the home page.
  public let name: String
  /// The page's title.
  public let title: String
  /// What it is about, in a sentence.
  public let description: String?
  /// Where it stands among the guides; those without a number come last, by title.
  public let order: Int?
  /// For whom it may be shown.
  public let audience: AudienceRank
  /// The text.
  public let blocks: [Block]

  /// Makes a page of its parts.
  public init(
    path: String, name: String, title: String, description: String?, order: Int?,
    audience: AudienceRank, blocks: [Block]
  ) {
    self.path = path
    self.name = name
    self.title = title
    self.description = description
    self.order = order
    self.audience = audience
    self.blocks = blocks
  }
}
