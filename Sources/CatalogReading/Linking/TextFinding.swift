import CatalogModel
import CommonMark
import Diagnostics

/// Where in a form a text stands.
enum TextPlace: Hashable {
  /// A section of running text.
  case section(FormSection)
  /// A type's description, or a cell of a component.
  case cell(CellAddress)
  /// The notes on the component with this anchor.
  case notes(String)

  /// The id of the place on a page.
  var anchor: String {
    switch self {
    case .section(let section): section.anchor
    case .cell(let address): address.anchor
    case .notes(let component): "\(component).notes"
    }
  }
}

/// A finding at words of a text, before it is a diagnostic or an editorial note.
struct TextFinding {
  let rule: Rule
  let leaf: RichText
  /// The words' bytes in the leaf's text.
  let range: Range<Int>
  let place: TextPlace
  let message: String
  let help: String?
  let suggestion: String?
  /// The place to mark, where it isn't that of the words: an item's number.
  let mark: ByteSpan?

  init(
    _ rule: Rule, _ leaf: RichText, _ range: Range<Int>, _ place: TextPlace, _ message: String,
    help: String? = nil, suggestion: String? = nil, mark: ByteSpan? = nil
  ) {
    self.rule = rule
    self.leaf = leaf
    self.range = range
    self.place = place
    self.message = message
    self.help = help
    self.suggestion = suggestion
    self.mark = mark
  }

  /// The finding as people read it, with the words marked in `file`.
  func diagnostic(path: String, in file: SourceFile?) -> Diagnostic {
    let words = file.map { leaf.sourceSpan(of: range, in: $0) } ?? leaf.span
    return Diagnostic(
      rule, in: path, at: mark ?? words, message, help: help, suggestion: suggestion)
  }
}

extension FormBody {
  /// Calls `visit` with every text of the form, in the order in which a page shows them.
  func forEachPassage(_ visit: (TextPlace, Passage) -> Void) {
    for section in FormSection.allCases {
      switch section {
      case .types:
        for cell in types.value ?? [] {
          guard let passage = cell.entry.value else { continue }
          visit(.cell(CellAddress(.types, cell.type)), passage)
        }
      case .components:
        for component in components.value ?? [] { Self.forEachPassage(of: component, visit) }
      case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
        .references:
        guard let passage = self[section].value else { continue }
        visit(.section(section), passage)
      }
    }
  }

  private static func forEachPassage(
    of component: Component, _ visit: (TextPlace, Passage) -> Void
  ) {
    for cell in component.cells {
      guard let passage = cell.entry.value else { continue }
      visit(.cell(CellAddress(.component(component.anchor), cell.type)), passage)
    }
    if let notes = component.notes.value { visit(.notes(component.anchor), notes) }
  }
}
