public import CatalogModel

/// What is kept of all comparisons of a catalog.
///
/// The comparisons themselves aren't: one takes less time than keeping it takes memory, so a page
/// that shows one makes it again.
public struct RedlineTable: Sendable {
  private let summaries: [RedlinePair: RedlineSummary]
  private let sums: [String: String]

  /// Without any comparison: no page of changes is made, and none is linked to.
  public static let empty = RedlineTable([], sums: [:])

  /// Makes a table of summaries and of the SHA-256 of the files that were compared, in
  /// hexadecimal digits by path.
  public init(_ summaries: [(RedlinePair, RedlineSummary)], sums: [String: String]) {
    self.summaries = Dictionary(summaries, uniquingKeysWith: { first, _ in first })
    self.sums = sums
  }

  /// Whether nothing was compared.
  public var isEmpty: Bool { summaries.isEmpty }

  /// What the comparison of two revisions amounts to; nil where they weren't compared.
  public subscript(old: RevisionKey, new: RevisionKey) -> RedlineSummary? {
    summaries[RedlinePair(old: old, new: new)]
  }

  /// The SHA-256 of the file that a revision was read from.
  public func sum(of revision: Revision) -> String? { sums[revision.path] }
}
