import CatalogModel
import Diagnostics

/// The names of places in a form, made in one way for changes, review sheets and pages: the words
/// are the form's own, the anchor is the id on the revision's page.
extension Locator {
  /// A text of a form, in the section or row called `part`.
  init(_ place: FormPlace, in part: String) {
    switch place {
    case .section: self.init(part: part, anchor: place.anchor)
    case .cell(let address): self.init(part: part, type: address.type, anchor: place.anchor)
    case .notes: self.init(part: part, detail: "Notes", anchor: place.anchor)
    }
  }

  /// A fact of the head.
  static func fact(_ field: DefinitionField) -> Locator {
    Locator(part: field.label, anchor: field.anchor)
  }

  /// A section.
  static func section(_ section: FormSection) -> Locator {
    Locator(.section(section), in: section.heading)
  }

  /// A type as a whole.
  static func column(_ type: ResourceType) -> Locator {
    Locator(part: "Types", type: type, anchor: CellAddress.Row.types.anchor)
  }

  /// A type's description.
  static func description(_ type: ResourceType) -> Locator {
    Locator(.cell(CellAddress(.types, type)), in: "Description")
  }

  /// A component as a whole.
  static func component(_ component: Component) -> Locator {
    Locator(part: component.name.value, anchor: component.anchor)
  }

  /// A cell of a component.
  static func cell(_ component: Component, _ type: ResourceType) -> Locator {
    Locator(.cell(CellAddress(component.row, type)), in: component.name.value)
  }

  /// The notes on a component.
  static func notes(_ component: Component) -> Locator {
    Locator(.notes(component.row), in: component.name.value)
  }

  /// The list item of this text with these numbers, from the outermost list inward: `3.1`.
  func item(_ trail: String) -> Locator {
    block("item " + trail, anchor: anchor + "." + trail)
  }

  /// A block of this text, in words: `paragraph 2`, `quotation 1`. One without an id of its own has
  /// that of the text.
  func block(_ words: String, anchor: String? = nil) -> Locator {
    Locator(
      part: part, type: type, detail: detail.map { $0 + " / " + words } ?? words,
      anchor: anchor ?? self.anchor)
  }
}
