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
  var types: [ResourceType] {
    let named = body.typesNamed
    guard named.isEmpty else { return named }
    return Set(texts.shownSupplements.flatMap(\.body.typesNamed)).sorted()
  }

  /// A column, with the words and the piece of an id that every cell in it has.
  private struct Column {
    let type: ResourceType
    let label: String
    let idEnding: String

    init(_ type: ResourceType) {
      self.type = type
      label = type.description
      idEnding = "." + type.anchor
    }
  }

  /// The table as its template takes it.
  func record() -> RequirementTableRecord {
    let columns = types.map { Column($0) }
    var rows: [RowRecord] = []
    if body.types != .missing || !columns.isEmpty { rows.append(typesRow(columns)) }
    for component in body.components.value ?? [] { rows.append(row(of: component, columns)) }
    let revision = texts.revision
    let density: String? = columns.count > 4 ? "many" : columns.count > 2 ? "several" : nil
    return RequirementTableRecord(
      caption:
        "\(revision.name.value), \(revision.key.definition), description and components by type",
      columns: columns.map { ColumnRecord(label: $0.label) }, rows: rows, density: density,
      isMissing: body.types == .missing && body.components == .missing,
      hasFilledIn: rows.contains { $0.cells.contains { $0.filledIn != nil } },
      hasSame: columns.count > 1 && rows.contains(where: \.isSame))
  }

  private func typesRow(_ columns: [Column]) -> RowRecord {
    row(
      .types, name: "Description", columns, columns.map { body.description(of: $0.type) },
      notes: EntryRecord(), hasNotes: false)
  }

  private func row(of component: Component, _ columns: [Column]) -> RowRecord {
    let anchor = component.anchor
    let notes = texts.entry(component.notes, anchor: anchor + ".notes") { supplement in
      supplement.components.value?.first { $0.anchor == anchor }?.notes ?? .missing
    }
    return row(
      .component(anchor), name: component.name.value, columns,
      columns.map { component.cell(for: $0.type) }, notes: notes, hasNotes: true)
  }

  private func row(
    _ row: CellAddress.Row, name: String, _ columns: [Column], _ passages: [FormEntry<Passage>],
    notes: EntryRecord, hasNotes: Bool
  ) -> RowRecord {
    let anchor = row.anchor
    let labelStart = name + ", "
    return RowRecord(
      anchor: texts.id(anchor), name: name, nameParts: Self.parts(of: name),
      isSame: Self.isSame(passages),
      cells: zip(columns, passages).map { column, passage in
        cell(passage, row, column, label: labelStart + column.label)
      }, notes: notes, hasNotes: hasNotes, permalink: texts.permalink(anchor))
  }

  private func cell(
    _ passage: FormEntry<Passage>, _ row: CellAddress.Row, _ column: Column, label: String
  ) -> CellRecord {
    let address = CellAddress(row, column.type)
    let anchor = row.anchor + column.idEnding
    return CellRecord(
      anchor: texts.id(anchor), column: column.label, label: label,
      entry: texts.cell(passage, at: address, anchor: anchor),
      filledIn: fillsIn ? filledIn(address) : nil, permalink: texts.permalink(anchor))
  }

  /// Whether every type's cell says the same in the form's own words. Cells that are missing
  /// can't be compared.
  private static func isSame(_ passages: [FormEntry<Passage>]) -> Bool {
    guard passages.count > 1, passages[0] != .missing else { return false }
    return passages.dropFirst().allSatisfy { $0 == passages[0] }
  }

  private func filledIn(_ address: CellAddress) -> HTML? {
    guard let text = texts.tables.writtenOut[address] else { return nil }
    var html = HTML()
    var followsExceptions = false
    for part in text.parts {
      html.append(trusted: "<p class=\"from\">")
      html.append(escaping: part.heading(afterExceptions: followsExceptions))
      followsExceptions = part.origin == .inheritedWithExceptions
      html.append(trusted: "</p>\n")
      switch part.entry {
      case .missing:
        html.append(trusted: "<p class=\"gone\">[missing from our copy]</p>\n")
      case .blank: html.append(trusted: "<p class=\"gone\">— blank on the form</p>\n")
      case .value(let blocks): texts.append(blocks, to: &html)
      }
    }
    return html
  }

  /// A name cut after each slash, where a narrow column may break it.
  private static func parts(of name: String) -> [RowRecord.NamePart] {
    var parts: [RowRecord.NamePart] = []
    var rest = name[...]
    while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
      parts.append(.init(text: String(rest[...slash])))
      rest = rest[rest.utf8.index(after: slash)...]
    }
    return parts + [.init(text: String(rest))]
  }
}

extension WrittenOutText.Part {
  /// The words over a part of a cell with inherited criteria filled in; `afterExceptions` says
  /// that the part before it is the text that this one takes something away from.
  func heading(afterExceptions: Bool) -> String {
    switch origin {
    case .inherited: "From " + type.description
    case .inheritedWithExceptions: type.description + "’s text:"
    case .own: afterExceptions ? "except:" : type.description + " adds"
    }
  }
}
