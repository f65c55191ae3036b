import CatalogModel
import Words

/// The comments of all reviewers, line by line, each once, with who made it.
public struct AdjudicationMatrix: Sendable {
  /// What several people said alike.
  public struct Entry: Sendable {
    /// The comment, as the first of them wrote it.
    public let comment: ReviewComment
    /// Everyone who made it, in the order of the files.
    public fileprivate(set) var makers: [ReviewComment]

    /// Who made it, for readers, each once.
    var makerNames: String { Self.list(makers.map(\.maker)) }

    /// Where it was found.
    var sources: String { Self.list(makers.map(\.source.words)) }

    private static func list(_ names: [String]) -> String {
      var seen: Set<String> = []
      return names.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }
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

  /// Joins what came back. Linear in the number of comments.
  init(_ returned: [(row: ReturnedRow, text: ReviewedText?)]) {
    var rows: [Row] = []
    var places: [LineKey: Int] = [:]
    var ranks: [Rank] = []
    var sayings: [Saying: Int] = [:]
    for (row, text) in returned {
      let found = Self.place(row, in: text)
      if places[found.key] == nil {
        places[found.key] = rows.count
        ranks.append(found.rank)
        rows.append(
          Row(title: text?.title, line: found.line, fate: found.fate, entries: []))
      }
      let index = places[found.key] ?? rows.count - 1
      let saying = Saying(row: index, words: row.comment.saying)
      if let same = sayings[saying] {
        rows[index].entries[same].makers.append(row.comment)
      } else {
        sayings[saying] = rows[index].entries.count
        rows[index].entries.append(Entry(comment: row.comment, makers: [row.comment]))
      }
    }
    self.rows = rows.indices.sorted { ranks[$0] < ranks[$1] }.map { rows[$0] }
  }

  /// What makes two comments one: the line, and the words, however they are spaced and capitalized.
  private struct Saying: Hashable {
    let row: Int
    let words: [String]
  }

  /// What makes two lines of sheets one.
  private enum LineKey: Hashable {
    case held(DefinitionID, code: String)
    case lost(DefinitionID?, ReviewLine)
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
        row.line, .unknown, .lost(nil, row.line),
        Rank(group: 1, title: "", index: 0, place: row.line.place)
      )
    }
    let (fate, index) = text.fate(of: row.line)
    let title = text.definition.text
    guard let index else {
      return (
        row.line, fate, .lost(text.definition, row.line),
        Rank(group: 0, title: title, index: .max, place: row.line.place)
      )
    }
    let now = text.lines[index]
    return (
      fate == .unchanged ? now : row.line, fate,
      fate == .unchanged
        ? .held(text.definition, code: now.code) : .lost(text.definition, row.line),
      Rank(group: 0, title: title, index: index, place: now.place)
    )
  }
}

extension ReviewComment {
  fileprivate var saying: [String] {
    [text, wording, rationale, adjudication].map(FoldedText.fold)
  }
}
