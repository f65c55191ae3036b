import ArgumentParser
import Diagnostics
import Preview
import SitePipeline

/// Makes the site of a preview again and again, and says what is wrong with it.
struct PreviewRun {
  private let builder: SiteBuilder
  private let state: PreviewState
  private let showsAll: Bool
  private var workspace = Workspace()
  private var printed: [UInt8] = []
  private var hasBegun = false

  /// A run that has made nothing yet.
  init(_ builder: SiteBuilder, _ state: PreviewState, showsAll: Bool) {
    self.builder = builder
    self.state = state
    self.showsAll = showsAll
  }

  /// Makes the site. Where it can't be made, the last one stays, and what is wrong stands above it. What
  /// was printed last isn't printed again. Where there isn't even a folder at the beginning, the run ends.
  mutating func build() throws(ExitCode) {
    defer { hasBegun = true }
    let outcome: SiteBuilder.Outcome
    let site: PreviewedSite?
    do throws(EnvironmentError) {
      (outcome, site) = try builder.preview(in: &workspace)
    } catch {
      Terminal.messages.write("error: \(error)\n")
      if error.reason.isOfCommandLine { throw ExitCode.validationFailure }
      guard hasBegun else { throw .environment }
      return state.show(findings: "error: \(error)")
    }
    if let site {
      state.show(site)
    } else {
      let obstacles = outcome.render(outcome.obstacles, as: .snippet, showsAll: showsAll)
      state.show(findings: String(decoding: obstacles, as: UTF8.self))
    }
    let words = outcome.render(
      outcome.diagnostics, as: .snippet, isColored: Terminal.messages.isColored,
      showsAll: showsAll)
    guard words != printed else { return }
    Terminal.messages.write(words)
    printed = words
  }
}

extension SiteBuilder.Outcome {
  /// Some of its findings, for people or programs.
  func render(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, isColored: Bool = false,
    showsAll: Bool
  ) -> [UInt8] {
    DiagnosticReport(diagnostics).render(
      format, sources: { sources[$0] }, isColored: isColored, showsAll: showsAll)
  }
}
