public import CatalogModel
import Diagnostics

/// The names of places in a form, made in one way for changes, review sheets and pages: the words
/// are the form's own, the anchor is the id on the revision's page.
extension Locator {
  /// A fact of the head.
  public static func fact(_ field: DefinitionField) -> Locator {
    Locator(part: field.label, anchor: field.anchor)
  }

  /// A section.
  public static func section(_ section: FormSection) -> Locator {
    Locator(part: section.heading, anchor: section.anchor)
  }

  /// A type as a whole.
  public static func column(_ type: ResourceType) -> Locator {
    Locator(part: "Types", type: type, anchor: CellAddress.Row.types.anchor)
  }

  /// A type's description.
  public static func description(_ type: ResourceType) -> Locator {
    Locator(part: "Description", type: type, anchor: CellAddress(.types, type).anchor)
  }

  /// A component as a whole.
  public static func component(_ component: Component) -> Locator {
    Locator(part: component.name.value, anchor: component.anchor)
  }

  /// A cell of a component.
  public static func cell(_ component: Component, _ type: ResourceType) -> Locator {
    Locator(
      part: component.name.value, type: type,
      anchor: CellAddress(.component(component.anchor), type).anchor)
  }

  /// The notes on a component.
  public static func notes(_ component: Component) -> Locator {
    Locator(part: component.name.value, detail: "Notes", anchor: component.anchor + ".notes")
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
