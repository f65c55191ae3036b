public import CatalogModel
public import Redlining

/// Two texts of a definition that pages compare.
public struct PlannedComparison: Sendable {
  /// The older text.
  public let old: Revision
  /// The newer text.
  public let new: Revision
  private let compare: @Sendable () -> JudgedRedline

  /// Plans a comparison. `compare` is called by each page that tells of it.
  public init(
    of old: Revision, with new: Revision, _ compare: @escaping @Sendable () -> JudgedRedline
  ) {
    self.old = old
    self.new = new
    self.compare = compare
  }

  /// What changed, and what it amounts to.
  public var judged: JudgedRedline { compare() }
}
