public import CatalogModel
import RedlineReporting
import Redlining

/// What a review sheet can be of: a text, or two that are compared. It has every line that such a
/// sheet has.
public struct ReviewedText: Sendable {
  /// The definition.
  public let definition: DefinitionID
  /// For readers: `Harbor Watch Team, 1.2 to 1.3`.
  public let title: String
  /// The lines, in the order of the document.
  public let lines: [ReviewLine]

  private let indices: [String: Int]

  private init(_ definition: Definition, _ name: String, _ rows: [ReviewSheet.Row]) {
    self.definition = definition.id
    title = "\(definition.name), \(name)"
    lines = rows.map { ReviewLine($0) }
    indices = Dictionary(
      lines.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many of these lines the text has: by their codes, or by their places and words where they
  /// have none.
  func count(of lines: [ReviewLine]) -> Int {
    lines.count { self.line(like: $0) != nil }
  }

  /// The line that a row of a sheet is: by its code, or by its place where that is gone and only one
  /// line has the place and the words that the sheet has.
  func line(like row: ReviewLine) -> ReviewLine? {
    guard row.code.isEmpty else { return index(of: row.code).map { lines[$0] } }
    guard !row.place.isEmpty else { return nil }
    let there = lines.filter {
      $0.place == row.place && (row.words.isEmpty || row.words.isSameCell(as: $0.words))
    }
    return there.count == 1 ? there.first : nil
  }

  /// The index of the line with a code; nil where the text has none.
  func index(of code: String) -> Int? { indices[code] }

  /// Everything of `definition` that can be reviewed: each text, and each pair that is compared.
  ///
  /// Costs as much as comparing the definition's texts.
  public static func all(of definition: Definition, in catalog: Catalog) -> [ReviewedText] {
    let single = (definition.versions + definition.proposals).map {
      ReviewedText(definition, $0.key.name.text, ReviewSheet(blocks: $0).rows)
    }
    let pairs = definition.comparisons.map { old, new in
      let judged = catalog.comparison(of: old, with: new)
      let rows = ReviewSheet(blocksOf: judged).rows
      let known = Set(rows.map(\.fingerprint))
      let gaps = ReviewSheet(changesOf: judged).rows.filter { !known.contains($0.fingerprint) }
      return ReviewedText(
        definition, "\(old.key.name.text) to \(new.key.name.text)", rows + gaps)
    }
    return single + pairs
  }
}
