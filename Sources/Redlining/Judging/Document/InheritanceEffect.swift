import CatalogModel

/// Which types' requirements change because another type's do, from which they inherit.
struct InheritanceEffect {
  private let old: [CellAddress: ResourceType]
  private let new: [CellAddress: ResourceType]
  private let columns: [ColumnRedline]

  /// The effect between the revisions that have these tables and, together, these columns.
  init(_ oldTables: RevisionTables, _ newTables: RevisionTables, _ columns: [ColumnRedline]) {
    old = oldTables.inheritance.mapValues(\.target)
    new = newTables.inheritance.mapValues(\.target)
    self.columns = columns.filter(\.isInBoth)
  }

  /// The types whose cells in the row took over from the cell of `type`, directly or by way of
  /// others, and still do. A cell that began or ceased to take over has changed itself.
  func types(
    takingOverFrom type: ResourceType, in rows: (old: CellAddress.Row, new: CellAddress.Row)
  )
    -> [ResourceType]
  {
    guard let column = columns.first(where: { $0.type == type }) else { return [] }
    return columns.filter { other in
      other.type != type && reaches(column.oldType, from: other.oldType, rows.old, old)
        && reaches(type, from: other.type, rows.new, new)
    }.map(\.type)
  }

  private func reaches(
    _ type: ResourceType, from start: ResourceType, _ row: CellAddress.Row,
    _ targets: [CellAddress: ResourceType]
  ) -> Bool {
    var place = start
    for _ in columns {
      guard let target = targets[CellAddress(row, place)] else { return false }
      if target == type { return true }
      place = target
    }
    return false
  }
}
