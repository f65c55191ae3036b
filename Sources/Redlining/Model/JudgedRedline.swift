public import CatalogModel

/// A redline with what its changes amount to.
public struct JudgedRedline: Sendable {
  /// What differs.
  public let redline: Redline
  /// What it amounts to, in the order of the document.
  public let changes: [Change]
  /// The cells whose requirements change through inheritance alone, and by which changes.
  public let affectedCells: [CellAddress: [Int]]

  /// Makes a judged redline of its parts; `affectedCells` names changes by their numbers.
  public init(redline: Redline, changes: [Change], affectedCells: [CellAddress: [Int]]) {
    self.redline = redline
    self.changes = changes
    self.affectedCells = affectedCells
  }

  /// How many changes there are of each class that has some, the gravest first. A change of several
  /// classes counts in each.
  public var counts: [(changeClass: ChangeClass, count: Int)] {
    ChangeClass.allCases.sorted().compactMap { changeClass in
      let count = changes.count { $0.classes.contains(changeClass) }
      return count == 0 ? nil : (changeClass, count)
    }
  }
}
