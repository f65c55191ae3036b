import CatalogModel
import CommonMark
import Templates

/// Cuts texts into the lines of a checklist: each paragraph and each item of a list is one, and
/// a paragraph right before a list leads up to it.
struct ChecklistRows {
  /// Writes the texts, which are all of one file.
  let writer: BlockWriter
  private(set) var rows: [ChecklistRow] = []

  init(by writer: BlockWriter) { self.writer = writer }

  /// Ends a part: the lines since the last one.
  mutating func take() -> [ChecklistRow] {
    defer { rows = [] }
    return rows
  }

  /// Adds what the form says at one place. Without boxes where `asks` is false: what an exception
  /// names isn't to be met.
  mutating func add(_ entry: FormEntry<[Block]>, asks: Bool = true) {
    switch entry {
    case .missing: rows.append(ChecklistRow(kind: .missing))
    case .blank: rows.append(ChecklistRow(kind: .blank))
    case .value(let blocks): add(blocks, asks: asks)
    }
  }

  private mutating func add(_ blocks: [Block], asks: Bool) {
    if let answer = Passage(blocks: blocks).standardAnswer {
      let kind: ChecklistRow.Kind = answer == .notSpecified ? .unspecified : .words
      rows.append(ChecklistRow(kind: kind, body: text(blocks[...])))
      return
    }
    for (index, block) in blocks.enumerated() {
      if case .list(let list) = block {
        for item in list.items { addLine(item.blocks[...], asks: asks) }
      } else {
        addLine(blocks[index...index], asks: asks && !leadsUp(index, blocks))
      }
    }
  }

  /// Whether a list follows the block.
  private func leadsUp(_ index: Int, _ blocks: [Block]) -> Bool {
    guard index + 1 < blocks.count, case .list = blocks[index + 1] else { return false }
    return true
  }

  /// A box's label is the first paragraph beside it, and what follows stands below. A line without
  /// one has its whole text for a label.
  private mutating func addLine(_ blocks: ArraySlice<Block>, asks: Bool) {
    guard asks else {
      rows.append(ChecklistRow(kind: .words, body: text(blocks)))
      return
    }
    let (label, rest) =
      if case .paragraph? = blocks.first { (blocks.prefix(1), blocks.dropFirst()) } else {
        (blocks, [])
      }
    rows.append(
      ChecklistRow(
        kind: .criterion, label: text(label, isInline: true), body: rest.isEmpty ? nil : text(rest))
    )
  }

  private func text(_ blocks: ArraySlice<Block>, isInline: Bool = false) -> ChecklistText {
    ChecklistText(writer: writer, blocks: blocks, isInline: isInline)
  }
}

/// A text of a checklist as templates take it: it is written where it is placed, and nowhere before.
struct ChecklistText: TemplateValue {
  let writer: BlockWriter
  let blocks: ArraySlice<Block>
  /// Whether it is written without elements around its leaves, for the label of a box.
  let isInline: Bool

  /// Markup.
  static var templateKind: FieldKind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    guard isInline else { return writer.write(Array(blocks), to: &page) }
    if case .paragraph(let text)? = blocks.first { return writer.write(inline: text, to: &page) }
    for text in Array(blocks).leaves {
      writer.write(inline: text, to: &page)
      page.append(" ")
    }
  }
}
