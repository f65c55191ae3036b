import ArgumentParser
import Diagnostics
import Dispatch
import Preview
import SitePipeline

/// `typebook serve`
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser while you write.",
    discussion: """
      The site is made in memory, for this machine alone, and again whenever a file of the content or \
      of a theme changes; open pages reload at their place. What is wrong is printed and shown over the \
      page, which stays as it was. Ctrl-C ends it.

      EXAMPLES:
        typebook serve
        typebook serve --port 9000 --open
        typebook serve --audience internal
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Option(help: "The port on this machine; without it, 8000 or the next that is free.")
  var port: Int?

  @Flag(help: "Open the home page in the browser.")
  var open = false

  func run() throws {
    guard port.map({ (1...65535).contains($0) }) ?? true else {
      throw ValidationError("--port is a number from 1 to 65535.")
    }
    try place.enter()
    let state = PreviewState()
    EndingSignal.listen()
    let builder = SiteBuilder(options.settings)
    var printed: [UInt8] = []
    let showsAll = options.all
    try Self.rebuild(builder, state, showsAll: showsAll, printed: &printed)
    let server = try listening(state)
    let address = "http://localhost:\(server.port)/"
    Terminal.messages.write("\(address) shows the site. Ctrl-C ends it.\n")
    if open { Terminal.openInBrowser(address) }
    let folders = builder.inputs
    DispatchQueue.global().async { [printed] in
      var watch = FolderWatch(folders)
      var printed = printed
      while watch.wait(unless: { EndingSignal.isReceived }) {
        try? Self.rebuild(builder, state, showsAll: showsAll, printed: &printed)
      }
      state.end()
    }
    server.run()
    Terminal.messages.write("\n")
  }

  /// Makes the site again; what is wrong is shown, and the last site stays. What was `printed` last isn't
  /// printed again.
  private static func rebuild(
    _ builder: SiteBuilder, _ state: PreviewState, showsAll: Bool, printed: inout [UInt8]
  ) throws {
    let outcome: SiteBuilder.Outcome
    let site: PreviewedSite?
    do throws(EnvironmentError) {
      (outcome, site) = try builder.preview()
    } catch {
      Terminal.messages.write("error: \(error)\n")
      if error.reason == .unknownAudience { throw ExitCode.validationFailure }
      return state.show(findings: "error: \(error)")
    }
    let report = DiagnosticReport(outcome.diagnostics)
    let sources = outcome.sources
    let words = report.render(
      .snippet, sources: { sources[$0] }, isColored: Terminal.messages.isColored,
      showsAll: showsAll)
    if words != printed {
      Terminal.messages.write(words)
      printed = words
    }
    if let site {
      state.show(site)
    } else {
      // What keeps the site from being made is enough to stand over a page.
      let obstacles = DiagnosticReport(outcome.obstacles)
      let plain = obstacles.render(.snippet, sources: { sources[$0] }, showsAll: showsAll)
      state.show(findings: String(decoding: plain, as: UTF8.self))
    }
  }

  private func listening(_ state: PreviewState) throws -> PreviewServer {
    for candidate in port.map({ [$0] }) ?? Array(8000..<8020) {
      do throws(PreviewServer.Failure) {
        return try PreviewServer(state, port: candidate)
      } catch {
        guard error == .portInUse, port == nil else { throw problem(error, candidate) }
      }
    }
    throw problem(.portInUse, 8000)
  }

  private func problem(_ failure: PreviewServer.Failure, _ port: Int) -> ExitCode {
    switch failure {
    case .portInUse:
      Terminal.messages.write(
        "error: Another program has port \(port).\nName another one with --port.\n")
    case .refused(let words):
      Terminal.messages.write("error: Port \(port) can't be used: \(words).\n")
    }
    return .environment
  }
}
