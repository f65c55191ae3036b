import CatalogModel
import Diagnostics
import Templates

/// The list of all references.
struct ReferencesPage: PageRecord {
  let frame: FrameRecord
  let summary: String
  let lists: [ReferenceListRecord]

  static let template = "references"

  static let schema = RecordSchema<ReferencesPage>(
    "references page", "All references, list by list.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("lists", { $0.lists }, "The lists."),
    ])
}

/// One list of references.
struct ReferenceListRecord: TemplateRecord {
  let id: String
  let title: String
  let introduction: HTML?
  let references: [ReferenceRecord]

  static let schema = RecordSchema<ReferenceListRecord>(
    "reference list", "One list of references.",
    [
      .field("id", { $0.id }, "The id of the section."),
      .field("title", { $0.title }, "What the list is called."),
      .field("introduction", { $0.introduction }, "What it says before its entries."),
      .field("references", { $0.references }, "The entries, in the list’s order."),
    ])
}

/// An entry of a list of references.
struct ReferenceRecord: TemplateRecord {
  let id: String
  let address: WebAddress
  let citation: String
  let citedBy: String

  static let schema = RecordSchema<ReferenceRecord>(
    "reference", "An entry of a list of references.",
    [
      .field("id", { $0.id }, "Its id on the page: its key."),
      .field("address", { $0.address }, "The reference’s page."),
      .field("citation", { $0.citation }, "The entry as it prints."),
      .field("cited_by", { $0.citedBy }, "How many definitions cite it, in words."),
    ])
}

extension ReferencesPage {
  init(on page: PageContext) {
    let lists = page.catalog.referenceLists
    let count = lists.reduce(0) { $0 + $1.references.count }
    frame = page.frame(
      title: page.words[.titleReferences], kind: "index", skip: page.words[.skipReferences],
      ranks: lists.map(\.audience),
      description: "The documents that definitions of this catalog stand on.")
    summary =
      count == 0
      ? "This catalog has no list of references."
      : "The documents that definitions stand on: \(Wording.count(count, "entry", plural: "entries"))"
        + ", each with the definitions that cite it."
    var ids = UniqueIDs(reserved: lists.flatMap { $0.references.map { "ref-\($0.key.value)" } })
    self.lists = lists.map { list in
      ReferenceListRecord(
        id: ids.id(for: list.title), title: list.title,
        introduction: BlockWriter(page: page, path: list.path).html(list.introduction),
        references: list.references.map { ReferenceRecord($0, on: page) })
    }
  }
}

extension ReferenceRecord {
  init(_ reference: Reference, on page: PageContext) {
    let key = reference.key.value
    id = "ref-\(key)"
    address = page.link(.reference(key))
    citation = reference.citation
    let count = page.site.citedBy[key]?.count ?? 0
    citedBy = count == 0 ? "Cited by none" : "Cited by \(Wording.count(count, "definition"))"
  }
}
