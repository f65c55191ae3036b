import CatalogModel

/// Reads a tagged PDF as rows: what its tables, cells, paragraphs and lists are needn't be guessed from
/// places on paper. Its words are those that are printed.
struct TaggedRowReader {
  private let capture: Capture
  private let layout: PrintedLayout
  private var finder: TaggedWordFinder
  private var rows: [CapturedRow] = []
  /// The words that touch the one before them.
  private var joined: Set<Int> = []
  /// Whether a table has the heads of the form's tables.
  private var hasHeads = false
  /// Whether every text is made of words that are printed.
  private var isWhole = true

  /// The rows of a document, and the words that no space parts from the one before; nil where its structure
  /// doesn't agree with what is printed, or has none of the form's tables.
  static func read(
    _ document: TaggedElement, _ capture: Capture
  ) -> (rows: [CapturedRow], joined: Set<Int>)? {
    guard let layout = capture.layout else { return nil }
    var reader = TaggedRowReader(capture, layout)
    reader.read(document)
    guard reader.isWhole, reader.hasHeads, reader.isRestRunning else { return nil }
    reader.addRepeatedHeads()
    return (reader.rows, reader.joined)
  }

  private init(_ capture: Capture, _ layout: PrintedLayout) {
    self.capture = capture
    self.layout = layout
    finder = TaggedWordFinder(capture.words, layout)
  }

  /// Reads what stands outside of tables as paragraphs, and each table by its rows.
  private mutating func read(_ element: TaggedElement) {
    var outside = TaggedElement(tag: element.tag)
    for content in element.contents {
      if case .element(let child) = content, child.holds("TR") {
        addParagraphs(of: outside)
        outside.contents = []
        if child.tag == "Table" { readTable(child) } else { read(child) }
      } else {
        outside.contents.append(content)
      }
    }
    addParagraphs(of: outside)
  }

  // MARK: Words

  /// The paragraphs of an element with their words.
  private mutating func find(_ element: TaggedElement) -> [TaggedTable.Found] {
    var found: [TaggedTable.Found] = []
    for paragraph in TaggedParagraphReader.paragraphs(of: element) {
      guard let words = finder.take(paragraph) else {
        isWhole = false
        return []
      }
      found.append(TaggedTable.Found(paragraph: paragraph, words: words.map(\.index)))
      noteSpaces(words)
    }
    return found
  }

  /// Notes between which words no space stands.
  private mutating func noteSpaces(_ words: [TaggedWordFinder.Word]) {
    for (last, word) in zip(words, words.dropFirst()) {
      let (left, right) = (layout.boxes[last.index], layout.boxes[word.index])
      if !word.isSpaced, capture.words[last.index].line == capture.words[word.index].line,
        right.left - left.right < layout.space / 2
      {
        joined.insert(word.index)
      }
    }
  }

  /// Where the longest line of some words ends.
  private func right(of words: some Sequence<Int>) -> Double {
    words.lazy.map { layout.boxes[$0].right }.max() ?? 0
  }

  /// The lines of a paragraph that ends at `right` where they have no more room; an item is one.
  private func lines(_ found: TaggedTable.Found, right: Double) -> [CellLine] {
    if found.paragraph.isItem {
      var line = layout.cellLine(found.words, right: right)
      (line.width, line.isItem) = (.max, true)
      return [line]
    }
    let lines = found.words.chunked { capture.words[$0].line == capture.words[$1].line }
    return lines.map { layout.cellLine($0, right: right) }
  }

  // MARK: Paragraphs

  private mutating func addParagraphs(of element: TaggedElement) {
    let all = find(element)
    let right = right(of: all.lazy.flatMap(\.words))
    for found in all {
      let lines = lines(found, right: right)
      rows.append(CapturedRow(cells: [[]], isTableRow: false))
      let whole = found.paragraph.isLoose ? lines : CapturedBlockReader(capture).joined(lines)
      rows += whole.map { CapturedRow(cells: [[$0]], isTableRow: false) }
    }
  }

  // MARK: Tables

  private mutating func readTable(_ table: TaggedElement) {
    var caption = table
    caption.contents.removeAll {
      if case .element(let child) = $0 { child.holds("TR") || child.tag == "TR" } else { false }
    }
    addParagraphs(of: caption)
    var cells: [[TaggedTable.Cell]] = []
    for row in table.rows.flatMap({ Self.copies(of: $0) }) {
      cells.append(row.cells.map { TaggedTable.Cell($0, find($0)) })
    }
    guard let rows = TaggedTable(cells, layout).rows else {
      isWhole = false
      return
    }
    let ends = (rows.first?.indices ?? 0..<0).map { column in
      right(of: rows.lazy.flatMap { $0[column].flatMap(\.words) })
    }
    for row in rows where !row.isEmpty {
      let read = CapturedRow(
        cells: zip(row, ends).map { cell, right in self.cell(cell, right: right) }, isTableRow: true
      )
      let heads = read.cells.map { ColumnHead(capture.text(of: $0.flatMap(\.words))) }
      hasHeads = hasHeads || heads.first == .name && heads.count > 1 && !heads.contains(.unknown)
      self.rows.append(read)
    }
  }

  private func cell(_ found: [TaggedTable.Found], right: Double) -> [CellLine] {
    var lines: [CellLine] = []
    for (index, paragraph) in found.enumerated() {
      if index > 0 { lines.append(CellLine(words: [], end: 0)) }
      lines += self.lines(paragraph, right: right)
    }
    return lines
  }

  /// A row of heads as often as it is printed: a browser tags those of all pages as one.
  private static func copies(of row: TaggedElement) -> [TaggedElement] {
    let texts = row.cells.map { $0.texts.filter { !$0.allSatisfy(\.isWhitespace) } }
    let counts = Set(texts.map(\.count))
    guard counts.count == 1, let count = counts.first, count > 1, row.cells.count > 1,
      texts.allSatisfy({ Set($0).count == 1 })
    else { return [row] }
    var copy = TaggedElement(tag: row.tag)
    for (cell, texts) in zip(row.cells, texts) {
      var one = TaggedElement(tag: cell.tag)
      (one.id, one.columnSpan) = (cell.id, cell.columnSpan)
      one.contents = [.text(texts[0])]
      copy.contents.append(.element(one))
    }
    return Array(repeating: copy, count: count)
  }

  // MARK: What isn't tagged

  /// The lines of which no word is tagged.
  private var untagged: [Int] {
    layout.lines.indices.filter { layout.lines[$0].words.allSatisfy { !finder.isTaken[$0] } }
  }

  /// Whether what isn't tagged stands at the heads and feet of pages, or is a bullet.
  private var isRestRunning: Bool {
    let untagged = Set(untagged)
    let pages = Dictionary(grouping: layout.lines.indices, by: { layout.lines[$0].page })
    let edges = Set(pages.values.flatMap { $0.sorted().prefix(4) + $0.sorted().suffix(4) })
    return layout.lines.indices.allSatisfy { index in
      untagged.contains(index) && edges.contains(index)
        || layout.lines[index].words.allSatisfy {
          finder.isTaken[$0] || ListMark(capture.words[$0].text) != nil
        }
    }
  }

  /// Adds heads that are printed again on other pages, and that an office tags in one place alone.
  private mutating func addRepeatedHeads() {
    let untagged = untagged
    for index in untagged {
      guard let heads = PrintedHeads(at: index, capture, layout),
        (index..<heads.end).allSatisfy({ untagged.contains($0) }),
        let place = rows.firstIndex(where: { $0.isTableRow && $0.heads(capture) == heads.kinds })
      else { continue }
      rows.insert(heads.row(layout), at: place + 1)
    }
  }
}

extension TaggedElement {
  /// Whether elements of a kind stand in it, however deep.
  fileprivate func holds(_ tag: String) -> Bool {
    children.contains { $0.tag == tag || $0.holds(tag) }
  }
}

extension [Int] {
  /// Its runs of neighbours that belong together.
  fileprivate func chunked(by belong: (Int, Int) -> Bool) -> [[Int]] {
    reduce(into: []) { chunks, next in
      if let last = chunks.last?.last, belong(last, next) {
        chunks[chunks.count - 1].append(next)
      } else {
        chunks.append([next])
      }
    }
  }
}
