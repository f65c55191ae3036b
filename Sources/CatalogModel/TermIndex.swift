import Diagnostics
import Words

/// The terms that have a page, and the definitions whose current version uses them.
public struct TermIndex: Sendable {
  /// A term with a page.
  public struct Entry: Sendable {
    /// The field.
    public let field: VocabularyField
    /// The term, in the vocabulary's words, else the form's.
    public let name: String
    /// The piece of its address.
    public let slug: String
    /// The vocabulary's term; nil for a term outside any list.
    public let term: Term?
    /// The vocabulary's file, for the links in the term's text.
    public let path: String?
    /// The rank of the vocabulary that the text stands in.
    public let audience: AudienceRank
    /// The definitions, by ID.
    public internal(set) var definitions: [DefinitionID]
  }

  private var entries: [VocabularyField: [Entry]] = [:]
  /// Where the terms of a field are, by their folded names, and by names as definitions write them.
  private var places: [VocabularyField: [String: Int]] = [:]
  private var bySlug: [VocabularyField: [String: Int]] = [:]

  /// Gathers the terms of the vocabularies and of the definitions' current versions.
  public init(_ catalog: Catalog) {
    for vocabulary in catalog.vocabularies where vocabulary.field.folder != nil {
      for term in vocabulary.terms { add(term, of: vocabulary) }
    }
    for definition in catalog.definitions {
      for field in VocabularyField.allCases where field.folder != nil {
        for name in Self.names(of: field, in: definition) {
          note(definition.id, uses: name, of: field)
        }
      }
    }
  }

  /// The terms of a field, in the vocabulary's order, then those outside it in order of slug.
  public func entries(of field: VocabularyField) -> [Entry] { entries[field] ?? [] }

  /// The term that a form's words name.
  public func entry(of field: VocabularyField, named name: String) -> Entry? {
    place(of: field, named: name).flatMap { entries[field]?[$0] }
  }

  /// The piece of the address of the term that a form's words name. Copies no more of it.
  public func slug(of field: VocabularyField, named name: String) -> String? {
    place(of: field, named: name).flatMap { entries[field]?[$0].slug }
  }

  private func place(of field: VocabularyField, named name: String) -> Int? {
    guard let places = places[field] else { return nil }
    return places[name] ?? places[FoldedText.fold(name)]
  }

  /// The names that a definition uses for the terms of `field`. The status of a withdrawn one is
  /// its withdrawal, whatever its current version says.
  private static func names(of field: VocabularyField, in definition: Definition) -> [String] {
    field == .status && definition.about.withdrawn != nil
      ? [About.Withdrawal.status] : names(of: field, in: definition.current)
  }

  /// The names that a revision uses for the terms of `field`.
  public static func names(of field: VocabularyField, in revision: Revision) -> [String] {
    switch field {
    case .category: terms([revision.fact(.category).value])
    case .kind: terms([revision.fact(.kind).value])
    case .status: [revision.official?.status.value.rawValue].compactMap(\.self)
    case .coreCapability:
      terms(
        [
          revision.fact(.primaryCoreCapability).value,
          revision.fact(.secondaryCoreCapability).value,
        ] + (revision.supportingCoreCapabilities.value ?? []))
    case .component, .abbreviation, .synonym: []
    }
  }

  /// The words that name a term: "None" says that there is none.
  private static func terms(_ words: [Located<String>?]) -> [String] {
    words.compactMap(\.?.value).filter { StandardAnswer($0) == nil }
  }

  private mutating func add(_ term: Term, of vocabulary: Vocabulary) {
    let place = entries[vocabulary.field]?.count ?? 0
    entries[vocabulary.field, default: []].append(
      Entry(
        field: vocabulary.field, name: term.name.value, slug: term.slug, term: term,
        path: vocabulary.path, audience: vocabulary.audience, definitions: []))
    bySlug[vocabulary.field, default: [:]][term.slug] = place
    for name in [term.name] + term.aliases {
      places[vocabulary.field, default: [:]][FoldedText.fold(name.value)] = place
    }
  }

  private mutating func note(_ id: DefinitionID, uses name: String, of field: VocabularyField) {
    if places[field]?[name] == nil { learn(name, of: field) }
    guard let place = places[field]?[name], entries[field]?[place].definitions.last != id else {
      return
    }
    entries[field]?[place].definitions.append(id)
  }

  /// Finds the term that a definition names in this way, or makes one that no vocabulary has. Words
  /// with one address share a page: a list that this edition lacks may have told them apart.
  private mutating func learn(_ name: String, of field: VocabularyField) {
    let folded = FoldedText.fold(name)
    let slug = Slug.ofWords(name)
    let known = places[field]?[folded] ?? bySlug[field]?[slug]
    let place = known ?? entries[field]?.count ?? 0
    if known == nil {
      entries[field, default: []].append(
        Entry(
          field: field, name: name, slug: slug, term: nil, path: nil, audience: 0,
          definitions: []))
      bySlug[field, default: [:]][slug] = place
    }
    for name in [folded, name] { places[field, default: [:]][name] = place }
  }
}
