import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Makes the checklist of a version.
struct ChecklistBuilder {
  let builder: DefinitionPageBuilder
  private var page: PageContext { builder.page }
  private var definition: Definition { builder.definition }
  private var revision: Revision { builder.revision }
  private var texts: RevisionTexts { builder.texts }

  init(page: PageContext, definition: Definition, revision: Revision) {
    builder = DefinitionPageBuilder(page: page, definition: definition, revision: revision)
  }

  /// The page as its template takes it.
  func record() -> ChecklistPage {
    let text = SiteAddress.revision(revision.key)
    return ChecklistPage(
      frame: builder.frame(titled: page.words[.titleChecklist]),
      banners: PageBanners(page: page, definition: definition, revision: revision).records(),
      id: definition.id.text, name: revision.name.value, form: builder.formWords,
      version: builder.versionWords, status: StatusRecord(of: revision, in: definition, page.words),
      margin: MarginFacts(page: page, definition: definition, revision: revision).records(),
      definition: page.link(text, "The whole text of \(builder.versionWords)"),
      officialText: builder.officialText, orders: builder.orders, ordering: ordering,
      types: table.types.map(checklist))
  }

  private var table: RequirementTable { RequirementTable(texts: texts, fillsIn: true) }

  private var ordering: [ChecklistRow] {
    var rows = ChecklistRows(texts: texts, subject: "Ordering")
    rows.add(revision.body[.compositionAndOrdering].map(\.blocks), from: revision.path)
    return rows.take()
  }

  private func checklist(of type: ResourceType) -> ChecklistType {
    ChecklistType(
      anchor: type.anchor, label: type.description,
      groups: table.rows.map { group($0, at: CellAddress($0.address, type)) })
  }

  private func group(_ row: FormRow, at address: CellAddress) -> ChecklistGroup {
    var rows = ChecklistRows(texts: texts, subject: "\(address.type), \(row.name)")
    let official =
      row.isOnForm
      ? parts(
        texts.writtenOut(address), else: revision.body[address], from: revision.path, in: &rows)
      : []
    let local = texts.shownSupplements.flatMap { supplement -> [ChecklistPart] in
      guard !supplement.body[address].isMissing else { return [] }
      return parts(
        page.catalog.supplementTables[supplement.path]?
          .writtenOut(address, of: supplement.body),
        else: supplement.body[address], from: supplement.path, in: &rows, by: supplement)
    }
    return ChecklistGroup(
      name: row.name, address: texts.permalink(address.anchor), parts: official + local)
  }

  /// The criteria of one cell: by the type they come from where it inherits, else as they stand.
  private func parts(
    _ writtenOut: WrittenOutText?, else entry: FormEntry<Passage>, from path: String,
    in rows: inout ChecklistRows, by supplement: Supplement? = nil
  ) -> [ChecklistPart] {
    let note = supplement.flatMap { texts.versionNote(of: $0) }
    guard let writtenOut else {
      rows.add(entry.map(\.blocks), from: path)
      return [
        ChecklistPart(
          heading: nil, authority: supplement?.authority, versionNote: note, rows: rows.take())
      ]
    }
    return writtenOut.parts.map { part in
      rows.add(part.entry, from: path, asks: part.origin != .exceptions)
      return ChecklistPart(
        heading: part.heading, authority: supplement?.authority, versionNote: note,
        rows: rows.take())
    }
  }
}
