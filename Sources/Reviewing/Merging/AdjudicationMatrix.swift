import CatalogModel

/// The comments of all reviewers, line by line, each once, with who made it.
public struct AdjudicationMatrix: Sendable {
  /// What several people said alike.
  public struct Entry: Sendable {
    /// The comment, as the first of them wrote it.
    public let comment: ReviewComment
    /// Everyone who made it, in the order of the files.
    public let makers: [ReviewComment]
  }

  /// A line with all that was said to it.
  public struct Row: Sendable {
    /// What was reviewed; nil for a line that no text here has.
    public let title: String?
    /// The line, as the sheet has it.
    public let line: ReviewLine
    /// What became of it.
    public let fate: LineFate
    /// What was said to it; never empty.
    public fileprivate(set) var entries: [Entry]
  }

  /// The lines in the order of the document; those that are gone behind them, then the comments
  /// that name no line.
  public let rows: [Row]

  /// How many comments came in. Every one of them is a maker of one entry.
  public var commentCount: Int {
    rows.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.makers.count } }
  }

  /// How many different ones there are.
  public var entryCount: Int { rows.reduce(0) { $0 + $1.entries.count } }

  /// Joins what came back.
  ///
  /// Linear in the number of comments but for those that were made to one line.
  init(_ returned: [(row: ReturnedRow, text: ReviewedText?)]) {
    var rows: [Row] = []
    var places: [LineKey: Int] = [:]
    var ranks: [Rank] = []
    for (row, text) in returned {
      let found = Self.place(row, in: text)
      if let index = places[found.key] {
        rows[index].add(row.comment)
        continue
      }
      places[found.key] = rows.count
      ranks.append(found.rank)
      rows.append(
        Row(
          title: text?.title, line: found.line, fate: found.fate,
          entries: [Entry(comment: row.comment, makers: [row.comment])]))
    }
    self.rows = rows.indices.sorted { ranks[$0] < ranks[$1] }.map { rows[$0] }
  }

  /// What makes two lines of sheets one.
  private enum LineKey: Hashable {
    case held(DefinitionID, code: String)
    case lost(ReviewLine)
    case general
  }

  /// Where a line goes: by document, then by its place in it, then as it came.
  private struct Rank: Comparable {
    let group: Int
    let title: String
    let index: Int
    let place: String

    static func < (left: Rank, right: Rank) -> Bool {
      (left.group, left.title, left.index, left.place)
        < (right.group, right.title, right.index, right.place)
    }
  }

  private static func place(
    _ row: ReturnedRow, in text: ReviewedText?
  ) -> (line: ReviewLine, fate: LineFate, key: LineKey, rank: Rank) {
    if row.isGeneral {
      return (row.line, .general, .general, Rank(group: 2, title: "", index: 0, place: ""))
    }
    guard let text else {
      return (
        row.line, .unknown, .lost(row.line),
        Rank(group: 1, title: "", index: 0, place: row.line.place)
      )
    }
    let (fate, index) = text.fate(of: row.line)
    let title = text.definition.text
    guard let index else {
      return (
        row.line, fate, .lost(row.line),
        Rank(group: 0, title: title, index: .max, place: row.line.place)
      )
    }
    let now = text.lines[index]
    return (
      fate == .unchanged ? now : row.line, fate,
      fate == .unchanged ? .held(text.definition, code: now.code) : .lost(row.line),
      Rank(group: 0, title: title, index: index, place: now.place)
    )
  }
}

extension AdjudicationMatrix.Row {
  /// Adds a comment: to one that says the same, or behind the others.
  fileprivate mutating func add(_ comment: ReviewComment) {
    let same = entries.firstIndex { $0.comment.isSame(as: comment) }
    guard let same else {
      entries.append(AdjudicationMatrix.Entry(comment: comment, makers: [comment]))
      return
    }
    entries[same] = AdjudicationMatrix.Entry(
      comment: entries[same].comment, makers: entries[same].makers + [comment])
  }
}

extension ReviewComment {
  /// Whether two people say the same in the same words.
  fileprivate func isSame(as other: ReviewComment) -> Bool {
    zip(saying, other.saying).allSatisfy { $0.isSameSaying(as: $1) }
  }

  private var saying: [String] { [text, wording, rationale, adjudication] }
}
