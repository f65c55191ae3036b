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

  /// The two texts that are compared; nil for a text by itself.
  let pair: (old: Revision, new: Revision)?

  private let indices: [String: Int]
  private let byPlace: [String: [Int]]
  private let byWords: [String: [Int]]

  private init(
    _ definition: Definition, _ name: String, _ rows: [ReviewSheet.Row],
    pair: (old: Revision, new: Revision)? = nil
  ) {
    self.definition = definition.id
    self.pair = pair
    title = "\(definition.name), \(name)"
    lines = rows.map { ReviewLine($0) }
    indices = Dictionary(
      lines.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    byPlace = Dictionary(grouping: lines.indices) { [lines] in lines[$0].place }
    byWords = Dictionary(grouping: lines.indices) { [lines] in lines[$0].words.cellKey }
  }

  /// How many of these lines the text has: by their codes, or by their places and words where they
  /// have none.
  func count(of lines: [ReviewLine]) -> Int {
    lines.count { self.line(like: $0) != nil }
  }

  /// Whether most of these lines stand at places of the text with the words that are there, whatever
  /// their codes: the sheet is of an older draft.
  func resembles(_ lines: [ReviewLine]) -> Bool {
    let same = lines.count { line in
      self.lines(at: line.place).contains { there in
        [there.current, there.proposed].contains {
          !$0.isEmpty && (line.current.isSameCell(as: $0) || line.proposed.isSameCell(as: $0))
        }
      }
    }
    return same * 2 > lines.count
  }

  /// The lines at a place.
  func lines(at place: String) -> [ReviewLine] { indices(at: place).map { lines[$0] } }

  /// The indices of the lines at a place.
  func indices(at place: String) -> [Int] { byPlace[place] ?? [] }

  /// The index of the only line with the words of another: the only one of its part, or of the whole
  /// text; nil where there is none, or it can't be told which.
  func index(saying line: ReviewLine) -> Int? {
    guard !line.words.isEmpty, let found = byWords[line.words.cellKey] else { return nil }
    let near = found.filter { lines[$0].part == line.part }
    let likeliest = near.isEmpty ? found : near
    return likeliest.count == 1 ? likeliest.first : nil
  }

  /// The line that a row of a sheet is: by its code, or by its place where that is gone and only one
  /// line has the place and the words that the sheet has.
  func line(like row: ReviewLine) -> ReviewLine? {
    guard row.code.isEmpty else { return index(of: row.code).map { lines[$0] } }
    guard !row.place.isEmpty else { return nil }
    let there = lines(at: row.place).filter {
      row.words.isEmpty || row.words.isSameCell(as: $0.words)
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
      let changes = ReviewSheet(changesOf: judged)
      let rows = ReviewSheet(blocksOf: judged, beside: changes).rows
      let known = Set(rows.map(\.fingerprint))
      // The sheet of changes says more of a line that neither copy has.
      let told = Dictionary(
        changes.rows.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
      return ReviewedText(
        definition, "\(old.key.name.text) to \(new.key.name.text)",
        rows.map { told[$0.fingerprint] ?? $0 }
          + changes.rows.filter { !known.contains($0.fingerprint) }, pair: (old, new))
    }
    return single + pairs
  }
}
