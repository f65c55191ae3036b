import CatalogModel
import Words

/// A requirements table of a text in which the cells of a row stand below each other: pasted from a page,
/// saved by an office, or with tabs between cells of several lines.
struct StackedTable {
  private let capture: Capture
  /// Names of rows that are known, folded.
  private let known: Set<String>
  private let rows: [CapturedRow]

  /// The rows of a capture, those of such a table put together to rows with cells.
  static func gather(
    _ rows: [CapturedRow], of capture: Capture, names: Set<String>
  ) -> [CapturedRow] {
    let table = StackedTable(capture: capture, known: names, rows: rows)
    var gathered: [CapturedRow] = []
    var index = 0
    while index < rows.count {
      guard let heads = table.heads(at: index) else {
        gathered.append(rows[index])
        index += 1
        continue
      }
      let end = table.end(from: heads.end)
      gathered.append(heads.row)
      gathered += table.gather(heads.end..<end, columnCount: heads.row.cells.count)
      index = end
    }
    return gathered
  }

  // MARK: Where it is

  /// The heads of a requirements table: cells of one line, or lines below each other.
  private func heads(at start: Int) -> (row: CapturedRow, end: Int)? {
    let first = rows[start]
    guard first.cells.count > 1 || isWord(first, "component") || isWord(first, "components") else {
      return nil
    }
    if first.cells.count > 1 {
      let heads = first.heads(capture)
      guard heads.count == first.cells.count, isTable(heads) else { return nil }
      return (first, start + 1)
    }
    var (cells, heads, end) = ([[CellLine]](), [ColumnHead](), start)
    while end < rows.count, rows[end].cells.count == 1,
      case let head = ColumnHead(text(rows[end])), head != .unknown, !heads.contains(head)
    {
      guard head == .name && heads.isEmpty || head == .notes || head.isType else { break }
      cells.append(rows[end].cells[0])
      heads.append(head)
      end += 1
    }
    guard isTable(heads), heads.count > 2 else { return nil }
    return (CapturedRow(cells: cells, isTableRow: true), end)
  }

  private func isTable(_ heads: [ColumnHead]) -> Bool {
    heads.first == .name && heads.count > 1
      && heads.dropFirst().allSatisfy { $0 == .notes || $0.isType }
  }

  private func isWord(_ row: CapturedRow, _ word: String) -> Bool {
    FoldedText.fold(text(row)) == word
  }

  private func text(_ row: CapturedRow) -> String { capture.text(of: row.words) }

  /// Where the next section of the form begins.
  private func end(from start: Int) -> Int {
    rows.indices.dropFirst(start).first { index in
      guard rows[index].cells.filter({ !$0.isEmpty }).count == 1 else { return false }
      switch FormLabel(text(rows[index])) {
      case .section(.description), .section(.types), nil: return false
      case .fact, .section, .publishedVersions: return true
      }
    } ?? rows.count
  }

  // MARK: Rows

  private func gather(_ range: Range<Int>, columnCount: Int) -> [CapturedRow] {
    var lines = rows[range]
    // At the end of the text an empty line is no blank cell.
    while range.upperBound == rows.count, lines.last?.words.isEmpty == true { lines.removeLast() }
    if let rows = divided(lines, columnCount) { return rows }
    let hasTabs = lines.contains(where: \.isTableRow)
    let hasBareCells = hasBareCells(lines)
    var groups: [[CapturedRow]] = []
    for line in lines {
      if beginsRow(line, columnCount, hasBareCells: hasBareCells) { groups.append([]) }
      if !groups.isEmpty { groups[groups.count - 1].append(line) }
    }
    let isOfPosition = ["training", "experience"].allSatisfy { name in
      groups.contains { FoldedText.fold(capture.text(of: $0[0].cells[0].flatMap(\.words))) == name }
    }
    return groups.map { group in
      StackedRow(
        group, columnCount: columnCount, hasTabs: hasTabs, hasKnownNames: isOfPosition,
        capture: capture
      ).row
    }
  }

  /// Whether tabs follow cells, too, and not only names: then a line with a tab at its end may be either.
  private func hasBareCells(_ lines: ArraySlice<CapturedRow>) -> Bool {
    lines.contains { line in
      line.isTableRow
        && (line.cells.dropFirst().contains { !$0.isEmpty }
          || line.cells[0].first?.beginsCell(capture) == true)
    }
  }

  /// The rows, where tabs stand between all cells.
  private func divided(_ lines: ArraySlice<CapturedRow>, _ columnCount: Int) -> [CapturedRow]? {
    // A browser leaves out the tabs behind cells with paragraphs, so that a line ends with one and text follows.
    let isOfBrowser = zip(lines, lines.dropFirst()).contains { line, next in
      line.endsWithTab && next.tabCount == 0 && !next.words.isEmpty
    }
    guard columnCount == 2 || !isOfBrowser else { return nil }
    var rows: [CapturedRow] = []
    for line in lines {
      let isWhole = rows.last.map { $0.cells.count == columnCount } ?? true
      if line.tabCount == 0 {
        guard !rows.isEmpty else { return nil }
        rows[rows.count - 1].cells[rows[rows.count - 1].cells.count - 1] += line.cells.first ?? []
      } else if isWhole {
        // A tab at the end of a name is all that is left of cells with paragraphs.
        guard line.leadingTabs == 0, columnCount == 2 || line.tabCount > 1 || !line.endsWithTab
        else { return nil }
        rows.append(line)
      } else {
        guard !isKnown(line) else { return nil }
        let leading = Array(repeating: [CellLine](), count: line.leadingTabs)
        let cells = leading + line.cells
        rows[rows.count - 1].cells[rows[rows.count - 1].cells.count - 1] += cells[0]
        rows[rows.count - 1].cells += cells.dropFirst()
      }
      guard rows[rows.count - 1].cells.count <= columnCount else { return nil }
    }
    return rows.allSatisfy { $0.cells.count == columnCount } ? rows : nil
  }

  private func beginsRow(
    _ line: CapturedRow, _ columnCount: Int, hasBareCells: Bool
  ) -> Bool {
    guard line.leadingTabs == 0, line.cells.first?.isEmpty == false else { return false }
    return isKnown(line) || line.tabCount == columnCount - 1
      || line.tabCount == 1 && line.endsWithTab && !hasBareCells
  }

  private func isKnown(_ line: CapturedRow) -> Bool {
    known.contains(FoldedText.fold(capture.text(of: (line.cells.first ?? []).flatMap(\.words))))
  }
}

/// A row whose cells stand below each other: which line is of which cell, as far as the lines say so.
struct StackedRow {
  /// What stands between two lines.
  private enum Break: Equatable {
    /// A tab: the next cell.
    case tab
    /// The next line can only be of another cell.
    case certain
    /// The next line may be of another cell.
    case possible
    /// The next line is of the same cell.
    case none
  }

  private let capture: Capture
  private let name: [CellLine]
  private let lines: [CellLine]
  /// What stands above each line.
  private var breaks: [Break] = []
  private let columnCount: Int
  /// Whether each cell has a line of its own, even where it is blank.
  private let hasEveryCell: Bool
  /// Whether tabs stand in a later line, which may as well begin another row.
  private var mayBeSeveral: Bool

  /// Reads the lines of a row; `hasKnownNames` says that no row of the table has a name that isn't known.
  init(
    _ group: [CapturedRow], columnCount: Int, hasTabs: Bool, hasKnownNames: Bool, capture: Capture
  ) {
    self.capture = capture
    self.columnCount = columnCount
    hasEveryCell = !hasTabs
    mayBeSeveral = group.dropFirst().contains { $0.tabCount > 0 }
    name = group[0].cells[0]
    var lines: [CellLine] = []
    var tabs: [Bool] = []
    for (number, row) in group.enumerated() {
      for (index, cell) in (row.cells.isEmpty ? [[]] : row.cells).enumerated()
      where number > 0 || index > 0 {
        let isTab = index > 0 || row.leadingTabs > 0
        if cell.isEmpty, !isTab, hasTabs { continue }
        lines.append(cell.first ?? CellLine(words: [], end: 0))
        tabs.append(isTab)
      }
    }
    // What follows a tab at the end of a line stands in the cell that the tab opens.
    var index = 0
    while index + 1 < lines.count {
      if lines[index].words.isEmpty, tabs[index], !tabs[index + 1] {
        lines.remove(at: index)
        tabs.remove(at: index + 1)
      } else {
        index += 1
      }
    }
    self.lines = lines
    var marks = OpenMarks()
    breaks = lines.indices.map { index in
      if tabs[index] {
        marks = OpenMarks()
        _ = marks.follows(mark(lines[index]), at: lines[index].start)
        return .tab
      }
      return breakAbove(index, &marks)
    }
    if hasEveryCell, !hasKnownNames { mayBeSeveral = hidesName }
  }

  /// Whether a line may be the name of another row, with cells enough before it and behind it.
  private var hidesName: Bool {
    let begins = breaks.indices.filter { $0 == 0 || breaks[$0] != .none }
    return begins.enumerated().contains { number, index in
      guard number >= columnCount - 1, begins.count - number >= columnCount else { return false }
      let line = lines[index]
      let text = text(line)
      return !line.words.isEmpty && line.words.count < 13 && mark(line) == nil
        && !line.beginsCell(capture) && text.last.map { ".:;,".contains($0) } == false
    }
  }

  private func text(_ line: CellLine) -> String { capture.text(of: line.words) }

  private func mark(_ line: CellLine) -> ListMark? {
    guard line.words.count > 1 else { return nil }
    return ListMark(capture.words[line.words[0]].text)
  }

  private func breakAbove(_ index: Int, _ marks: inout OpenMarks) -> Break {
    let line = lines[index]
    let order = marks.follows(mark(line), at: line.start)
    guard index > 0 else { return .possible }
    let above = text(lines[index - 1])
    if above.hasSuffix(":") || order == true { return .none }
    return order == false || line.beginsCell(capture) ? .certain : .possible
  }

  /// The row: of each cell its lines; unsure are the cells that other lines may belong to, too.
  var row: CapturedRow {
    var (least, most) = (Array(repeating: 1, count: lines.count), [Int]())
    var (low, high) = (1, 1)
    for (index, kind) in breaks.enumerated() {
      switch kind {
      case .tab: if index > 0 { (low, high) = (low + 1, high + 1) }
      case .certain: (low, high) = (low + 1, hasEveryCell ? high + 1 : columnCount - 1)
      case .possible:
        if index > 0 || !hasEveryCell { high = hasEveryCell ? high + 1 : columnCount - 1 }
      case .none: break
      }
      least[index] = low
      most.append(min(high, columnCount - 1))
    }
    var (lowest, highest) = (columnCount - 1, columnCount - 1)
    for index in lines.indices.reversed() {
      least[index] = max(least[index], hasEveryCell ? lowest : 1)
      most[index] = min(most[index], highest)
      switch breaks[index] {
      case .tab, .certain: (lowest, highest) = (lowest - 1, highest - 1)
      case .possible: lowest -= 1
      case .none: break
      }
    }
    return assembled(least, most)
  }

  private func assembled(_ least: [Int], _ most: [Int]) -> CapturedRow {
    var cells = Array(repeating: [CellLine](), count: columnCount)
    cells[0] = name
    var unsure: Set<Int> = []
    for index in lines.indices {
      if least[index] == most[index] {
        cells[least[index]].append(lines[index])
      } else if least[index] < most[index] {
        unsure.formUnion(least[index]...most[index])
      } else {
        unsure = Set(1..<columnCount)
        break
      }
    }
    if mayBeSeveral { unsure = Set(1..<columnCount) }
    for column in unsure { cells[column] = [] }
    return CapturedRow(cells: cells, isTableRow: true, unsure: unsure)
  }
}

/// The lists that are open above a line, by where their items begin.
private struct OpenMarks {
  private var open: [(start: Int, mark: ListMark)] = []

  /// Whether an item goes on a list above it (true) or begins another one where that can't be (false);
  /// nil where nothing can be told.
  mutating func follows(_ mark: ListMark?, at start: Int) -> Bool? {
    guard let mark else {
      open = []
      return nil
    }
    let isDeeper = open.last.map { $0.start < start } ?? false
    if !isDeeper { while let last = open.last, last.start > start { open.removeLast() } }
    defer {
      if !isDeeper, !open.isEmpty { open.removeLast() }
      open.append((start, mark))
    }
    if isDeeper { return true }
    guard let last = open.last else { return nil }
    if case .bullet = mark.style { return nil }
    return last.mark.isFollowed(by: mark) ? true : mark.number == 1 ? false : nil
  }
}
