import ArgumentParser
import SitePipeline

/// `typebook check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content as build does, and write nothing.",
    discussion: """
      EXAMPLES:
        typebook check
        typebook check --strict --format short
        typebook check --format json > findings.json
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  func run() throws {
    try place.enter()
    let outcome = try BuildRun(options).perform(options.settings) {
      (builder) throws(EnvironmentError) in try builder.check()
    }
    withExtendedLifetime(outcome) { Self.exit(withError: outcome.isFit ? nil : ExitCode.content) }
  }
}
