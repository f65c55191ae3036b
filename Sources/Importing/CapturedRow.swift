import CatalogModel
import Words

/// One row of a table, or one line of running text, which is a row of one cell.
struct CapturedRow {
  /// The lines of each cell.
  var cells: [[CellLine]]
  /// Whether bars or tabs divide it.
  var isTableRow: Bool
  /// How many tabs stand before its first word.
  var leadingTabs = 0
  /// How many tabs stand in it.
  var tabCount: Int { leadingTabs + (isTableRow ? cells.count - 1 : 0) }
  /// Whether a tab is the last that stands in it.
  var endsWithTab: Bool { isTableRow && cells.last?.isEmpty == true }
  /// The cells of which the capture doesn't tell what belongs into them.
  var unsure: Set<Int> = []
  /// Whether it has more cells than one.
  var isDivided: Bool { cells.count > 1 }
  /// All of its words.
  var words: [Int] { cells.flatMap { $0.flatMap(\.words) } }

  /// The heads of columns that the cells are.
  func heads(_ capture: Capture) -> [ColumnHead] {
    cells.map { ColumnHead(capture.text(of: $0.flatMap(\.words))) }.filter { $0 != .unknown }
  }

  /// The rows of a capture. A row of a drawn table goes on to the line with its last bar.
  ///
  /// `names` are those of rows of the requirements table that are known, folded.
  static func rows(of capture: Capture, names: Set<String>) -> [CapturedRow] {
    if let rows = capture.taggedRows { return rows }
    if let layout = capture.layout {
      return PrintedRowReader.rows(of: capture, layout, names: names)
    }
    var rows: [CapturedRow] = []
    var index = 0
    while index < capture.lines.count {
      let line = capture.lines[index]
      var row = CapturedRow(line, capture)
      index += 1
      if line.beginsWithBar, !line.endsWithBar, let end = end(of: index, capture) {
        for next in capture.lines[index...end] { row.goOn(with: next, capture) }
        index = end + 1
      }
      rows.append(row)
    }
    guard !capture.lines.contains(where: \.beginsWithBar) else { return rows }
    return StackedTable.gather(rows, of: capture, names: names)
  }

  /// The line in which a row ends whose last bar isn't in its first line.
  private static func end(of start: Int, _ capture: Capture) -> Int? {
    for index in capture.lines.indices.dropFirst(start) {
      let line = capture.lines[index]
      if line.beginsWithBar { return nil }
      if line.endsWithBar || line.words.last.map({ capture.words[$0].text == "|" }) == true {
        return index
      }
    }
    return nil
  }

  init(cells: [[CellLine]], isTableRow: Bool, unsure: Set<Int> = []) {
    self.cells = cells
    self.isTableRow = isTableRow
    self.unsure = unsure
  }

  /// Whether a row of a table looks like several: within a cell a line begins as cells do, or the name is as
  /// long as no name is.
  func isSeveral(_ capture: Capture) -> Bool {
    cells.first.map { $0.flatMap(\.words).count > 14 } ?? false
      || cells.dropFirst().contains { cell in
        cell.filter { !$0.words.isEmpty }.dropFirst().contains { $0.beginsCell(capture) }
      }
  }

  /// Adds the cells of a row that is the rest of this one.
  mutating func append(_ rest: CapturedRow) {
    unsure.formUnion(rest.unsure)
    for index in cells.indices {
      cells[index] = unsure.contains(index) ? [] : cells[index] + rest.cells[index]
    }
  }

  private init(_ line: CapturedLine, _ capture: Capture) {
    let isInColumns = !line.isTableRow && Self.hasLabel(line, capture)
    let cells =
      isInColumns ? [line.columns[0], Array(line.columns.dropFirst().joined())] : line.cells
    isTableRow = line.isTableRow
    leadingTabs = line.leadingTabs
    self.cells = cells.map { words in
      words.isEmpty ? [] : [Self.line(words, capture, isCell: line.isTableRow)]
    }
  }

  /// Whether a line of running text begins with a label, and its value stands apart.
  private static func hasLabel(_ line: CapturedLine, _ capture: Capture) -> Bool {
    line.columns.count > 1 && FormLabel(capture.text(of: line.columns[0])) != nil
  }

  private mutating func goOn(with line: CapturedLine, _ capture: Capture) {
    let words = line.words.filter { capture.words[$0].text != "|" }
    let more = words.isEmpty ? CellLine(words: [], end: 0) : Self.line(words, capture, isCell: true)
    cells[cells.count - 1].append(more)
  }

  private static func line(_ words: [Int], _ capture: Capture, isCell: Bool) -> CellLine {
    let last = words.last.map { capture.words[$0] }
    let end = last.map { $0.column + $0.text.count - 1 } ?? 0
    let start = isCell ? nil : words.first.map { capture.words[$0].column }
    return CellLine(words: words, start: start ?? 0, end: end, width: isCell ? .max : nil)
  }
}

extension CellLine {
  /// Whether it is an answer of the form, or begins as a cell does that inherits: no other line of a cell
  /// reads so.
  func beginsCell(_ capture: Capture) -> Bool {
    let text = capture.text(of: words)
    return StandardAnswer(text) != nil || FoldedText.fold(text).hasPrefix("same as type ")
  }
}
