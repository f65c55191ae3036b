import CatalogModel
import CommonMark
import Templates

/// The list of all terms of a field.
struct TermsPage: PageRecord {
  let frame: FrameRecord
  let title: String
  let summary: String
  let introductions: [HTML]
  let others: [LinkRecord]
  let groups: [TermGroup]
  let matrix: CapabilityMatrix?

  static let template = "terms"

  static let schema = RecordSchema<TermsPage>(
    "terms page", "All categories, core capabilities, kinds or statuses.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("title", { $0.title }, "What the terms are called: `Resource categories`."),
      .field("summary", { $0.summary }, "How many there are, and how many are used."),
      .field("introductions", { $0.introductions }, "What the vocabularies say about them."),
      .field("others", { $0.others }, "The lists of other terms."),
      .field("groups", { $0.groups }, "The terms, by what groups they belong to."),
      .field(
        "matrix", { $0.matrix },
        "Which definitions have which core capabilities, on their list, where that is a picture."),
    ])
}

/// Terms that belong to the same groups.
struct TermGroup: TemplateRecord {
  let id: String
  let title: String
  let terms: [TermRecord]
  let unused: [TermRecord]

  static let schema = RecordSchema<TermGroup>(
    "term group", "Terms that belong to the same groups, such as mission areas.",
    [
      .field("id", { $0.id }, "The id of the section."),
      .field("title", { $0.title }, "The groups’ names: `Prevention and Protection`."),
      .field("terms", { $0.terms }, "The terms in use, in the vocabulary’s order."),
      .field("unused", { $0.unused }, "Those that no definition has, in that order."),
      .field("has_unused", { !$0.unused.isEmpty }, "Whether there are any."),
      .field("unused_count", { $0.unused.count }, "How many those are."),
    ])
}

/// A term in a list.
struct TermRecord: TemplateRecord {
  let address: WebAddress
  let name: String
  let count: Int
  let text: HTML?

  static let schema = RecordSchema<TermRecord>(
    "term", "A term in a list.",
    [
      .field("address", { $0.address }, "The term’s page."),
      .field("name", { $0.name }, "The term."),
      .field("count", { $0.count }, "How many definitions use it."),
      .field("text", { $0.text }, "What the catalog says about it."),
    ])
}

/// Makes the list of all terms of a field.
struct TermsPageBuilder {
  let field: VocabularyField
  let page: PageContext

  var record: TermsPage {
    let entries = page.site.terms.entries(of: field)
    let used = entries.count { !$0.definitions.isEmpty }
    let vocabularies = page.catalog.vocabularies.filter { $0.field == field }
    return TermsPage(
      frame: page.frame(
        title: page.words[field.plural], kind: "index", skip: page.words[.skipList],
        ranks: vocabularies.map(\.audience),
        description: "All \(field.shortPlural) and how many definitions have each."),
      title: page.words[field.plural], summary: summary(entries.count, used: used),
      introductions: vocabularies.filter { !$0.introduction.isEmpty }.map {
        BlockWriter(page: page, path: $0.path).html($0.introduction)
      },
      others: others, groups: groups(entries),
      matrix: field == .coreCapability
        ? CapabilityMatrix(of: page.catalog.definitions, on: page) : nil)
  }

  private func summary(_ count: Int, used: Int) -> String {
    guard count > 0 else { return "No definition in this catalog names one." }
    let all = Wording.count(
      count, page.words[field.singular].lowercased(), plural: field.shortPlural)
    if used == count { return "\(all), each with the number of definitions that have it." }
    return "\(all), \(Wording.number(used)) of them in use; each with the number of definitions."
  }

  private var others: [LinkRecord] {
    VocabularyField.allCases.filter { $0 != field }.compactMap { other in
      SiteAddress.terms(other).map { page.link($0, other.plural) }
    }
  }

  /// The terms by their groups, a term once, in the order in which the groups are first met.
  private func groups(_ entries: [TermIndex.Entry]) -> [TermGroup] {
    var titles: [[String]] = []
    var byGroups: [[String]: [TermRecord]] = [:]
    for entry in entries {
      let groups = entry.term?.groups ?? []
      if byGroups[groups] == nil { titles.append(groups) }
      byGroups[groups, default: []].append(TermRecord(entry, on: page))
    }
    var ids = UniqueIDs()
    return titles.map { groups in
      let terms = byGroups[groups] ?? []
      let title = groups.isEmpty ? untitled(terms.count, of: entries.count) : Wording.list(groups)
      return TermGroup(
        id: ids.id(for: title), title: title, terms: terms.filter { $0.count > 0 },
        unused: terms.filter { $0.count == 0 })
    }
  }

  private func untitled(_ count: Int, of all: Int) -> String {
    count == all ? "All \(count)" : "In no \(field.groupWord.lowercased())"
  }

}

extension TermRecord {
  init(_ entry: TermIndex.Entry, on page: PageContext) {
    address = page.link(SiteAddress.term(entry.field, entry.slug) ?? .home)
    name = entry.name
    count = entry.definitions.count
    text = entry.path.map { BlockWriter(page: page, path: $0).html(entry.term?.text ?? []) }
  }
}
