import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Makes the checklist of a version.
struct ChecklistBuilder {
  let builder: DefinitionPageBuilder
  /// The rows of the table of requirements.
  private let rows: [FormRow]
  /// Writes the official texts.
  private let official: BlockWriter
  private var page: PageContext { builder.page }
  private var definition: Definition { builder.definition }
  private var revision: Revision { builder.revision }
  private var texts: RevisionTexts { builder.texts }

  init(page: PageContext, definition: Definition, revision: Revision) {
    builder = DefinitionPageBuilder(page: page, definition: definition, revision: revision)
    let texts = builder.texts
    rows = RequirementTable.rows(of: revision, with: texts.shownSupplements)
    official = texts.writer(of: revision.path)
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
      switcher: Switcher(definition: definition, page: page, place: .checklist(revision)),
      definition: page.link(text, "The whole text of \(builder.versionWords)"),
      officialText: builder.officialText, orders: builder.orders, ordering: ordering,
      types: RequirementTable.types(of: revision, with: texts.shownSupplements).map(checklist))
  }

  private var ordering: [ChecklistRow] {
    var lines = ChecklistRows(by: official)
    lines.add(revision.body[.compositionAndOrdering].map(\.blocks))
    return lines.take()
  }

  private func checklist(of type: ResourceType) -> ChecklistType {
    let rows = rows.map { ($0, CellAddress($0.address, type)) }
    let (lost, stated) = (
      rows.filter { $0.isOnForm && isLost($1) }, rows.filter { $0.isOnForm && !isLost($1) }
    )
    return ChecklistType(
      anchor: type.anchor, label: type.description,
      groups: stated.map { row, address in
        group(
          row, address,
          parts(texts.writtenOut(address), else: revision.body[address], by: official))
      },
      gaps: lost.filter { !isRestated($1) }.map { row, address in
        LinkRecord(address: texts.permalink(address.anchor), label: row.name)
      },
      local: texts.shownSupplements.compactMap { local($0, rows) })
  }

  private func isLost(_ address: CellAddress) -> Bool { revision.body[address].isMissing }

  private func isRestated(_ address: CellAddress) -> Bool {
    texts.shownSupplements.contains { $0.relation == .restates && !$0.body[address].isMissing }
  }

  private func local(
    _ supplement: Supplement, _ rows: [(row: FormRow, address: CellAddress)]
  ) -> LocalChecklist? {
    let writer = texts.writer(of: supplement.path)
    let groups = rows.filter { !supplement.body[$0.address].isMissing }.map { row, address in
      let text = page.catalog.supplementTables[supplement.path]?
        .writtenOut(address, of: supplement.body)
      return group(row, address, parts(text, else: supplement.body[address], by: writer))
    }
    return groups.isEmpty
      ? nil : LocalChecklist(voice: texts.voice(of: supplement), groups: groups)
  }

  private func group(
    _ row: FormRow, _ address: CellAddress, _ parts: [ChecklistPart]
  ) -> ChecklistGroup {
    ChecklistGroup(name: row.name, address: texts.permalink(address.anchor), parts: parts)
  }

  /// The criteria of one cell: by the type they come from where it inherits, else as they stand.
  private func parts(
    _ writtenOut: WrittenOutText?, else entry: FormEntry<Passage>, by writer: BlockWriter
  ) -> [ChecklistPart] {
    var lines = ChecklistRows(by: writer)
    guard let writtenOut else {
      lines.add(entry.map(\.blocks))
      return [ChecklistPart(heading: nil, rows: lines.take())]
    }
    return writtenOut.parts.map { part in
      lines.add(part.entry, asks: part.origin != .exceptions)
      return ChecklistPart(heading: part.heading, rows: lines.take())
    }
  }
}
