import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Walks a redline in the order of the document and drafts its changes.
struct DocumentJudge {
  let redline: Redline
  let oldTables: RevisionTables
  let newTables: RevisionTables
  /// What the texts of this redline have in common.
  private let names: [WordList]
  private let abbreviations: Abbreviations
  /// The redline's relocations, by their places.
  let relocations: RelocationIndex
  private let givesDirections: Bool
  /// The new numbers of types that have others.
  private let renumbered: [ResourceType: ResourceType]
  /// The changes so far.
  private(set) var drafts: [ChangeDraft] = []

  init(
    _ redline: Redline, _ oldTables: RevisionTables, _ newTables: RevisionTables,
    _ abbreviations: [String: String], _ givesDirections: Bool
  ) {
    self.redline = redline
    relocations = RelocationIndex(redline.relocations)
    self.oldTables = oldTables
    self.newTables = newTables
    var names = [redline.old.name.value]
    if redline.new.name.value != names[0] { names.append(redline.new.name.value) }
    self.names = names.map { WordList(TextSlice($0)) }
    self.abbreviations = Abbreviations(abbreviations, in: [redline.old, redline.new])
    self.givesDirections = givesDirections
    renumbered = Dictionary(
      redline.columns.compactMap { column in column.former.map { ($0, column.type) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The changes, in the order of the document.
  static func drafts(
    _ redline: Redline, _ oldTables: RevisionTables, _ newTables: RevisionTables,
    _ abbreviations: [String: String], givesDirections: Bool
  ) -> [ChangeDraft] {
    var judge = DocumentJudge(redline, oldTables, newTables, abbreviations, givesDirections)
    for fact in redline.facts { judge.add(FactJudge(redline).draft(fact)) }
    let (head, tail) = judge.sections
    for section in head { judge.judge(section) }
    judge.judgeColumns()
    for (index, entry) in redline.rows.entries.enumerated() { judge.judge(entry, row: index) }
    for section in tail { judge.judge(section) }
    return judge.drafts
  }

  mutating func add(_ draft: ChangeDraft?) {
    guard let draft, !draft.reasons.isEmpty else { return }
    // What binds is known by English words.
    drafts.append(givesDirections ? NoteJudge.told(draft) : draft)
  }

  /// A context of a text in this redline.
  private func context(_ role: TextContext.Role) -> TextContext {
    TextContext(
      role: role, givesDirections: givesDirections, names: names, abbreviations: abbreviations,
      renumbered: renumbered)
  }

  // MARK: Sections

  /// The sections before the requirements, and those after.
  private var sections: (head: [SectionRedline], tail: [SectionRedline]) {
    let early: Set<FormSection> = [.overallFunction, .description, .descriptionNotes]
    return (
      redline.sections.filter { early.contains($0.section) },
      redline.sections.filter { !early.contains($0.section) }
    )
  }

  private mutating func judge(_ section: SectionRedline) {
    guard !section.entry.isSame else { return }
    let locator = Locator.section(section.section)
    judge(
      section.entry,
      JudgedPlace(
        subject: .init(part: .section(section.section), key: section.section.anchor),
        old: locator, new: locator, context: context(.section(section.section))))
  }

  // MARK: Columns

  private mutating func judgeColumns() {
    for column in redline.columns {
      let type = column.type
      add(columnDraft(column))
      guard column.isInBoth, let description = redline.entry(at: .description(type)),
        !description.isSame
      else { continue }
      var context = context(.requirement)
      context.type = type
      context.isException = isException(.types, .types, column)
      let locator = Locator.description(type)
      judge(
        description,
        JudgedPlace(
          subject: .init(
            part: .description(type), key: FormSection.types.anchor, type: type,
            rows: (.types, .types)), old: .description(column.oldType), new: locator,
          context: context))
    }
  }

  /// The change of a type that came, went or has another number.
  private func columnDraft(_ column: ColumnRedline) -> ChangeDraft? {
    if column.isInBoth { return column.former.map { renumbering(of: column.type, $0) } }
    let isNew = column.presence == .inserted
    let (here, other) = isNew ? (redline.new, redline.old) : (redline.old, redline.new)
    let isUntold =
      other.body.types.isMissing
      && (other.body.components.value ?? []).allSatisfy(\.cells.isEmpty)
    let text = here.body.columnText(of: column.type)
    return ChangeDraft(
      kind: isNew ? .added : .removed,
      subject: .init(part: column.part, key: FormSection.types.anchor, type: column.type),
      locator: .column(column.type),
      reasons: [
        isUntold ? .uncompared(other) : isNew ? .columnAdded : .columnRemoved
      ], oldText: isNew ? nil : text, newText: isNew ? text : nil)
  }

  private func renumbering(of type: ResourceType, _ former: ResourceType) -> ChangeDraft {
    ChangeDraft(
      kind: .moved,
      subject: .init(part: .column(type), key: FormSection.types.anchor, type: type),
      locator: .column(type), formerLocator: .column(former),
      reasons: [.renumbered("\(former) → \(type)")], oldText: former.description,
      newText: type.description)
  }

  /// Whether a cell says what it leaves out of another type's, in one revision at least.
  private func isException(
    _ old: CellAddress.Row, _ new: CellAddress.Row, _ column: ColumnRedline
  ) -> Bool {
    oldTables.inheritance[CellAddress(old, column.oldType)]?.relation == .except
      || newTables.inheritance[CellAddress(new, column.type)]?.relation == .except
  }

  // MARK: Rows

  private mutating func judge(
    _ entry: AlignedSequence<Component, RowRedline>.Entry, row: Int
  ) {
    let (old, new) = (redline.rows.old, redline.rows.new)
    switch entry {
    case .kept(let oldIndex, let newIndex, let comparison):
      judge(comparison, old[oldIndex], new[newIndex], row: row, move: nil)
    case .moved(let oldIndex, let newIndex, let comparison):
      judge(
        comparison, old[oldIndex], new[newIndex], row: row, move: (oldIndex + 1, newIndex + 1))
    case .movedAway: break
    case .deleted(let index):
      add(rowDraft(old[index], row: row, isNew: false))
    case .inserted(let index):
      addRelocations(to: new[index], row: row)
      add(rowDraft(new[index], row: row, isNew: true))
    case .split(let index, let range, _):
      add(brokenRow(row, [old[index]], Array(new[range]), kind: .split))
    case .merged(let range, let index, _):
      add(brokenRow(row, Array(old[range]), [new[index]], kind: .merged))
    }
  }

  private mutating func judge(
    _ row: RowRedline, _ old: Component, _ new: Component, row index: Int,
    move: (from: Int, to: Int)?
  ) {
    add(nameDraft(row, old, new, index, FoldedText.fold(old.name.value), move))
    for (column, cell) in zip(redline.columns, row.cells) where column.isInBoth {
      if !cell.isSame {
        judge(cell, place(ofCell: column, old, new, row: index))
      } else if !renumbered.isEmpty {
        add(otherTarget(cell, place(ofCell: column, old, new, row: index), column))
      }
    }
    if !row.notes.isSame { judge(row.notes, place(ofNotes: old, new, row: index)) }
  }

  /// The change of a cell that inherits from another type than before because the type it names has
  /// another number.
  private func otherTarget(
    _ cell: EntryRedline, _ place: JudgedPlace, _ column: ColumnRedline
  ) -> ChangeDraft? {
    guard let rows = place.subject.rows,
      let before = oldTables.inheritance[CellAddress(rows.old, column.oldType)]?.target,
      let after = newTables.inheritance[CellAddress(rows.new, column.type)]?.target
    else { return nil }
    let heir = redline.columns.first { $0.isInBoth && $0.oldType == before }?.type
    guard heir != after else { return nil }
    let text = cell.new.value?.blocks.plainText
    let fate = heir.map { "now \($0)" } ?? "now gone"
    return ChangeDraft(
      kind: .words, subject: place.subject, locator: place.new, formerLocator: place.old,
      reasons: [.otherTarget("\(before), \(fate) → \(after)")],
      oldText: text, newText: text)
  }

  private func place(
    ofCell column: ColumnRedline, _ old: Component, _ new: Component, row: Int
  ) -> JudgedPlace {
    let key = FoldedText.fold(old.name.value)
    let names = [key, FoldedText.fold(new.name.value)]
    let rows = (old: old.row, new: new.row)
    var context = context(.requirement)
    context.type = column.type
    context.isFitness = names.allSatisfy { $0.hasSuffix("fitness") }
    context.isTraining = names.allSatisfy { name in Self.trainings.contains { name.holds($0) } }
    context.isOfMinimum = names.allSatisfy { $0.hasPrefix("minimum ") }
    context.isException = isException(rows.old, rows.new, column)
    return JudgedPlace(
      subject: .init(
        part: .cell(row: row, column.type), key: key, type: column.type, rows: rows),
      old: .cell(old, column.oldType), new: .cell(new, column.type), context: context)
  }

  private func place(ofNotes old: Component, _ new: Component, row: Int) -> JudgedPlace {
    JudgedPlace(
      subject: .init(
        part: .notes(row: row), key: FoldedText.fold(old.name.value) + "\u{1F}notes"),
      old: .notes(old), new: .notes(new), context: context(.notes))
  }

  private static let trainings: [StaticString] = [
    "training", "education", "experience", "currency", "licenses", "certification",
  ]

  /// The change of a row that is called otherwise or stands elsewhere.
  private func nameDraft(
    _ row: RowRedline, _ old: Component, _ new: Component, _ index: Int, _ key: String,
    _ move: (from: Int, to: Int)?
  ) -> ChangeDraft? {
    var reasons = Change.Reason.rename(
      row.name, in: context(.notes), sentence: "The component has another name.")
    let isRenamed = !reasons.isEmpty
    var former = Locator.component(old)
    if let move {
      reasons.append(.moved("row", from: "\(move.from)", to: "\(move.to)"))
      former = former.block("row \(move.from)")
    }
    return ChangeDraft(
      kind: isRenamed ? .words : .moved, subject: .init(part: .row(index), key: key),
      locator: .component(new), formerLocator: former, reasons: reasons,
      oldText: old.name.value, newText: new.name.value)
  }

  private func rowDraft(_ component: Component, row: Int, isNew: Bool) -> ChangeDraft {
    let other = isNew ? redline.old : redline.new
    let isUntold = other.body.components.isMissing
    let texts = RowTexts(component, redline.columns, relocations, row: row, isNew: isNew)
    let reason: Change.Reason =
      texts.isElsewhere
      ? isNew ? .rowOfMoved(from: texts.parts) : .rowMovedAway
      : isUntold ? .uncompared(other) : isNew ? .rowAdded : .rowRemoved
    return ChangeDraft(
      kind: isNew ? .added : .removed,
      subject: .init(part: .row(row), key: FoldedText.fold(component.name.value)),
      locator: .component(component), reasons: [reason],
      oldText: isNew ? nil : texts.rest, newText: isNew ? texts.rest : nil)
  }

  /// Drafts what stood elsewhere and stands in a new component now.
  private mutating func addRelocations(to component: Component, row: Int) {
    var places = redline.columns.filter(\.isInBoth).map {
      place(ofCell: $0, component, component, row: row)
    }
    places.append(place(ofNotes: component, component, row: row))
    for place in places {
      var walk = blockJudge(place)
      walk.addRelocations(relocations.come(to: RedlinePlace(place.subject.part)))
      for draft in walk.drafts { add(draft) }
    }
  }

  private func brokenRow(
    _ row: Int, _ old: [Component], _ new: [Component], kind: ChangeDraft.Kind
  ) -> ChangeDraft? {
    guard let first = new.first, let former = old.first else { return nil }
    return ChangeDraft(
      kind: kind, subject: .init(part: .row(row), key: FoldedText.fold(former.name.value)),
      locator: .component(first), formerLocator: .component(former), reasons: [.rowBroken],
      oldText: old.map(\.rowText).joined(separator: "\n"),
      newText: new.map(\.rowText).joined(separator: "\n"))
  }
}

extension Component {
  /// All texts of the row, each after its type.
  var rowText: String {
    var lines = [name.value]
    for cell in cells {
      if let passage = cell.entry.value {
        lines.append("\(cell.type): \(passage.blocks.plainText)")
      }
    }
    if let notes = notes.value { lines.append("Notes: \(notes.blocks.plainText)") }
    return lines.joined(separator: "\n")
  }
}

extension FormBody {
  /// All texts of a column, each after its component.
  fileprivate func columnText(of type: ResourceType) -> String {
    var lines: [String] = []
    if let passage = description(of: type).value { lines.append(passage.blocks.plainText) }
    for component in components.value ?? [] {
      if let passage = component.cell(for: type).value {
        lines.append("\(component.name.value): \(passage.blocks.plainText)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
