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
  private(set) var terms: PageTerms

  /// The terms of the page of `revision`. Where it doesn't stand `alone`, only the form's words and
  /// the local ones beside them are shown.
  static func read(
    _ revision: Revision, of definition: Definition, on page: PageContext, alone: Bool
  ) -> PageTerms {
    guard !page.site.glossary.entries.isEmpty else { return PageTerms(nil) }
    var reader = RevisionTerms(
      definition: definition, revision: revision,
      supplements: definition.supplements(for: revision),
      tables: page.catalog.tables(of: revision.key), terms: PageTerms(page.site.glossary))
    reader.readAll(alone: alone)
    return reader.terms
  }

  private mutating func readAll(alone: Bool) {
    read(.overallFunction)
    if alone, revision.version == definition.current.version, let path = definition.about.path {
      terms.beginSection()
      terms.read(definition.about.note, of: path)
    }
    readFacts()
    read(.description)
    read(.descriptionNotes)
    readRequirements()
    read(.compositionAndOrdering)
    read(.notes)
    for supplement in supplements where alone {
      terms.beginSection()
      terms.read(supplement.introduction, of: supplement.path)
    }
  }

  private mutating func readFacts() {
    terms.beginSection()
    for field in [VocabularyField.kind, .category, .coreCapability] {
      for name in TermIndex.names(of: field, in: revision) { terms.read(name, as: field) }
    }
  }

  private mutating func read(_ section: FormSection) {
    terms.beginSection()
    read { $0[section] }
  }

  private mutating func readRequirements() {
    let types = RequirementTable.types(of: revision, with: supplements)
    terms.beginSection()
    for type in types { read { $0.description(of: type) } }
    for component in revision.body.components.value ?? [] {
      terms.beginSection()
      terms.read(component.name.value, as: .component)
      for type in types { read { $0[CellAddress(.component(component.anchor), type)] } }
      read { $0.notes(of: component.anchor) }
    }
  }

  /// Reads the official text that `find` finds, then the local ones beside it.
  private mutating func read(_ find: (FormBody) -> FormEntry<Passage>) {
    if let passage = find(revision.body).value {
      terms.read(passage.blocks, of: revision.path, with: tables)
    }
    for supplement in supplements {
      if let passage = find(supplement.body).value {
        terms.read(passage.blocks, of: supplement.path)
      }
    }
  }
}

extension FormBody {
  fileprivate func notes(of component: String) -> FormEntry<Passage> {
    components.value?.first { $0.anchor == component }?.notes ?? .missing
  }
}
