import BundledFiles
public import CatalogModel
import FrontMatter

/// The files of a new catalog.
public struct CatalogStarter: Sendable {
  private let title: String
  private let issuer: String
  private let asOf: DocumentDate

  /// A catalog of that title, as of that day, whose definitions `issuer` issues.
  public init(title: String, issuer: String, asOf: DocumentDate) {
    self.title = title
    self.issuer = issuer
    self.asOf = asOf
  }

  /// A catalog that builds and has no definition yet, with the vocabularies of the program.
  public var files: [NewFile] {
    Self.surroundings + [
      NewFile("Content/catalog.yml", settings), NewFile("Content/pages/index.md", home),
    ]
      + BundledFile.files(of: .vocabulary).map {
        NewFile("Content/vocabulary/" + $0.name, $0.bytes)
      }
  }

  /// The invented catalog that shows everything that there is.
  public static var example: [NewFile] {
    surroundings + BundledFile.files(of: .example).map { NewFile("Content/" + $0.name, $0.bytes) }
  }

  private var settings: String {
    """
    # The settings of the catalog; `typebook help format` describes all of them.
    format: 1
    title: \(YAMLText.scalar(title))
    # Who issues the definitions, unless a definition's about.md says otherwise.
    issuer: \(YAMLText.scalar(issuer))
    # The date of this edition. The program never looks at the clock: set it before you publish.
    as_of: \(asOf.iso)
    # Proposals are built only with `show`.
    proposals: show
    # The version that your organization works by, where that isn't the current one:
    # adopted: { 6-509-1280: 1.3 }
    # A marking at the top of every page:
    # marking: FOR OFFICIAL USE ONLY
    # Where the site will stand; a feed and a site map are made only with it:
    # base_url: https://catalog.example.org/

    """
  }

  private var home: String {
    """
    ---
    title: \(YAMLText.scalar(title))
    ---

    This is the text of the home page, in `Content/pages/index.md`. Say here what the catalog is for, and whom to ask.

    """
  }

  private static let surroundings = [
    NewFile(
      ".gitignore",
      """
      # The site is made of Content/ at any time. Remove this line to keep it in git.
      /Site/
      # What a build or a new file that was stopped leaves behind.
      .*.staging/
      .*.part

      """),
    NewFile(
      ".gitattributes",
      """
      # Texts have the same line endings on every system; a built site is left as it is, since its
      # sums are of its bytes.
      Content/** text=auto eol=lf
      Content/files/** -text
      Site/** -text

      """),
  ]
}
