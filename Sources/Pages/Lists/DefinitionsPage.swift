import CatalogModel
import Templates

/// The list of all definitions.
struct DefinitionsPage: PageRecord {
  let frame: FrameRecord
  let summary: String
  let ways: [LinkRecord]
  let table: DefinitionsTable
  let letters: [LetterRecord]
  let isLong: Bool
  let adopted: [AdoptedRecord]
  let filters: [FilterRecord]

  static let template = "definitions"

  static let schema = RecordSchema<DefinitionsPage>(
    "definitions page", "The list of all definitions, by ID and from A to Z.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("ways", { $0.ways }, "The lists of terms."),
      .field("table", { $0.table }, "The definitions, by ID."),
      .field("letters", { $0.letters }, "Their names and other names, from A to Z."),
      .field("is_long", { $0.isLong }, "Whether these are more than 200."),
      .field("adopted", { $0.adopted }, "The definitions whose adopted version isn’t the current."),
      .field("filters", { $0.filters }, "What the definitions can be chosen by, with a script."),
    ])
}

extension DefinitionsPage {
  /// The page of a catalog whose names are `index`.
  init(_ index: AlphabeticalIndex, on page: PageContext) {
    let definitions = page.catalog.definitions
    let versions = definitions.reduce(0) { $0 + $1.versions.count }
    frame = page.frame(
      title: page.words[.titleDefinitions], kind: "index", skip: page.words[.skipDefinitions],
      ranks: definitions.map(\.about.audience) + page.catalog.ranksOfTerms,
      description: "All definitions of the catalog by ID, and their names from A to Z.")
    summary =
      "\(Wording.count(definitions.count, "definition")), with the text of "
      + "\(Wording.count(versions, "version")). By ID, then by name."
    ways = VocabularyField.allCases.compactMap { field in
      SiteAddress.terms(field).map { page.link($0, field.plural) }
    }
    let filters = DefinitionFilters(page.site)
    table = DefinitionsTable(
      definitions, caption: page.words[.captionDefinitions],
      on: page, showsCategory: true, filters: filters)
    self.filters = filters.records
    letters = index.letters.map { LetterRecord($0, on: page) }
    isLong = index.letters.reduce(0) { $0 + $1.entries.count } > 200
    adopted = AdoptedRecord.all(on: page)
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
