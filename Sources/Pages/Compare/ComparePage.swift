import CatalogModel
import Templates

/// The page that puts up to four types side by side, of one definition or of several.
struct ComparePage: PageRecord {
  let frame: FrameRecord
  let definitions: [Choice]
  let data: WebAddress
  let list: LinkRecord

  /// A definition to choose.
  struct Choice: TemplateRecord {
    let id: String
    let name: String

    static let schema = RecordSchema<Choice>(
      "definition to compare", "A definition to choose for a comparison.",
      [
        .field("id", { $0.id }, "Its ID."),
        .field("name", { $0.name }, "Its name."),
      ])
  }

  static let template = "compare"

  static let schema = RecordSchema<ComparePage>(
    "compare page", "Up to four types side by side, of one definition or of several.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("definitions", { $0.definitions }, "The definitions to choose from, by name."),
      .field(
        "data", { $0.data },
        "The scripts that hold their texts; a tilde stands for the ID."),
      .field("list", { $0.list }, "The list of all definitions, for those without scripts."),
    ])
}

/// Plans the page of comparisons and its data, one file a definition.
enum ComparePages {
  /// The theme's script that compares.
  static let script = "compare.js"

  static func files(site: SiteContext, theme: Theme) -> [SitePlan.File] {
    guard isPlanned(site) else { return [] }
    let template = theme.template(for: ComparePage.self)
    let page = SitePlan.File(
      path: SiteAddress.compare.path,
      content: .rendered { output in
        template.render(ComparePage(on: site.page(.compare)), into: &output)
      })
    return [page]
      + site.catalog.definitions.filter(isComparable).map { definition in
        SitePlan.File(
          path: address(of: definition.id.text, site).path,
          content: .written { CompareData(definition, site: site).write(to: &$0) })
      }
  }

  /// The page, with every type of a version side by side; nil where there are none to compare.
  static func link(_ revision: Revision, on page: PageContext) -> WebAddress? {
    guard isPlanned(page.site), let version = revision.version else { return nil }
    let columns = revision.body.typesNamed.prefix(4).map {
      "\(revision.key.definition)@\(version):\($0.comparisonKey)"
    }
    guard !columns.isEmpty else { return nil }
    return WebAddress(
      encoded: page.link(.compare).text + "?c=" + columns.joined(separator: ","))
  }

  /// Whether the site has the page: it is made of data, and of a script that shows them.
  private static func isPlanned(_ site: SiteContext) -> Bool {
    site.options.hasData && site.runs(script)
  }

  static func isComparable(_ definition: Definition) -> Bool {
    definition.versions.contains { !$0.body.typesNamed.isEmpty }
  }

  /// The script of a definition. It is named after the edition: a page of another one can't load
  /// it by mistake.
  static func address(of id: String, _ site: SiteContext) -> SiteAddress {
    SiteAddress("assets/compare-\(id).\(site.options.edition).js")
  }
}

extension ComparePage {
  init(on page: PageContext) {
    let definitions = page.catalog.definitions.filter(ComparePages.isComparable)
    frame = page.frame(
      title: page.words[.titleCompare], kind: "index", skip: page.words[.skipComparison],
      ranks: definitions.map(\.about.audience),
      description: "Up to four types side by side, of one definition or of several.")
    self.definitions = definitions.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
      Choice(id: $0.id.text, name: $0.name)
    }
    data = page.link(ComparePages.address(of: "~", page.site))
    list = page.link(.definitions, .linkAllDefinitions)
  }
}
