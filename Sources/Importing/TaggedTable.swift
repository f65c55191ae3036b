/// The cells of a tagged table by rows and columns. A browser doesn't tag cells that are blank.
struct TaggedTable {
  /// A paragraph and its words.
  struct Found {
    let paragraph: TaggedParagraph
    let words: [Int]
  }

  /// A cell as it is tagged, and what stands in it.
  struct Cell {
    let element: TaggedElement
    let found: [Found]

    init(_ element: TaggedElement, _ found: [Found]) {
      (self.element, self.found) = (element, found)
    }

    var words: some Sequence<Int> { found.lazy.flatMap(\.words) }
  }

  private let cells: [[Cell]]
  private let layout: PrintedLayout
  /// How many columns it has.
  private let width: Int
  /// The columns of heads, by their names.
  private var heads: [Substring: Int] = [:]
  /// Where each column is printed, by the rows that have every cell.
  private var areas: [Area?] = []

  private typealias Area = (left: Double, right: Double)

  init(_ cells: [[Cell]], _ layout: PrintedLayout) {
    self.cells = cells
    self.layout = layout
    width = cells.map { $0.reduce(0) { $0 + $1.element.columnSpan } }.max() ?? 0
    for row in cells where row.count == width && row.allSatisfy({ $0.element.tag == "TH" }) {
      for (column, cell) in row.enumerated() { heads[cell.element.id ?? ""] = column }
    }
    let whole = cells.filter { $0.count == width }
    areas = (0..<width).map { column in area(of: whole.flatMap { Array($0[column].words) }) }
  }

  /// What stands in each row, by columns; nil where it can't be told of which column a cell is.
  var rows: [[[Found]]]? {
    // How many more rows a cell above reaches down, by columns.
    var reach = Array(repeating: 0, count: width)
    var rows: [[[Found]]] = []
    for row in cells {
      var columns = Array(repeating: [Found](), count: width)
      let isFree = reach.map { $0 == 0 }
      reach = reach.map { max($0 - 1, 0) }
      guard let places = places(of: row, isFree) else { return nil }
      for (cell, column) in zip(row, places) {
        columns[column] = cell.found
        for column in column..<min(column + cell.element.columnSpan, width) {
          reach[column] = cell.element.rowSpan - 1
        }
      }
      rows.append(columns)
    }
    return rows
  }

  /// The columns of a row's cells: one behind the other where that fills the row, else by their heads or by
  /// where they are printed.
  private func places(of row: [Cell], _ isFree: [Bool]) -> [Int]? {
    var places: [Int] = []
    var column = 0
    for cell in row {
      while column < width, !isFree[column] { column += 1 }
      places.append(column)
      column += cell.element.columnSpan
    }
    while column < width, !isFree[column] { column += 1 }
    if column == width { return places }
    let known = row.map { $0.element.heads.lazy.compactMap { heads[$0] }.first ?? printed($0) }
    guard !known.contains(nil) else { return nil }
    let columns = known.compactMap(\.self)
    return zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 } ? columns : nil
  }

  // MARK: Places in print

  /// The column below whose cells a cell is printed; nil where that isn't one alone.
  private func printed(_ cell: Cell) -> Int? {
    guard let area = area(of: cell.words) else { return nil }
    let near = (0..<width).filter { column in
      areas[column].map { $0.left < area.right && area.left < $0.right } ?? false
    }
    return near.count == 1 ? near[0] : nil
  }

  private func area(of words: some Sequence<Int>) -> Area? {
    let boxes = words.map { layout.boxes[$0] }
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else {
      return nil
    }
    return (left, right)
  }
}
