import Markup
import Templates

/// What the form's head says at one place, as templates take it: words, words that lead to another
/// page, or several of them.
enum FactText: TemplateValue {
  case words(String)
  /// The name of a definition that exists elsewhere.
  case elsewhere(String)
  /// Words that lead to another page; a script shows the note with this id first.
  case link(String, WebAddress, note: String?)
  case list([FactText])

  /// Markup.
  static var templateKind: FieldKind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    switch self {
    case .words(let words): page.append(words, escaped: true)
    case .elsewhere(let name):
      page.append(name, escaped: true)
      page.append(" ")
      page.open(.span, class: "ours")
      page.append(escaping: "(not in this catalog)")
      page.close(.span)
    case .link(let words, let address, let note):
      page.open(.a) { tag in
        tag.attribute(.href, address.text)
        if let note {
          tag.attribute(.class, "trm")
          tag.attribute(.dataNote, note)
        }
      }
      page.append(escaping: words)
      page.close(.a)
    case .list(let facts):
      page.open(.ul, class: "plain")
      for fact in facts {
        page.open(.li)
        fact.place(in: &page, escaped: isEscaped)
        page.close(.li)
      }
      page.close(.ul)
    }
  }
}
