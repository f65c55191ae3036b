/// A page of HTML by itself, outside of any site. It asks for nothing from anywhere, and runs nothing.
public enum StandalonePage {
  /// The page, with what `body` writes. `style` is its style sheet, in which `<`, `>`, `&` and double
  /// quotes must not stand: they would be escaped.
  public static func bytes(
    title: String, style: String, _ body: (inout PageWriter) -> Void
  ) -> [UInt8] {
    var html = PageWriter(.html)
    html.element(.html, [.lang: "en"]) { html in
      html.element(.head) { html in
        html.empty(.meta, [.charset: "utf-8"])
        html.empty(
          .meta,
          [
            .httpEquiv: "Content-Security-Policy",
            .content: "default-src 'none'; style-src 'unsafe-inline'",
          ])
        html.empty(.meta, [.name: "viewport", .content: "width=device-width, initial-scale=1"])
        html.element(.title, title)
        html.element(.style, style)
      }
      html.element(.body) { body(&$0) }
    }
    return html.bytes
  }
}

/// Writes the text of a page outside of a site.
public typealias PageWriter = XMLWriter<PageVocabulary>

/// The names of HTML that such pages are written with.
public enum PageVocabulary: XMLVocabulary {
  /// Elements that all have an end, and `meta`.
  public enum Element: String {
    case html, head, meta, title, style, body, main, section, h1, h2, p, div, dl, dt, dd, ul, li, b
    case pre, span
  }

  /// Their attributes.
  public enum Attribute: String {
    case lang, charset, content, name, `class`, title
    case httpEquiv = "http-equiv"
  }
}
