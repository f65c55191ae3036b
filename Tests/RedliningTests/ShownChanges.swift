import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Redlining

/// What a reader is shown of a redline: a line for each change, in order, with its words.
struct ShownChanges {
  private(set) var lines: [String] = []

  init(_ redline: Redline) {
    for fact in redline.facts where !fact.isSame {
      add("\(fact.field)", fact.words)
      if let list = fact.list {
        add(list, "\(fact.field)") {
          $1
        } both: {
          $0.add($2, $1)
        }
      }
    }
    for section in redline.sections { add(section.entry.blocks, section.section.rawValue) }
    for column in redline.columns where column.presence != .both {
      lines.append("\(column.type): \(column.presence)")
    }
    for (column, entry) in zip(redline.columns, redline.descriptions) {
      add(entry, "\(column.type)")
    }
    add(redline.rows, "rows") {
      $1.name.value
    } both: { shown, row, place in
      shown.add(place, row.name)
      for (column, cell) in zip(redline.columns, row.cells) {
        shown.add(cell, "\(row.name.new.plain), \(column.type)")
      }
      shown.add(row.notes, "\(row.name.new.plain), notes")
    }
  }

  init(_ text: TextRedline) { add("", text) }

  init(_ entry: EntryRedline) { add(entry, "") }

  private mutating func add(_ entry: EntryRedline, _ place: String) {
    if case .missing = entry.old, case .value = entry.new { lines.append("\(place): was missing") }
    if case .missing = entry.new, case .value = entry.old { lines.append("\(place): is missing") }
    add(entry.blocks, place)
  }

  private mutating func add(_ blocks: BlockSequence, _ place: String) {
    add(blocks, place) {
      Self.words($1)
    } both: { shown, block, place in
      switch block {
      case .same: break
      case .leaf(let text): shown.add(place, text)
      case .list(let items):
        shown.add(items, place) {
          $1.blocks.map { Self.words($0) }.joined(separator: " / ")
        } both: {
          $0.add($1, $2)
        }
      case .quote(let blocks): shown.add(blocks, place)
      case .replaced: shown.lines.append("\(place): replaced")
      }
    }
  }

  private mutating func add<Element, Comparison>(
    _ sequence: AlignedSequence<Element, Comparison>, _ place: String,
    words: (ShownChanges, Element) -> String, both: (inout ShownChanges, Comparison, String) -> Void
  ) {
    for (index, entry) in sequence.entries.enumerated() {
      switch entry {
      case .kept(_, _, let comparison): both(&self, comparison, "\(place) \(index + 1)")
      case .moved(let old, let new, let comparison):
        lines.append("\(place): moved \(old + 1) to \(new + 1)")
        both(&self, comparison, "\(place) \(index + 1)")
      case .movedAway: break
      case .deleted(let old): lines.append("\(place): -[\(words(self, sequence.old[old]))]")
      case .inserted(let new): lines.append("\(place): +[\(words(self, sequence.new[new]))]")
      case .split(_, let new, let text):
        lines.append("\(place): split in \(new.count)")
        add(place, text.text)
      case .merged(let old, _, let text):
        lines.append("\(place): merged from \(old.count)")
        add(place, text.text)
      }
    }
  }

  private mutating func add(_ place: String, _ text: TextRedline?) {
    guard let text else { return }
    let prefix = place.isEmpty ? "" : place + ": "
    for run in text.runs where run.kind != .same {
      let (old, new) = (
        Self.words(text.old, run.old), Self.words(text.new, run.new)
      )
      let sign = run.kind == .typography ? "~" : ""
      lines.append(
        prefix + sign + (run.old.isEmpty ? "" : "-[\(old)]") + (run.new.isEmpty ? "" : "+[\(new)]"))
    }
    for style in text.styles {
      let old = style.old.map { "\($0.kind) on \(Self.words(text.old, $0.range))" }
      let new = style.new.map { "\($0.kind) on \(Self.words(text.new, $0.range))" }
      lines.append("\(prefix)style \(old ?? "none") -> \(new ?? "none")")
    }
  }

  private static func words(_ block: Block) -> String { [block].plainText }

  private static func words(_ text: RichText, _ range: Range<Int>) -> String {
    String(decoding: Array(text.text.utf8)[range], as: UTF8.self)
  }
}
