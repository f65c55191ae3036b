import CatalogModel
import CommonMark
import Diagnostics

/// Cuts the page of a revision into the places that a search result can lead to.
struct PassageReader {
  let catalog: Catalog
  let terms: TermIndex
  let definition: Definition
  let revision: Revision

  /// The places, in the order of their fields.
  func passages() -> [SearchPassage] {
    head + facts + components + references + text + local
  }

  private var head: [SearchPassage] {
    [
      place(.name, "", "", [revision.name.value]),
      place(.aliases, "", "", definition.about.aliases.map(\.value)),
      place(.id, "", "", [definition.id.text]),
    ]
  }

  private func place(
    _ field: SearchField, _ label: String, _ anchor: String, _ texts: [String],
    hidden: [String] = []
  ) -> SearchPassage {
    SearchPassage(
      field, label: label, anchor: anchor, leaves: texts.map { TextSlice($0) },
      hiddenWords: hidden)
  }

  // MARK: Facts

  private var facts: [SearchPassage] {
    DefinitionField.allCases.compactMap { field in
      switch field {
      case .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease,
        .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
        nil
      case .kind: fact(field, naming: .kind)
      case .category: fact(field, naming: .category)
      case .primaryCoreCapability, .secondaryCoreCapability: fact(field, naming: .coreCapability)
      case .supportingCoreCapabilities:
        fact(
          field, (revision.supportingCoreCapabilities.value ?? []).map(\.value),
          naming: .coreCapability)
      case .typedTeam, .typedUnit: fact(field, naming: nil)
      }
    }
  }

  private func fact(_ field: DefinitionField, naming kind: VocabularyField?) -> SearchPassage? {
    fact(field, [revision.fact(field).value?.value].compactMap(\.self), naming: kind)
  }

  /// The words of a fact, found by the other names of the terms in it as well.
  private func fact(
    _ field: DefinitionField, _ names: [String], naming kind: VocabularyField?
  ) -> SearchPassage? {
    guard !names.isEmpty else { return nil }
    let others = names.flatMap { name in
      kind.flatMap { terms.entry(of: $0, named: name)?.term?.aliases.map(\.value) } ?? []
    }
    return place(.terms, field.label, field.anchor, names, hidden: others)
  }

  // MARK: The form's body

  private var components: [SearchPassage] {
    (revision.body.components.value ?? []).map {
      place(.components, $0.name.value, $0.anchor, [$0.name.value])
    }
  }

  private var references: [SearchPassage] {
    let cited = catalog.tables(of: revision.key).citations.compactMap { catalog.reference($0) }
    let others = cited.flatMap { [$0.number].compactMap(\.self) + $0.aliases }
    return passages(of: .references, in: revision.body, as: .references, hidden: others)
  }

  private var text: [SearchPassage] { bodyText(of: revision.body, as: .text) }

  /// The running text and the cells of a body, in the page's order, without its references. `anchor`
  /// gives the id of a place.
  private func bodyText(
    of body: FormBody, as field: SearchField, authority: String? = nil,
    at anchor: (FormPlace) -> String = { $0.anchor }
  ) -> [SearchPassage] {
    func section(_ section: FormSection) -> [SearchPassage] {
      passages(of: section, in: body, as: field, authority: authority)
    }
    func texts(of row: FormRow) -> [SearchPassage?] {
      let notes = row.notes.flatMap {
        passage($0, field, row.name + ", notes", anchor(.notes(row.address)), authority)
      }
      let cells = row.cells.map { cell in
        passage(
          cell.entry, field, "\(row.name), \(cell.type)",
          anchor(.cell(CellAddress(row.address, cell.type))), authority, type: cell.type)
      }
      return [notes] + cells
    }
    return section(.overallFunction) + section(.description) + section(.descriptionNotes)
      + body.rows.flatMap(texts).compactMap(\.self) + section(.compositionAndOrdering)
      + section(.notes)
  }

  private func passages(
    of section: FormSection, in body: FormBody, as field: SearchField, authority: String? = nil,
    hidden: [String] = []
  ) -> [SearchPassage] {
    [passage(body[section], field, section.heading, section.anchor, authority, hidden: hidden)]
      .compactMap(\.self)
  }

  private func passage(
    _ entry: FormEntry<Passage>, _ field: SearchField, _ label: String, _ anchor: String,
    _ authority: String?, hidden: [String] = [], type: ResourceType? = nil
  ) -> SearchPassage? {
    guard let blocks = entry.value?.blocks else { return nil }
    return SearchPassage(
      field, label: label, anchor: anchor, leaves: blocks.leaves.map(\.text), hiddenWords: hidden,
      authority: authority, type: type)
  }

  // MARK: Local text

  private var local: [SearchPassage] {
    let supplements = definition.supplements(for: revision).enumerated()
    return note
      + supplements.flatMap { number, supplement in
        passages(of: supplement, anchor: number == 0 ? "supplement" : "supplement-\(number + 1)")
      }
  }

  /// This catalog's own note, which stands with the current version.
  private var note: [SearchPassage] {
    let blocks = definition.about.note
    guard !blocks.isEmpty, revision.key == definition.current.key else { return [] }
    return [
      SearchPassage(
        .local, label: "About", anchor: "about", leaves: blocks.leaves.map(\.text),
        authority: catalog.settings.publisher ?? catalog.settings.title)
    ]
  }

  /// A supplement's texts, where the page has them: beside what they add to, or in the
  /// supplement's own part where this version has no such place.
  private func passages(of supplement: Supplement, anchor: String) -> [SearchPassage] {
    let authority = supplement.authority
    let introduction = SearchPassage(
      .local, label: supplement.title, anchor: anchor,
      leaves: supplement.introduction.leaves.map(\.text), authority: authority)
    let facts = DefinitionField.allCases.compactMap { field in
      supplement.facts[field].map {
        SearchPassage(
          .local, label: field.label, anchor: field.anchor, leaves: [TextSlice($0.value)],
          authority: authority)
      }
    }
    let references = self.passages(
      of: .references, in: supplement.body, as: .local, authority: authority)
    return [introduction] + facts
      + bodyText(
        of: supplement.body, as: .local, authority: authority,
        at: { revision.body.has($0) ? $0.anchor : anchor }) + references
  }
}
