import CatalogModel

/// Which types' requirements change because another type's do, from which they inherit.
struct InheritanceEffect {
  private let old: [CellAddress: ResourceType]
  private let new: [CellAddress: ResourceType]
  private let types: [ResourceType]

  /// The effect between the revisions that have these tables and, together, these types.
  init(_ oldTables: RevisionTables, _ newTables: RevisionTables, _ types: [ResourceType]) {
    old = oldTables.inheritance.mapValues(\.target)
    new = newTables.inheritance.mapValues(\.target)
    self.types = types
  }

  /// The types whose cells in the row took over from the cell of `type`, directly or by way of
  /// others, and still do. A cell that began or ceased to take over has changed itself.
  func types(
    takingOverFrom type: ResourceType, in rows: (old: CellAddress.Row, new: CellAddress.Row)
  )
    -> [ResourceType]
  {
    types.filter { other in
      other != type && reaches(type, from: other, rows.old, old)
        && reaches(type, from: other, rows.new, new)
    }
  }

  private func reaches(
    _ type: ResourceType, from start: ResourceType, _ row: CellAddress.Row,
    _ targets: [CellAddress: ResourceType]
  ) -> Bool {
    var place = start
    for _ in types {
      guard let target = targets[CellAddress(row, place)] else { return false }
      if target == type { return true }
      place = target
    }
    return false
  }
}
