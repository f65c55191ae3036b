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

  /// The types of the revision, or those that its supplements speak of where our copy names none.
  private var types: [ResourceType] {
    let named = body.typesNamed
    guard named.isEmpty else { return named }
    return Set(texts.shownSupplements.flatMap(\.body.typesNamed)).sorted()
  }

  /// The table as its template takes it.
  func record() -> RequirementTableRecord {
    let types = types
    let components = body.components.value ?? []
    let rows =
      (body.types == .missing && types.isEmpty ? [] : [typesRow(types)])
      + components.map { row(of: $0, types) }
    let revision = texts.revision
    let density: String? = types.count > 4 ? "many" : types.count > 2 ? "several" : nil
    return RequirementTableRecord(
      caption:
        "\(revision.name.value), \(revision.key.definition), description and components by type",
      columns: types.map { ColumnRecord(label: $0.description) }, rows: rows, density: density,
      isMissing: body.types == .missing && body.components == .missing,
      hasFilledIn: rows.contains { $0.cells.contains { $0.filledIn != nil } },
      hasSame: types.count > 1 && rows.contains(where: \.isSame))
  }

  private func typesRow(_ types: [ResourceType]) -> RowRecord {
    row(
      .types, name: "Description", types, notes: EntryRecord(), hasNotes: false,
      isSame: isSame(types) { body.description(of: $0) })
  }

  private func row(of component: Component, _ types: [ResourceType]) -> RowRecord {
    let anchor = component.anchor
    let notes = texts.entry(component.notes, anchor: "\(anchor).notes") { supplement in
      supplement.components.value?.first { $0.anchor == anchor }?.notes ?? .missing
    }
    return row(
      .component(anchor), name: component.name.value, types, notes: notes, hasNotes: true,
      isSame: isSame(types) { component.cell(for: $0) })
  }

  private func row(
    _ row: CellAddress.Row, name: String, _ types: [ResourceType], notes: EntryRecord,
    hasNotes: Bool, isSame: Bool
  ) -> RowRecord {
    RowRecord(
      anchor: texts.id(row.anchor), name: name, nameParts: Self.parts(of: name), isSame: isSame,
      cells: types.map { cell(CellAddress(row, $0), rowName: name) }, notes: notes,
      hasNotes: hasNotes, permalink: texts.permalink(row.anchor))
  }

  private func cell(_ address: CellAddress, rowName: String) -> CellRecord {
    CellRecord(
      anchor: texts.id(address.anchor), column: address.type.description,
      label: "\(rowName), \(address.type)", entry: texts.cell(address),
      filledIn: fillsIn ? filledIn(address) : nil, permalink: texts.permalink(address.anchor))
  }

  /// Whether every type's cell says the same in the form's own words. Cells that are missing
  /// can't be compared.
  private func isSame(
    _ types: [ResourceType], _ cell: (ResourceType) -> FormEntry<Passage>
  ) -> Bool {
    guard types.count > 1, let first = types.first.map(cell), first != .missing else {
      return false
    }
    return types.dropFirst().allSatisfy { cell($0) == first }
  }

  private func filledIn(_ address: CellAddress) -> HTML? {
    guard let text = texts.tables.writtenOut[address] else { return nil }
    var html = HTML()
    var followsExceptions = false
    for part in text.parts {
      html.append(trusted: "<p class=\"from\">")
      html.append(
        escaping: part.origin == .own && followsExceptions ? "except:" : heading(of: part))
      followsExceptions = part.origin == .inheritedWithExceptions
      html.append(trusted: "</p>\n")
      switch part.entry {
      case .missing:
        html.append(trusted: "<p class=\"gone\">[missing from our copy]</p>\n")
      case .blank: html.append(trusted: "<p class=\"gone\">— blank on the form</p>\n")
      case .value(let blocks): html.append(texts.html(blocks))
      }
    }
    return html
  }

  private func heading(of part: WrittenOutText.Part) -> String {
    switch part.origin {
    case .inherited: "From \(part.type)"
    case .inheritedWithExceptions: "\(part.type)’s text:"
    case .own: "\(part.type) adds"
    }
  }

  /// A name cut after each slash, where a narrow column may break it.
  private static func parts(of name: String) -> [RowRecord.NamePart] {
    var parts: [RowRecord.NamePart] = []
    var rest = name[...]
    while let slash = rest.firstIndex(of: "/") {
      parts.append(.init(text: String(rest[...slash])))
      rest = rest[rest.index(after: slash)...]
    }
    return parts + [.init(text: String(rest))]
  }
}
