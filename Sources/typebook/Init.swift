import ArgumentParser
import Authoring
import CatalogModel
import SitePipeline

/// `typebook init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a catalog in a folder.",
    discussion: """
      The folder gets Content/ with the settings, a home page and vocabularies, a .gitignore and a \
      .gitattributes. Nothing that is there is overwritten. On a terminal, the title and the issuer are \
      asked for where no option gives them.

      EXAMPLES:
        typebook init catalog
        typebook init catalog --title "County Catalog" --issuer "Example County"
        typebook init harbor --example
      """)

  @Argument(help: ArgumentHelp("The catalog's folder; it is made if need be.", valueName: "dir"))
  var folder: String

  @Option(help: "What readers call the catalog.")
  var title: String?

  @Option(help: "Who issues the definitions in it.")
  var issuer: String?

  @Flag(help: "Begin with Harbor, an invented catalog that shows everything.")
  var example = false

  @OptionGroup var place: WorkingPlace

  func run() throws {
    try place.enter()
    let files = example ? CatalogStarter.example : started.files
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    try FileWriting.write(
      files.map { ((root.isEmpty ? "/" : root + "/") + $0.path, $0.bytes) }, in: folder)
    Terminal.messages.write(example ? Self.nextWithExample(folder) : Self.next(folder))
  }

  private var started: CatalogStarter {
    CatalogStarter(
      title: title ?? Terminal.answer("Title of the catalog") ?? "Resource Typing Catalog",
      issuer: issuer ?? Terminal.answer("Who issues its definitions")
        ?? "Issuer not said yet",
      asOf: Terminal.today)
  }

  private static func next(_ folder: String) -> String {
    """

    Next:
    \(way(to: folder))  typebook new definition ID NAME    a first definition
      typebook serve                     the site in a browser, while you write
      typebook build                     the site, in Site/

    """
  }

  private static func nextWithExample(_ folder: String) -> String {
    """

    Next:
    \(way(to: folder))  typebook serve --audience public    the site in a browser, while you write
      typebook build --audience public    the site, in Site/
      typebook diff 90-508-1001 1.2 1.3   what changed between two versions

    """
  }

  /// The line that leads there from here.
  private static func way(to folder: String) -> String {
    ["", ".", "./"].contains(folder) ? "" : "  cd \(folder)\n"
  }
}
