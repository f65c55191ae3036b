import Dispatch
import SitePipeline
import Synchronization

/// A line on a terminal that says what a long build is at; it shows after a second and goes without
/// a trace.
final class ProgressLine: Sendable {
  private struct State {
    var stage: SiteBuilder.Stage?
    var start = ContinuousClock.now
    var isShown = false
    var isOver = false
  }

  private static let clearLine = "\r\u{1B}[2K"

  private let state = Mutex(State())
  private let terminal: Terminal
  private let progress: StageProgress
  private let queue = DispatchQueue(label: "progress")

  /// Prepares the line; on anything but a terminal there never is one.
  init(on terminal: Terminal, _ progress: StageProgress) {
    self.terminal = terminal
    self.progress = progress
    if terminal.isInteractive { schedule(.seconds(1)) }
  }

  /// Says what the build is at from now on.
  func begin(_ stage: SiteBuilder.Stage) {
    state.withLock {
      $0.stage = stage
      $0.start = .now
      if $0.isShown { draw($0) }
    }
  }

  /// Removes the line.
  func end() {
    state.withLock {
      $0.isOver = true
      if $0.isShown { terminal.write(Self.clearLine) }
    }
  }

  private func schedule(_ delay: DispatchTimeInterval) {
    queue.asyncAfter(deadline: .now() + delay) { [self] in
      state.withLock {
        guard !$0.isOver else { return }
        $0.isShown = true
        draw($0)
        schedule(.milliseconds(200))
      }
    }
  }

  private func draw(_ state: State) {
    let work =
      switch state.stage {
      case nil: "starting"
      case .load: "reading files"
      case .decode: "understanding each file"
      case .link: "linking and checking"
      case .compare: "comparing versions"
      case .plan: "planning pages"
      case .render: "making pages"
      case .publish: "publishing"
      }
    terminal.write(Self.clearLine + "typebook: " + work + amount(since: state.start) + " …")
  }

  /// How much of the stage is done, and how long it will go on: `, 300 of 1500, 4 s left`.
  private func amount(since start: ContinuousClock.Instant) -> String {
    guard let (done, all) = progress.counts else { return "" }
    let left = progress.secondsLeft(after: .now - start).map { ", \($0) s left" } ?? ""
    return ", \(done) of \(all)" + left
  }
}
