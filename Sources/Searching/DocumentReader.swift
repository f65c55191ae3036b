public import CatalogModel
import Diagnostics

/// Reads what search knows of a catalog's revisions.
public struct DocumentReader: Sendable {
  private let catalog: Catalog
  private let terms: TermIndex

  /// Reads from `catalog`, which holds what its readers may see and nothing else.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    terms = TermIndex(catalog)
  }

  /// What search knows of `revision`, whose page is at `page`.
  public func document(
    of revision: Revision, in definition: Definition, page: String
  ) -> SearchDocument {
    let supplements = definition.supplements(for: revision)
    let ranks = [catalog.rank(of: revision, in: definition)] + supplements.map(\.audience)
    let isCurrent = revision.key == definition.current.key
    return SearchDocument(
      key: revision.key, page: page, name: revision.name.value,
      aliases: definition.about.aliases.map(\.value),
      note: isCurrent ? nil : note(on: revision, of: definition),
      version: isCurrent ? revision.version?.description : nil, issuer: definition.about.issuer,
      marking: catalog.marking(of: ranks), terms: filterTerms(of: revision, in: definition),
      passages: PassageReader(
        catalog: catalog, terms: terms, definition: definition, revision: revision
      ).passages())
  }

  /// Words that are found by one another: the synonyms of the vocabularies that the edition shows, and
  /// their abbreviations with what those stand for.
  public var synonyms: [[String]] {
    catalog.vocabularies.filter { $0.audience <= catalog.edition }.flatMap { list in
      list.terms.compactMap { term in
        switch list.field {
        case .synonym: [term.name.value] + term.aliases.map(\.value)
        case .abbreviation: term.expansion.map { [term.name.value, $0] }
        case .category, .coreCapability, .kind, .status, .component: nil
        }
      }
    }
  }

  /// Which text it is, and that it doesn't count, whatever its own status says.
  private func note(on revision: Revision, of definition: Definition) -> String {
    if let proposal = revision.proposal { return "proposal “\(proposal.title.value)”" }
    guard let version = revision.version, let current = definition.current.version else {
      return ""
    }
    return "version \(version), \(version < current ? "superseded" : "not in force")"
  }

  private func filterTerms(
    of revision: Revision, in definition: Definition
  ) -> [SearchFilter: [SearchTerm]] {
    [
      .category: terms(.category, revision), .kind: terms(.kind, revision),
      .form: [revision.form.map(Self.term)].compactMap(\.self),
      .type: Set(revision.body.rows.flatMap { $0.cells.map(\.type) }).sorted().map {
        SearchTerm(slug: $0.anchor, name: $0.description)
      },
      .capability: terms(.coreCapability, revision),
      .status: [Self.status(of: revision, in: definition)],
    ]
  }

  private func terms(_ field: VocabularyField, _ revision: Revision) -> [SearchTerm] {
    var seen: Set<SearchTerm> = []
    return TermIndex.names(of: field, in: revision).compactMap { name in
      let entry = terms.entry(of: field, named: name)
      let term = SearchTerm(slug: entry?.slug ?? Slug.make(name), name: entry?.name ?? name)
      return seen.insert(term).inserted ? term : nil
    }
  }

  private static func term(_ form: Form) -> SearchTerm {
    switch form {
    case .resourceTyping: SearchTerm(slug: "508", name: "Resource typing definition (508)")
    case .positionQualification: SearchTerm(slug: "509", name: "Position qualification (509)")
    }
  }

  private static func status(of revision: Revision, in definition: Definition) -> SearchTerm {
    let name: String
    if definition.about.withdrawn != nil {
      name = About.Withdrawal.status
    } else {
      name = revision.official?.status.value.rawValue ?? "Proposal"
    }
    return SearchTerm(slug: Slug.make(name), name: name)
  }
}
