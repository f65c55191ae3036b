import Templates

/// What every page has around its content.
struct FrameRecord: TemplateRecord {
  /// One entry of the catalog's navigation.
  struct NavigationItem: TemplateRecord {
    let address: WebAddress
    let label: String
    let isCurrent: Bool

    /// The fields.
    static let schema = RecordSchema<NavigationItem>(
      "navigation item", "One entry of the catalog's navigation.",
      [
        .field("address", { $0.address }, "Where it leads."),
        .field("label", { $0.label }, "Its word."),
        .field("is_current", { $0.isCurrent }, "Whether it is the page at hand."),
      ])
  }

  let address: String
  let title: PageTitle
  let siteTitle: String
  let language: String
  let description: String?
  let isIndexed: Bool
  let generator: String
  let stylesheet: WebAddress
  let icon: WebAddress
  let script: WebAddress?
  let home: WebAddress
  let logo: WebAddress?
  let navigation: [NavigationItem]
  let marking: String?
  let sheetTitle: String
  let sheetNote: String
  let skip: String
  let kind: String
  let asOf: DateRecord
  let publisher: String?
  let contact: LinkRecord?
  let footer: [LinkRecord]
  let feed: WebAddress?
  let watermark: String?
  let edition: String
  let editionScript: WebAddress?
  let reviewBy: DateRecord?

  /// The fields.
  static let schema = RecordSchema<FrameRecord>(
    "frame", "What every page has around its content.",
    [
      .field("address", { $0.address }, "The page's address, from the root of the site."),
      .field("title", { $0.title }, "The page's title in the browser; no two pages share one."),
      .field("site_title", { $0.siteTitle }, "The catalog's title."),
      .field("language", { $0.language }, "The content's language, for `lang`."),
      .field("description", { $0.description }, "The page in a sentence."),
      .field("is_indexed", { $0.isIndexed }, "Whether search engines may list the page."),
      .field("generator", { $0.generator }, "The program and its version."),
      .field("stylesheet", { $0.stylesheet }, "The theme's `style.css`."),
      .field("icon", { $0.icon }, "The theme's `icon.svg`."),
      .field("script", { $0.script }, "The theme's scripts, put together into one."),
      .field("home", { $0.home }, "The home page."),
      .field("logo", { $0.logo }, "The image beside the catalog's title, where it has one."),
      .field("navigation", { $0.navigation }, "The catalog's navigation."),
      .field("marking", { $0.marking }, "The marking of the page, in the owner's words."),
      .field("sheet_title", { $0.sheetTitle }, "What every printed sheet names first."),
      .field("sheet_note", { $0.sheetNote }, "What every printed sheet says after it."),
      .field("skip", { $0.skip }, "The words of the link past the navigation."),
      .field("kind", { $0.kind }, "The kind of page, a class of `body`."),
      .field("as_of", { $0.asOf }, "The edition's date."),
      .field("publisher", { $0.publisher }, "Who keeps the catalog."),
      .field(
        "contact", { $0.contact }, "Where readers write to, where the catalog has an address."),
      .field("footer", { $0.footer }, "The links at the foot."),
      .field("feed", { $0.feed }, "The feed of changes, where the site has one."),
      .field("watermark", { $0.watermark }, "What a page not in force says across it."),
      .field("edition", { $0.edition }, "What tells the edition from every other."),
      .field(
        "edition_script", { $0.editionScript }, "The script that says which edition the folder is."
      ),
      .field("review_by", { $0.reviewBy }, "The day after which copies are old, if there is one."),
    ])
}
