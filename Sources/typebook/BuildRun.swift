import ArgumentParser
import Diagnostics
import SitePipeline

/// One run of the builder, with everything that is printed around it.
struct BuildRun {
  private let options: BuildOptions
  private let selection: FileSelection

  /// A run of which only the findings about the files of `selection` are printed.
  init(_ options: BuildOptions, about selection: FileSelection = .everything) {
    self.options = options
    self.selection = selection
  }

  /// Does the work and prints the findings, and the times where they are asked for.
  func perform(
    _ settings: SiteBuilder.Settings,
    _ work: (SiteBuilder) throws(EnvironmentError) -> SiteBuilder.Outcome
  ) throws(ExitCode) -> SiteBuilder.Outcome {
    let clock = BuildClock()
    let counts = StageProgress()
    let progress = ProgressLine(on: .messages, counts)
    EndingSignal.listen()
    let builder = SiteBuilder(
      settings, interruption: EndingSignal.interruption, progress: counts
    ) { stage in
      clock.begin(stage)
      progress.begin(stage)
    }
    let outcome: SiteBuilder.Outcome
    do throws(EnvironmentError) {
      outcome = try work(builder)
    } catch {
      progress.end()
      Terminal.messages.write("error: \(error)\n")
      if error.reason == .interrupted { EndingSignal.pass() }
      throw error.reason.isOfCommandLine ? .validationFailure : .environment
    }
    progress.end()
    try report(outcome)
    if options.timings { Terminal.messages.write(clock.report(outcome.publication)) }
    return outcome
  }

  private func report(_ outcome: SiteBuilder.Outcome) throws(ExitCode) {
    let format = options.format.format
    let terminal = format.isForPrograms ? Terminal.output : Terminal.messages
    let text = outcome.render(
      outcome.diagnostics.filter { selection.contains($0.path) }, as: format,
      isColored: terminal.isColored, showsAll: options.all)
    if format.isForPrograms { try terminal.deliver(text) } else { terminal.write(text) }
  }
}
