import CatalogModel
import Diagnostics
import Markup
import Redlining
import Templates

/// Makes the requirements table of two revisions, with the changes in place.
struct RedlineGrid {
  let context: RedlineContext
  private let entries: RedlineEntries
  private let writer: RedlineWriter

  init(_ context: RedlineContext) {
    self.context = context
    writer = RedlineWriter(context)
    entries = RedlineEntries(context)
  }

  private var redline: Redline { context.redline }

  /// The table as its template takes it.
  func record() -> RedlineTableRecord {
    var rows: [RedlineRowRecord] = []
    if !redline.descriptions.isEmpty { rows.append(typesRow) }
    for index in redline.rows.entries.indices { rows += self.rows(at: index) }
    let count = redline.columns.count
    return RedlineTableRecord(
      caption:
        "\(redline.new.name.value), \(redline.new.key.definition), description and components by "
        + "type, with the changes from \(redline.old.words) to \(redline.new.words)",
      columns: redline.columns.map(column), rows: rows,
      density: count > 4 ? "many" : count > 2 ? "several" : nil, width: count + 1)
  }

  private func column(_ column: ColumnRedline) -> RedlineColumnRecord {
    let changes = context.changes(at: RedlinePlace(column.part))
    return RedlineColumnRecord(
      attributes: ChangeMarkup.attributes(changes),
      body: PlacedHTML { page in
        Self.state(column.presence).write(column.type.description, to: &page)
        ChangeMarkup.writeTags(changes, to: &page)
      })
  }

  private static func state(_ presence: ColumnRedline.Presence) -> ChangeMarkup.ChangeState {
    switch presence {
    case .both: .both
    case .deleted: .removed
    case .inserted: .added
    }
  }

  // MARK: Rows

  private var typesRow: RedlineRowRecord {
    RedlineRowRecord(
      anchor: CellAddress.Row.types.anchor, name: PlacedHTML { $0.append("Description") },
      cells: zip(redline.columns, redline.descriptions).map { column, entry in
        cell(
          entry, .description(column.type), CellAddress(.types, column.type), column,
          in: column.presence)
      }, notes: nil)
  }

  private func rows(at index: Int) -> [RedlineRowRecord] {
    let rows = redline.rows
    return switch rows.entries[index] {
    case .kept(_, let new, let row), .moved(_, let new, let row):
      [both(row, rows.new[new], at: index)]
    case .movedAway(let old, let new): [elsewhere(rows.old[old], new: new)]
    case .deleted(let old): [alone(rows.old[old], .deleted, at: index)]
    case .inserted(let new): [alone(rows.new[new], .inserted, at: index)]
    case .split(let old, let new, _):
      [alone(rows.old[old], .deleted, at: index)]
        + new.map { alone(rows.new[$0], .inserted, at: index) }
    case .merged(let old, let new, _):
      old.map { alone(rows.old[$0], .deleted, at: index) }
        + [alone(rows.new[new], .inserted, at: index)]
    }
  }

  private func both(_ row: RowRedline, _ component: Component, at index: Int) -> RedlineRowRecord {
    return RedlineRowRecord(
      anchor: component.anchor,
      name: head(at: index) { writer.text.append(row.name, to: &$0) },
      cells: zip(redline.columns, row.cells).map { column, entry in
        cell(
          entry, .cell(row: index, column.type), CellAddress(component.row, column.type), column,
          in: column.presence)
      },
      notes: RedlineCellRecord(
        anchor: FormPlace.notes(component.row).anchor, column: context.page.words[.columnNotes],
        body: PlacedHTML { entries.write(row.notes, at: .notes(row: index), to: &$0) }))
  }

  /// A row that only one of the revisions has.
  private func alone(
    _ component: Component, _ presence: ColumnRedline.Presence, at index: Int
  ) -> RedlineRowRecord {
    let state = Self.state(presence)
    let isNew = presence == .inserted
    func cell(
      _ entry: FormEntry<Passage>, _ column: String, _ place: FormPlace,
      _ part: RedlinePlace.Part
    ) -> RedlineCellRecord {
      RedlineCellRecord(
        anchor: isNew ? place.anchor : nil, column: column,
        body: PlacedHTML { writer.write(entry, state, at: RedlinePlace(part), to: &$0) })
    }
    let absent: ColumnRedline.Presence = isNew ? .deleted : .inserted
    return RedlineRowRecord(
      anchor: isNew ? component.anchor : nil,
      name: head(at: index) { state.write(component.name.value, to: &$0) },
      cells: redline.columns.map { column in
        guard column.presence != absent else {
          return RedlineCellRecord(
            anchor: nil, column: column.type.description, body: PlacedHTML { _ in })
        }
        return cell(
          component.cell(for: isNew ? column.type : column.oldType), column.type.description,
          .cell(CellAddress(component.row, column.type)), .cell(row: index, column.type))
      },
      notes: cell(
        component.notes, context.page.words[.columnNotes], .notes(component.row),
        .notes(row: index)))
  }

  /// The place that a row left.
  private func elsewhere(_ component: Component, new: Int) -> RedlineRowRecord {
    let anchor = redline.rows.new[new].anchor
    return RedlineRowRecord(
      anchor: nil,
      name: PlacedHTML {
        ChangeMarkup.ChangeState.movedAway.write(component.name.value, to: &$0)
      }, cells: [], notes: nil,
      elsewhere: PlacedHTML { page in
        page.open(.p, class: "gone")
        page.append("Moved: ")
        page.open(.a) { $0.attribute(.href, "#" + anchor) }
        page.append("see where it stands now")
        page.close(.a)
        page.close(.p)
      })
  }

  /// The name of a row with what changed about the row as a whole.
  private func head(
    at index: Int, _ name: @escaping @Sendable (inout PageBuffer) -> Void
  ) -> PlacedHTML {
    let changes = context.changes(at: RedlinePlace(.row(index)))
    guard !changes.isEmpty else { return PlacedHTML(name) }
    return PlacedHTML { page in
      page.open(.div) { ChangeMarkup.writeAttributes(changes, to: &$0) }
      name(&page)
      ChangeMarkup.writeTags(changes, to: &page)
      page.close(.div)
    }
  }

  /// A cell of a type that is gone. Another type can have its number, and its id, now.
  private func gone(_ entry: EntryRedline, _ address: CellAddress) -> RedlineCellRecord {
    let isTaken = redline.columns.contains { $0.type == address.type && $0.presence != .deleted }
    return RedlineCellRecord(
      anchor: isTaken ? nil : address.anchor, column: address.type.description,
      body: PlacedHTML { writer.write(entry.old, .removed, to: &$0) })
  }

  private func cell(
    _ entry: EntryRedline, _ part: RedlinePlace.Part, _ address: CellAddress,
    _ column: ColumnRedline, in presence: ColumnRedline.Presence
  ) -> RedlineCellRecord {
    guard presence != .deleted else { return gone(entry, address) }
    let affecting = context.judged.affectedCells[address] ?? []
    return RedlineCellRecord(
      anchor: address.anchor, column: column.type.description,
      body: PlacedHTML { page in
        entries.write(
          entry, at: part, in: presence, affectedBy: affecting.compactMap(context.change),
          to: &page)
      })
  }
}
