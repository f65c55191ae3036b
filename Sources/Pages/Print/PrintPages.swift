import CatalogModel
import Diagnostics
import Templates

/// Plans the pages to print: one for each category, with its definitions one after the other, and
/// the list of them.
enum PrintPages {
  static func files(site: SiteContext, theme: Theme) -> [SitePlan.File] {
    guard site.options.hasPrintPages else { return [] }
    let categories = site.terms.entries(of: .category).filter { !$0.definitions.isEmpty }
    let template = theme.template(for: PrintPage.self)
    let listTemplate = theme.template(for: PrintIndexPage.self)
    let list = SitePlan.File(
      path: SiteAddress.print.path,
      content: .rendered { output in
        listTemplate.render(PrintIndexPage(categories, on: site.page(.print)), into: &output)
      })
    return [list]
      + categories.map { category in
        let address = SiteAddress.print(category: category.slug)
        return SitePlan.File(
          path: address.path,
          content: .rendered { output in
            template.render(PrintPage(category, on: site.page(address)), into: &output)
          })
      }
  }
}

/// The definitions of a category, one after the other, to print.
struct PrintPage: PageRecord {
  let frame: FrameRecord
  let category: String
  let contents: [LinkRecord]
  let definitions: [DefinitionPage]

  init(_ category: TermIndex.Entry, on page: PageContext) {
    let definitions = category.definitions.compactMap { page.catalog.definition($0) }
    let builders = definitions.map { definition in
      DefinitionPageBuilder(
        page: page, definition: definition, revision: definition.current,
        idPrefix: Self.prefix(of: definition), hasTerms: true)
    }
    frame = page.frame(
      title: "\(category.name), to print", kind: "paper", skip: page.words[.skipDefinitions],
      ranks: builders.flatMap(\.ranks), sheetTitle: category.name)
    self.category = category.name
    contents = definitions.map { definition in
      page.link(
        page.address.at(Self.prefix(of: definition) + "top"), definition.name,
        detail: "\(definition.id), version \(definition.current.version?.description ?? "")")
    }
    self.definitions = builders.map { $0.record() }
  }

  /// What stands before the ids of a definition's current version: `6-509-1280.1.3.`
  private static func prefix(of definition: Definition) -> String {
    "\(definition.id).\(definition.current.version?.description ?? "")."
  }

  static let template = "print"

  /// The fields.
  static let schema = RecordSchema<PrintPage>(
    "print page", "The definitions of a category, one after the other, to print.",
    [
      .field("frame", { $0.frame }, "What every page has around its content."),
      .field("category", { $0.category }, "The category."),
      .field("contents", { $0.contents }, "The definitions, with the places of their texts."),
      .field("definitions", { $0.definitions }, "The definitions' current versions."),
    ])
}

/// The list of the pages to print.
struct PrintIndexPage: PageRecord {
  let frame: FrameRecord
  let categories: [LinkRecord]

  init(_ categories: [TermIndex.Entry], on page: PageContext) {
    frame = page.frame(
      title: page.words[.titlePrint], kind: "index", skip: page.words[.skipList],
      ranks: categories.map(\.audience))
    self.categories = categories.map {
      page.link(.print(category: $0.slug), $0.name, detail: String($0.definitions.count))
    }
  }

  static let template = "print-index"

  /// The fields.
  static let schema = RecordSchema<PrintIndexPage>(
    "print index page", "The list of the pages to print.",
    [
      .field("frame", { $0.frame }, "What every page has around its content."),
      .field("categories", { $0.categories }, "The categories, with their number of definitions."),
    ])
}
