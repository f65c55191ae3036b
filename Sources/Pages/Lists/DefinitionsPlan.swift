import CatalogModel
import DataWriting
import Templates

/// Plans the list of definitions: its parts, its names from A to Z, and scripts with the rows of the
/// parts, by which the first page filters all of them.
struct DefinitionsPlan: Sendable {
  /// The theme's script that filters.
  static let script = "definitions.js"

  let site: SiteContext
  let parts: [ListPart]
  let names: NamesParts
  let filters: DefinitionFilters

  init(_ site: SiteContext) {
    self.site = site
    let definitions = site.catalog.definitions
    parts = site.parts(of: definitions.count)
    names = NamesParts(AlphabeticalIndex(definitions))
    filters = DefinitionFilters(site)
  }

  /// The pages and the scripts.
  func files(_ theme: Theme) -> [SitePlan.File] {
    let lists = parts.map { part in
      ListPages.file(SiteAddress.definitions.part(part.number), theme, site) {
        DefinitionsPage(self, part, on: $0)
      }
    }
    guard names.index.hasPages else { return lists + scripts(theme) }
    return lists
      + names.parts.map { part in
        ListPages.file(SiteAddress.names.part(part.number), theme, site) {
          NamesPage(names, part, on: $0)
        }
      } + scripts(theme)
  }

  // MARK: Scripts

  private var furtherParts: [ListPart] {
    site.runs(Self.script) && site.options.form == .folder ? Array(parts.dropFirst()) : []
  }

  /// The addresses of the scripts, one after the other; nil where there are none.
  func scripts(on page: PageContext) -> String? {
    let addresses = furtherParts.map { page.link(address(of: $0)).text }
    return addresses.isEmpty ? nil : addresses.joined(separator: " ")
  }

  /// Named after the edition, as the data of comparisons are.
  private func address(of part: ListPart) -> SiteAddress {
    SiteAddress("assets/definitions-\(part.number).\(site.options.edition).js")
  }

  private func scripts(_ theme: Theme) -> [SitePlan.File] {
    let template = theme.template(for: DefinitionRowsPage.self)
    return furtherParts.map { part in
      SitePlan.File(
        path: address(of: part).path,
        content: .written { output in
          let page = site.page(.definitions)
          var rows = PageBuffer()
          template.render(
            DefinitionRowsPage(
              rows: site.catalog.definitions[part.range].map {
                DefinitionRow($0, on: page, filters: filters)
              }), into: &rows)
          var argument = JSONWriter()
          argument.string(String(decoding: rows.bytes, as: UTF8.self))
          output += "typebookRows(".utf8
          output += argument.bytes
          output += ");\n".utf8
        })
    }
  }
}

/// The rows of a part of the list of definitions, which a script adds to the first part's.
struct DefinitionRowsPage: PageRecord {
  let rows: [DefinitionRow]

  static let template = "definition-rows"

  static let schema = RecordSchema<DefinitionRowsPage>(
    "definition rows", "The rows of a part of the list of definitions, for a script that filters.",
    [
      .field("rows", { $0.rows }, "The definitions, by ID."),
      .field("shows_category", { _ in true }, "Whether the categories are shown too."),
    ])
}

extension SiteContext {
  /// The parts in which the site shows a list; one file with all pages has it whole.
  func parts(of count: Int) -> [ListPart] {
    options.form == .oneFile ? [.whole(count)] : ListPart.parts(of: count)
  }
}
