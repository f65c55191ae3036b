public import CatalogModel
import Diagnostics

/// Two revisions of one definition that readers may want to see compared.
public struct RedlinePair: Sendable, Hashable {
  /// The revision that the changes start from.
  public let old: RevisionKey
  /// The revision that they lead to.
  public let new: RevisionKey

  /// Makes a pair of its parts.
  public init(old: RevisionKey, new: RevisionKey) {
    self.old = old
    self.new = new
  }
}

extension Definition {
  /// With more versions than this not every two of them are compared.
  static let mostVersionsInPairs = 20

  /// Whether every version is compared with every later one.
  public var comparesEveryPair: Bool { versions.count <= Self.mostVersionsInPairs }

  /// Every two revisions that are compared: each version with every later one, and each proposal
  /// with the version that it starts from and with the current one, as far as they are here. Where
  /// there are more than twenty versions, each is compared with the next one, with the current one
  /// and with the adopted one.
  public var comparisons: [(old: Revision, new: Revision)] {
    var pairs: [(old: Revision, new: Revision)] = []
    for (index, new) in versions.enumerated() {
      for old in versions[..<index].suffix(isComparedWithAll(new) ? index : 1) {
        pairs.append((old, new))
      }
    }
    for proposal in proposals {
      let base = proposal.proposal.flatMap { revision($0.base.value) }
      for old in [base, current].compactMap(\.self)
      where !pairs.contains(where: { $0.old.key == old.key && $0.new.key == proposal.key }) {
        pairs.append((old, proposal))
      }
    }
    return pairs
  }

  /// Whether a version is compared with all before it.
  private func isComparedWithAll(_ version: Revision) -> Bool {
    comparesEveryPair || version.key == current.key || version.version == adopted
  }
}
