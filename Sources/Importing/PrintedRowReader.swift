import CatalogModel

/// Reads the lines of a PDF as rows: tables by the columns of their heads, labels with their values
/// beside them, and running text.
struct PrintedRowReader {
  private let capture: Capture
  private let layout: PrintedLayout
  /// Names of rows that are known, folded.
  private let names: Set<String>
  /// The lines that stand at the head or foot of every page.
  private let runningLines: Set<Int>
  private var rows: [CapturedRow] = []
  private var index = 0
  /// Where the values begin that stand beside labels.
  private var valueLeft: Double?
  /// Whether a value was seen that is centred beside a label of several lines or the other way round.
  private var isCentred = false

  static func rows(
    of capture: Capture, _ layout: PrintedLayout, names: Set<String>
  ) -> [CapturedRow] {
    var reader = PrintedRowReader(capture, layout, names)
    while reader.index < layout.lines.count { reader.readNext() }
    return reader.rows
  }

  private init(_ capture: Capture, _ layout: PrintedLayout, _ names: Set<String>) {
    self.capture = capture
    self.layout = layout
    self.names = names
    runningLines = layout.runningLines(of: capture)
  }

  private mutating func readNext() {
    if runningLines.contains(index) {
      index += 1
      return
    }
    let heads = PrintedHeads(at: index, capture, layout)
    if let heads { return readTable(heads) }
    if let row = band() ?? labelled() { return rows.append(row) }
    let line = layout.lines[index]
    if FormLabel(capture.text(of: line.words)) != nil { valueLeft = nil }
    // Of which label a centred value is can't be told where its lines stand apart.
    if isCentred, let valueLeft, let first = line.words.first,
      layout.boxes[first].left > valueLeft - 2
    {
      index += 1
      return
    }
    if index > 0, isApart(layout.lines[index - 1], line) {
      rows.append(CapturedRow(cells: [[]], isTableRow: false))
    }
    rows.append(
      CapturedRow(cells: [[cellLine(line.words, right: layout.right)]], isTableRow: false))
    index += 1
  }

  private func isApart(_ upper: PrintedLayout.Line, _ lower: PrintedLayout.Line) -> Bool {
    upper.page == lower.page && lower.gap(below: upper) > PrintedLayout.Line.paragraphGap
  }

  private func cellLine(_ words: [Int], right: Double) -> CellLine {
    layout.cellLine(words, right: right)
  }

  // MARK: Labels

  /// A row of lines that stand close together: on the left a label, perhaps on several lines, beside it
  /// its value, whatever their heights are. Rows that are as close are parted at the largest gap.
  private mutating func band() -> CapturedRow? {
    var end = index + 1
    while end < layout.lines.count, end - index < 40, gap(above: end) < 1.25 { end += 1 }
    while end > index {
      if let row = row(of: layout.lines[index..<end].map { labelChunks($0) }) {
        let (whole, end) = extended(row, to: end)
        index = end
        return whole
      }
      let gaps = (index + 1..<end).map { gap(above: $0) }
      guard let largest = gaps.max(), let last = gaps.lastIndex(of: largest) else { return nil }
      end = index + 1 + last
    }
    return nil
  }

  /// A row whose label goes on in the next lines: `Description` and below it `Notes`.
  private mutating func extended(_ row: CapturedRow, to end: Int) -> (row: CapturedRow, end: Int) {
    let count = row.cells[0].flatMap(\.words).count
    var next = end
    while next < layout.lines.count, next - end < 6, gap(above: next) < 1.6 {
      next += 1
      let lines = layout.lines[index..<next].map { labelChunks($0) }
      if let longer = self.row(of: lines), longer.cells[0].flatMap(\.words).count > count {
        return (longer, next)
      }
    }
    return (row, end)
  }

  /// The distance of a line from the one above, in heights of the line.
  private func gap(above index: Int) -> Double {
    layout.lines[index].gap(below: layout.lines[index - 1])
  }

  /// A label and its value, where the lines are just these.
  private mutating func row(of lines: [[[Int]]]) -> CapturedRow? {
    let left = lines.compactMap { $0.first?.first }.map { layout.boxes[$0].left }.min() ?? 0
    var label: [Int] = []
    var value: [CellLine] = []
    var (firstOfLabel, firstOfValue) = (lines.count, lines.count)
    // Whether a label's lines stand above and below all of its value.
    var isBetween = false
    for (number, chunks) in lines.enumerated() {
      guard let first = chunks.first?.first else { continue }
      let isLabel = abs(layout.boxes[first].left - left) < 2
      if isLabel {
        label += chunks[0]
        firstOfLabel = min(firstOfLabel, number)
        isBetween = firstOfValue < number && firstOfLabel < firstOfValue
      }
      let rest = chunks.dropFirst(isLabel ? 1 : 0).flatMap(\.self)
      if !rest.isEmpty {
        value.append(cellLine(rest, right: layout.right))
        firstOfValue = min(firstOfValue, number)
      }
    }
    guard !value.isEmpty, FormLabel(capture.text(of: label)) != nil else { return nil }
    isCentred = isCentred || firstOfValue < firstOfLabel || isBetween
    valueLeft = value[0].words.first.map { layout.boxes[$0].left }
    return CapturedRow(cells: [[cellLine(label, right: layout.right)], value], isTableRow: true)
  }

  /// A row of a label and the value beside it, where the next row stands close by.
  private mutating func labelled() -> CapturedRow? {
    var label: [Int] = []
    var value: [CellLine] = []
    let left = layout.lines[index].words.first.map { layout.boxes[$0].left } ?? 0
    for next in index..<min(index + 4, layout.lines.count) {
      let chunks = labelChunks(layout.lines[next])
      let isLabel = chunks.first?.first.map { abs(layout.boxes[$0].left - left) < 2 } ?? false
      if isLabel { label += chunks[0] }
      let rest = chunks.dropFirst(isLabel ? 1 : 0).flatMap(\.self)
      if !rest.isEmpty { value.append(cellLine(rest, right: layout.right)) }
      let text = capture.text(of: label)
      if FormLabel(text) != nil {
        guard !value.isEmpty || next > index else { return nil }
        index = next + 1
        if let first = value.first?.words.first { valueLeft = layout.boxes[first].left }
        return CapturedRow(
          cells: [[cellLine(label, right: layout.right)], value], isTableRow: true)
      }
      guard FormLabel.begins(with: text) else { return nil }
    }
    return nil
  }

  /// The chunks of a line; a label and a value that nearly touch are two where values begin there.
  private func labelChunks(_ line: PrintedLayout.Line) -> [[Int]] {
    let chunks = layout.chunks(line)
    guard let valueLeft, let first = chunks.first,
      let value = lengthOfLabel(first)
        ?? first.firstIndex(where: { abs(layout.boxes[$0].left - valueLeft) < 2 }), value > 0
    else { return chunks }
    return [Array(first[..<value]), Array(first[value...])] + chunks.dropFirst()
  }

  /// How many words of a text in columns are a label, where its value follows close behind it.
  private func lengthOfLabel(_ words: [Int]) -> Int? {
    guard layout.isText, words.count > 2 else { return nil }
    return (2..<words.count).last { FormLabel(capture.text(of: words.prefix($0))) != nil }
  }

  // MARK: Tables

  /// Whether the PDF has all words of the lines above before a line, and all words of those below behind it, as
  /// far as that is known; beside a line of a cell stand others.
  private func isBetween(_ index: Int) -> Bool {
    guard !layout.ranks.isEmpty, let word = layout.lines[index].words.first else { return true }
    let rank = layout.ranks[word]
    if goesOn(layout.lines[index], behind: layout.ranks.firstIndex(of: rank - 1)) { return false }
    return layout.lines.indices.allSatisfy { other in
      layout.lines[other].page != layout.lines[index].page || other == index
        || runningLines.contains(other)
        || layout.lines[other].words.allSatisfy { (layout.ranks[$0] < rank) == (other < index) }
    }
  }

  /// Whether a line stands directly below that of a word, as lines of one cell do.
  private func goesOn(_ line: PrintedLayout.Line, behind word: Int?) -> Bool {
    guard let word, let first = line.words.first else { return false }
    let above = layout.lines[capture.words[word].line - 1]
    let chunk = layout.chunks(above).first { $0.contains(word) }?.first
    return line.gap(below: above) < 1.35
      && chunk.map { abs(layout.boxes[$0].left - layout.boxes[first].left) < 2 } == true
  }

  /// Reads a table from its heads to the next label of the form.
  private mutating func readTable(_ heads: PrintedHeads) {
    rows.append(heads.row(layout))
    var sections = [PrintedTable.Section(heads: heads.groups)]
    index = heads.end
    while index < layout.lines.count {
      let line = layout.lines[index]
      if layout.chunks(line).count == 1, FormLabel(capture.text(of: line.words)) != nil,
        isBetween(index)
      {
        break
      }
      if let again = PrintedHeads(at: index, capture, layout), again.kinds == heads.kinds {
        // Heads that are printed again on another page.
        rows.append(again.row(layout))
        sections.append(PrintedTable.Section(heads: again.groups))
        index = again.end
      } else {
        if !runningLines.contains(index) { sections[sections.count - 1].body.append(line) }
        index += 1
      }
    }
    rows +=
      layout.isText
      ? LaidOutTable(capture, layout, sections, known: names).rows
      : PrintedTable(capture, layout, sections, known: names).rows
  }
}

/// The heads of a table's columns, on up to three lines.
struct PrintedHeads {
  /// The words of each head, from left to right.
  let groups: [[Int]]
  /// What they are.
  let kinds: [ColumnHead]
  /// The line behind them.
  let end: Int

  /// The heads that begin in the line at `start`; nil where none do.
  init?(at start: Int, _ capture: Capture, _ layout: PrintedLayout) {
    for count in 1...3 where start + count <= layout.lines.count {
      let lines = layout.lines[start..<start + count]
      guard lines.allSatisfy({ $0.page == lines.first?.page }),
        lines.allSatisfy({ $0.words.count < 20 })
      else { return nil }
      let groups = Self.groups(Array(lines), capture, layout)
      let kinds = groups.map { ColumnHead(capture.text(of: $0)) }
      if groups.count > 1, kinds.first == .name, !kinds.contains(.unknown),
        kinds.dropFirst().allSatisfy({ $0 != .name }), Set(kinds).count == kinds.count
      {
        (self.groups, self.kinds, end) = (groups, kinds, start + count)
        return
      }
    }
    return nil
  }

  /// The words of the lines by columns: a number belongs to the "Type" that it stands below.
  private static func groups(
    _ lines: [PrintedLayout.Line], _ capture: Capture, _ layout: PrintedLayout
  ) -> [[Int]] {
    let all = lines.flatMap(\.words)
    var paired: Set<Int> = []
    var groups: [[Int]] = []
    for number in all where lines.count > 1 && capture.words[number].text.allSatisfy(\.isNumber) {
      let type = all.first {
        capture.words[$0].text.lowercased() == "type" && $0 < number && !paired.contains($0)
          && capture.words[$0].line < capture.words[number].line
          && abs(layout.boxes[$0].left - layout.boxes[number].left) < 3
      }
      guard let type else { continue }
      paired.formUnion([type, number])
      groups.append([type, number])
    }
    for line in lines {
      var rest = line
      rest.words.removeAll { paired.contains($0) }
      groups += layout.chunks(rest).flatMap { heads(in: $0, capture) }
    }
    return groups.sorted { layout.boxes[$0[0]].left < layout.boxes[$1[0]].left }
  }

  /// The heads that stand close together.
  private static func heads(in chunk: [Int], _ capture: Capture) -> [[Int]] {
    guard let lengths = ColumnHead.lengths(of: chunk.map { capture.words[$0].text }) else {
      return [chunk]
    }
    var rest = chunk[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
  }

  func row(_ layout: PrintedLayout) -> CapturedRow {
    CapturedRow(
      cells: groups.map { [layout.cellLine($0, right: layout.right)] }, isTableRow: true)
  }
}
