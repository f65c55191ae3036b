import CatalogModel
import CommonMark
import Templates

/// Blocks of a text as templates take them: they are written where they are placed, and nowhere
/// before.
struct BlockText: TemplateValue {
  /// Words of one leaf that are a link to another place of the page.
  struct Phrase {
    let leaf: LeafID
    let length: Int
    let target: Place
  }

  let writer: BlockWriter
  let blocks: [Block]
  /// Where the text stands: every item of a list has an id below it.
  var place: Place?
  var phrase: Phrase?

  /// Markup.
  static var templateKind: Kind { .html }

  var isAbsentInTemplates: Bool { blocks.isEmpty }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    writer.write(self, to: &page)
  }
}
