/// What a passage is to its definition. Search weighs words by it, and an index numbers the
/// passages of a definition in this order.
public enum SearchField: Int, Sendable, CaseIterable {
  /// The resource's name.
  case name
  /// Other names that readers know it by.
  case aliases
  /// The ID.
  case id
  /// A fact of the form's head that names terms.
  case terms
  /// The name of a component.
  case components
  /// The references.
  case references
  /// Any other text of the form.
  case text
  /// Local text beside the form's.
  case local
  /// Every course code of the definition; nothing that a page shows.
  case codes
}
