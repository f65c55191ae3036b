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
    // What changes while the first site is made counts, too.
    var watch = FolderWatch(builder.inputs)
    var preview = PreviewRun(builder, state, showsAll: options.all)
    try preview.build()
    let server = try listening(state)
    let address = "http://localhost:\(server.port)/"
    Terminal.messages.write("\(address) shows the site. Ctrl-C ends it.\n")
    if open { Terminal.openInBrowser(address) }
    DispatchQueue.global().async { server.run() }
    while watch.wait(unless: { EndingSignal.isReceived }) { try? preview.build() }
    state.end()
    Terminal.messages.write("\n")
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
