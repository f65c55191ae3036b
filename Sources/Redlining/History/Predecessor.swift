public import CatalogModel
import Diagnostics

/// The text that a revision is compared with by itself: what it followed, or starts from.
public struct Predecessor: Sendable {
  /// The text.
  public let revision: Revision
  /// The versions between the two whose text isn't in the catalog, oldest first.
  public let notHeld: [Version]
}

extension Definition {
  /// For a version, the one before it whose text is here; for a proposal, its base. Nil where that
  /// isn't here.
  public func predecessor(of revision: Revision) -> Predecessor? {
    switch revision.provenance {
    case .official(let record):
      let version = record.version.value
      guard let before = versions.last(where: { $0.version.map { $0 < version } ?? false }),
        let held = before.version
      else { return nil }
      let between = history.filter { !$0.isHeld && held < $0.version && $0.version < version }
      return Predecessor(revision: before, notHeld: between.map(\.version).sorted())
    case .proposal(let record):
      return self.revision(record.base.value).map { Predecessor(revision: $0, notHeld: []) }
    }
  }

  /// The text that a revision is compared with first: the one that came before it, for a proposal
  /// without its base the current version.
  public func comparedWith(_ revision: Revision) -> Revision? {
    predecessor(of: revision)?.revision ?? (revision.proposal == nil ? nil : current)
  }
}
