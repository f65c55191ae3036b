import CatalogModel
import Diagnostics

/// Checks what concerns a catalog as a whole: versions, vocabularies, names, relations and
/// addresses.
///
/// What one file says by itself is checked where it is read, what one revision says where it is
/// linked.
enum ContentChecker {
  /// What is wrong in `content`, of which `definitions` were made, in no promised order.
  ///
  /// A pure function of both: it reads no file and no clock.
  static func check(
    _ content: DecodedContent, definitions: [Definition]
  ) -> [Diagnostic] {
    let listsComponents = content.vocabularies.contains { $0.field == .component }
    return definitions.flatMap { VersionChecker.check($0, unlessFaultyIn: content) }
      + (listsComponents
        ? [] : definitions.flatMap { VersionChecker.componentSpelling($0.versions) })
      + VocabularyChecker.check(content.vocabularies) + NameChecker.check(definitions)
      + RelationChecker.check(content, definitions)
      + AddressChecker.check(content, definitions) + CopyChecker.check(content)
  }
}
