import CatalogModel
import CommonMark
import Diagnostics

/// Reads the terms of a revision in the order of its page: the head, the sections, each row of the
/// requirements table, each supplement. References are citations and stay as they are.
struct RevisionTerms {
  let definition: Definition
  let revision: Revision
  let supplements: [Supplement]
  let tables: RevisionTables

  /// The terms of the page of `revision`. Where it doesn't stand `alone`, only the form's words and
  /// the local ones beside them are shown.
  static func read(
    _ revision: Revision, of definition: Definition, on page: PageContext, alone: Bool
  ) -> PageTerms {
    guard !page.site.glossary.entries.isEmpty else { return PageTerms(nil) }
    let reader = RevisionTerms(
      definition: definition, revision: revision,
      supplements: definition.supplements(for: revision),
      tables: page.catalog.tables(of: revision.key))
    var terms = PageTerms(page.site.glossary)
    reader.readAll(alone: alone, into: &terms)
    return terms
  }

  private func readAll(alone: Bool, into terms: inout PageTerms) {
    read(.overallFunction, into: &terms)
    if alone, revision.version == definition.current.version, let path = definition.about.path {
      terms.beginSection()
      terms.read(definition.about.note, of: path)
    }
    readFacts(into: &terms)
    read(.description, into: &terms)
    read(.descriptionNotes, into: &terms)
    readRequirements(into: &terms)
    read(.compositionAndOrdering, into: &terms)
    read(.notes, into: &terms)
    for supplement in supplements where alone {
      terms.beginSection()
      terms.read(supplement.introduction, of: supplement.path)
    }
  }

  private func readFacts(into terms: inout PageTerms) {
    terms.beginSection()
    for field in [VocabularyField.kind, .category, .coreCapability] {
      for name in TermIndex.names(of: field, in: revision) { terms.read(name, as: field) }
    }
  }

  private func read(_ section: FormSection, into terms: inout PageTerms) {
    terms.beginSection()
    read(revision.body[section], at: .section(section), into: &terms)
  }

  private func readRequirements(into terms: inout PageTerms) {
    let types = RequirementTable.types(of: revision, with: supplements)
    for row in RequirementTable.rows(of: revision, with: supplements) {
      terms.beginSection()
      if row.address != .types { terms.read(row.name, as: .component, on: revision.form) }
      for type in types {
        read(row.cell(for: type), at: .cell(CellAddress(row.address, type)), into: &terms)
      }
      if let notes = row.notes { read(notes, at: .notes(row.address), into: &terms) }
    }
  }

  /// Reads an official text, then the local ones beside it.
  private func read(
    _ official: FormEntry<Passage>, at place: FormPlace, into terms: inout PageTerms
  ) {
    if let passage = official.value {
      terms.read(passage, of: revision.path, with: tables)
    }
    for supplement in supplements {
      if let passage = supplement.body[place].value {
        terms.read(passage.blocks, of: supplement.path)
      }
    }
  }
}
