import ArgumentParser
import Diagnostics
import SitePipeline

/// `typebook verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold a built site against its sums, or against what the content gives now.",
    discussion: """
      Every file of the site is held against SHA256SUMS.txt. With --content the site is also made again, \
      in memory, and held against that: name the audience, parts and themes that it was built with. Each \
      file that differs is printed, with how.

      EXAMPLES:
        typebook verify Site
        typebook verify /media/stick/Site
        typebook verify Site --content Content

      EXIT STATUS:
        0   the site is as it was built
        1   a file differs, or the content is wrong
        2   something else is in the way
        64  the command line is wrong
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var site: String

  @Option(
    help: ArgumentHelp("The folder of the content that the site is made of.", valueName: "dir"))
  var content: String?

  @Option(help: ArgumentHelp("The folder of the catalog's own themes.", valueName: "dir"))
  var themes: String?

  @Option(
    help: ArgumentHelp("The readers it was built for, if not those it names.", valueName: "name"))
  var audience: String?

  @Option(
    help: ArgumentHelp(
      "Parts that it was built without: \(OmittedParts.names).", valueName: "parts"))
  var without = OmittedParts(parts: [])

  func run() throws {
    try place.enter()
    let verified = try reading { () throws(EnvironmentError) in
      try SiteVerification(ofSiteAt: site)
    }
    var differences = verified.differences
    if let content {
      differences += try rebuilt(content, verified).filter { new in
        !differences.contains { $0.path == new.path && $0.words == new.words }
      }
    }
    try Terminal.output.deliver(differences.map { "\($0)\n" }.joined())
    let files = verified.count == 1 ? "1 file" : "\(verified.count) files"
    guard differences.isEmpty else {
      let names = Set(differences.map(\.path)).count
      Terminal.messages.write("\(site): \(names) of \(files) differ\n")
      throw ExitCode.content
    }
    Terminal.messages.write("\(site): \(files), as they were built\n")
  }

  private func rebuilt(
    _ content: String, _ verified: SiteVerification
  ) throws -> [SiteVerification.Difference] {
    var settings = SiteBuilder.Settings()
    settings.content = content
    settings.themes = themes
    settings.audience = audience ?? verified.audience
    settings.omitted = without.parts
    settings.home = Terminal.variable("HOME")
    let builder = SiteBuilder(settings)
    let (outcome, files) = try reading { () throws(EnvironmentError) in try builder.files() }
    try ErrorGate.stop(at: outcome.diagnostics, in: outcome.sources)
    guard let files else { throw ExitCode.content }
    return try reading { () throws(EnvironmentError) in try verified.differences(from: files) }
  }
}
