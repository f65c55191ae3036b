import CatalogModel
import Words

/// The rows of a table in print by the order in which its PDF has the words: programs write a table cell by
/// cell, from each row's name on. That order is none to rely on by itself, so the rows have to stand below each other
/// and their cells beside each other.
struct OrderedTable {
  /// A line of the table: its print, and the words of each column.
  typealias Line = (print: PrintedLayout.Line, columns: [[Int]])

  /// Whether two names on two pages are one.
  enum Join {
    case whole
    case broken
    case unknown
  }

  /// A word and where it stands.
  private struct Word {
    let index: Int
    let rank: Int
    let line: Int
    let column: Int
  }

  /// The lines of each cell of a row: by columns, the words of each line.
  struct Row {
    var cells: [[Int: [Int]]]
    /// Whether it is the first on its page.
    let beginsPage: Bool
    /// Whether it may be one with the row above or below it.
    var isDoubtful = false

    var lines: [Int] { cells.flatMap(\.keys) }
  }

  private let lines: [Line]
  /// The name that stands on each line that has one.
  private let names: [Int: Int]
  /// The place of each word in the file.
  private let ranks: [Int]
  /// What is known of two names, one at the end of a page and the other on the next.
  private let join: (_ upper: Int, _ lower: Int, _ isFromTop: Bool) -> Join
  /// What words say.
  private let text: ([Int]) -> String

  init(
    _ lines: [Line], names: [Range<Int>], ranks: [Int],
    text: @escaping ([Int]) -> String,
    join: @escaping (_ upper: Int, _ lower: Int, _ isFromTop: Bool) -> Join
  ) {
    self.lines = lines
    self.ranks = ranks
    self.join = join
    self.text = text
    self.names = names.enumerated().reduce(into: [:]) { found, name in
      for line in name.element { found[line] = name.offset }
    }
  }

  /// The rows; nil where the order isn't one of cells.
  var rows: [Row]? {
    guard let rows = inOrder.map({ joinedOverPages(joined($0)) }), areBelowEachOther(rows),
      rows.allSatisfy(areBesideEachOther), rows.allSatisfy(isSetAsOne)
    else { return nil }
    return rows
  }

  private func page(of line: Int) -> Int { lines[line].print.page }

  /// The words in the file's order.
  private var words: [Word] {
    lines.enumerated().flatMap { number, line in
      line.columns.enumerated().flatMap { column, words in
        words.map { Word(index: $0, rank: ranks[$0], line: number, column: column) }
      }
    }.sorted { $0.rank < $1.rank }
  }

  /// The rows that the order of the words makes: a name begins one, and the cells follow from left to right.
  private var inOrder: [Row]? {
    var rows: [Row] = []
    var last: Word?
    for word in words {
      guard let begins = beginsRow(word, after: last) else { return nil }
      if begins {
        let count = lines[word.line].columns.count
        let beginsPage = last.map { page(of: $0.line) < page(of: word.line) } ?? false
        rows.append(Row(cells: Array(repeating: [:], count: count), beginsPage: beginsPage))
      }
      rows[rows.count - 1].cells[word.column][word.line, default: []].append(word.index)
      last = word
    }
    return rows
  }

  /// The rows with those put together whose name goes on beside the cells of the next one.
  private func joined(_ rows: [Row]) -> [Row] {
    rows.reduce(into: []) { joined, row in
      guard let last = joined.last, last.cells.dropFirst().allSatisfy(\.isEmpty),
        let end = last.lines.max(), let start = row.lines.min(), start <= end
      else { return joined.append(row) }
      joined[joined.count - 1] = row
      joined[joined.count - 1].cells[0].merge(last.cells[0]) { $1 + $0 }
    }
  }

  /// The rows with those put together within whose name a page ends.
  private func joinedOverPages(_ rows: [Row]) -> [Row] {
    let isFromTop = isFromTop(rows)
    return rows.reduce(into: []) { joined, row in
      guard row.beginsPage, let last = joined.last, let lower = row.cells[0].keys.min(),
        let upper = last.lines.max().flatMap({ end in
          last.cells[0].keys.filter { page(of: $0) == page(of: end) }.max()
        }), let names = names[upper].flatMap({ upper in names[lower].map { (upper, $0) } })
      else { return joined.append(row) }
      var join = join(names.0, names.1, isFromTop)
      if join == .unknown { join = self.join(last, row) }
      let place = joined.count - 1
      switch join {
      case .whole: joined.append(row)
      case .broken:
        for column in row.cells.indices {
          joined[place].cells[column].merge(row.cells[column]) { $0 + $1 }
        }
      case .unknown:
        joined[place].isDoubtful = true
        joined.append(row)
        joined[place + 1].isDoubtful = true
      }
    }
  }

  /// What the cells of two rows say: a list goes on, or an answer is whole.
  private func join(_ upper: Row, _ lower: Row) -> Join {
    var join = Join.unknown
    for (upper, lower) in zip(upper.cells, lower.cells).dropFirst() {
      let ends = upper.sorted { $0.key < $1.key }.map(\.value)
      let starts = lower.sorted { $0.key < $1.key }.map(\.value)
      guard let last = ends.last?.last, let first = starts.first?.first else { continue }
      let (above, below) = (text(ends.flatMap(\.self)), text(starts[0]))
      if StandardAnswer(above) != nil || StandardAnswer(below) != nil
        || FoldedText.fold(below).hasPrefix("same as type ")
      {
        return .whole
      }
      if text([last]).hasSuffix(":") || ListMark(text([first])).map({ $0.number > 1 }) == true {
        join = .broken
      }
    }
    return join
  }

  /// Whether cells begin at the tops of their rows, as those of different heights show.
  private func isFromTop(_ rows: [Row]) -> Bool {
    let tops = rows.compactMap { row -> Bool? in
      let cells = row.cells.filter { !$0.isEmpty }
      let heights = cells.compactMap { cell in
        cell.keys.max().flatMap { last in cell.keys.min().map { last - $0 } }
      }
      guard Set(row.lines.map { page(of: $0) }).count == 1, let most = heights.max(),
        let least = heights.min(), most > least + 2
      else { return nil }
      let firsts = cells.compactMap { $0.keys.min() }.map { lines[$0].print.middle }
      return (firsts.max() ?? 0) - (firsts.min() ?? 0) < lines[row.lines[0]].print.height * 0.95
    }
    return !tops.isEmpty && tops.allSatisfy(\.self)
  }

  /// Whether a word begins a row; nil where it can't stand behind the last one.
  private func beginsRow(_ word: Word, after last: Word?) -> Bool? {
    guard let last else { return word.column == 0 ? true : nil }
    let pages = (page(of: last.line), page(of: word.line))
    guard pages.0 <= pages.1 else { return nil }
    if pages.0 == pages.1, word.column > 0 { return word.column >= last.column ? false : nil }
    guard word.column == 0 else { return false }
    guard let name = names[word.line] else { return nil }
    if pages.0 < pages.1 { return true }
    return last.column > 0 || names[last.line] != name
  }

  // MARK: Places

  /// Whether no row begins above the end of the one before it.
  private func areBelowEachOther(_ rows: [Row]) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { upper, lower in
      guard let end = upper.lines.max(), let start = lower.lines.min() else { return true }
      return end < start
    }
  }

  /// Whether each cell stands beside the tallest one of its row, on each page.
  private func areBesideEachOther(_ row: Row) -> Bool {
    let pages = Set(row.lines.map { page(of: $0) })
    return pages.allSatisfy { page in
      let cells = row.cells.compactMap { cell -> ClosedRange<Double>? in
        let lines = cell.keys.filter { self.page(of: $0) == page }
        guard let first = lines.min(), let last = lines.max() else { return nil }
        let height = self.lines[first].print.height * 0.6
        return (self.lines[first].print.middle - height)...(self.lines[last].print.middle + height)
      }
      let tallest = cells.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
      return cells.allSatisfy { tallest?.overlaps($0) ?? true }
    }
  }

  /// Whether a name of several lines is one: the cells begin or end with it, or are centred about it.
  private func isSetAsOne(_ row: Row) -> Bool {
    let pages = Set(row.lines.map { page(of: $0) })
    guard pages.count == 1, row.cells[0].count > 1 else { return true }
    let cells = row.cells.compactMap { cell -> (first: Double, last: Double)? in
      guard let first = cell.keys.min(), let last = cell.keys.max() else { return nil }
      return (lines[first].print.middle, lines[last].print.middle)
    }
    let height = lines[row.lines[0]].print.height
    func areEqual(_ place: ((first: Double, last: Double)) -> Double) -> Bool {
      let places = cells.map(place)
      return (places.max() ?? 0) - (places.min() ?? 0) < height * 0.95
    }
    return areEqual { $0.first } || areEqual { $0.last } || areEqual { ($0.first + $0.last) / 2 }
  }
}
