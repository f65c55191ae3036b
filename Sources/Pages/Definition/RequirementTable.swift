import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Makes the requirements table of a revision.
struct RequirementTable {
  let texts: RevisionTexts
  /// Whether the cells that inherit are also written with inherited criteria filled in.
  let fillsIn: Bool
  /// Since when each part is unchanged, where that is shown.
  var since: ReadsSince?

  private var body: FormBody { texts.revision.body }

  /// The types of a revision, or those that its supplements speak of where our copy names none.
  static func types(of revision: Revision, with supplements: [Supplement]) -> [ResourceType] {
    let named = revision.body.typesNamed
    guard named.isEmpty else { return named }
    return Set(supplements.flatMap(\.body.typesNamed)).sorted()
  }

  /// The types of the table.
  var types: [ResourceType] {
    Self.types(of: texts.revision, with: texts.shownSupplements)
  }

  /// The table as its template takes it.
  func record() -> RequirementTableRecord {
    let columns = types.map { ColumnRecord($0) }
    let hasDescriptions = !body.types.isMissing || !columns.isEmpty
    let rows = body.rows.dropFirst(hasDescriptions ? 0 : 1).map {
      RowRecord($0, columns, in: texts, fillsIn: fillsIn, since: since)
    }
    let revision = texts.revision
    let density: String? = columns.count > 4 ? "many" : columns.count > 2 ? "several" : nil
    return RequirementTableRecord(
      caption:
        "\(revision.name.value), \(revision.key.definition), description and components by type",
      columns: columns, rows: rows, density: density,
      isMissing: body.types.isMissing && body.components.isMissing,
      hasFilledIn: fillsIn && !texts.tables.inheritance.isEmpty,
      hasSame: columns.count > 1 && rows.contains(where: \.isSame))
  }
}
