import ArgumentParser
import CatalogModel
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
        typebook build --all-audiences                 Site-public, Site-internal …
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "Site"

  @Flag(
    name: .customLong("all-audiences"),
    help: "Build a site for each audience, in folders named after the output and the audience.")
  var buildsAll = false

  @Flag(
    help: """
      Print every text and attachment that the site would hold, a line each with its audience, and \
      write nothing.
      """)
  var list = false

  func run() throws {
    try place.enter()
    if list { return try printList() }
    if buildsAll { return try buildAll() }
    withExtendedLifetime(try build(for: options.audience, into: output)) { Self.exit() }
  }

  /// Builds one site, and says what came of it.
  private func build(
    for audience: String?, into output: String, printsFindings: Bool = true
  ) throws -> SiteBuilder.Outcome {
    var settings = options.settings
    settings.audience = audience
    settings.output = output
    let run = BuildRun(options, about: printsFindings ? .everything : .nothing)
    let outcome = try run.perform(settings) { (builder) throws(EnvironmentError) in
      try builder.build()
    }
    guard let publication = outcome.publication else {
      Terminal.messages.write("Nothing was written.\n")
      throw ExitCode.content
    }
    Terminal.messages.write("\(output): \(Self.summary(publication))\n")
    if let count = outcome.leftOut, let audience = settings.audience {
      let texts = count == 1 ? "1 text" : "\(count) texts"
      Terminal.messages.write("\(texts) left out of the edition for `\(audience)`\n")
    }
    return outcome
  }

  private func buildAll() throws {
    guard options.audience == nil else {
      throw ValidationError("--audience names one audience, --all-audiences all: give one of them.")
    }
    let audiences: [Audience]
    do throws(EnvironmentError) {
      audiences = try ContentFolder.read(options.content).catalog?.settings.audiences ?? []
    } catch {
      Terminal.messages.write("error: \(error)\n")
      throw ExitCode.environment
    }
    guard !audiences.isEmpty else {
      throw ValidationError("The catalog declares no audiences: build without --all-audiences.")
    }
    for (number, audience) in audiences.enumerated() {
      _ = try build(
        for: audience.name, into: output + "-" + audience.name, printsFindings: number == 0)
    }
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
