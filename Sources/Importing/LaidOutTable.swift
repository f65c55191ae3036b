import CatalogModel
import Words

/// The body of a table in a text whose words stand in columns of characters. There words are moved to
/// make room for others, so each row has columns of its own; rows begin with their names, behind a blank line.
struct LaidOutTable {
  private let capture: Capture
  private let layout: PrintedLayout
  private let sections: [PrintedTable.Section]
  /// Names of rows that are known, folded.
  private let known: Set<String>

  init(
    _ capture: Capture, _ layout: PrintedLayout, _ sections: [PrintedTable.Section],
    known: Set<String>
  ) {
    self.capture = capture
    self.layout = layout
    self.sections = sections
    self.known = known
  }

  /// The rows; none where cells may be centred about their names, of which a text in columns doesn't tell
  /// where they end.
  var rows: [CapturedRow] {
    let rows = allRows
    let isUnsure = isCentred || rows.contains { endsOpen($0) || $0.isSeveral(capture) }
    return isUnsure ? [] : rows
  }

  /// Whether text stands directly above a name, or above the first one.
  private var isCentred: Bool {
    sections.enumerated().contains { number, section in
      guard let edge = edge(of: section) else { return false }
      if number == 0, let first = section.body.first, names(first, edge).isEmpty { return true }
      return section.body.indices.dropFirst().contains { index in
        let (upper, lower) = (section.body[index - 1], section.body[index])
        return !names(lower, edge).isEmpty && names(upper, edge).isEmpty && isNext(upper, lower)
      }
    }
  }

  /// Whether a cell begins within a list, or ends where a list would begin.
  private func endsOpen(_ row: CapturedRow) -> Bool {
    row.cells.dropFirst().contains { cell in
      let lines = cell.filter { !$0.words.isEmpty }
      guard let first = lines.first?.words.first, let last = lines.last?.words.last else {
        return false
      }
      if let mark = ListMark(capture.words[first].text) { return mark.number > 1 }
      // What leads in a list stands farther left than its items.
      let left = (lines.map(\.start).min() ?? 0) + Capture.tenths(layout.space * 2.5)
      if lines[lines.count - 1].start <= left, capture.words[last].text.hasSuffix(":") {
        return true
      }
      return endsApart(cell, left)
    }
  }

  /// Whether a cell ends with a paragraph that stands apart: it may as well begin the next row's cell, which
  /// is centred about its name.
  private func endsApart(_ cell: [CellLine], _ left: Int) -> Bool {
    guard let gap = cell.lastIndex(where: \.words.isEmpty), gap > 0, gap + 1 < cell.count,
      let word = cell[gap + 1].words.first
    else { return false }
    return cell[gap + 1].start <= left && ListMark(capture.words[word].text) == nil
  }

  private var allRows: [CapturedRow] {
    var rows: [CapturedRow] = []
    for (number, section) in sections.enumerated() {
      guard let edge = edge(of: section) else { return [] }
      var part: [PrintedLayout.Line] = []
      if number > 0, mayBreakName(sections[number - 1], section) { return [] }
      for (index, line) in section.body.enumerated() {
        if beginsRow(index, section.body, edge) {
          add(part, section.heads, edge, &rows)
          part = []
          rows.append(CapturedRow(cells: [], isTableRow: true))
        }
        part.append(line)
      }
      add(part, section.heads, edge, &rows)
    }
    return rows.contains { $0.cells.isEmpty } ? [] : rows
  }

  /// Whether a page may end within a name that isn't known.
  private func mayBreakName(
    _ section: PrintedTable.Section, _ next: PrintedTable.Section
  ) -> Bool {
    guard let edge = edge(of: section), let other = self.edge(of: next),
      let last = section.body.last, let first = next.body.first
    else { return false }
    let (end, start) = (names(last, edge), names(first, other))
    return !end.isEmpty && !start.isEmpty
      && !known.contains(FoldedText.fold(capture.text(of: start)))
  }

  // MARK: Rows

  /// Where the second column begins: names never give way. In the table of types it may follow close behind.
  private func edge(of section: PrintedTable.Section) -> Double? {
    let least = section.heads.count == 2 ? layout.space : layout.space * 1.5
    return PrintedColumns(section: section, layout, count: 2, leastSpace: least)?.edges[0]
  }

  private func names(_ line: PrintedLayout.Line, _ edge: Double) -> [Int] {
    line.words.filter { layout.boxes[$0].left < edge }
  }

  /// Whether a name begins in the line.
  private func beginsRow(_ index: Int, _ body: [PrintedLayout.Line], _ edge: Double) -> Bool {
    let name = names(body[index], edge)
    guard !name.isEmpty else { return false }
    guard index > 0, isNext(body[index - 1], body[index]) else { return true }
    var above = index
    while above > 0, isNext(body[above - 1], body[above]), !names(body[above - 1], edge).isEmpty {
      above -= 1
    }
    // Lines of one name follow each other; a name that is known, or of a type, is whole.
    let whole = capture.text(of: body[above..<index].flatMap { names($0, edge) })
    let next = FoldedText.fold(capture.text(of: name))
    return above < index
      && (ResourceType(whole) != nil
        || known.contains(FoldedText.fold(whole)) && known.contains { $0.hasPrefix(next) })
  }

  private func isNext(_ upper: PrintedLayout.Line, _ lower: PrintedLayout.Line) -> Bool {
    lower.gap(below: upper) < PrintedLayout.Line.paragraphGap
  }

  /// Adds lines to the last row.
  private func add(
    _ lines: [PrintedLayout.Line], _ heads: [[Int]], _ edge: Double, _ rows: inout [CapturedRow]
  ) {
    guard !lines.isEmpty, !rows.isEmpty else { return }
    let name = lines.map { names($0, edge) }
    let left = lines.map { line in line.words.filter { layout.boxes[$0].left >= edge } }
    let columns = LaidOutColumns(left, heads.dropFirst().map { $0 }, capture, layout)
    var cells = [cell(lines, name)] + columns.cells.map { cell(lines, $0) }
    for column in columns.unsure { cells[column + 1] = [] }
    let unsure = Set(columns.unsure.map { $0 + 1 })
    let row = CapturedRow(cells: cells, isTableRow: true, unsure: unsure)
    if rows[rows.count - 1].cells.isEmpty {
      rows[rows.count - 1] = row
    } else {
      rows[rows.count - 1].append(row)
    }
  }

  private func cell(_ lines: [PrintedLayout.Line], _ words: [[Int]]) -> [CellLine] {
    let right = words.flatMap(\.self).map { layout.boxes[$0].right }.max() ?? 0
    var cell: [CellLine] = []
    var last: PrintedLayout.Line?
    for (line, words) in zip(lines, words) where !words.isEmpty {
      if let last, last.page == line.page, !isNext(last, line) {
        cell.append(CellLine(words: [], end: 0))
      }
      last = line
      cell.append(layout.cellLine(words, right: right))
    }
    return cell
  }
}

/// The columns of one row: its words cut at spaces that no word crosses, each piece below its head.
struct LaidOutColumns {
  /// The words of each column, line by line.
  private(set) var cells: [[[Int]]]
  /// The columns of which it can't be told where they begin or end.
  private(set) var unsure: Set<Int> = []

  private let lines: [[Int]]
  private let capture: Capture
  private let layout: PrintedLayout
  private let heads: [Double]

  /// A space between words of all lines, and what begins behind it.
  private struct Space {
    let left: Double
    let width: Double
    /// Whether the words of a cell begin there for certain, or lines of several cells stand side by side.
    let isClear: Bool
  }

  /// Words between two spaces.
  private struct Piece {
    var left: Double
    var right: Double
    /// The narrow spaces in it.
    var spaces: [Space] = []
  }

  init(_ lines: [[Int]], _ heads: [[Int]], _ capture: Capture, _ layout: PrintedLayout) {
    self.lines = lines
    self.capture = capture
    self.layout = layout
    self.heads = heads.map { layout.boxes[$0[0]].left }
    cells = Array(repeating: lines.map { _ in [] }, count: heads.count)
    place(pieces.flatMap(divided))
  }

  // MARK: Pieces

  /// What stands between spaces of two characters or more.
  private var pieces: [Piece] {
    let words = lines.flatMap(\.self).sorted { layout.boxes[$0].left < layout.boxes[$1].left }
    var pieces: [Piece] = []
    for word in words {
      let box = layout.boxes[word]
      guard let last = pieces.last, box.left - last.right < layout.space * 1.5 else {
        pieces.append(Piece(left: box.left, right: box.right))
        continue
      }
      if box.left > last.right {
        pieces[pieces.count - 1].spaces.append(
          Space(left: box.left, width: box.left - last.right, isClear: isClear(at: box.left)))
      }
      pieces[pieces.count - 1].right = max(last.right, box.right)
    }
    return pieces
  }

  /// Whether a cell begins there for certain: with an answer of its own, or beside another one in several
  /// lines.
  private func isClear(at left: Double) -> Bool {
    let sideBySide = lines.count { line in
      line.contains { layout.boxes[$0].left >= left }
        && line.contains { layout.boxes[$0].left < left }
    }
    return sideBySide > 3
      || lines.contains { line in
        guard let index = line.firstIndex(where: { layout.boxes[$0].left == left }) else {
          return false
        }
        let text = capture.text(of: line[index...].prefix(3))
        return StandardAnswer(text) != nil || FoldedText.fold(text).hasPrefix("same as type")
      }
  }

  /// A piece cut where it reaches below another head, if one space alone would do.
  private func divided(_ piece: Piece) -> [Piece] {
    guard heads.count > 1, column(of: piece) == nil else { return [piece] }
    let near = piece.spaces.filter { space in
      space.isClear && heads.contains { abs($0 - space.left) <= layout.space * 6 }
    }
    guard near.count == 1 else { return [piece] }
    let right = near[0].left - near[0].width
    return [Piece(left: piece.left, right: right), Piece(left: near[0].left, right: piece.right)]
  }

  // MARK: Columns

  /// The column whose head a piece stands below; nil where it may be another one's, or of two.
  private func column(of piece: Piece) -> Int? {
    if heads.count == 1 { return 0 }
    let reach = layout.space * 6
    let near = heads.indices.filter { abs(heads[$0] - piece.left) <= reach }
    guard let column = near.min(by: { abs(heads[$0] - piece.left) < abs(heads[$1] - piece.left) })
    else { return nil }
    let next = column + 1 < heads.count ? heads[column + 1] : .infinity
    return near.count == 1 && piece.right <= next + layout.space * 2 ? column : nil
  }

  private mutating func place(_ pieces: [Piece]) {
    var taken: Set<Int> = []
    for piece in pieces {
      guard let column = column(of: piece), taken.insert(column).inserted || heads.count == 1 else {
        let reach = layout.space * 6
        unsure.formUnion(
          heads.indices.filter { column in
            let next = column + 1 < heads.count ? heads[column + 1] : .infinity
            return heads[column] - reach <= piece.right && piece.left <= next + reach
          })
        continue
      }
      for (number, line) in lines.enumerated() {
        cells[column][number] += line.filter {
          (piece.left...piece.right).contains(layout.boxes[$0].left)
        }
      }
    }
  }
}
