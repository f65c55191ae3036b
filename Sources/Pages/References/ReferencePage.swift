import CatalogModel
import Diagnostics
import Templates

/// The page of a reference: the entry, a note, and who cites it.
struct ReferencePage: PageRecord {
  let frame: FrameRecord
  let key: String
  let title: String
  let citation: String
  let list: LinkRecord
  let facts: [LabeledValue]
  let web: LinkRecord?
  let note: HTML?
  let citations: [CitationRecord]
  let parts: PartsRecord?

  static let template = "reference"

  static let schema = RecordSchema<ReferencePage>(
    "reference page", "A reference: the entry, a note on it, and who cites it.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("key", { $0.key }, "The key that versions name it by."),
      .field("title", { $0.title }, "What the document is called."),
      .field("citation", { $0.citation }, "The entry as it prints."),
      .field("list", { $0.list }, "The list that it stands in."),
      .field("facts", { $0.facts }, "What is known of the document."),
      .field("web", { $0.web }, "Where it is on the web; the words are the address."),
      .field("note", { $0.note }, "What the catalog says about it."),
      .field("has_citations", { !$0.citations.isEmpty }, "Whether any definition cites it."),
      .field("citations", { $0.citations }, "The definitions that cite it, by ID."),
      .field("parts", { $0.parts }, "The ways to the other parts, where they are many."),
    ])
}

/// A label and what stands beside it.
struct LabeledValue: TemplateRecord {
  let label: String
  let value: String

  static let schema = RecordSchema<LabeledValue>(
    "labeled value", "A label and what stands beside it.",
    [
      .field("label", { $0.label }, "The label."),
      .field("value", { $0.value }, "What stands beside it."),
    ])
}

/// A definition that cites a reference.
struct CitationRecord: TemplateRecord {
  let address: WebAddress
  let id: String
  let name: String
  let versions: [CitingRevision]

  static let schema = RecordSchema<CitationRecord>(
    "citation", "A definition that cites a reference.",
    [
      .field("address", { $0.address }, "The definition’s page."),
      .field("id", { $0.id }, "Its ID."),
      .field("name", { $0.name }, "Its name."),
      .field("versions", { $0.versions }, "Its versions and proposals that cite the reference."),
    ])
}

/// A version or proposal that cites a reference.
struct CitingRevision: TemplateRecord {
  let address: WebAddress
  let label: String
  let isCurrent: Bool
  let isProposal: Bool

  static let schema = RecordSchema<CitingRevision>(
    "citing version", "A version or proposal that cites a reference.",
    [
      .field("address", { $0.address }, "The place of the references on its page."),
      .field("label", { $0.label }, "The version, or the proposal’s title."),
      .field("is_current", { $0.isCurrent }, "Whether it is the current version."),
      .field("is_proposal", { $0.isProposal }, "Whether it is a proposal."),
    ])
}

/// Makes the page of a reference.
struct ReferencePageBuilder {
  let reference: Reference
  let list: ReferenceList
  /// Which of the citing definitions the page shows.
  let part: ListPart
  let parts: [ListPart]
  let page: PageContext

  var record: ReferencePage {
    let key = reference.key.value
    let citing = definitions
    return ReferencePage(
      frame: page.frame(
        title: part.title("\(reference.title), reference \(key)"), kind: "reference",
        skip: page.words[.skipReference],
        ranks: [list.audience] + citing.map(\.definition.about.audience),
        description: reference.citation, sheetTitle: reference.citation),
      key: key, title: reference.title, citation: reference.citation,
      list: page.link(page.site.references.place(of: key), list.title), facts: facts,
      web: reference.url.map { LinkRecord(address: WebAddress(encoded: $0), label: $0) },
      note: BlockWriter(page: page, path: list.path).html(reference.note),
      citations: citing.map(citation),
      parts: PartsRecord(part, among: parts, of: .reference(key), on: page) { $0.words })
  }

  private var facts: [LabeledValue] {
    let facts: [(word: InterfaceWord, value: String?)] = [
      (
        reference.authors.count == 1 ? .labelAuthor : .labelAuthors,
        reference.authors.joined(separator: "; ")
      ),
      (.labelPublishedIn, reference.container), (.labelNumber, reference.number),
      (.labelDate, reference.date?.long),
      (.labelAlsoKnownAs, reference.aliases.joined(separator: "; ")),
      (.labelFormerKeys, reference.formerKeys.map(\.value).joined(separator: ", ")),
    ]
    return facts.compactMap { word, value in
      value.flatMap { $0.isEmpty ? nil : LabeledValue(label: page.words[word], value: $0) }
    }
  }

  private var definitions: [(definition: Definition, revisions: [RevisionKey])] {
    (page.site.citedBy[reference.key.value].map { $0[part.range] } ?? []).compactMap { citing in
      page.catalog.definition(citing.definition).map {
        ($0, citing.revisions.map(\.key).sorted(by: >))
      }
    }
  }

  private func citation(_ definition: Definition, _ revisions: [RevisionKey]) -> CitationRecord {
    CitationRecord(
      address: page.link(.definition(definition.id)), id: definition.id.text,
      name: definition.name,
      versions: revisions.map { key in
        let address = page.link(SiteAddress.revision(key).at(FormSection.references.anchor))
        switch key.name {
        case .version(let version):
          return CitingRevision(
            address: address, label: version.description,
            isCurrent: version == definition.current.version, isProposal: false)
        case .proposal(let name):
          let title = definition.proposals.first { $0.key == key }?.proposal?.title.value
          return CitingRevision(
            address: address, label: title ?? name, isCurrent: false, isProposal: true)
        }
      })
  }
}
