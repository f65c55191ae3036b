import Dispatch
public import SitePipeline
import Synchronization

/// What a preview shows at the moment: the last good site, and what is wrong with what came since.
public final class PreviewState: Sendable {
  private struct Content {
    var site: PreviewedSite?
    /// Counts the sites, so that a page knows whether it shows the last.
    var number = 0
    /// What is wrong now; empty for nothing.
    var findings = ""
    /// Counts every change of the two.
    var changes = 0
    var isEnded = false
    /// Those who wait for a change.
    var waiting: [DispatchSemaphore] = []
  }

  private let content = Mutex(Content())

  /// A preview that has nothing to show yet.
  public init() {}

  /// Shows another site from now on, with the warnings about it.
  public func show(_ site: PreviewedSite, findings: String = "") {
    change {
      $0.site = site
      $0.number += 1
      $0.findings = findings
    }
  }

  /// Keeps the last site, and shows above it what is wrong.
  public func show(findings: String) {
    change { $0.findings = findings }
  }

  /// Lets everyone go who waits for a notice.
  public func end() { change { $0.isEnded = true } }

  /// Changes the state, and tells those who wait for that.
  private func change(_ body: (inout Content) -> Void) {
    let waiting = content.withLock { content in
      body(&content)
      content.changes += 1
      defer { content.waiting = [] }
      return content.waiting
    }
    for one in waiting { one.signal() }
  }

  /// The site at the moment.
  var site: PreviewedSite? { content.withLock { $0.site } }

  /// The notice after so many changes, as soon as there is one; nil where there is none within some
  /// seconds.
  func notice(
    after changes: Int, within seconds: Int
  ) -> (changes: Int, number: Int, findings: String)? {
    let change = DispatchSemaphore(value: 0)
    let isWaiting = content.withLock { content in
      if content.changes == changes, !content.isEnded { content.waiting.append(change) }
      return content.changes == changes && !content.isEnded
    }
    if isWaiting { _ = change.wait(timeout: .now() + .seconds(seconds)) }
    return content.withLock { content in
      content.waiting.removeAll { $0 === change }
      return content.changes == changes
        ? nil : (content.changes, content.number, content.findings)
    }
  }

  /// Whether the preview is over.
  var isEnded: Bool { content.withLock { $0.isEnded } }
}
