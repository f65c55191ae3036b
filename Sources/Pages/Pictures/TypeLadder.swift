import CatalogModel
import CommonMark
import Templates

/// Draws what each type adds to the one below it, from what the cells inherit and from their words.
/// It quotes and never sums up; where a cell is missing it says that nothing is known.
struct TypeLadder {
  let texts: RevisionTexts

  private typealias Line = TypeLadderRecord.Line
  private typealias Piece = TypeLadderRecord.Piece

  /// What a row says of a type.
  private enum Reading {
    case nothing
    case unknown
    case line(lead: String?, [Piece], count: Int)
  }

  private static let mostPieces = 2

  private var body: FormBody { texts.revision.body }

  /// The picture as templates take it; nil where there are no two types to compare.
  func record() -> TypeLadderRecord? {
    let types = body.typesNamed
    guard types.count > 1, body.rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
    let steps = types.indices.reversed().map { index in
      index + 1 == types.count
        ? lowest(types[index]) : step(types[index], above: types[index + 1])
    }
    return TypeLadderRecord(steps: steps)
  }

  // MARK: Steps

  private func lowest(_ type: ResourceType) -> TypeLadderRecord.Step {
    let told = body.rows.filter { row in
      row.address != .types && row.cell(for: type).value.map { $0.standardAnswer == nil } == true
    }
    return TypeLadderRecord.Step(
      label: type.description, inherits: inherited(by: type),
      own: told.isEmpty ? nil : "\(Wording.count(told.count, "component")) with a minimum",
      lines: [],
      unknown: names(body.rows.filter { $0.cell(for: type).isMissing }))
  }

  private func step(
    _ type: ResourceType, above lower: ResourceType
  ) -> TypeLadderRecord.Step {
    var (lines, unknown): ([Line], [FormRow]) = ([], [])
    for row in body.rows {
      switch read(row, of: type, above: lower) {
      case .nothing: continue
      case .unknown: unknown.append(row)
      case .line(let lead, let pieces, let count):
        let rest = count - Self.mostPieces
        lines.append(
          Line(
            name: row.name, address: texts.page.link(address(of: row, type)), lead: lead,
            pieces: Array(pieces.prefix(Self.mostPieces)), more: rest > 0 ? "\(rest) more" : nil))
      }
    }
    return TypeLadderRecord.Step(
      label: type.description, inherits: inherited(by: type), own: nil, lines: lines,
      unknown: names(unknown))
  }

  private func address(of row: FormRow, _ type: ResourceType) -> SiteAddress {
    texts.page.address.at(texts.idPrefix + CellAddress(row.address, type).anchor)
  }

  private func names(_ rows: [FormRow]) -> String? {
    rows.isEmpty ? nil : rows.map(\.name).joined(separator: ", ")
  }

  /// The types that cells of `type` take their text from, step by step.
  private func inherited(by type: ResourceType) -> String? {
    var found: Set<ResourceType> = []
    for row in body.rows {
      var next = texts.tables.inheritance[CellAddress(row.address, type)]?.target
      while let target = next {
        found.insert(target)
        next = texts.tables.inheritance[CellAddress(row.address, target)]?.target
      }
    }
    return found.isEmpty ? nil : Wording.list(found.sorted().map(\.description))
  }

  // MARK: Rows

  private func read(
    _ row: FormRow, of type: ResourceType, above lower: ResourceType
  ) -> Reading {
    let cell = row.cell(for: type)
    if cell.isMissing { return .unknown }
    guard let passage = cell.value else { return .nothing }
    if let inheritance = texts.tables.inheritance[CellAddress(row.address, type)] {
      return read(inheritance, above: lower)
    }
    let below = CellAddress(row.address, lower)
    let parts = texts.writtenOut(below)?.parts.map(\.entry) ?? [body[below].map(\.blocks)]
    if parts.contains(where: \.isMissing) { return .unknown }
    return read(
      CellLines(passage.blocks), from: CellLines(parts.flatMap { $0.value ?? [] }), of: lower)
  }

  private func read(_ inheritance: Inheritance, above lower: ResourceType) -> Reading {
    let isBelow = inheritance.target >= lower
    let lines = CellLines(inheritance.ownBlocks).lines
    func line(_ lead: String?, _ sign: String = "+") -> Reading {
      .line(
        lead: lead,
        lines.prefix(Self.mostPieces).map { Piece(sign: sign, before: nil, text: $0.opening) },
        count: lines.count)
    }
    switch inheritance.relation {
    case .same where isBelow: return .nothing
    case .plus where isBelow: return line(nil)
    case .same: return line("as \(inheritance.target)")
    case .plus: return line("as \(inheritance.target), and")
    case .except: return line("as \(inheritance.target), except", "≠")
    }
  }

  private func read(
    _ own: CellLines, from lower: CellLines, of type: ResourceType
  ) -> Reading {
    let (lines, lost) = own.differences(from: lower)
    // Two texts that share nothing: one stands in place of the other, and adds nothing to it.
    if lost.count == lower.lines.count, lost.contains(where: { StandardAnswer($0.text) == nil }) {
      let pieces = own.lines.prefix(Self.mostPieces).map {
        Piece(sign: "≠", before: nil, text: $0.opening)
      }
      return .line(lead: "in place of \(type)’s:", pieces, count: own.lines.count)
    }
    let gone = lost.filter { StandardAnswer($0.text) == nil }
    let count = lines.count + gone.count
    guard count > 0 else { return .nothing }
    let pieces = lines.prefix(Self.mostPieces).map { line, difference in
      switch difference {
      case .number(let before, let text): Piece(sign: "", before: before, text: text)
      case .numbers: Piece(sign: "≠", before: nil, text: line.opening)
      case .new: Piece(sign: "+", before: nil, text: line.opening)
      }
    }
    let rest = gone.prefix(Self.mostPieces).map { Piece(sign: "−", before: nil, text: $0.opening) }
    return .line(lead: nil, pieces + rest, count: count)
  }
}
