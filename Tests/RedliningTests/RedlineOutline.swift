import CatalogModel
import CommonMark
import Redlining

/// A redline as sorted lines, one for each entry and run, by the indices on both sides: equal for a
/// comparison and the mirror image of the opposite one.
struct RedlineOutline {
  private let mirrored: Bool
  private var lines: [String] = []

  static func lines(_ redline: Redline, mirrored: Bool = false) -> [String] {
    var outline = RedlineOutline(mirrored: mirrored)
    for section in redline.sections { outline.add(section.entry.blocks, section.section.rawValue) }
    for (column, entry) in zip(redline.columns, redline.descriptions) {
      outline.add(entry.blocks, outline.name(of: column))
    }
    outline.add(redline.rows, "rows") { outline, row, place in
      outline.add(row.name, place)
      for (column, cell) in zip(redline.columns, row.cells) {
        outline.add(cell.blocks, "\(place) \(outline.name(of: column))")
      }
      outline.add(row.notes.blocks, "\(place) notes")
    }
    for fact in redline.facts {
      if let words = fact.words { outline.add(words, "\(fact.field)") }
      if let list = fact.list {
        outline.add(list, "\(fact.field)") { $0.add($1, $2) }
      }
    }
    return outline.lines.sorted()
  }

  static func lines(_ entry: EntryRedline, mirrored: Bool = false) -> [String] {
    var outline = RedlineOutline(mirrored: mirrored)
    outline.add(entry.blocks, "")
    return outline.lines.sorted()
  }

  private init(mirrored: Bool) { self.mirrored = mirrored }

  private mutating func add(_ blocks: BlockSequence, _ place: String) {
    add(blocks, place) { outline, block, place in
      switch block {
      case .same: break
      case .leaf(let text): outline.add(text, place)
      case .list(let items): outline.add(items, place) { $0.add($1, $2) }
      case .quote(let blocks): outline.add(blocks, place)
      case .replaced: outline.lines.append("\(place) replaced")
      }
    }
  }

  private mutating func add<Element, Comparison>(
    _ sequence: AlignedSequence<Element, Comparison>, _ place: String,
    _ both: (inout RedlineOutline, Comparison, String) -> Void
  ) {
    for entry in sequence.entries {
      switch entry {
      case .kept(let old, let new, let comparison):
        both(&self, comparison, "\(place) kept \(pair(old, new))")
      case .moved(let old, let new, let comparison):
        lines.append("\(place) moved \(pair(old, new))")
        both(&self, comparison, "\(place) moved \(pair(old, new))")
      case .movedAway: break
      case .deleted(let old): lines.append("\(place) \(mirrored ? "inserted" : "deleted") \(old)")
      case .inserted(let new): lines.append("\(place) \(mirrored ? "deleted" : "inserted") \(new)")
      case .split(let old, let new, let text):
        add(text, "\(place) \(mirrored ? "merged" : "split") \(pair(old, new))")
      case .merged(let old, let new, let text):
        add(text, "\(place) \(mirrored ? "split" : "merged") \(pair(old, new))")
      }
    }
  }

  private mutating func add(_ text: TextRedline, _ place: String) {
    for run in text.runs { lines.append("\(place) \(run.kind) \(pair(run.old, run.new))") }
    for style in text.styles {
      lines.append("\(place) style \(pair(mark(style.old), mark(style.new)))")
    }
  }

  private mutating func add(_ broken: BrokenText, _ place: String) {
    lines.append("\(place) \(broken.breaks)")
    add(broken.text, place)
  }

  private func name(of column: ColumnRedline) -> String { pair(column.oldType, column.type) }

  private func mark(_ mark: RichText.Mark?) -> String {
    mark.map { "\($0.kind) \($0.range)" } ?? "-"
  }

  private func pair<One, Other>(_ old: One, _ new: Other) -> String {
    mirrored ? "\(new)/\(old)" : "\(old)/\(new)"
  }
}
