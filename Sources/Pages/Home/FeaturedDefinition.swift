import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// A definition that the home page of a small catalog shows, so that nobody has to look for it.
struct FeaturedDefinition: TemplateRecord {
  let id: String
  let form: String
  let title: LinkRecord
  let version: String
  let status: StatusRecord
  let aliases: String?
  let function: HTML?
  let types: [LinkRecord]
  let checklists: [LinkRecord]
  let ways: [LinkRecord]

  init(_ definition: Definition, on page: PageContext) {
    let revision = page.catalog.landing(of: definition)
    let text = SiteAddress.definition(definition.id)
    let named = revision.body.typesNamed
    id = definition.id.text
    form = revision.form.map { page.words[$0.word] } ?? ""
    title = page.link(text, revision.name.value)
    version = revision.version?.description ?? ""
    status = StatusRecord(of: revision, in: definition, page.words)
    let names = definition.about.aliases.map(\.value)
    aliases = names.isEmpty ? nil : Wording.list(names)
    function = revision.body[.overallFunction].value.map {
      BlockWriter(page: page, wordsOf: revision).html($0.blocks)
    }
    types = named.map { page.link(text.at(CellAddress(.types, $0).anchor), $0.description) }
    let checklist = SiteAddress.checklist(revision.key)
    checklists =
      page.site.hasChecklist(of: revision, in: definition)
      ? named.map { page.link(checklist.at($0.anchor), $0.description) } : []
    ways = [
      page.changes(with: revision, in: definition),
      page.link(.history(definition.id), .linkVersionHistory),
    ].compactMap(\.self)
  }

  /// The fields.
  static let schema = RecordSchema<FeaturedDefinition>(
    "featured definition", "A definition that the home page of a small catalog shows.",
    [
      .field("id", { $0.id }, "The definition’s ID."),
      .field("form", { $0.form }, "Which form it is on, in words."),
      .field("title", { $0.title }, "Its name, and its page."),
      .field("version", { $0.version }, "The version."),
      .field("status", { $0.status }, "What it is good for."),
      .field("aliases", { $0.aliases }, "Its other names."),
      .field("function", { $0.function }, "The form’s Overall Function."),
      .field("types", { $0.types }, "Its types, where they are described."),
      .field("has_types", { !$0.types.isEmpty }, "Whether it has any."),
      .field("checklists", { $0.checklists }, "The checklists of its types."),
      .field("has_checklists", { !$0.checklists.isEmpty }, "Whether it has any."),
      .field("ways", { $0.ways }, "Its latest changes and its history."),
    ])
}
