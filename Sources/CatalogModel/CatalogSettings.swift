public import Diagnostics

/// How restricted something is: an index into the catalog's audiences, 0 for the least. In a
/// catalog without audiences everything is 0.
public typealias AudienceRank = Int

/// A group of readers that editions are made for.
public struct Audience: Sendable, Hashable {
  /// The name that `--audience` takes.
  public let name: String
  /// The words that mark what is for them, where they want any.
  public let marking: String?

  /// Makes an audience of its parts.
  public init(name: String, marking: String?) {
    self.name = name
    self.marking = marking
  }
}

/// The content of `catalog.yml`.
public struct CatalogSettings: Sendable {
  /// Which version a definition's own address shows.
  public enum Landing: String, Sendable, CaseIterable {
    /// The current one.
    case current
    /// The adopted one, where there is one.
    case adopted
  }

  /// The file.
  public let path: String
  /// What the catalog is called.
  public let title: String
  /// What it is, in a sentence.
  public let description: String?
  /// Who keeps it.
  public let publisher: String?
  /// Where readers write to: an e-mail address, a web address, or words.
  public let contact: String?
  /// The image beside its name on every page: a path below `files/`.
  public let logo: Located<String>?
  /// Who issues the definitions whose own file doesn't say.
  public let issuer: String?
  /// The language of the content, a BCP 47 tag.
  public let language: String
  /// The edition's date.
  public let asOf: DocumentDate
  /// The day after which copies say that they are old.
  public let reviewBy: DocumentDate?
  /// Where the site will be, for what needs a whole address; ends with `/`.
  public let baseURL: String?
  /// Whether search engines may list it.
  public let allowsIndexing: Bool
  /// The name of the theme.
  public let theme: Located<String>
  /// The one banner for all, where there are no audiences.
  public let marking: String?
  /// The audiences, least restricted first.
  public let audiences: [Audience]
  /// Whether proposals are shown.
  public let showsProposals: Bool
  /// The versions that this organisation works by.
  public let adopted: [DefinitionID: Located<Version>]
  /// Which version a definition's own address shows.
  public let landing: Landing
  /// The names of definitions that exist elsewhere. They are for every reader.
  public let knownNames: [Located<String>]

  /// Makes settings of their parts.
  public init(
    path: String, title: String, description: String?, publisher: String?,
    contact: String? = nil, logo: Located<String>? = nil, issuer: String?, language: String,
    asOf: DocumentDate,
    reviewBy: DocumentDate?, baseURL: String?,
    allowsIndexing: Bool, theme: Located<String>, marking: String?, audiences: [Audience],
    showsProposals: Bool, adopted: [DefinitionID: Located<Version>], landing: Landing,
    knownNames: [Located<String>] = []
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.publisher = publisher
    self.contact = contact
    self.logo = logo
    self.issuer = issuer
    self.language = language
    self.asOf = asOf
    self.reviewBy = reviewBy
    self.baseURL = baseURL
    self.allowsIndexing = allowsIndexing
    self.theme = theme
    self.marking = marking
    self.audiences = audiences
    self.showsProposals = showsProposals
    self.adopted = adopted
    self.landing = landing
    self.knownNames = knownNames
  }
}
