import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Draws what changed where: parts of a definition by versions, from the comparisons of each text
/// with the one before it. A text that isn't here, or a cell that one of two copies lacks, is shown
/// as such and never as "no change".
struct ChangeMap {
  private typealias Part = ChangeMark.Part
  private typealias Mark = ChangeMapRecord.Mark

  /// A column: a version, whose text may be here, or a proposal.
  private struct Step {
    let column: ChangeMapRecord.Column
    let text: Revision?
    let old: Revision?
    let marks: [ChangeMark]
    let rows: [String: FormRow]
    let oldRows: [String: FormRow]

    init(
      _ column: ChangeMapRecord.Column, _ text: Revision?, from old: Revision?,
      _ marks: [ChangeMark]
    ) {
      self.column = column
      self.text = text
      self.old = old
      self.marks = marks
      rows = Self.rows(of: text)
      oldRows = Self.rows(of: old)
    }

    private static func rows(of text: Revision?) -> [String: FormRow] {
      Dictionary(
        (text?.body.rows ?? []).map { ($0.address.anchor, $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  let definition: Definition
  let page: PageContext
  private let steps: [Step]
  private let types: [ResourceType]
  private let leftOut: Int

  /// So many signs fit beside the names.
  private static let (mostSigns, mostProposals) = (24, 3)

  /// Nil where no two texts were compared.
  init?(of definition: Definition, on page: PageContext) {
    self.definition = definition
    self.page = page
    let proposals = definition.proposals.compactMap { Self.step($0, of: definition, page) }
      .prefix(Self.mostProposals)
    let texts = definition.versions + definition.proposals
    types = Set(texts.flatMap(\.body.typesNamed)).sorted()
    let most = max(4, Self.mostSigns / max(1, types.count))
    let shown = definition.history.prefix(max(3, most - proposals.count)).reversed()
    leftOut = definition.history.count - shown.count
    steps = shown.map { Self.step($0, of: definition, page) } + proposals
    guard steps.contains(where: { $0.old != nil }) else { return nil }
  }

  private static func step(
    _ entry: HistoryEntry, of definition: Definition, _ page: PageContext
  ) -> Step {
    let text = definition.revision(entry.version)
    let old = text.flatMap(definition.comparedWith)
    let summary = old.flatMap { old in text.flatMap { page.site.redlines[old.key, $0.key] } }
    return Step(
      .init(label: entry.version.description, detail: entry.date?.short, isProposal: false),
      text, from: summary == nil ? nil : old, summary?.marks ?? [])
  }

  private static func step(
    _ proposal: Revision, of definition: Definition, _ page: PageContext
  ) -> Step? {
    guard let title = proposal.proposal?.title.value, let old = definition.comparedWith(proposal),
      let summary = page.site.redlines[old.key, proposal.key]
    else { return nil }
    return Step(
      .init(label: title, detail: page.words[.labelProposal].lowercased(), isProposal: true),
      proposal, from: old, summary.marks)
  }

  /// The picture as templates take it.
  func record() -> ChangeMapRecord {
    ChangeMapRecord(
      name: definition.name, columns: steps.map(\.column),
      rows: rows.map { part, name in
        .init(name: name, cells: steps.map { .init(column: $0.column, content: cell(part, $0)) })
      },
      key: types.count > 1 ? "Signs from left: \(Wording.list(types.map(\.description)))." : "",
      note: leftOut == 0 ? nil : "\(Wording.count(leftOut, "earlier version")) not shown.")
  }

  // MARK: Rows

  /// The rows of the current table; before them the head and the sections that changed, after them
  /// components that only other texts have.
  private var rows: [(part: Part, name: String)] {
    let marks = steps.flatMap(\.marks)
    let own = definition.current.body.rows.map {
      (part: Part.row($0.address.anchor), name: $0.name)
    }
    var rows = own
    func add(_ part: Part, _ name: String) {
      if !rows.contains(where: { $0.part == part }) { rows.append((part, name)) }
    }
    for mark in marks where mark.part.isRow { add(mark.part, mark.name) }
    let facts = marks.contains { $0.part == .facts }
    let sections = FormSection.allCases.filter { section in
      marks.contains { $0.part == .section(section) }
    }
    let before: [(part: Part, name: String)] =
      (facts ? [(.facts, page.words[.contentsSummary])] : [])
      + sections.map { (.section($0), $0.heading) }
    // The form has a text about all types under that name, too.
    if sections.contains(.description), let place = rows.firstIndex(where: { $0.part == .types }) {
      rows[place].name = FormSection.types.heading
    }
    return before + rows
  }

  // MARK: Cells

  private func cell(_ part: Part, _ step: Step) -> ChangeMapRecord.Cell.Content {
    guard let text = step.text else { return .noText }
    guard let old = step.old else { return first(part, step, text) }
    let marks = step.marks.filter { $0.part == part }
    let whole = marks.first { $0.type == nil }.map { mark($0, step, text, old) }
    guard case .row(let anchor) = part else { return .whole(whole) }
    let (row, oldRow) = (step.rows[anchor], step.oldRows[anchor])
    guard row != nil || oldRow != nil || !marks.isEmpty else { return .nothing }
    let slots = types.map { type -> ChangeMapRecord.Slot in
      if let mark = marks.first(where: { $0.type == type }) {
        return .init(mark: self.mark(mark, step, text, old))
      }
      let isLost = isLost(row, type, in: text) || isLost(oldRow, type, in: old)
      return .init(mark: isLost ? unknown(type) : nil)
    }
    if let whole, slots.allSatisfy({ $0.mark == nil }) { return .whole(whole) }
    return .types(whole: whole, slots)
  }

  /// The first text that is here may lack the part.
  private func first(
    _ part: Part, _ step: Step, _ text: Revision
  ) -> ChangeMapRecord.Cell.Content {
    guard case .row(let anchor) = part else { return .first }
    guard let row = step.rows[anchor] else { return .nothing }
    let named = text.body.typesNamed
    let areLost = !named.isEmpty && named.allSatisfy { isLost(row, $0, in: text) }
    return areLost ? .whole(unknown(nil)) : .first
  }

  private func isLost(_ row: FormRow?, _ type: ResourceType, in text: Revision) -> Bool {
    row?.cell(for: type).isMissing == true && text.body.typesNamed.contains(type)
  }

  private func mark(
    _ mark: ChangeMark, _ step: Step, _ text: Revision, _ old: Revision
  ) -> Mark {
    let said = mark.changeClass.words.lowercased()
    let words = mark.isInherited ? "affected by what it inherits: \(said)" : said
    let className =
      mark.isInherited
      ? "also"
      : mark.changeClass == .uncompared ? "open" : mark.changeClass.isRequirement ? "must" : "lite"
    return Mark(
      sign: mark.changeClass.sign, words: (mark.type.map { "\($0): " } ?? "") + words,
      className: className,
      address: page.link(
        SiteAddress.changes(from: old.key, to: text.key).at(mark.fingerprint.text)))
  }

  /// That a text is missing: of a type, or of all.
  private func unknown(_ type: ResourceType?) -> Mark {
    let uncompared = ChangeClass.uncompared
    let words = type.map { "\($0): \(uncompared.words.lowercased())" }
    return Mark(
      sign: uncompared.sign, words: words ?? page.words[.nothingMissing], className: "open",
      address: nil)
  }
}

extension ChangeMark.Part {
  fileprivate static let types = Self.row(CellAddress.Row.types.anchor)

  fileprivate var isRow: Bool { if case .row = self { true } else { false } }
}
