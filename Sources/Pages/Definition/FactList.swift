import CatalogModel
import Diagnostics
import Templates

/// Makes the facts of the form's head that a page lists under Summary. Those that the page's head
/// shows (ID, name, status, version, dates) aren't among them.
struct FactList {
  private let texts: RevisionTexts
  private let all: [FactRecord]

  init(texts: RevisionTexts) {
    self.texts = texts
    all = FactReader(texts: texts).records()
  }

  private var words: InterfaceWords { texts.page.words }

  /// The facts that something is said of, in the form's order.
  var shown: [FactRecord] { all.filter { !isFolded($0) } }

  /// The facts that the form leaves blank and those that our copy lost, each kind in one line.
  var folded: [FoldedFacts] {
    let bare = all.filter(isFolded)
    return [
      FoldedFacts(label: words[.labelBlankOnForm], facts: bare.filter { $0.entry.isBlank }),
      FoldedFacts(label: words[.nothingMissing], facts: bare.filter { $0.entry.isMissing }),
    ].filter { !$0.facts.isEmpty }
  }

  /// Whether our copy lost any.
  var hasMissing: Bool { all.contains { $0.entry.isMissing } }

  private func isFolded(_ fact: FactRecord) -> Bool {
    (fact.entry.isBlank || fact.entry.isMissing) && fact.entry.local.isEmpty
  }
}

/// Reads the facts of a form's head, in the form's order.
private struct FactReader {
  let texts: RevisionTexts

  private var revision: Revision { texts.revision }
  private var words: InterfaceWords { texts.page.words }

  func records() -> [FactRecord] {
    DefinitionField.allCases.compactMap { field in
      let local = texts.localTexts(at: field)
      guard revision.has(field) || !local.isEmpty,
        var entry = revision.has(field) ? entry(field) : EntryRecord()
      else { return nil }
      entry.local = local
      entry.isGapTold = local.contains { $0.voice?.restates == true }
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
