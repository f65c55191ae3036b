import CatalogModel
import Diagnostics
import Templates

/// Makes the facts of the form's head that a page lists under Summary. Those that the page's head
/// shows (ID, name, status, version, dates) aren't among them.
struct FactList {
  let texts: RevisionTexts

  private var revision: Revision { texts.revision }
  private var words: InterfaceWords { texts.page.words }

  /// The facts in the form's order.
  func records() -> [FactRecord] {
    DefinitionField.allCases.compactMap { field in
      let local = texts.localTexts(at: field)
      guard revision.has(field) || !local.isEmpty,
        var entry = revision.has(field) ? entry(field) : EntryRecord()
      else { return nil }
      entry.local = local
      return FactRecord(place: texts.place(field.anchor), label: field.label, entry: entry)
    }
  }

  private func entry(_ field: DefinitionField) -> EntryRecord? {
    switch field {
    case .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease: nil
    case .kind: entry(revision.fact(field)) { self.term($0, .kind) }
    case .category: entry(revision.fact(field)) { self.term($0, .category) }
    case .primaryCoreCapability, .secondaryCoreCapability:
      entry(revision.fact(field)) { self.term($0, .coreCapability) }
    case .supportingCoreCapabilities: capabilities
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      entry(revision.flag(field)) { .words(words[$0 ? .answerYes : .answerNo]) }
    case .typedTeam, .typedUnit: entry(revision.fact(field)) { self.definition($0, field) }
    }
  }

  private func entry<Value>(
    _ fact: FormEntry<Located<Value>>, _ text: (Value) -> FactText
  ) -> EntryRecord {
    switch fact {
    case .missing: EntryRecord(isMissing: true)
    case .blank: EntryRecord(isBlank: true)
    case .value(let value): EntryRecord(body: .fact(text(value.value)))
    }
  }

  private var capabilities: EntryRecord {
    switch revision.supportingCoreCapabilities {
    case .missing: EntryRecord(isMissing: true)
    case .blank: EntryRecord(isBlank: true)
    case .value(let names) where names.isEmpty: EntryRecord(body: .fact(.words(words[.answerNone])))
    case .value(let names):
      EntryRecord(body: .fact(.list(names.map { term($0.value, .coreCapability) })))
    }
  }

  /// The form's words, linked to the term's page.
  private func term(_ name: String, _ field: VocabularyField) -> FactText {
    guard let slug = texts.page.site.terms.slug(of: field, named: name),
      let address = SiteAddress.term(field, slug)
    else { return .words(name) }
    return .link(name, texts.page.link(address), note: texts.note(on: name, as: field))
  }

  private func definition(_ name: String, _ field: DefinitionField) -> FactText {
    texts.tables.namedByFact[field].map {
      .link(name, texts.page.link(.definition($0)), note: nil)
    } ?? (texts.tables.factsElsewhere.contains(field) ? .elsewhere(name) : .words(name))
  }
}
