import Markup

/// The names of Atom (RFC 4287) and of the map of pages (sitemaps.org) that the program writes.
enum FeedVocabulary: XMLVocabulary {
  enum Element: String {
    case author, entry, feed, id, link, loc, name, subtitle, summary, title, updated, url, urlset
  }

  enum Attribute: String {
    case href, rel, type, xmlns
    case language = "xml:lang"
  }
}
