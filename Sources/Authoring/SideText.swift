public import CatalogModel
import FrontMatter

/// Texts beside the official ones, to be filled in.
public enum SideText {
  /// A supplement to a version of a definition.
  public static func supplement(
    _ name: String, to id: DefinitionID, _ version: Version, title: String, authority: String
  ) -> NewFile {
    NewFile(
      "Content/supplements/\(name).md",
      """
      ---
      applies_to: \(id.text)
      title: \(YAMLText.scalar(title))
      authority: \(YAMLText.scalar(authority))
      # adds, or restates where the text says in other words what the official one says.
      relation: adds
      # The versions beside which it is shown.
      versions: [\(version)]
      ---

      Write here what holds locally. Headings of the form, such as `## Components`, put a text beside that part of the form.

      """)
  }

  /// A guide page.
  public static func page(_ slug: String, title: String) -> NewFile {
    NewFile(
      "Content/pages/\(slug).md",
      """
      ---
      title: \(YAMLText.scalar(title))
      # description: one sentence for lists and search engines
      # order: 10    guides are listed by it
      ---

      Write here. Link to content by its file, as in `../definitions/6-509-1280/`.

      """)
  }
}
