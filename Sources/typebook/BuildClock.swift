import SitePipeline
import Synchronization

/// When each stage of a build began.
final class BuildClock: Sendable {
  private struct Mark: Sendable {
    let stage: SiteBuilder.Stage
    let start: ContinuousClock.Instant
  }

  private let marks = Mutex<[Mark]>([])

  /// Notes that a stage begins, and the one before it ends.
  func begin(_ stage: SiteBuilder.Stage) {
    marks.withLock { $0.append(Mark(stage: stage, start: .now)) }
  }

  /// A line for each stage, and one for all, as of now; then how much was made, where a site was.
  func report(_ publication: Publication?) -> String {
    let marks = marks.withLock { $0 }
    let now = ContinuousClock.now
    guard let first = marks.first else { return "" }
    let ends = marks.dropFirst().map { $0.start } + [now]
    var report = ""
    for (mark, end) in zip(marks, ends) {
      report += line(mark.stage.rawValue, end - mark.start)
    }
    report += line("total", now - first.start)
    guard let publication else { return report }
    return report + line("files", publication.written + publication.kept, "")
      + line("size", publication.size / 1000, " KB")
  }

  private func line(_ name: String, _ time: Duration) -> String {
    line(name, Int((time / .milliseconds(1)).rounded()), " ms")
  }

  private func line(_ name: String, _ number: Int, _ unit: String) -> String {
    let digits = String(number)
    let padding = String(repeating: " ", count: max(1, 16 - name.count - digits.count))
    return name + padding + digits + unit + "\n"
  }
}
