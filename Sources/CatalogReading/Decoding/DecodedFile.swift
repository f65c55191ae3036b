public import CatalogModel

/// What one file says, by the kind of file that its place makes it.
public enum DecodedFile: Sendable {
  /// `definitions/<id>/<version>.md` or `proposals/<id>/<name>.md`.
  case revision(Revision)
  /// `definitions/<id>/about.md`.
  case about(DefinitionID, About)
  /// `references/<name>.md`.
  case referenceList(ReferenceList)
  /// `vocabulary/<name>.md`.
  case vocabulary(Vocabulary)
  /// `supplements/<name>.md`.
  case supplement(Supplement)
  /// `pages/<name>.md`.
  case page(GuidePage)
  /// `reviews/<id>/<name>.md`.
  case review(ReviewRecord)
  /// `frozen.sums`.
  case frozenSums(FrozenSums)
  /// Nothing that a page is made of: a README, or a file whose errors leave nothing to show.
  case nothing
}
