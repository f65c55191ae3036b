public import CommonMark
public import Diagnostics

/// A list of the documents that definitions stand on.
public struct ReferenceList: Sendable {
  /// The file.
  public let path: String
  /// What the list is called.
  public let title: String
  /// For whom it may be shown.
  public let audience: AudienceRank
  /// The text before the entries' notes.
  public let introduction: [Block]
  /// The entries, in the list's order.
  public let references: [Reference]

  /// Makes a list of its parts.
  public init(
    path: String, title: String, audience: AudienceRank, introduction: [Block],
    references: [Reference]
  ) {
    self.path = path
    self.title = title
    self.audience = audience
    self.introduction = introduction
    self.references = references
  }
}

/// One document.
public struct Reference: Sendable {
  /// The key that versions name it by, in lower case.
  public let key: Located<String>
  /// Keys that it had before.
  public let formerKeys: [Located<String>]
  /// Who wrote it.
  public let authors: [String]
  /// What it is called.
  public let title: String
  /// When it appeared.
  public let date: PartialDate?
  /// The periodical or series that it appeared in.
  public let container: String?
  /// Its number: `28 CFR Part 23`.
  public let number: String?
  /// How the entry prints, where the list says so.
  public let givenCitation: String?
  /// Where it is on the web.
  public let url: String?
  /// Other names that readers know it by.
  public let aliases: [String]
  /// A note on it.
  public let note: [Block]

  /// Makes a reference of its parts.
  public init(
    key: Located<String>, formerKeys: [Located<String>], authors: [String], title: String,
    date: PartialDate?, container: String?, number: String?, givenCitation: String?, url: String?,
    aliases: [String], note: [Block]
  ) {
    self.key = key
    self.formerKeys = formerKeys
    self.authors = authors
    self.title = title
    self.date = date
    self.container = container
    self.number = number
    self.givenCitation = givenCitation
    self.url = url
    self.aliases = aliases
    self.note = note
  }

  /// How the entry prints: the given citation, else one composed of the fields.
  public var citation: String {
    if let givenCitation { return givenCitation }
    let authors = authors.isEmpty ? nil : authors.joined(separator: " and ")
    return [authors, container, number, title, date?.long].compactMap(\.self)
      .joined(separator: ", ")
  }
}
