import CatalogModel
import Diagnostics
import Templates

/// The page of a term: its text, and the definitions that use it.
struct TermPage: PageRecord {
  let frame: FrameRecord
  let name: String
  let parts: PartsRecord?
  let fieldName: String
  let all: LinkRecord
  let text: HTML?
  let aliases: String?
  let groupsLabel: String
  let groups: String?
  let isListed: Bool
  let count: Int
  let sections: [TermUse]
  let matrix: CapabilityMatrix?

  static let template = "term"

  static let schema = RecordSchema<TermPage>(
    "term page", "A category, core capability, kind or status, and the definitions that use it.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("name", { $0.name }, "The term."),
      .field("parts", { $0.parts }, "The ways to the other parts, where there are any."),
      .field("field_name", { $0.fieldName }, "What kind of term it is: `Resource category`."),
      .field("all", { $0.all }, "The list of all such terms."),
      .field("text", { $0.text }, "What the catalog says about it."),
      .field("aliases", { $0.aliases }, "Its other names, joined."),
      .field("groups_label", { $0.groupsLabel }, "What its groups are called: `Mission areas`."),
      .field("groups", { $0.groups }, "Its groups, joined."),
      .field("is_listed", { $0.isListed }, "Whether it stands in a vocabulary."),
      .field("count", { $0.count }, "How many definitions use it."),
      .field("sections", { $0.sections }, "The definitions, by what the term is to them."),
      .field(
        "matrix", { $0.matrix },
        "Which core capabilities they have, on a category’s page, where that is a picture."),
    ])
}

/// The definitions to which a term is the same thing: their primary core capability, their kind.
struct TermUse: TemplateRecord {
  let id: String
  let title: String
  let summary: String
  let table: DefinitionsTable

  static let schema = RecordSchema<TermUse>(
    "use of a term", "The definitions to which a term is the same thing.",
    [
      .field("id", { $0.id }, "The id of the section."),
      .field("title", { $0.title }, "What it is to them: `As primary`, or just `Definitions`."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("table", { $0.table }, "The definitions, by ID."),
    ])
}

/// Makes the page of a term.
struct TermPageBuilder {
  let entry: TermIndex.Entry
  /// Which of the definitions the page shows.
  let part: ListPart
  let parts: [ListPart]
  let page: PageContext

  var record: TermPage {
    let definitions = entry.definitions.compactMap { page.catalog.definition($0) }
    let shown = sections(definitions)
    let text = entry.term?.text ?? []
    let groups = entry.term?.groups ?? []
    return TermPage(
      frame: frame(definitions), name: entry.name,
      parts: address.flatMap {
        PartsRecord(part, among: parts, of: $0, on: page) { $0.words }
      },
      fieldName: singular, all: all,
      text: entry.path.map { BlockWriter(page: page, path: $0).html(text) },
      aliases: (entry.term?.aliases ?? []).map(\.value).joined(separator: ", "),
      groupsLabel: entry.field.groupWord + (groups.count == 1 ? "" : "s"),
      groups: Wording.list(groups), isListed: entry.term != nil, count: definitions.count,
      sections: shown,
      matrix: entry.field == .category ? CapabilityMatrix(of: definitions, on: page) : nil)
  }

  private var address: SiteAddress? { SiteAddress.term(entry.field, entry.slug) }

  private var singular: String { page.words[entry.field.singular] }

  private func frame(_ definitions: [Definition]) -> FrameRecord {
    page.frame(
      title: part.title("\(entry.name), \(singular.lowercased())"), kind: "term",
      skip: page.words[.skipDefinitions],
      ranks: definitions.map(\.about.audience) + [entry.audience],
      description: "\(singular): \(entry.name). "
        + "\(Wording.count(definitions.count, "definition")) in this catalog.")
  }

  private var all: LinkRecord {
    let count = page.site.terms.entries(of: entry.field).count
    let address = SiteAddress.terms(entry.field) ?? .home
    return page.link(address, Wording.all(count, entry.field.shortPlural))
  }

  /// The definitions under the first of the form's fields that names the term.
  private func sections(_ definitions: [Definition]) -> [TermUse] {
    let fields = entry.field.formFields
    guard fields.count > 1 else {
      return definitions.isEmpty
        ? []
        : [
          use(
            page.words[.sectionDefinitions], "definitions", definitions[...], part.range, as: nil)
        ].compactMap(\.self)
    }
    var byField: [DefinitionField: [Definition]] = [:]
    for definition in definitions {
      guard let field = fields.first(where: { names(in: definition, $0).contains(where: isTerm) })
      else { continue }
      byField[field, default: []].append(definition)
    }
    // The parts cut through all sections, one after the other.
    var start = 0
    return fields.compactMap { field in
      guard let definitions = byField[field] else { return nil }
      defer { start += definitions.count }
      return use(
        title(field), field.anchor, definitions[...],
        part.range.lowerBound - start..<part.range.upperBound - start, as: field)
    }
  }

  /// The section of `definitions`, with those of the part; nil where the part has none of them.
  private func use(
    _ title: String, _ id: String, _ definitions: ArraySlice<Definition>, _ range: Range<Int>,
    as field: DefinitionField?
  ) -> TermUse? {
    let shown = definitions[range.clamped(to: definitions.indices)]
    guard !shown.isEmpty else { return nil }
    let role = (field ?? entry.field.formFields.first)?.label.lowercased() ?? ""
    return TermUse(
      id: id, title: title, summary: Wording.count(definitions.count, "definition") + ", by ID.",
      table: DefinitionsTable(
        shown, caption: "Definitions whose \(role) is \(entry.name)", on: page))
  }

  private func title(_ field: DefinitionField) -> String {
    switch field {
    case .primaryCoreCapability: "As primary capability"
    case .secondaryCoreCapability: "As secondary capability"
    case .supportingCoreCapabilities: "As supporting capability"
    case .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease,
      .nqsPosition, .kind, .category, .singleResource, .withTypedTeam, .typedTeam, .withTypedUnit,
      .typedUnit:
      page.words[.sectionDefinitions]
    }
  }

  private func names(in definition: Definition, _ field: DefinitionField) -> [String] {
    field == .supportingCoreCapabilities
      ? (definition.current.supportingCoreCapabilities.value ?? []).map(\.value)
      : [definition.current.fact(field).value?.value].compactMap(\.self)
  }

  private func isTerm(_ name: String) -> Bool {
    page.site.terms.slug(of: entry.field, named: name) == entry.slug
  }
}
