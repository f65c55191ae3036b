import CatalogModel
import Templates

/// A cell with inherited criteria filled in, as templates take it.
struct FilledInText: TemplateValue {
  let texts: RevisionTexts
  let address: CellAddress
  /// Whether the cell's own text comes after this, and isn't in it.
  let isOpen: Bool

  /// Markup.
  static var templateKind: FieldKind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    if let text = texts.writtenOut(address) { texts.cells.write(text, isOpen: isOpen, to: &page) }
  }
}
