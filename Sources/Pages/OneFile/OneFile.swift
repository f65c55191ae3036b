public import CatalogModel
import Diagnostics
public import Redlining
import Searching
public import Templates

/// A whole site as one file, for e-mail and phones, which hand on one file alone.
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

  /// Takes the pages of a plan of `catalog`, made as one file's.
  public init(
    _ plan: SitePlan, of catalog: Catalog, redlines: RedlineTable, theme: Theme,
    assets: [ThemeAsset], search: Deferred<SiteSearch>?, options: PlanOptions,
    attachments: [Attachment]
  ) {
    page = SiteContext(
      catalog, redlines: redlines, words: theme.words, assets: assets, search: search,
      options: options
    ).page(.home)
    template = theme.template()
    self.assets = assets
    pages = Self.ordered(plan.files.filter(\.isPage), of: catalog)
    binder = LinkBinder(
      places: OneFilePlaces(of: pages),
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
      marking: page.catalog.marking(of: 0...page.catalog.edition), home: link(to: .home),
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
    (page.site.search?.value.scripts ?? []).map {
      OneFilePage.DataBlock(id: $0.path, text: ElementText.html($0.bytes, isData: true))
    }
  }

  private func links(to places: [(address: SiteAddress, label: String)]) -> [LinkRecord] {
    places.map { LinkRecord(address: link(to: $0), label: $1) }
  }

  private func link(to address: SiteAddress) -> WebAddress {
    WebAddress(encoded: binder.places.link(to: address) ?? "")
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
