import CatalogModel
import CommonMark
import Templates

/// Cuts texts into the lines of a checklist: each paragraph and each item of a list is one, and
/// a paragraph right before a list leads up to it.
struct ChecklistRows {
  let texts: RevisionTexts
  private(set) var rows: [ChecklistRow] = []

  init(texts: RevisionTexts) { self.texts = texts }

  /// Ends a part: the lines since the last one.
  mutating func take() -> [ChecklistRow] {
    defer { rows = [] }
    return rows
  }

  /// Adds what the form says at one place of the file at `path`. Without boxes where `asks` is
  /// false: what an exception names isn't to be met.
  mutating func add(_ entry: FormEntry<[Block]>, from path: String, asks: Bool = true) {
    switch entry {
    case .missing: rows.append(ChecklistRow(kind: .missing))
    case .blank: rows.append(ChecklistRow(kind: .blank))
    case .value(let blocks): add(blocks, from: path, asks: asks)
    }
  }

  private mutating func add(_ blocks: [Block], from path: String, asks: Bool) {
    if let answer = Passage(blocks: blocks).standardAnswer {
      let body = texts.html(blocks, from: path)
      rows.append(ChecklistRow(kind: answer == .notSpecified ? .unspecified : .words, body: body))
      return
    }
    for (index, block) in blocks.enumerated() {
      if case .list(let list) = block {
        for item in list.items { addLine(item.blocks, from: path, asks: asks) }
      } else {
        addLine([block], from: path, asks: asks && !leadsUp(index, blocks))
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
  private mutating func addLine(_ blocks: [Block], from path: String, asks: Bool) {
    guard asks else {
      rows.append(ChecklistRow(kind: .words, body: texts.html(blocks, from: path)))
      return
    }
    let label = texts.writer(of: path)
    guard case .paragraph(let text)? = blocks.first else {
      let words = HTML(trusted: { page in
        for text in blocks.leaves {
          label.write(inline: text, to: &page)
          page.append(" ")
        }
      })
      rows.append(ChecklistRow(kind: .criterion, label: words))
      return
    }
    let rest = blocks.dropFirst()
    rows.append(
      ChecklistRow(
        kind: .criterion, label: label.html(inline: text),
        body: rest.isEmpty ? nil : label.html(Array(rest))))
  }
}
