import CatalogModel
import Diagnostics

/// The parts of the document that places lead to.
extension Redline {
  /// The text at `part` in both revisions; nil where it is no text, or stands in one of them only.
  public func entry(at part: RedlinePlace.Part) -> EntryRedline? {
    switch part {
    case .section(let section): sections.first { $0.section == section }?.entry
    case .description(let type):
      descriptions.isEmpty ? nil : columnIndex(of: type).map { descriptions[$0] }
    case .cell(let index, let type):
      row(index).flatMap { row in columnIndex(of: type).map { row.cells[$0] } }
    case .notes(let index): row(index)?.notes
    case .fact, .column, .formerColumn, .row: nil
    }
  }

  /// Which revisions have the column of `part`; both for what stands in none.
  public func presence(of part: RedlinePlace.Part) -> ColumnRedline.Presence {
    switch part {
    case .column(let type), .description(let type), .cell(_, let type):
      columnIndex(of: type).map { columns[$0].presence } ?? .both
    case .formerColumn: .deleted
    case .fact, .section, .row, .notes: .both
    }
  }

  /// The comparison of the row in an entry of `rows`; nil where only one of the revisions has it.
  public func row(_ index: Int) -> RowRedline? {
    guard rows.entries.indices.contains(index) else { return nil }
    return switch rows.entries[index] {
    case .kept(_, _, let comparison), .moved(_, _, let comparison): comparison
    case .movedAway, .deleted, .inserted, .split, .merged: nil
    }
  }

  /// A part in words, by the names that the new revision has where it has them.
  public func words(for part: RedlinePlace.Part) -> String {
    switch part {
    case .fact(let field): Locator.fact(field).words
    case .section(let section): Locator.section(section).words
    case .column(let type), .formerColumn(let type): Locator.column(type).words
    case .description(let type): Locator.description(type).words
    case .row(let row): component(row)?.name.value ?? ""
    case .cell(let row, let type): component(row).map { Locator.cell($0, type).words } ?? ""
    case .notes(let row): component(row).map { Locator.notes($0).words } ?? ""
    }
  }

  private func component(_ row: Int) -> Component? {
    guard rows.entries.indices.contains(row) else { return nil }
    switch rows.entries[row] {
    case .kept(_, let new, _), .moved(_, let new, _), .movedAway(_, let new), .inserted(let new):
      return rows.new[new]
    case .deleted(let old): return rows.old[old]
    case .split(_, let new, _): return new.first.map { rows.new[$0] }
    case .merged(_, let new, _): return rows.new[new]
    }
  }

  private func columnIndex(of type: ResourceType) -> Int? {
    columns.firstIndex { $0.type == type && $0.presence != .deleted }
      ?? columns.firstIndex { $0.type == type }
  }
}
