import CatalogModel

/// One text of the document in both revisions, as a place of changes.
struct JudgedPlace {
  /// The part of the redline and its name.
  let subject: ChangeDraft.Subject
  /// Where the old text stands.
  let old: Locator
  /// Where the new text stands.
  let new: Locator
  /// What its words are judged by.
  let context: TextContext

  /// Whether more or less can be said of what it asks for.
  var isAsked: Bool { context.isRequirement && context.givesDirections }

  /// Whether it is the list of references, in which an order says nothing.
  var isReferences: Bool {
    if case .section(.references) = context.role { true } else { false }
  }
}
