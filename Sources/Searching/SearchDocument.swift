public import CatalogModel

/// What search knows of one revision: what a result shows of it, and its words by place.
public struct SearchDocument: Sendable {
  /// The revision.
  public let key: RevisionKey
  /// The page that a result leads to, from the site's root.
  public let page: String
  /// The resource's name.
  public let name: String
  /// Other names that readers know it by.
  public let aliases: [String]
  /// Which version it is, in words, where it isn't the current one.
  public let note: String?
  /// The version, for a current one.
  public let version: String?
  /// Who issues the definition.
  public let issuer: String?
  /// The marking of the page.
  public let marking: String?
  /// The terms that results can be narrowed by.
  public let terms: [SearchFilter: [SearchTerm]]
  /// The places, in the order of their fields.
  public let passages: [SearchPassage]

  /// The document as an index keeps it, once its words are counted.
  var withoutPassages: SearchDocument {
    SearchDocument(
      key: key, page: page, name: name, aliases: aliases, note: note, version: version,
      issuer: issuer, marking: marking, terms: terms, passages: [])
  }

  /// The revision as a piece of a file's name.
  var script: String {
    switch key.name {
    case .version(let version): "\(key.definition)-\(version.major)-\(version.minor)"
    case .proposal(let name): "\(key.definition)-\(Slug.make(name))"
    }
  }
}

/// What results can be narrowed by.
public enum SearchFilter: String, Sendable, CaseIterable {
  /// Resource categories.
  case category
  /// Resource kinds.
  case kind
  /// The two forms.
  case form
  /// The types that the resource comes in.
  case type
  /// Core capabilities.
  case capability
  /// What the document is good for.
  case status

  /// The heading of its terms.
  public var label: String {
    switch self {
    case .category: "Category"
    case .kind: "Kind"
    case .form: "Form"
    case .type: "Type"
    case .capability: "Core capability"
    case .status: "Status"
    }
  }
}

/// A term that results can be narrowed by.
public struct SearchTerm: Sendable, Hashable {
  /// The piece of an address that names it.
  public let slug: String
  /// Its name.
  public let name: String

  /// Makes a term of its parts.
  public init(slug: String, name: String) {
    self.slug = slug
    self.name = name
  }
}
