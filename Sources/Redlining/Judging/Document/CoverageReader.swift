import CatalogModel

/// Looks for what the copies of two revisions lack.
struct CoverageReader {
  private let redline: Redline
  private let old: Side
  private let new: Side

  /// A revision with what its cells inherit from.
  private struct Side {
    let revision: Revision
    let tables: RevisionTables

    var body: FormBody { revision.body }

    /// The row of the types' descriptions; nil where the form doesn't describe each type.
    var typesRow: CellAddress.Row? { body.describesTypes ? .types : nil }

    /// Whether the copy lost the types as a whole, so that it has every column of the other.
    var isUntyped: Bool {
      body.types.isMissing && (body.components.value ?? []).allSatisfy(\.cells.isEmpty)
    }

    /// Whether the copy lacks what the form says in a cell, or what the cell inherits.
    func lacks(_ row: CellAddress.Row, _ type: ResourceType) -> Bool {
      var address = CellAddress(row, type)
      for _ in body.typesNamed {
        guard let target = tables.inheritance[address]?.target else { break }
        address = CellAddress(row, target)
      }
      return body[address].isMissing
    }
  }

  /// What of `redline` was compared; `oldTables` and `newTables` are those of its revisions.
  static func coverage(
    of redline: Redline, _ oldTables: RevisionTables, _ newTables: RevisionTables
  ) -> Coverage {
    let reader = CoverageReader(
      redline: redline, old: Side(revision: redline.old, tables: oldTables),
      new: Side(revision: redline.new, tables: newTables))
    return Coverage(
      criteria: reader.criteria, others: reader.facts + reader.sections + reader.notes)
  }

  // MARK: Criteria

  /// A row of the table in either revision; nil where that has no such row.
  private struct Row {
    let old: CellAddress.Row?
    let new: CellAddress.Row?
    let component: Component?
  }

  private var criteria: [Coverage.Criteria] {
    let rows = rows
    guard !redline.columns.isEmpty else {
      return rows.isEmpty ? [] : [unnamed(rows.compactMap(\.component))]
    }
    return redline.columns.map { column in
      let asked = rows.filter { Self.has($0, column.presence) }
      return Coverage.Criteria(
        type: column.type, count: asked.count, gaps: asked.compactMap { gap($0, column) })
    }
  }

  /// Components of which both copies lack every criterion, so that no type is known.
  private func unnamed(_ components: [Component]) -> Coverage.Criteria {
    Coverage.Criteria(
      type: nil, count: components.count,
      gaps: components.map {
        Coverage.Gap(locator: .component($0), isOldMissing: true, isNewMissing: true)
      })
  }

  private var rows: [Row] {
    let (one, other) = (redline.rows.old, redline.rows.new)
    // Components that a copy lacks as a whole are rows that it should have.
    let (isOldLost, isNewLost) = (
      old.body.components.isMissing, new.body.components.isMissing
    )
    let components = redline.rows.entries.flatMap { entry -> [Row] in
      switch entry {
      case .kept(let old, let new, _), .moved(let old, let new, _):
        [Row(old: one[old].row, new: other[new].row, component: other[new])]
      case .movedAway: []
      case .deleted(let old):
        [Row(old: one[old].row, new: isNewLost ? one[old].row : nil, component: one[old])]
      case .inserted(let new):
        [Row(old: isOldLost ? other[new].row : nil, new: other[new].row, component: other[new])]
      case .split(let old, let new, _):
        new.map { Row(old: one[old].row, new: other[$0].row, component: other[$0]) }
      case .merged(let old, let new, _):
        old.map { Row(old: one[$0].row, new: other[new].row, component: one[$0]) }
      }
    }
    let (oldTypes, newTypes) = (old.typesRow, new.typesRow)
    let hasDescriptions = !redline.columns.isEmpty && (oldTypes ?? newTypes) != nil
    return (hasDescriptions ? [Row(old: oldTypes, new: newTypes, component: nil)] : [])
      + components
  }

  private static func has(_ row: Row, _ presence: ColumnRedline.Presence) -> Bool {
    switch presence {
    case .both: true
    case .deleted: row.old != nil
    case .inserted: row.new != nil
    }
  }

  private func gap(_ row: Row, _ column: ColumnRedline) -> Coverage.Gap? {
    let inOld = column.presence != .inserted || old.isUntyped
    let inNew = column.presence != .deleted || new.isUntyped
    let isOldMissing = inOld && row.old.map { old.lacks($0, column.oldType) } ?? false
    let isNewMissing = inNew && row.new.map { new.lacks($0, column.type) } ?? false
    guard isOldMissing || isNewMissing else { return nil }
    let sides = [
      (inOld ? row.old : nil, old, column.oldType), (inNew ? row.new : nil, new, column.type),
    ]
    let own = sides.map { row, side, type in
      row.map { side.body[CellAddress($0, type)].isMissing } ?? false
    }
    return Coverage.Gap(
      locator: row.component.map { .cell($0, column.type) } ?? .description(column.type),
      isOldMissing: isOldMissing, isNewMissing: isNewMissing, isInherited: !own.contains(true))
  }

  // MARK: Everything else

  private var facts: [Coverage.Gap] {
    DefinitionField.allCases.compactMap { field in
      switch field {
      case .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease: return nil
      case .nqsPosition, .kind, .category, .primaryCoreCapability, .secondaryCoreCapability,
        .supportingCoreCapabilities, .singleResource, .withTypedTeam, .typedTeam, .withTypedUnit,
        .typedUnit:
        guard redline.old.has(field) || redline.new.has(field) else { return nil }
        return gap(.fact(field), (redline.old.lacks(field), redline.new.lacks(field)))
      }
    }
  }

  private var sections: [Coverage.Gap] {
    FormSection.allCases.compactMap { section in
      let missing = (old.body.lacks(section), new.body.lacks(section))
      switch section {
      // Many forms have no such label.
      case .description where missing == (true, true): return nil
      // What one copy has of them is criteria.
      case .types, .components: guard missing == (true, true) else { return nil }
      case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
        .references:
        break
      }
      return gap(.section(section), missing)
    }
  }

  private var notes: [Coverage.Gap] {
    redline.rows.entries.compactMap { entry in
      switch entry {
      case .kept(let old, let new, _), .moved(let old, let new, _):
        let component = redline.rows.new[new]
        return gap(
          .notes(component), (redline.rows.old[old].notes.isMissing, component.notes.isMissing))
      case .movedAway, .deleted, .inserted, .split, .merged: return nil
      }
    }
  }

  private func gap(_ locator: Locator, _ missing: (old: Bool, new: Bool)) -> Coverage.Gap? {
    missing.old || missing.new
      ? Coverage.Gap(locator: locator, isOldMissing: missing.old, isNewMissing: missing.new) : nil
  }
}

extension Revision {
  /// Whether our copy lacks what the form says for a fact.
  fileprivate func lacks(_ field: DefinitionField) -> Bool {
    switch field {
    case .id, .name, .status, .version: false
    case .updated, .originalRelease, .lastMajorRelease: date(field).isMissing
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit: flag(field).isMissing
    case .kind, .category, .primaryCoreCapability, .secondaryCoreCapability, .typedTeam,
      .typedUnit:
      fact(field).isMissing
    case .supportingCoreCapabilities: supportingCoreCapabilities.isMissing
    }
  }
}

extension FormBody {
  fileprivate func lacks(_ section: FormSection) -> Bool {
    switch section {
    case .types: describesTypes && types.isMissing
    case .components: components.isMissing
    case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
      .references:
      self[section].isMissing
    }
  }
}
