import CatalogModel
import Words

/// A label of the published form, or a heading of its sections.
enum FormLabel: Hashable {
  case fact(DefinitionField)
  case section(FormSection)
  case publishedVersions

  /// The label that some words are, whatever their case, with or without a colon.
  init?(_ words: String) {
    var folded = FoldedText.fold(words)
    while folded.hasSuffix(":") || folded.hasSuffix(" ") { folded.removeLast() }
    guard let label = Self.known[folded] else { return nil }
    self = label
  }

  private static let known: [String: FormLabel] = {
    var known: [String: FormLabel] = ["published versions": .publishedVersions]
    for field in DefinitionField.allCases { known[FoldedText.fold(field.label)] = .fact(field) }
    for section in FormSection.allCases {
      known[FoldedText.fold(section.heading)] = .section(section)
    }
    return known
  }()

  /// Whether some words begin a label.
  static func begins(with words: String) -> Bool {
    let folded = FoldedText.fold(words) + " "
    return known.keys.contains { $0.hasPrefix(folded) }
  }

  /// The most words that a label has.
  static let mostWords = 8
}

extension ColumnHead {
  /// Whether words are the heads of a table with nothing but spaces between them: `Type Description`,
  /// `Component Type 1 Type 2 Notes`.
  static func areInOneLine(_ words: [String]) -> Bool {
    words.first.map { ColumnHead($0) == .name } ?? false && lengths(of: words) != nil
  }

  /// How many words each head has, where words are two heads or more.
  static func lengths(of words: [String]) -> [Int]? {
    var rest = words[...]
    var lengths: [Int] = []
    while !rest.isEmpty {
      // `Type 1` is one head, `Type Description` two.
      let length = (1...min(2, rest.count)).last { length in
        ColumnHead(rest.prefix(length).joined(separator: " ")) != .unknown
      }
      guard let length else { return nil }
      lengths.append(length)
      rest = rest.dropFirst(length)
    }
    return lengths.count > 1 ? lengths : nil
  }
}

/// The head of one column of a form's tables.
enum ColumnHead: Hashable {
  case name
  case notes
  case type(ResourceType)
  case description
  case version
  case date
  case documentType
  /// A head of the form's lists: `Specification`.
  case item
  /// Nothing that the form has, or nothing at all.
  case unknown

  init(_ words: String) {
    var folded = FoldedText.fold(words)
    while folded.hasSuffix(":") { folded.removeLast() }
    self =
      switch folded {
      case "component", "components", "type": .name
      case "note", "notes": .notes
      case "description": .description
      case "version": .version
      case "publish date", "date", "published", "date published": .date
      case "document type": .documentType
      case "specification", "specifications", "reference": .item
      default: ResourceType(words).map { .type($0) } ?? .unknown
      }
  }
}

extension ResourceType {
  /// The type that some words name, whatever their case, with or without a colon.
  init?(_ words: String) {
    var folded = FoldedText.fold(words)
    if folded.hasSuffix(":") { folded.removeLast() }
    let parts = folded.split(separator: " ")
    guard parts.count == 2, let first = parts.first, first == "type" || folded == "single type",
      let type = ResourceType(heading: first == "type" ? "Type " + parts[1] : "Single Type")
    else { return nil }
    self = type
  }
}
