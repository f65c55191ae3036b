import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Makes the requirements table of a revision.
struct RequirementTable {
  let texts: RevisionTexts
  /// Whether the cells that inherit are also written with inherited criteria filled in.
  let fillsIn: Bool

  private var body: FormBody { texts.revision.body }

  /// The types of a revision, or those that its supplements speak of where our copy names none.
  static func types(of revision: Revision, with supplements: [Supplement]) -> [ResourceType] {
    let named = revision.body.typesNamed
    guard named.isEmpty else { return named }
    return Set(supplements.flatMap(\.body.typesNamed)).sorted()
  }

  /// The rows of a revision, with one of descriptions where its supplements have some, too.
  static func rows(of revision: Revision, with supplements: [Supplement]) -> [FormRow] {
    let body = revision.body
    let isDescribed = supplements.contains { !($0.body.types.value ?? []).isEmpty }
    return body.rows(withDescriptions: body.describesTypes || isDescribed)
  }

  /// The rows of the table.
  var rows: [FormRow] { Self.rows(of: texts.revision, with: texts.shownSupplements) }

  /// Whether a local text inherits.
  private var hasLocalInheritance: Bool {
    texts.shownSupplements.contains { supplement in
      texts.page.catalog.supplementTables[supplement.path]?.inheritance.isEmpty == false
    }
  }

  /// The types of the table.
  var types: [ResourceType] {
    Self.types(of: texts.revision, with: texts.shownSupplements)
  }

  /// The table as its template takes it.
  func record() -> RequirementTableRecord {
    let columns = types.map { ColumnRecord($0) }
    let isEmpty = body.types.isMissing && columns.isEmpty
    let rows = rows.filter { $0.address != .types || !isEmpty }.map {
      RowRecord($0, columns, in: texts, fillsIn: fillsIn)
    }
    let revision = texts.revision
    let density: String? = columns.count > 4 ? "many" : columns.count > 2 ? "several" : nil
    return RequirementTableRecord(
      caption:
        "\(revision.name.value), \(revision.key.definition), description and components by type",
      columns: columns, rows: rows, density: density,
      isMissing: body.components.isMissing && (body.types.isMissing || !body.describesTypes),
      hasFilledIn: fillsIn && (!texts.tables.inheritance.isEmpty || hasLocalInheritance),
      hasSame: columns.count > 1 && rows.contains(where: \.isSame))
  }
}
