import CatalogModel
import Diagnostics
import Templates

/// The list of all references, or a part of it.
struct ReferencesPage: PageRecord {
  let frame: FrameRecord
  let title: String
  let summary: String
  let lists: [ReferenceListRecord]
  let isLong: Bool
  let parts: PartsRecord?

  static let template = "references"

  static let schema = RecordSchema<ReferencesPage>(
    "references page", "All references, list by list, or a part of them.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("title", { $0.title }, "The heading; it says which part the page is."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("lists", { $0.lists }, "The lists."),
      .field("is_long", { $0.isLong }, "Whether the page has letters, and a box that filters."),
      .field("parts", { $0.parts }, "The ways to the other parts, where there are any."),
    ])
}

/// One list of references.
struct ReferenceListRecord: TemplateRecord {
  let id: String
  let title: String
  let introduction: HTML?
  let letters: [Letter]

  /// The entries that begin with one letter, or all entries of a short list.
  struct Letter: TemplateRecord {
    let label: String?
    let references: [ReferenceRecord]

    static let schema = RecordSchema<Letter>(
      "letter of references", "The entries that begin with one letter, or all of a short list.",
      [
        .field("label", { $0.label }, "The letter; absent for a short list."),
        .field("references", { $0.references }, "The entries."),
      ])
  }

  static let schema = RecordSchema<ReferenceListRecord>(
    "reference list", "One list of references.",
    [
      .field("id", { $0.id }, "The id of the section."),
      .field("title", { $0.title }, "What the list is called."),
      .field("introduction", { $0.introduction }, "What it says before its entries."),
      .field("letters", { $0.letters }, "The entries, a long list’s by letter."),
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
  init(_ plan: ReferencesPlan, _ part: ListPart, on page: PageContext) {
    let lists = page.catalog.referenceLists
    let count = plan.entries.count
    title = part.title(page.words[.titleReferences])
    frame = page.frame(
      title: title, kind: "index", skip: page.words[.skipReferences],
      ranks: lists.map(\.audience),
      description: "The documents that definitions of this catalog stand on.")
    summary =
      count == 0
      ? "This catalog has no list of references."
      : "The documents that definitions stand on: \(Wording.count(count, "entry", plural: "entries"))"
        + ", each with the definitions that cite it."
    var ids = UniqueIDs(reserved: lists.flatMap { $0.references.map { "ref-\($0.key.value)" } })
    let entries = plan.entries[part.range]
    self.lists = lists.indices.compactMap { index in
      let id = ids.id(for: lists[index].title)
      let own = entries.filter { $0.list == index }
      guard !own.isEmpty || part.isFirst && lists[index].references.isEmpty else { return nil }
      let isBegun = own.first?.reference.key.value == plan.first(of: index)
      return ReferenceListRecord(
        id: id, title: lists[index].title,
        introduction: isBegun || own.isEmpty
          ? BlockWriter(page: page, path: lists[index].path).html(lists[index].introduction) : nil,
        letters: Self.letters(own, on: page))
    }
    isLong = self.lists.contains { $0.letters.contains { $0.label != nil } }
    parts = PartsRecord(part, among: plan.parts, of: .references, on: page) { part in
      let letters = plan.entries[part.range].map { $0.letter ?? lists[$0.list].title }
      return "\(letters.first ?? "") to \(letters.last ?? "")"
    }
  }

  private static func letters(
    _ entries: [ReferencesPlan.Entry], on page: PageContext
  ) -> [ReferenceListRecord.Letter] {
    var letters: [(label: String?, entries: [ReferencesPlan.Entry])] = []
    for entry in entries {
      if letters.last?.label != entry.letter || letters.isEmpty {
        letters.append((entry.letter, []))
      }
      letters[letters.count - 1].entries.append(entry)
    }
    return letters.map { label, entries in
      .init(label: label, references: entries.map { ReferenceRecord($0.reference, on: page) })
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
