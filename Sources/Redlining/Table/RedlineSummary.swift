import CatalogModel
import Diagnostics

/// What other pages than its own say of a comparison: small enough to be kept for every pair.
public struct RedlineSummary: Sendable {
  /// What changed, as a sentence: `5 changes: 1 requirement added, 2 editorial.`
  public let words: String
  /// How many changes there are of each class that has some, the gravest first.
  public let counts: [(changeClass: ChangeClass, count: Int)]
  /// How many changes there are to what is required.
  public let requirementCount: Int
  /// Whether a requirement could have changed unseen, because a copy lacks a text.
  public let hidesRequirement: Bool
  /// The ids of the new revision's facts, sections, rows, cells and notes that read otherwise in
  /// the old one, or weren't there.
  public let differing: Set<String>
  /// The ids of those that one of the two copies lacks, so that nothing can be said.
  public let unknown: Set<String>

  /// Keeps what is needed of a comparison.
  public init(of judged: JudgedRedline) {
    var parts = PartReading()
    parts.read(judged.redline)
    let differs = !parts.differing.isEmpty || !parts.unknown.isEmpty
    counts = judged.counts
    requirementCount = judged.requirementCount
    hidesRequirement = judged.coverage.hidesRequirement
    words =
      judged.changes.isEmpty && differs
      ? "The texts differ; what that amounts to isn’t judged." : judged.summary
    differing = parts.differing
    unknown = parts.unknown
  }
}

/// Notes which parts of a new revision read as they did in the old one.
private struct PartReading {
  var differing: Set<String> = []
  var unknown: Set<String> = []

  mutating func read(_ redline: Redline) {
    for fact in redline.facts where !fact.isSame {
      note(fact.field.anchor, isUntold: fact.old == .missing || fact.new == .missing)
    }
    for section in redline.sections { read(section.entry, section.section.anchor) }
    for (column, entry) in zip(redline.columns, redline.descriptions)
    where column.presence != .deleted {
      read(entry, CellAddress(.types, column.type).anchor, isNew: column.presence == .inserted)
    }
    for entry in redline.rows.entries {
      switch entry {
      case .kept(_, let new, let row), .moved(_, let new, let row):
        read(row, redline.rows.new[new], redline.columns)
      case .inserted(let new): readNew(redline.rows.new[new], redline.columns)
      case .split(_, let new, _):
        for index in new { readNew(redline.rows.new[index], redline.columns) }
      case .merged(_, let new, _): readNew(redline.rows.new[new], redline.columns)
      case .movedAway, .deleted: continue
      }
    }
  }

  private mutating func read(_ row: RowRedline, _ component: Component, _ columns: [ColumnRedline])
  {
    if !row.name.isSame { differing.insert(component.anchor) }
    read(row.notes, FormPlace.notes(component.row).anchor)
    for (column, cell) in zip(columns, row.cells) where column.presence != .deleted {
      read(
        cell, CellAddress(component.row, column.type).anchor,
        isNew: column.presence == .inserted)
    }
  }

  private mutating func readNew(_ component: Component, _ columns: [ColumnRedline]) {
    differing.insert(component.anchor)
    differing.insert(FormPlace.notes(component.row).anchor)
    for column in columns where column.presence != .deleted {
      differing.insert(CellAddress(component.row, column.type).anchor)
    }
  }

  private mutating func read(_ entry: EntryRedline, _ anchor: String, isNew: Bool = false) {
    guard !entry.isSame else { return }
    note(anchor, isUntold: !isNew && (entry.old == .missing || entry.new == .missing))
  }

  private mutating func note(_ anchor: String, isUntold: Bool) {
    if isUntold { unknown.insert(anchor) } else { differing.insert(anchor) }
  }
}
