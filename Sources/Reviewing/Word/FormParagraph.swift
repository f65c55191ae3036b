import CatalogModel
import RedlineReporting
import Redlining

/// A paragraph of a form as a Word document has it.
struct FormParagraph: Hashable {
  /// How it looks.
  enum Style: Hashable {
    /// A section, a component, or the facts of the head.
    case part
    /// A type, or notes.
    case type
    /// A paragraph, or a fact with its label.
    case text
    /// An item, 0 for one that is in no other.
    case item(level: Int)
  }

  let style: Style
  /// What stands before the text in every version: `Resource Kind: `.
  let label: String
  let text: String
  /// Where its block stands; nil for a heading.
  let locator: Locator?

  /// The paragraphs of a revision in the form's order, facts that aren't compared left out.
  static func all(of revision: Revision, comparing facts: [DefinitionField]) -> [FormParagraph] {
    let labels = Dictionary(
      uniqueKeysWithValues: DefinitionField.allCases.map { ($0.anchor, $0) })
    var paragraphs: [FormParagraph] = []
    var last: Locator?
    for block in revision.locatedBlocks {
      let place = block.locator
      if let field = labels[place.anchor], place.type == nil, place.part == field.label {
        guard facts.contains(field) else { continue }
        paragraphs.append(
          FormParagraph(
            style: .text, label: place.part + ": ", text: block.words, locator: place))
        continue
      }
      if last?.part != place.part { paragraphs.append(heading(.part, place.part)) }
      if last?.part != place.part || last?.group != place.group, let group = place.group {
        paragraphs.append(heading(.type, group))
      }
      last = place
      paragraphs.append(
        FormParagraph(style: place.style, label: "", text: block.words, locator: place))
    }
    return paragraphs
  }

  private static func heading(_ style: Style, _ text: String) -> FormParagraph {
    FormParagraph(style: style, label: "", text: text, locator: nil)
  }
}

extension Locator {
  /// What stands above a text in its part: its type, or that it is a note.
  fileprivate var group: String? {
    type?.description ?? (isInNotes ? "Notes" : nil)
  }

  /// How a block at this place looks.
  fileprivate var style: FormParagraph.Style { itemLevel.map { .item(level: $0) } ?? .text }
}
