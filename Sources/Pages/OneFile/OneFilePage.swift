import CatalogModel
import Templates

/// All pages of a site in one file, with what they need.
struct OneFilePage: PageRecord {
  let title: PageTitle
  let siteTitle: String
  let language: String
  let description: String?
  let generator: String
  let edition: String
  let policy: String
  let icon: WebAddress?
  let style: HTML
  let marking: String?
  let home: WebAddress
  let isWhole: Bool
  let logo: WebAddress?
  let navigation: [LinkRecord]
  let footer: [LinkRecord]
  let asOf: DateRecord
  let publisher: String?
  let reviewBy: DateRecord?
  let articles: [HTML]
  let data: [DataBlock]
  let script: HTML?

  /// Data that scripts read where pages of a folder would load another script.
  struct DataBlock: TemplateRecord {
    let id: String
    let text: HTML

    static let schema = RecordSchema<DataBlock>(
      "data block", "Data that scripts read where pages of a folder load another script.",
      [
        .field("id", { $0.id }, "The address that it has in a folder."),
        .field("text", { $0.text }, "The data; it runs to the end of its element."),
      ])
  }

  static let template = "one-file"

  static let schema = RecordSchema<OneFilePage>(
    "one file", "All pages of a site in one file, with what they need.",
    [
      .field("title", { $0.title }, "The title in the browser."),
      .field("site_title", { $0.siteTitle }, "The catalog's title."),
      .field("language", { $0.language }, "The content's language, for `lang`."),
      .field("description", { $0.description }, "The catalog in a sentence."),
      .field("generator", { $0.generator }, "The program and its version."),
      .field("edition", { $0.edition }, "What tells the edition from every other."),
      .field(
        "policy", { $0.policy },
        "The content security policy, which names the style and the script by their hashes."),
      .field("icon", { $0.icon }, "The theme's `icon.svg`, as an address that holds it."),
      .field(
        "style", { $0.style }, "The theme's `style.css`, for a `style` element with nothing else."),
      .field("marking", { $0.marking }, "The highest marking of what the file holds."),
      .field("home", { $0.home }, "The home page, or the page that stands first."),
      .field(
        "is_whole", { $0.isWhole }, "Whether it holds the whole catalog, not some definitions."),
      .field(
        "logo", { $0.logo }, "The image beside the catalog's title, as an address that holds it."),
      .field("navigation", { $0.navigation }, "The catalog's navigation."),
      .field("footer", { $0.footer }, "The links at the foot."),
      .field("as_of", { $0.asOf }, "The edition's date."),
      .field("publisher", { $0.publisher }, "Who keeps the catalog."),
      .field("review_by", { $0.reviewBy }, "The day after which copies are old, if there is one."),
      .field("articles", { $0.articles }, "The pages, each an `article` of the theme's."),
      .field("data", { $0.data }, "The data of the scripts."),
      .field(
        "script", { $0.script }, "The theme's scripts, for a `script` element with nothing else."),
    ])
}
