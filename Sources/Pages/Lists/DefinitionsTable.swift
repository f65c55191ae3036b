import CatalogModel
import Diagnostics
import Templates

/// A table of definitions, one in a row.
struct DefinitionsTable: TemplateRecord {
  let caption: String
  let rows: [DefinitionRow]
  var showsCategory = false
  var parts: String?

  static let schema = RecordSchema<DefinitionsTable>(
    "definition table", "A table of definitions, one in a row.",
    [
      .field("caption", { $0.caption }, "What the table holds, for those who can’t see it."),
      .field("rows", { $0.rows }, "The definitions, by ID."),
      .field("shows_category", { $0.showsCategory }, "Whether the categories are shown too."),
      .field(
        "parts", { $0.parts },
        "The scripts with the rows of the list’s other parts, where there are any."),
    ])
}

/// A definition in a list.
struct DefinitionRow: TemplateRecord {
  let address: WebAddress
  let id: String
  let name: String
  let kind: String?
  let category: String?
  let version: String
  let updated: DateRecord?
  let status: StatusRecord
  let adopted: String?
  let answers: String?
  let changed: String?
  let also: String?

  static let schema = RecordSchema<DefinitionRow>(
    "definition row", "A definition in a list, as its current version has it.",
    [
      .field("address", { $0.address }, "The definition’s page."),
      .field("id", { $0.id }, "Its ID."),
      .field("name", { $0.name }, "Its name."),
      .field("kind", { $0.kind }, "Its resource kind, in the form’s words."),
      .field("category", { $0.category }, "Its resource category, in the form’s words."),
      .field("version", { $0.version }, "The current version."),
      .field("updated", { $0.updated }, "When that version was updated or published."),
      .field("status", { $0.status }, "What the definition is good for."),
      .field(
        "adopted", { $0.adopted },
        "That this organization adopted it; with the version where that isn’t the current one."),
      .field("answers", { $0.answers }, "What it answers to, for a script that filters."),
      .field("changed", { $0.changed }, "The day of its last change: `2020-02-15`."),
      .field("also", { $0.also }, "Its other names, for a script that filters."),
    ])
}

extension DefinitionRow {
  init(_ definition: Definition, on page: PageContext, filters: DefinitionFilters? = nil) {
    let current = definition.current
    address = page.link(.definition(definition.id))
    id = definition.id.text
    name = definition.name
    kind = current.fact(.kind).value?.value
    category = current.fact(.category).value?.value
    version = current.version?.description ?? ""
    updated = definition.date(of: current).map(DateRecord.init)
    status = StatusRecord(of: current, in: definition, page.words)
    let word = page.words[.stateAdopted]
    adopted = definition.adopted.map { $0 == current.version ? word : "\(word): \($0)" }
    answers = filters?.answers(of: definition.id)
    changed = filters.flatMap { _ in definition.lastChange?.withoutTime.iso }
    let aliases = definition.about.aliases.map(\.value)
    also = filters == nil || aliases.isEmpty ? nil : aliases.joined(separator: " ")
  }
}

extension DefinitionsTable {
  init(
    _ definitions: some Sequence<Definition>, caption: String, on page: PageContext,
    showsCategory: Bool = false, filters: DefinitionFilters? = nil
  ) {
    self.caption = caption
    rows = definitions.map { DefinitionRow($0, on: page, filters: filters) }
    self.showsCategory = showsCategory
  }
}

extension Definition {
  /// When something last happened to it: a version, a proposal or its withdrawal.
  var lastChange: DocumentDate? {
    let versions = self.versions.compactMap { date(of: $0) } + history.compactMap(\.date)
    return
      (versions + proposals.compactMap(\.proposal?.proposed)
      + [about.withdrawn?.date].compactMap(\.self)).max()
  }

  /// When a version was updated, else when a table says that it was published.
  func date(of revision: Revision) -> DocumentDate? {
    revision.date(.updated).value?.value
      ?? history.first { $0.version == revision.version }?.date
  }
}
