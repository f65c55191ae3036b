import CatalogModel
import CommonMark
import Markup
import Templates

/// Writes a text of the catalog's own: cut into sections at its main headings, or in one piece.
struct ProseWriter {
  /// A part of a text under one main heading.
  struct Section {
    let id: String
    let heading: HTML
    let label: String
    let body: HTML
  }

  private let writer: BlockWriter
  private var ids: UniqueIDs

  /// What stands before the ids of the notes on terms: no heading has a dot in its id.
  static let notePrefix = "note."

  /// A writer for the text of the file at `path`, whose terms lead to their notes. `reserved` are
  /// ids that the page has already.
  init(page: PageContext, path: String, reserved: [String] = [], terms: PageTerms) {
    writer = BlockWriter(
      page: page, path: path, overlays: terms.overlays(of: path, idPrefix: Self.notePrefix))
    ids = UniqueIDs(reserved: reserved)
  }

  /// What stands before the first main heading, and the sections under the main headings, which
  /// are those of the highest level in the text.
  mutating func sections(_ blocks: [Block]) -> (introduction: HTML, sections: [Section]) {
    let main = Self.mainLevel(of: blocks)
    var sections: [(heading: RichText, id: String, blocks: [Block])] = []
    var introduction: [Block] = []
    for block in blocks {
      if case .heading(let level, let text) = block, level == main {
        sections.append((text, ids.id(for: text.plain), []))
      } else if sections.isEmpty {
        introduction.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    let opening = html(introduction, main: main, mainAs: 2)
    let written = sections.map { section in
      Section(
        id: section.id, heading: writer.html(inline: section.heading),
        label: section.heading.plain, body: html(section.blocks, main: main, mainAs: 2))
    }
    return (opening, written)
  }

  /// The text in one piece, its main headings at `level` of the page.
  mutating func html(_ blocks: [Block], mainHeadingsAt level: Int) -> HTML {
    html(blocks, main: Self.mainLevel(of: blocks), mainAs: level)
  }

  private static func mainLevel(of blocks: [Block]) -> Int {
    blocks.compactMap { if case .heading(let level, _) = $0 { level } else { nil } }.min() ?? 1
  }

  private mutating func html(_ blocks: [Block], main: Int, mainAs first: Int) -> HTML {
    var html = HTML()
    var run: [Block] = []
    for block in blocks {
      guard case .heading(let level, let text) = block else {
        run.append(block.withoutHeadings)
        continue
      }
      html += writer.html(run)
      run = []
      let element = HTMLElement.heading(level - main + first)
      html.open(element) { $0.attribute(.id, ids.id(for: text.plain)) }
      html += writer.html(inline: text)
      html.close(element)
      html.append(static: "\n")
    }
    return html + writer.html(run)
  }
}

extension Block {
  /// The block with headings inside lists and quotations as paragraphs: they head no section.
  fileprivate var withoutHeadings: Block {
    switch self {
    case .heading(_, let text): .paragraph(text)
    case .list(let list):
      .list(
        List(
          start: list.start, isTight: list.isTight,
          items: list.items.map { item in
            Item(blocks: item.blocks.map(\.withoutHeadings), span: item.span)
          }, countingFrom: list.numbers.lowerBound))
    case .quote(let quote):
      .quote(Quote(blocks: quote.blocks.map(\.withoutHeadings), span: quote.span))
    case .paragraph, .code, .thematicBreak: self
    }
  }
}
