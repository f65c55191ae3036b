public import CatalogModel

/// A redline with what its changes amount to.
public struct JudgedRedline: Sendable {
  /// What differs.
  public let redline: Redline
  /// What it amounts to, in the order of the document.
  public let changes: [Change]
  /// The cells whose requirements change through inheritance alone, and by which changes.
  public let affectedCells: [CellAddress: [Int]]
  /// What was compared, and what couldn't be.
  public let coverage: Coverage

  /// Makes a judged redline of its parts; `affectedCells` names changes by their numbers.
  public init(
    redline: Redline, changes: [Change], affectedCells: [CellAddress: [Int]], coverage: Coverage
  ) {
    self.redline = redline
    self.changes = changes
    self.affectedCells = affectedCells
    self.coverage = coverage
  }

  /// Every class that the comparison came to; one that hides a requirement is uncompared.
  public var classes: Set<ChangeClass> {
    let told = Set(changes.flatMap(\.classes))
    return coverage.hidesRequirement ? told.union([.uncompared]) : told
  }

  /// How many changes there are of each class that has some, the gravest first. A change of several
  /// classes counts in each.
  public var counts: [(changeClass: ChangeClass, count: Int)] {
    var counts: [ChangeClass: Int] = [:]
    for change in changes {
      for changeClass in change.classes { counts[changeClass, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
