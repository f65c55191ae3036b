import ArgumentParser
import Diagnostics
import SitePipeline

/// One run of the builder, with everything that is printed around it.
struct BuildRun {
  private let options: BuildOptions

  init(_ options: BuildOptions) { self.options = options }

  /// Does the work and prints the findings, and the times where they are asked for.
  func perform(
    _ settings: SiteBuilder.Settings,
    _ work: (SiteBuilder) throws(EnvironmentError) -> SiteBuilder.Outcome
  ) throws(ExitCode) -> SiteBuilder.Outcome {
    let clock = BuildClock()
    let progress = ProgressLine(on: .messages)
    let builder = SiteBuilder(settings) { stage in
      clock.begin(stage)
      progress.begin(stage)
    }
    do throws(EnvironmentError) {
      let outcome = try work(builder)
      progress.end()
      report(outcome)
      if options.timings { Terminal.messages.write(clock.report) }
      return outcome
    } catch {
      progress.end()
      Terminal.messages.write("error: \(error)\n")
      throw error.reason == .unknownAudience ? .validationFailure : .environment
    }
  }

  private func report(_ outcome: SiteBuilder.Outcome) {
    let format = options.format.format
    let terminal = format == .json ? Terminal.output : Terminal.messages
    let report = DiagnosticReport(outcome.diagnostics)
    let sources = outcome.sources
    terminal.write(
      report.render(
        format, sources: { sources[$0] }, isColored: terminal.isColored, showsAll: options.all))
  }
}
