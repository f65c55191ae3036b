import CatalogModel
import CommonMark
import Templates

/// Blocks of a text as templates take them: they are written where they are placed, and nowhere
/// before. A class, so that handing it on costs one reference.
final class BlockText: TemplateValue {
  let writer: BlockWriter
  let blocks: [Block]
  /// Where the text stands: every item of a list has an id below it.
  let place: Place

  init(_ blocks: [Block], by writer: BlockWriter, at place: Place) {
    self.blocks = blocks
    self.writer = writer
    self.place = place
  }

  /// Markup.
  static var templateKind: FieldKind { .html }

  var isAbsentInTemplates: Bool { blocks.isEmpty }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    writer.write(blocks, at: place, to: &page)
  }
}
