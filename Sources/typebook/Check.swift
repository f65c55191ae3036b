import ArgumentParser
import Diagnostics
import Reviewing
import SitePipeline

/// `typebook check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content as build does, and write nothing.",
    discussion: """
      With files, everything is read, and only what is wrong with these is printed and counts.

      EXAMPLES:
        typebook check
        typebook check Content/definitions/6-509-1280/1.3.md
        typebook check --strict --format short
        typebook check --format sarif > findings.sarif
        typebook check --stale
        typebook check --review
      """)

  @Argument(help: "Files or folders of the content whose findings are printed; all without one.")
  var files: [String] = []

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Flag(
    help: """
      List the current and adopted versions that nobody compared with the official text for a year \
      before `as_of`.
      """)
  var stale = false

  @Flag(
    help: """
      Fail while a change of a proposal, or of another text with a record in Content/reviews, is \
      undecided or a decision is stale.
      """)
  var review = false

  func run() throws {
    try place.enter()
    let selection = try FileSelection(existing: files)
    let outcome = try BuildRun(options, about: selection).perform(options.settings) {
      (builder) throws(EnvironmentError) in try builder.check()
    }
    if stale, let texts = outcome.staleTexts { try Terminal.output.deliver(texts.text) }
    let isReviewed = try !review || Self.report(outcome.catalog?.reviewStatuses ?? [])
    let isFit =
      isReviewed
      && !outcome.diagnostics.contains {
        selection.contains($0.path) && $0.isObstacle(isStrict: options.strict)
      }
    withExtendedLifetime(outcome) { Self.exit(withError: isFit ? nil : ExitCode.content) }
  }

  /// Prints how far the reviews are that aren't settled; whether all are.
  private static func report(_ reviews: [ReviewStatus]) throws -> Bool {
    let open = reviews.filter { !$0.isSettled }
    try Terminal.output.deliver(open.map(\.text).joined(separator: "\n"))
    return open.isEmpty
  }
}
