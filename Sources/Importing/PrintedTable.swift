import CatalogModel
import Words

/// The body of a table in print: which words stand in which row and column.
struct PrintedTable {
  /// What stands below heads that are printed once, or again on another page.
  struct Section {
    /// The words of each column's head.
    let heads: [[Int]]
    var body: [PrintedLayout.Line] = []
  }

  /// A line by columns.
  private struct Line {
    let print: PrintedLayout.Line
    /// The words of each column.
    let columns: [[Int]]
    /// Where the longest line of each column ends.
    let ends: [Double]
  }

  private let capture: Capture
  private let layout: PrintedLayout
  /// Names of rows that are known, folded.
  private let known: Set<String>
  private let lines: [Line]
  private let columnCount: Int
  /// Whether spaces that no word crosses part the columns.
  private let isBySpaces: Bool
  /// Whether the columns of every section are known.
  private let isWhole: Bool
  /// The distance of lines of one paragraph.
  private let pitch: Double

  init(_ capture: Capture, _ layout: PrintedLayout, _ sections: [Section], known: Set<String>) {
    self.capture = capture
    self.layout = layout
    self.known = known
    columnCount = sections.first?.heads.count ?? 0
    let spaced = sections.map { PrintedColumns(section: $0, layout) }
    isBySpaces = !spaced.contains { $0 == nil }
    let isAligned = Self.areAligned(sections, layout)
    let columns = zip(sections, spaced).map { section, spaced in
      spaced ?? (isAligned ? PrintedColumns(below: section, layout) : nil)
    }
    isWhole = !columns.contains { $0 == nil }
    lines = zip(sections, columns).flatMap { section, columns -> [Line] in
      guard let columns else { return [] }
      return section.body.map { line in
        Line(print: line, columns: columns.split(line.words), ends: columns.ends)
      }
    }
    pitch = Self.pitch(of: lines)
  }

  /// Whether texts of each column begin where its head does.
  private static func areAligned(_ sections: [Section], _ layout: PrintedLayout) -> Bool {
    (1..<max(sections.first?.heads.count ?? 1, 1)).allSatisfy { column in
      sections.contains { section in
        let left = section.heads[column].map { layout.boxes[$0].left }.min() ?? 0
        return section.body.count { line in
          line.words.contains { abs(layout.boxes[$0].left - left) < 1.5 }
        } > 1
      }
    }
  }

  /// The least distance at which lines of one column follow each other again and again.
  private static func pitch(of lines: [Line]) -> Double {
    let height = lines.first?.print.height ?? 1
    var counts: [Int: Int] = [:]
    for column in lines.first?.columns.indices ?? 0..<0 {
      let filled = lines.filter { !$0.columns[column].isEmpty }.map(\.print)
      for (upper, lower) in zip(filled, filled.dropFirst()) where upper.page == lower.page {
        let distance = lower.middle - upper.middle
        if distance > height * 0.85, distance < height * 2 {
          counts[Int((distance * 2).rounded()), default: 0] += 1
        }
      }
    }
    let least = counts.filter { $0.value * 20 >= counts.values.reduce(0, +) }.keys.min()
    return least.map { Double($0) / 2 } ?? height * 1.1
  }

  /// The rows, each with a cell for each column. Cells of which it can't be told which row they belong
  /// to are in none.
  var rows: [CapturedRow] {
    let names = names
    guard !names.isEmpty else { return [] }
    if let rows = ordered(names) { return rows }
    guard isBySpaces else { return [] }
    let plain = lines.map { line in
      PrintedRowFinder.Line(
        page: line.print.page, middle: line.print.middle,
        columns: Set(line.columns.indices.filter { !line.columns[$0].isEmpty }))
    }
    let flowing = lines.indices.map { index in
      Set((1..<columnCount).filter { flows($0, at: index) })
    }
    let finder = PrintedRowFinder(
      plain, flowing: flowing, names: names, columnCount: columnCount, pitch: pitch,
      tolerance: layout.tolerance)
    let found = finder.find()
    let parts = Dictionary(grouping: found.parts, by: \.name)
    var rows: [CapturedRow] = []
    for (index, name) in names.enumerated() {
      let row = row(name, parts[index] ?? [])
      if index > 0, isBroken(names[index - 1], name), !rows.isEmpty {
        rows[rows.count - 1].append(row)
      } else {
        rows.append(row)
      }
    }
    let isWrapped = names.count { $0.count > 1 } * 2 > names.count
    let doubtful = names.indices.dropFirst().filter {
      mayBeBroken(names[$0 - 1], names[$0], isFromTop: found.isFromTop)
        || isWrapped && mayBeOne(names[$0 - 1], names[$0])
    }
    guard !doubtful.isEmpty else { return rows.filter { !$0.isSeveral(capture) } }
    guard rows.count == names.count else { return [] }
    return rows.enumerated().filter { row in
      !doubtful.contains(row.offset) && !doubtful.contains(row.offset + 1)
        && !row.element.isSeveral(capture)
    }.map(\.element)
  }

  /// The rows by the order in which the PDF has the words, where that is one of cells.
  private func ordered(_ names: [Range<Int>]) -> [CapturedRow]? {
    guard isWhole, !layout.ranks.isEmpty else { return nil }
    let table = OrderedTable(
      lines.map { ($0.print, $0.columns) }, names: names, ranks: layout.ranks,
      text: { capture.text(of: $0) }
    ) { upper, lower, isFromTop in
      if isBroken(names[upper], names[lower])
        || isOpen(text(of: names[upper]), text(of: names[lower]))
      {
        return .broken
      }
      return mayBeBroken(names[upper], names[lower], isFromTop: isFromTop) ? .unknown : .whole
    }
    return table.rows?.filter { !$0.isDoubtful }.map { row in
      CapturedRow(
        cells: row.cells.enumerated().map { column, words in
          cell(words.sorted { $0.key < $1.key }.map { (lines[$0.key], $0.value) }, column)
        }, isTableRow: true)
    }
  }

  // MARK: Lines

  /// Whether the text of a column goes on from the line above it there: a list that a colon leads in, an item
  /// that isn't the first, or a paragraph whose line has no room for more.
  private func flows(_ column: Int, at index: Int) -> Bool {
    guard let word = lines[index].columns[column].first,
      let above = lines[..<index].last(where: { !$0.columns[column].isEmpty }),
      above.print.page == lines[index].print.page, let last = above.columns[column].last
    else { return false }
    if capture.words[last].text.hasSuffix(":") { return true }
    if lines[index].columns[column].count > 1, let mark = ListMark(capture.words[word].text) {
      return mark.number > 1
    }
    return lines[index].print.middle - above.print.middle < pitch * 1.15
      && !hasRoom(above, column, for: word)
  }

  /// Whether a word would clearly have had room at the end of a line of a column.
  private func hasRoom(_ line: Line, _ column: Int, for word: Int) -> Bool {
    guard let last = line.columns[column].last else { return true }
    let box = layout.boxes[word]
    return layout.boxes[last].right + box.right - box.left + line.print.height * 1.3
      < line.ends[column]
  }

  // MARK: Names

  /// The lines that each name in the first column stands on.
  private var names: [Range<Int>] {
    var names: [Range<Int>] = []
    for (index, line) in lines.enumerated() where !line.columns[0].isEmpty {
      if let last = names.last, goesOn(last, at: index) {
        names[names.count - 1] = last.lowerBound..<index + 1
      } else {
        names.append(index..<index + 1)
      }
    }
    return names
  }

  /// Whether the line at `index` belongs to the name above it: it follows as lines of one paragraph do.
  private func goesOn(_ name: Range<Int>, at index: Int) -> Bool {
    let (upper, lower) = (lines[name.upperBound - 1].print, lines[index].print)
    let text = text(of: name)
    guard upper.page == lower.page, ResourceType(text) == nil else { return false }
    let next = capture.text(of: lines[index].columns[0])
    let isPart = isBeginning(text + " " + next)
    let isWhole = known.contains(FoldedText.fold(text)) && isBeginning(next)
    // A name that had room for the next line's first word ends there.
    let isSeparate =
      isWhole
      || lines[index].columns[0].first.map { hasRoom(lines[name.upperBound - 1], 0, for: $0) }
        ?? false
    let most = isOpen(text, next) ? 2.5 : isPart ? 1.6 : isSeparate ? 0 : 1.25
    return lower.middle - upper.middle < pitch * most
  }

  /// Whether a page ends within a name.
  private func isBroken(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard lines[first.lowerBound].print.page != lines[second.lowerBound].print.page else {
      return false
    }
    return isBeginning(text(of: first) + " " + text(of: second))
      && !known.contains(FoldedText.fold(text(of: first)))
  }

  /// Whether a name clearly goes on: `Protective Equipment per` and on the next page `Team Member`.
  private func isOpen(_ upper: String, _ lower: String) -> Bool {
    guard !known.contains(FoldedText.fold(upper)), !known.contains(FoldedText.fold(lower)) else {
      return false
    }
    let last = upper.split(separator: " ").last ?? ""
    return lower.first?.isLowercase == true || upper.last.map { "/-,&".contains($0) } == true
      || ["and", "or", "of", "for", "per", "the", "in", "to", "with"].contains(last)
  }

  /// Whether a page may end within a name that isn't known.
  private func mayBeBroken(
    _ first: Range<Int>, _ second: Range<Int>, isFromTop: Bool
  ) -> Bool {
    let (upper, lower) = (lines[first.upperBound - 1], lines[second.lowerBound])
    guard upper.print.page != lower.print.page, !isBroken(first, second),
      !known.contains(FoldedText.fold(text(of: second))), ResourceType(text(of: first)) == nil,
      let word = lower.columns[0].first,
      let end = lines.last(where: { $0.print.page == upper.print.page }),
      let start = lines.first(where: { $0.print.page == lower.print.page }),
      end.print.middle - upper.print.middle < pitch * 3,
      // Set from the top, the rest of a name is the first on its page.
      !isFromTop || lower.print.middle - start.print.middle < pitch * 2
    else { return false }
    return !hasRoom(upper, 0, for: word)
  }

  /// Whether two names that aren't known may be one whose lines stand a little apart, as at the end of pages.
  private func mayBeOne(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let (upper, lower) = (lines[first.upperBound - 1], lines[second.lowerBound])
    guard upper.print.page == lower.print.page,
      lower.print.middle - upper.print.middle < pitch * 1.5,
      !known.contains(FoldedText.fold(text(of: second))), ResourceType(text(of: first)) == nil,
      let word = lower.columns[0].first
    else { return false }
    return !hasRoom(upper, 0, for: word)
  }

  private func isBeginning(_ text: String) -> Bool {
    let folded = FoldedText.fold(text)
    return known.contains { $0 == folded || $0.hasPrefix(folded + " ") }
  }

  private func text(of name: Range<Int>) -> String {
    capture.text(of: lines[name].flatMap { $0.columns[0] })
  }

  // MARK: Cells

  private func row(_ name: Range<Int>, _ parts: [PrintedRowFinder.Part]) -> CapturedRow {
    let lines = parts.flatMap { self.lines[$0.lines] }
    let unsure = parts.reduce(into: Set<Int>()) { $0.formUnion($1.unsure) }.subtracting([0])
    let cells = (0..<columnCount).map { column in
      column == 0
        ? cell(self.lines[name].map { ($0, $0.columns[0]) }, 0)
        : unsure.contains(column) ? [] : cell(lines.map { ($0, $0.columns[column]) }, column)
    }
    return CapturedRow(cells: cells, isTableRow: true, unsure: unsure)
  }

  private func cell(_ lines: [(line: Line, words: [Int])], _ column: Int) -> [CellLine] {
    var cell: [CellLine] = []
    var last: PrintedLayout.Line?
    for (line, words) in lines where !words.isEmpty {
      if let last, last.page == line.print.page, line.print.middle - last.middle > pitch * 1.4 {
        cell.append(CellLine(words: [], end: 0))
      }
      last = line.print
      cell.append(layout.cellLine(words, right: line.ends[column]))
    }
    return cell
  }
}

/// Where the columns of a table begin and end in print.
struct PrintedColumns {
  /// Where each column but the first begins.
  let edges: [Double]
  /// Where the longest line of each column ends.
  let ends: [Double]
  private let layout: PrintedLayout

  /// Takes it that columns begin where their heads do, as texts that begin there say; nil where words cross
  /// from one to another.
  init?(below section: PrintedTable.Section, _ layout: PrintedLayout) {
    self.layout = layout
    let boxes = (section.heads.flatMap(\.self) + section.body.flatMap(\.words)).map {
      layout.boxes[$0]
    }
    let lefts = section.heads.dropFirst().map { head in
      head.map { layout.boxes[$0].left }.min() ?? 0
    }
    for left in lefts {
      guard !boxes.contains(where: { $0.left < left - 1.5 && $0.right > left + 1 }) else {
        return nil
      }
    }
    let edges = lefts.map { $0 - 1.5 }
    self.edges = edges
    ends = section.heads.indices.map { column in
      boxes.filter { Self.column(of: $0, edges) == column }.map(\.right).max() ?? 0
    }
  }

  /// Finds the spaces between the columns, or the first `count` of them, that no word crosses; nil where
  /// there is none.
  init?(
    section: PrintedTable.Section, _ layout: PrintedLayout, count: Int? = nil,
    leastSpace: Double = 2
  ) {
    self.layout = layout
    let heads = section.heads.prefix(count ?? section.heads.count)
    let words = section.heads.flatMap(\.self) + section.body.flatMap(\.words)
    let boxes = words.map { layout.boxes[$0] }.sorted { $0.left < $1.left }
    let lefts = heads.map { head in head.map { layout.boxes[$0].left }.min() ?? 0 }
    var edges: [Double] = []
    for (left, right) in zip(lefts, lefts.dropFirst()) {
      guard let edge = Self.edge(from: left, to: right, boxes, leastSpace) else { return nil }
      edges.append(edge)
      // Where texts begin below their head, no word of theirs begins before it.
      let aligned = boxes.count { abs($0.left - right) < 1.5 }
      if aligned > 3, boxes.contains(where: { $0.left > edge && $0.left < right - 3 }) {
        return nil
      }
    }
    self.edges = edges
    ends = heads.indices.map { column in
      boxes.filter { Self.column(of: $0, edges) == column }.map(\.right).max() ?? 0
    }
  }

  /// The words of each column.
  func split(_ words: [Int]) -> [[Int]] {
    var columns = Array(repeating: [Int](), count: ends.count)
    for word in words { columns[Self.column(of: layout.boxes[word], edges)].append(word) }
    return columns
  }

  private static func column(of box: PrintedLayout.Box, _ edges: [Double]) -> Int {
    edges.count { $0 <= box.left }
  }

  /// Where a column begins: behind the space that ends with its head, else behind the widest one.
  private static func edge(
    from left: Double, to right: Double, _ boxes: [PrintedLayout.Box], _ leastSpace: Double
  ) -> Double? {
    var covered = left
    var best: (score: Double, edge: Double)?
    for box in boxes where box.right > left && box.left < right + 40 {
      let width = box.left - covered
      if covered < right, box.left > left + 1, box.left < right + 1.5, width >= leastSpace {
        if abs(box.left - right) < 1.5 { return box.left - 1 }
        let score = width - abs(box.left - right) * 0.02
        if score > best?.score ?? 0 { best = (score, box.left - 1) }
      }
      covered = max(covered, box.right)
    }
    return best?.edge
  }
}
