import CatalogModel
import Templates

/// The list of all definitions, or a part of it.
struct DefinitionsPage: PageRecord {
  let frame: FrameRecord
  let title: String
  let summary: String
  let count: Int
  let ways: [LinkRecord]
  let table: DefinitionsTable
  let letterWays: [LinkRecord]
  let letters: [LetterRecord]
  let allNames: LinkRecord
  let adopted: [AdoptedRecord]
  let filters: [FilterRecord]
  let parts: PartsRecord?
  let isFirst: Bool

  static let template = "definitions"

  static let schema = RecordSchema<DefinitionsPage>(
    "definitions page", "The list of all definitions, by ID and from A to Z, or a part of it.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("title", { $0.title }, "The heading; it says which part the page is."),
      .field("summary", { $0.summary }, "How many there are, in words."),
      .field("count", { $0.count }, "How many there are, on all parts."),
      .field("ways", { $0.ways }, "The lists of terms."),
      .field("table", { $0.table }, "The definitions of this page, by ID."),
      .field("letter_ways", { $0.letterWays }, "All letters, each linked to its place."),
      .field(
        "letters", { $0.letters },
        "Their names and other names from A to Z, where these have no page of their own."),
      .field("has_letters", { !$0.letters.isEmpty }, "Whether the names stand on this page."),
      .field("all_names", { $0.allNames }, "The page of the names, where they have one."),
      .field("adopted", { $0.adopted }, "The definitions whose adopted version isn’t the current."),
      .field("filters", { $0.filters }, "What the definitions can be chosen by, with a script."),
      .field("parts", { $0.parts }, "The ways to the other parts, where there are any."),
      .field("is_first", { $0.isFirst }, "Whether it is the first part, or the whole."),
    ])
}

extension DefinitionsPage {
  /// A part of the list; the first has the filters, and the way to all names.
  init(_ plan: DefinitionsPlan, _ part: ListPart, on page: PageContext) {
    let definitions = page.catalog.definitions
    let versions = definitions.reduce(0) { $0 + $1.versions.count }
    count = definitions.count
    title = part.title(page.words[.titleDefinitions])
    let shown = definitions[part.range]
    let ranks = part.isFirst ? definitions.map(\.about.audience) : shown.map(\.about.audience)
    frame = page.frame(
      title: title, kind: "index", skip: page.words[.skipDefinitions],
      ranks: ranks + page.catalog.ranksOfTerms,
      description: "All definitions of the catalog by ID, and their names from A to Z.")
    summary =
      "\(Wording.count(definitions.count, "definition")), with the text of "
      + "\(Wording.count(versions, "version")). By ID, then by name."
    ways = VocabularyField.allCases.compactMap { field in
      SiteAddress.terms(field).map { page.link($0, field.plural) }
    }
    var table = DefinitionsTable(
      shown, caption: page.words[.captionDefinitions], on: page, showsCategory: true,
      filters: plan.filters)
    if part.isFirst { table.parts = plan.scripts(on: page) }
    self.table = table
    filters = part.isFirst ? plan.filters.records : []
    isFirst = part.isFirst
    let names = plan.names
    letters = names.index.hasPages ? [] : names.index.letters.map { LetterRecord($0, on: page) }
    letterWays =
      names.index.hasPages
      ? names.ways(on: page)
      : names.index.letters.map { page.link(page.address.at($0.id), $0.label) }
    allNames = page.link(.names, .linkAllNames)
    adopted = part.isFirst ? AdoptedRecord.all(on: page) : []
    parts = PartsRecord(part, among: plan.parts, of: .definitions, on: page) { part in
      let shown = definitions[part.range]
      return "\(shown.first?.id.text ?? "") to \(shown.last?.id.text ?? "")"
    }
  }
}

/// A definition whose adopted version isn't the current one.
struct AdoptedRecord: TemplateRecord {
  let definition: LinkRecord
  let adopted: String
  let current: String
  let changes: LinkRecord?

  static let schema = RecordSchema<AdoptedRecord>(
    "adopted version", "A definition whose adopted version isn’t the current one.",
    [
      .field("definition", { $0.definition }, "The definition, linked to the adopted version."),
      .field("adopted", { $0.adopted }, "The version that this organization works by."),
      .field("current", { $0.current }, "The current version."),
      .field("changes", { $0.changes }, "The changes between them: `3 requirement changes since`."),
    ])

  /// One for each such definition.
  static func all(on page: PageContext) -> [AdoptedRecord] {
    page.catalog.definitions.compactMap { definition in
      guard let adopted = definition.adopted, let current = definition.current.version,
        adopted != current
      else { return nil }
      let address = SiteAddress.revision(RevisionKey(definition.id, .version(adopted)))
      return AdoptedRecord(
        definition: page.link(address, definition.name), adopted: adopted.description,
        current: current.description, changes: page.changesSinceAdoption(of: definition))
    }
  }
}
