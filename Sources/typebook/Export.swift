import ArgumentParser
import SitePipeline

/// `typebook export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one file to be handed on: of the whole site, or of a review.",
    subcommands: [ExportZip.self, ExportHTML.self, ExportBrief.self, ExportMatrix.self])
}

/// `typebook export zip`
struct ExportZip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zip",
    abstract: "Pack the site into a zip archive, for a USB stick or a file share.",
    discussion: """
      The archive unpacks into one folder, named after the catalog's title, date and audience, with a \
      README.txt in plain words. The same content gives the same bytes.

      EXAMPLES:
        typebook export zip
        typebook export zip --audience internal --output stick/catalog.zip
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Option(
    help: ArgumentHelp(
      "The archive; else it is named after title, date and audience.", valueName: "file"))
  var output: String?

  func run() throws {
    try place.enter()
    try PackageRun(options, output).perform { (builder) throws(EnvironmentError) in
      try builder.pack()
    } telling: {
      "unpacks into \($0.name)"
    }
  }
}

/// `typebook export html`
struct ExportHTML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html",
    abstract: "Put the whole site, or some definitions, on one page for e-mail and phones.",
    discussion: """
      The file holds every page with search, filters and changes, and needs no other file, no network \
      and no script to be read. Pages to print, review sheets, the comparison of types and data for \
      programs stay with the folder. The same content gives the same bytes.

      With --definition the file is for the pocket: of those definitions alone it holds the current \
      text, with inherited criteria filled in, the checklist, and the block to copy for an order.

      EXAMPLES:
        typebook export html
        typebook export html --definition 6-509-1280
        typebook export html --audience public --output catalog.html
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The definitions that the file holds; else all.", valueName: "id"))
  var definition: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file; else it is named after title, date, audience, definitions.",
      valueName: "file"))
  var output: String?

  func run() throws {
    try place.enter()
    let run = PackageRun(options, output, definitions: definition)
    try run.perform { (builder) throws(EnvironmentError) in
      try builder.bind()
    } telling: { _ in
      "open it in any browser"
    }
  }
}
