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
  /// Every two revisions that are compared: each version with every later one, and each proposal
  /// with the version that it starts from and with the current one, as far as they are here.
  public var comparisons: [(old: Revision, new: Revision)] {
    var pairs: [(old: Revision, new: Revision)] = []
    for (index, new) in versions.enumerated() {
      for old in versions[..<index] { pairs.append((old, new)) }
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
}
