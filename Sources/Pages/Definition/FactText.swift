import Templates

/// What the form's head says at one place, as templates take it: words, words that lead to another
/// page, or several of them.
enum FactText: TemplateValue {
  case words(String)
  /// Words that lead to another page; a script shows the note with this id first.
  case link(String, WebAddress, note: String?)
  case list([FactText])

  /// Markup.
  static var templateKind: Kind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    switch self {
    case .words(let words): page.append(words, escaped: true)
    case .link(let words, let address, let note):
      page.append("<a href=\"")
      page.append(address.text, escaped: true)
      if let note {
        page.append("\" class=\"trm\" data-note=\"")
        page.append(note, escaped: true)
      }
      page.append("\">")
      page.append(words, escaped: true)
      page.append("</a>")
    case .list(let facts):
      page.append("<ul class=\"plain\">")
      for fact in facts {
        page.append("<li>")
        fact.place(in: &page, escaped: isEscaped)
        page.append("</li>")
      }
      page.append("</ul>")
    }
  }
}
