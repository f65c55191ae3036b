import Bytes
import CatalogModel
import CommonMark
import Templates

/// Draws whom a resource takes, from cells that count positions by name: `6 – NIMS Type 1 Patrol
/// Officer`. Lines stay as the form has them, and nothing is added up.
struct Composition {
  let texts: RevisionTexts

  /// So many squares are drawn one by one.
  private static let mostSquares = 30

  /// The picture as templates take it; nil where no cell counts a definition.
  func record() -> CompositionRecord? {
    guard !texts.tables.mentions.isEmpty else { return nil }
    let types = texts.revision.body.typesNamed
    let parts = texts.revision.body.rows.filter { $0.address != .types }.filter { row in
      row.cells.contains { $0.entry.value?.blocks.leaves.contains(where: countsPosition) == true }
    }.map { row in
      CompositionRecord.Part(name: row.name, groups: types.compactMap { group(row, $0) })
    }
    return parts.isEmpty ? nil : CompositionRecord(parts: parts)
  }

  private func group(_ row: FormRow, _ type: ResourceType) -> CompositionRecord.Group? {
    let address = CellAddress(row.address, type)
    let inheritance = texts.tables.inheritance[address]
    let cell = row.cell(for: type)
    if case .blank = cell { return nil }
    let leaves = (inheritance?.ownBlocks ?? cell.value?.blocks ?? []).leaves
    let areAllCounted = leaves.allSatisfy { Self.count(in: $0.plain) != nil }
    return CompositionRecord.Group(
      label: type.description,
      address: texts.page.link(texts.page.address.at(texts.idPrefix + address.anchor)),
      inherits: inheritance?.target.description, isMissing: cell.isMissing,
      units: leaves.map { unit($0, isCounted: areAllCounted || countsPosition($0)) })
  }

  private func unit(_ leaf: RichText, isCounted: Bool) -> CompositionRecord.Unit {
    CompositionRecord.Unit(
      squares: isCounted ? Self.count(in: leaf.plain).map(Self.squares) : nil, text: leaf.plain,
      address: texts.tables.mentions[leaf.leaf]?.first.map {
        texts.page.link(.definition($0.definition))
      })
  }

  private func countsPosition(_ leaf: RichText) -> Bool {
    texts.tables.mentions[leaf.leaf] != nil && Self.count(in: leaf.plain) != nil
  }

  private static func squares(_ count: Int) -> String {
    count > mostSquares ? "■ × \(count)" : String(repeating: "■", count: count)
  }

  /// The whole number that a line begins with, before a name: `6 – Members`, `6 Members`, and neither
  /// `6–8 Members` nor `24-hour watch`.
  static func count(in line: String) -> Int? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count > 0, digits.utf8.count <= 3 else { return nil }
    let rest = line.dropFirst(digits.count)
    let name = rest.drop { " -–—".contains($0) }
    let between = rest.prefix(rest.count - name.count)
    guard between.contains(" "), name.first?.isLetter == true else { return nil }
    return count
  }
}
