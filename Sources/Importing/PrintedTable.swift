import CatalogModel

/// The body of a table in print: which words stand in which row and column.
struct PrintedTable {
  private let capture: Capture
  private let layout: PrintedLayout
  private let body: [PrintedLayout.Line]
  /// Where each column but the first begins.
  private let edges: [Double]
  /// Where the longest line of each column ends.
  private let ends: [Double]
  /// The distance of lines of one paragraph.
  private let pitch: Double

  init(
    _ capture: Capture, _ layout: PrintedLayout, heads: [[Int]], body: [PrintedLayout.Line]
  ) {
    self.capture = capture
    self.layout = layout
    self.body = body
    let boxes = (heads.flatMap(\.self) + body.flatMap(\.words)).map { layout.boxes[$0] }
    let lefts = heads.map { layout.boxes[$0[0]].left }
    let edges = zip(lefts, lefts.dropFirst()).map { Self.edge(from: $0, to: $1, boxes) }
    self.edges = edges
    ends = heads.indices.map { column in
      boxes.filter { Self.column(of: $0, edges) == column }.map(\.right).max() ?? 0
    }
    let distances = zip(body, body.dropFirst()).filter { $0.page == $1.page }
      .map { $1.middle - $0.middle }
    let height = body.first?.height ?? 1
    pitch = distances.filter { $0 > height * 0.7 }.min() ?? height
  }

  /// Where a column begins: in the widest space that no word crosses, near the heads.
  private static func edge(
    from left: Double, to right: Double, _ boxes: [PrintedLayout.Box]
  ) -> Double {
    let near = boxes.filter { $0.right > left && $0.left < right + 40 }
      .sorted { $0.left < $1.left }
    var (covered, best) = (left, (width: 0.0, edge: right - 1))
    for box in near {
      if box.left > covered, box.left - covered > best.width, box.left > left + 1,
        covered < right
      {
        best = (box.left - covered, box.left - 1)
      }
      covered = max(covered, box.right)
    }
    return best.width >= 2 ? best.edge : right - 1
  }

  private static func column(of box: PrintedLayout.Box, _ edges: [Double]) -> Int {
    edges.count { $0 <= box.left }
  }

  /// The words of a line in one column.
  private func words(of line: PrintedLayout.Line, in column: Int) -> [Int] {
    line.words.filter { Self.column(of: layout.boxes[$0], edges) == column }
  }

  /// The rows, each with a cell for each column. Where nothing tells rows apart, they have their names
  /// alone, and the other words stay without a place.
  var rows: [CapturedRow] {
    let names = names
    guard !names.isEmpty else { return body.map { row([$0]) } }
    let isFromTop = isFromTop(names)
    var bounds = [0]
    for (name, next) in zip(names, names.dropFirst()) {
      if isFromTop {
        bounds.append(next.lowerBound)
      } else if let end = endOfCentred(from: bounds[bounds.count - 1], name, before: next) {
        bounds.append(end)
      } else {
        return names.map { CapturedRow(cells: [nameCell($0)], isTableRow: true) }
      }
    }
    bounds.append(body.count)
    return zip(bounds, bounds.dropFirst()).map { row(Array(body[$0..<$1])) }
  }

  private func nameCell(_ name: Range<Int>) -> [CellLine] {
    cell(Array(body[name]), 0)
  }

  /// Whether cells begin at the top of their rows, with the names: no text stands close above a name.
  private func isFromTop(_ names: [Range<Int>]) -> Bool {
    names.allSatisfy { name in
      let first = name.lowerBound
      guard first > 0, body[first - 1].page == body[first].page else { return true }
      let isNamed = names.contains { $0.contains(first - 1) }
      return isNamed || body[first].middle - body[first - 1].middle > pitch * 1.15
    } && names.first?.lowerBound == 0
  }

  /// The lines that each name in the first column stands on.
  private var names: [Range<Int>] {
    var names: [Range<Int>] = []
    for (index, line) in body.enumerated() where !words(of: line, in: 0).isEmpty {
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
    let (upper, lower) = (body[name.upperBound - 1], body[index])
    let text = capture.text(of: body[name].flatMap { words(of: $0, in: 0) })
    if ResourceType(text) != nil { return false }
    return upper.page == lower.page && lower.middle - upper.middle < pitch * 1.25
  }

  /// The line behind a row whose cells are centred: behind a gap, with as much of the row below its name
  /// as above; nil where two places would do, or none.
  private func endOfCentred(
    from start: Int, _ name: Range<Int>, before next: Range<Int>
  ) -> Int? {
    let (first, last) = (body[name.lowerBound], body[name.upperBound - 1])
    guard start <= name.lowerBound, body[start].page == last.page else { return nil }
    var ends: [(index: Int, unevenness: Double)] = []
    for end in name.upperBound...max(name.upperBound, next.lowerBound)
    where end <= next.lowerBound && isGap(above: end) && body[end - 1].page == last.page {
      let (above, below) = (first.middle - body[start].middle, body[end - 1].middle - last.middle)
      ends.append((end, abs(above - below)))
    }
    ends.sort { $0.unevenness < $1.unevenness }
    guard let best = ends.first, best.unevenness < pitch * 1.6 else { return nil }
    let isSure = ends.count == 1 || ends[1].unevenness > best.unevenness + pitch * 0.6
    return isSure ? best.index : nil
  }

  private func isGap(above index: Int) -> Bool {
    let (upper, lower) = (body[index - 1], body[index])
    return upper.page != lower.page || lower.middle - upper.middle > pitch * 1.1
  }

  private func row(_ lines: [PrintedLayout.Line]) -> CapturedRow {
    let cells = (0...edges.count).map { column in cell(lines, column) }
    return CapturedRow(cells: cells, isTableRow: true)
  }

  private func cell(_ lines: [PrintedLayout.Line], _ column: Int) -> [CellLine] {
    var cell: [CellLine] = []
    var last: PrintedLayout.Line?
    for line in lines {
      let words = words(of: line, in: column)
      guard !words.isEmpty else { continue }
      if let last, last.page == line.page, line.middle - last.middle > pitch * 1.4 {
        cell.append(CellLine(words: [], end: 0))
      }
      last = line
      cell.append(layout.cellLine(words, right: ends[column]))
    }
    return cell
  }
}
