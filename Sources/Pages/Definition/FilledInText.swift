import CatalogModel
import CommonMark
import Templates

/// A cell with inherited criteria filled in, as templates take it.
struct FilledInText: TemplateValue {
  let texts: RevisionTexts
  let address: CellAddress

  /// Markup.
  static var templateKind: Kind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    var followsExceptions = false
    for part in texts.writtenOut(address)?.parts ?? [] {
      page.append("<p class=\"from\">")
      page.append(part.heading(afterExceptions: followsExceptions), escaped: true)
      page.append("</p>\n")
      followsExceptions = part.origin == .inheritedWithExceptions
      switch part.entry {
      case .missing: page.append("<p class=\"gone\">[missing from our copy]</p>\n")
      case .blank: page.append("<p class=\"gone\">— blank on the form</p>\n")
      case .value(let blocks): texts.write(blocks, to: &page)
      }
    }
  }
}

extension WrittenOutText.Part {
  /// The words over a part of a cell with inherited criteria filled in; `afterExceptions` says
  /// that the part before it is the text that this one takes something away from.
  func heading(afterExceptions: Bool) -> String {
    switch origin {
    case .inherited: "From " + type.description
    case .inheritedWithExceptions: type.description + "’s text:"
    case .own: afterExceptions ? "except:" : type.description + " adds"
    }
  }
}
