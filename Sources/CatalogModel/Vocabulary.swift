public import CommonMark
public import Diagnostics

/// What a vocabulary lists the terms of.
public enum VocabularyField: String, Sendable, Hashable, CaseIterable {
  /// Resource categories.
  case category
  /// Core capabilities.
  case coreCapability = "core_capability"
  /// Resource kinds.
  case kind
  /// Statuses.
  case status
  /// Component names.
  case component
  /// Abbreviations.
  case abbreviation
  /// Words that mean the same to those who search.
  case synonym

  /// The folder of the terms' pages; nil for the fields whose terms have none.
  public var folder: String? {
    switch self {
    case .category: "categories"
    case .coreCapability: "capabilities"
    case .kind: "kinds"
    case .status: "statuses"
    case .component, .abbreviation, .synonym: nil
    }
  }
}

/// A list of terms for one field.
public struct Vocabulary: Sendable {
  /// The file.
  public let path: String
  /// What the list is called.
  public let title: String
  /// What it lists the terms of.
  public let field: VocabularyField
  /// The forms whose components it lists; none for other fields.
  public let forms: [Form]
  /// Whether terms outside the list are allowed, with a warning.
  public let isOpen: Bool
  /// For whom its texts may be shown.
  public let audience: AudienceRank
  /// The text before the terms' own.
  public let introduction: [Block]
  /// The terms, in the list's order.
  public let terms: [Term]

  /// Makes a vocabulary of its parts.
  public init(
    path: String, title: String, field: VocabularyField, isOpen: Bool, audience: AudienceRank,
    introduction: [Block] = [], terms: [Term], forms: [Form] = []
  ) {
    self.path = path
    self.title = title
    self.field = field
    self.forms = forms
    self.isOpen = isOpen
    self.audience = audience
    self.introduction = introduction
    self.terms = terms
  }
}

extension Vocabulary {
  /// Every name that some page may look for in running text: all abbreviations, and what else is no
  /// single word. A single word, such as Planning or Team, is most often just that word. Synonyms are
  /// for search alone.
  public static func namesInRunningText(_ vocabularies: [Vocabulary]) -> [String] {
    vocabularies.filter { $0.field != .synonym }.flatMap { list in
      list.terms.map(\.name.value).filter { list.field == .abbreviation || isPhrase($0) }
    }
  }

  /// Whether a name that is no abbreviation is looked for in running text.
  public static func isPhrase(_ name: String) -> Bool { name.contains(" ") }
}

/// One term of a vocabulary.
public struct Term: Sendable {
  /// The term.
  public let name: Located<String>
  /// Other names for it.
  public let aliases: [Located<String>]
  /// The groups it belongs to, such as mission areas.
  public let groups: [String]
  /// What an abbreviation stands for.
  public let expansion: String?
  /// A text on it.
  public let text: [Block]

  /// Makes a term of its parts.
  public init(
    name: Located<String>, aliases: [Located<String>], groups: [String], expansion: String?,
    text: [Block]
  ) {
    self.name = name
    self.aliases = aliases
    self.groups = groups
    self.expansion = expansion
    self.text = text
  }

  /// The piece of the term's address.
  public var slug: String { Slug.make(name.value) }
}
