import ArgumentParser
import Diagnostics
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

  func run() throws {
    try place.enter()
    for file in files where !Terminal.exists(file) {
      Terminal.messages.write("error: There is no file \(file).\n")
      throw ExitCode.environment
    }
    let selection = FileSelection(files)
    let outcome = try BuildRun(options, about: selection).perform(options.settings) {
      (builder) throws(EnvironmentError) in try builder.check()
    }
    if stale, let texts = outcome.staleTexts { try Terminal.output.deliver(texts.text) }
    let isFit = !outcome.diagnostics.contains {
      selection.contains($0.path) && $0.isObstacle(isStrict: options.strict)
    }
    withExtendedLifetime(outcome) { Self.exit(withError: isFit ? nil : ExitCode.content) }
  }
}
