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
  }

  private let content = Mutex(Content())

  /// A preview that has nothing to show yet.
  public init() {}

  /// Shows another site from now on, with the warnings about it.
  public func show(_ site: PreviewedSite, findings: String = "") {
    content.withLock {
      $0.site = site
      $0.number += 1
      $0.findings = findings
      $0.changes += 1
    }
  }

  /// Keeps the last site, and shows above it what is wrong.
  public func show(findings: String) {
    content.withLock {
      $0.findings = findings
      $0.changes += 1
    }
  }

  /// Lets everyone go who waits for a notice.
  public func end() { content.withLock { $0.isEnded = true } }

  /// The site at the moment.
  var site: PreviewedSite? { content.withLock { $0.site } }

  /// The notice after so many changes; nil while there is no other.
  func notice(after changes: Int) -> (changes: Int, number: Int, findings: String)? {
    content.withLock {
      $0.changes == changes ? nil : ($0.changes, $0.number, $0.findings)
    }
  }

  /// Whether the preview is over.
  var isEnded: Bool { content.withLock { $0.isEnded } }
}
