public import CatalogModel

/// Where a word of a capture went.
public struct Placement: Hashable, Sendable {
  /// A place of the form.
  public enum Destination: Hashable, Sendable {
    case fact(DefinitionField)
    case publishedVersions
    case section(FormSection)
    case type(ResourceType)
    case component(String)
    case notes(component: String)
    case cell(component: String, ResourceType)
  }

  /// What the word is there.
  public enum Role: String, Hashable, Sendable {
    /// A word of the form's text.
    case text
    /// A word of a label, which the file has as a key or heading.
    case label
    /// A bullet or a number, which the file has as a list.
    case mark
    /// A word that the capture has a second time, as heads of pages are.
    case repetition = "repeated"
    /// A word that the held version has already.
    case held
  }

  /// The place.
  public let destination: Destination
  /// The word's role there.
  public let role: Role
  /// The entry of a reference list that the word leads to, and whether it is new: `ref:nims-2017`.
  public let entry: String?

  init(destination: Destination, role: Role, entry: String? = nil) {
    self.destination = destination
    self.role = role
    self.entry = entry
  }
}

extension Placement.Destination {
  /// The key or heading that the place has in the file.
  public var field: String {
    switch self {
    case .fact(let field): field.key
    case .publishedVersions: "published_versions"
    case .section(let section): section.heading
    case .type: FormSection.types.heading
    case .component, .notes, .cell: FormSection.components.heading
    }
  }

  /// The place in words.
  public var name: String { cell.isEmpty ? field : "\(field), \(cell)" }

  /// The heading below that one; empty where there is none.
  public var cell: String {
    switch self {
    case .fact, .publishedVersions, .section: ""
    case .type(let type): type.description
    case .component(let name): name
    case .notes(let component): component + " / Notes"
    case .cell(let component, let type): "\(component) / \(type)"
    }
  }
}
