/// What a link of the content leads to.
public enum LinkTarget: Sendable, Hashable {
  /// An entry of a reference list, by its present key.
  case reference(String)
  /// A definition's own page, with an id on it.
  case definition(DefinitionID, anchor: String?)
  /// A version or a proposal, with an id on its page.
  case revision(RevisionKey, anchor: String?)
  /// A guide page by its name, with an id on it; `index` is the home page.
  case page(String, anchor: String?)
  /// A list of all terms of a field, or a reference list.
  case vocabulary(VocabularyField)
  /// The list of references.
  case references
  /// A file under `files/`, by its path there, and what a program that shows it is to show first:
  /// `page=3` of a PDF.
  case file(String, fragment: String? = nil)
  /// A place on the same page.
  case anchor(String)
  /// Somewhere else: http, https, mailto or tel.
  case external(String)
  /// Nothing in this edition: the words stand alone.
  case none
}
