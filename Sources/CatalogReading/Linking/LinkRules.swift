public import Diagnostics

/// What can be wrong with links and images.
public enum LinkRules {
  /// A link to a file that isn't there.
  public static let broken = Rule(
    "link/broken", .error, "A link must lead to a file of the content.",
    explanation: """
      Links in content name content files, relative to the file that they stand in, or a folder \
      under definitions, or a file under files. The generator turns them into addresses of pages, \
      so they stay right when pages move.

          [Version 1.3](../definitions/6-509-1280/1.3.md)
          [the definition](../definitions/6-509-1280/)
          [a form](../files/form.pdf)
          [NIMS](ref:nims-2017)

      Addresses elsewhere begin with their scheme: https://…
      """)

  /// A link to a place that the page doesn't have.
  public static let anchor = Rule(
    "link/broken-anchor", .error, "A link's anchor must be an id on the page it leads to.",
    explanation: """
      What follows # names a place on the page: on a version's page a section (notes), a fact \
      (primary-core-capability), the types, a component (training), a cell (training.type-2), its \
      notes (training.notes) or an item of a list (training.type-2.3, or .3.1 inside it); on a \
      guide page the slug of a heading. On a reference list it is the key of an entry.
      """)

  /// A link with a scheme that isn't allowed.
  public static let scheme = Rule(
    "link/unsafe-scheme", .error, "Links to elsewhere may use http, https, mailto or tel only.",
    explanation: """
      Pages of a catalog run nothing and are read from folders and USB sticks. A link whose scheme \
      runs a script, opens a local file or starts a program is refused, whatever it was meant for.
      """)

  /// An image from elsewhere.
  public static let image = Rule(
    "link/image-elsewhere", .error, "An image must be a file under `files`.",
    explanation: """
      Pages load nothing from elsewhere: they are read without a network, and opening one tells \
      nobody. Copy the image to the files folder of the content and name it there:

          ![A lighthouse](../files/lighthouse.png)
      """)

  /// An image without words.
  public static let alternative = Rule(
    "link/image-without-alternative", .warning, "Give every image an alternative text.",
    explanation: """
      Whoever doesn't see the image reads its alternative text: say what the image shows, in a few \
      words, between the square brackets.

          ![A lighthouse over the water](../files/lighthouse.png)
      """)

  /// Two headings with one id.
  public static let headings = Rule(
    "link/duplicate-heading", .error, "Headings of a page must have different ids.",
    explanation: """
      The id of a heading is its words in lower case with hyphens. Two headings with the same id \
      make links to either of them lead to the first. Say them differently.
      """)

  /// A file that nothing leads to.
  static let unusedFile = Rule(
    "file/unused", .warning, "Link to every file under `files`, or delete it.",
    explanation: """
      No text links to this file or shows it, so it isn't copied to the site. Link to it from a \
      page, or remove it.
      """)

  /// A logo that pages can't show.
  public static let logo = Rule(
    "catalog/logo", .error, "`logo` must be an image under `files`.",
    explanation: """
      Every page shows the logo beside the catalog's title, and pages load nothing from elsewhere. \
      Put the image into the files folder and name it there. It is for every audience.

          logo: seal.svg
      """)

  /// The endings of files that pages show as images.
  static let imageEndings = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"]

  /// Every rule of this area.
  public static let all: [Rule] = [
    broken, anchor, scheme, image, alternative, headings, unusedFile, logo,
  ]
}
