import ArgumentParser
import SitePipeline

/// `typebook build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site, if nothing in the content is wrong.",
    discussion: """
      The site takes the old one's place in one step, or not at all. A file in the output's folder \
      that no build made stops the build.

      EXAMPLES:
        typebook build
        typebook build --audience internal --output Internal
        typebook build --format short --without redlines,search
        typebook build --audience public --list
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "Site"

  @Flag(
    help: """
      Print every text and attachment that the site would hold, a line each with its audience, and \
      write nothing.
      """)
  var list = false

  func run() throws {
    try place.enter()
    if list { return try printList() }
    var settings = options.settings
    settings.output = output
    let outcome = try BuildRun(options).perform(settings) { (builder) throws(EnvironmentError) in
      try builder.build()
    }
    guard let publication = outcome.publication else {
      Terminal.messages.write("Nothing was written.\n")
      throw ExitCode.content
    }
    Terminal.messages.write("\(output): \(Self.summary(publication))\n")
    withExtendedLifetime(outcome) { Self.exit() }
  }

  private func printList() throws {
    var inventory: EditionInventory?
    let outcome = try BuildRun(options).perform(options.settings) {
      (builder) throws(EnvironmentError) in
      let (outcome, listed) = try builder.list()
      inventory = listed
      return outcome
    }
    guard let inventory else {
      Terminal.messages.write("Nothing was listed.\n")
      throw ExitCode.content
    }
    try Terminal.output.deliver(inventory.text)
    withExtendedLifetime(outcome) { Self.exit() }
  }

  private static func summary(_ publication: Publication) -> String {
    let count = publication.written + publication.kept
    let files = count == 1 ? "1 file" : "\(count) files"
    guard publication.isChange else { return "\(files), nothing has changed" }
    return "\(files), \(publication.written) of them new or changed, \(publication.removed) removed"
  }
}
