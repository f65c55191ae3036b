public import CatalogModel
import Diagnostics
public import Redlining
import Searching
public import Templates

/// A whole site as one file, for e-mail and phones, which hand on one file alone; or of some
/// definitions what people work by, in a file for the pocket.
///
/// It is made of the pages of a folder, finished as ever: the theme's `article` stands around them
/// in place of its `layout`, and links lead to places of the file (`LinkBinder`). Like the pages of
/// a folder it loads nothing: its style and scripts stand in it, named by their hashes.
public struct OneFile: Sendable {
  /// The theme's script that the file has and the folder hasn't.
  static let script = "one-file.js"

  /// A content file that pages may use.
  public struct Attachment: Sendable {
    let path: String
    let data: String

    /// The file `name` below `files/`, whose bytes are `base64`.
    public init(_ name: String, base64: String) {
      path = SiteAddress.file(name).path
      data = "data:\(MediaType.of(name));base64,\(base64)"
    }
  }

  /// The pages, in the order in which they stand in the file.
  public let pages: [SitePlan.File]
  private let page: PageContext
  private let template: CompiledTemplate<OneFilePage>
  private let assets: [ThemeAsset]
  private let binder: LinkBinder
  private let isWhole: Bool

  /// Takes the pages of a plan of `catalog`, made as one file's; with `definitions`, of those alone the
  /// texts that people work by, and their checklists.
  public init(
    _ plan: SitePlan, of catalog: Catalog, definitions: [DefinitionID]? = nil,
    redlines: RedlineTable, theme: Theme, assets: [ThemeAsset],
    search: SiteSearch?, options: PlanOptions, attachments: [Attachment]
  ) {
    isWhole = definitions == nil
    page = SiteContext(
      catalog, redlines: redlines, words: theme.words, assets: assets, search: search,
      options: options
    ).page(.home)
    template = theme.template()
    self.assets = assets
    let pages = Self.ordered(plan.files.filter(\.isPage), of: catalog)
    self.pages = definitions.map { Self.kept(pages, of: $0, in: catalog) } ?? pages
    binder = LinkBinder(
      places: OneFilePlaces(of: self.pages),
      files: Dictionary(
        attachments.map { ($0.path, $0.data) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Turns a page, as it was made, into its part of the file.
  public func part(_ markup: UnsafeBufferPointer<UInt8>, at path: String) -> HTML {
    HTML(trusted: { binder.write(markup, at: path, to: &$0) })
  }

  /// Writes the file, of the parts of all pages in their order. `hash` names a text in the policy,
  /// as `sha256-` and the digest in base 64.
  public func write(
    _ parts: [HTML], to output: inout PageBuffer, hash: (HTML) -> String
  ) {
    let style = ElementText.html(asset("style.css")?.bytes ?? [])
    let script = asset(ThemeAsset.scripts).map { ElementText.html($0.bytes) }
    let policy = [
      "default-src 'none'", "script-src " + (script.map { "'\(hash($0))'" } ?? "'none'"),
      "style-src '\(hash(style))'", "img-src data:", "base-uri 'none'",
      "form-action 'none'",
    ]
    let settings = page.catalog.settings
    let record = OneFilePage(
      title: PageTitle(settings.title), siteTitle: settings.title, language: settings.language,
      description: page.catalog.home?.description ?? settings.description,
      generator: page.generator, edition: page.site.options.edition,
      policy: policy.joined(separator: "; "), icon: icon, style: style,
      marking: page.catalog.marking(of: 0...page.catalog.edition), home: home, isWhole: isWhole,
      logo: settings.logo.flatMap { binder.data(of: .file($0.value)) },
      navigation: links(to: page.site.destinations),
      footer: links(to: page.site.furtherDestinations),
      asOf: DateRecord(date: settings.asOf), publisher: settings.publisher,
      reviewBy: settings.reviewBy.map { DateRecord(date: $0) }, articles: parts, data: data,
      script: script)
    template.render(record, into: &output)
  }

  private func asset(_ name: String) -> ThemeAsset? { assets.first { $0.name == name } }

  private var icon: WebAddress? {
    asset("icon.svg").map { icon in
      let drawing = SiteAddress.encode(String(decoding: icon.bytes, as: UTF8.self))
      return WebAddress(encoded: "data:image/svg+xml,\(drawing)")
    }
  }

  private var data: [OneFilePage.DataBlock] {
    (page.site.search?.scripts ?? []).map {
      OneFilePage.DataBlock(id: $0.path, text: ElementText.html($0.bytes, isData: true))
    }
  }

  /// Links to those of the places that the file has.
  private func links(to places: [(address: SiteAddress, label: String)]) -> [LinkRecord] {
    places.compactMap { place, label in
      binder.places.link(to: place).map {
        LinkRecord(address: WebAddress(encoded: $0), label: label)
      }
    }
  }

  /// The home page, or the page that stands first.
  private var home: WebAddress {
    let link =
      binder.places.link(to: .home)
      ?? pages.first.flatMap { binder.places.link(to: SiteAddress($0.path)) }
    return WebAddress(encoded: link ?? "#")
  }

  /// Of the pages those of some definitions that people work by: the current version's, the adopted
  /// one's, and their checklists.
  private static func kept(
    _ pages: [SitePlan.File], of definitions: [DefinitionID], in catalog: Catalog
  ) -> [SitePlan.File] {
    let paths = definitions.compactMap { catalog.definition($0) }.flatMap { definition in
      definition.versions.filter(definition.isWorkedBy).flatMap { revision in
        [SiteAddress.revision(revision.key).path, SiteAddress.checklist(revision.key).path]
      }
    }
    let wanted = Set(paths)
    return pages.filter { wanted.contains($0.path) }
  }

  /// Home, search, and the list; each definition's texts, the one that people read first; the rest
  /// by address.
  private static func ordered(
    _ pages: [SitePlan.File], of catalog: Catalog
  ) -> [SitePlan.File] {
    let opening = [SiteAddress.home, .search, .definitions].map(\.path)
    let folders = catalog.definitions.map { folder(of: SiteAddress.history($0.id).path) }
    let known = Set(opening + folders)
    let groups = Dictionary(grouping: pages) { page in
      [page.path, folder(of: page.path)].first(where: known.contains) ?? ""
    }
    return (opening + folders + [""]).flatMap { name in
      let group = groups[name] ?? []
      return group.filter { $0.twin != nil } + group.filter { $0.twin == nil }
    }
  }

  /// The first two parts of an address: `definitions/6-509-1280`.
  private static func folder(of path: String) -> String {
    path.split(separator: "/").prefix(2).joined(separator: "/")
  }
}
