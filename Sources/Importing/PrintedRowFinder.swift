/// Finds the lines of a printed table at which its rows end: only the names in the first column are
/// known, and that the cells of a row either begin with the name or are centred about it.
struct PrintedRowFinder {
  /// A line of the table.
  struct Line {
    let page: Int
    let middle: Double
    /// The columns that have words in the line.
    let columns: Set<Int>
  }

  /// A row, or what stands of it on one page.
  struct Part {
    /// The name that it goes with.
    let name: Int
    var lines: Range<Int>
    /// The columns of which it can't be told whether all of their words belong here.
    var unsure: Set<Int> = []
  }

  private enum Setting { case top, centred }

  private let lines: [Line]
  /// The columns whose text goes on in a line from the one above.
  private let flowing: [Set<Int>]
  private let names: [Range<Int>]
  private let columnCount: Int
  /// The distance of lines of one paragraph.
  private let pitch: Double
  /// How far a centred cell may be off, in lines.
  private let tolerance: Double

  init(
    _ lines: [Line], flowing: [Set<Int>], names: [Range<Int>], columnCount: Int, pitch: Double,
    tolerance: Double
  ) {
    self.lines = lines
    self.flowing = flowing
    self.names = names
    self.columnCount = columnCount
    self.pitch = pitch
    self.tolerance = tolerance
  }

  /// The parts of all rows, in order, and whether their cells begin with the names. Lines that belong to
  /// no row are in no part.
  func find() -> (parts: [Part], isFromTop: Bool) {
    let top = pages.map { found(on: $0, .top) }
    let centred = pages.map { found(on: $0, .centred) }
    let isFromTop = Self.cost(of: top) < Self.cost(of: centred)
    let (one, other) = isFromTop ? (top, centred) : (centred, top)
    var parts = isFromTop ? one.flatMap(\.parts) : withBrokenRows(one.map(\.parts))
    guard Self.cost(of: other) - Self.cost(of: one) < Self.margin else { return (parts, isFromTop) }
    // Both would do: what they don't agree in is unsure.
    for (index, part) in other.flatMap(\.parts).enumerated() where parts.indices.contains(index) {
      let lines = Set(part.lines).symmetricDifference(parts[index].lines)
      for line in lines { parts[index].unsure.formUnion(self.lines[line].columns) }
    }
    return (parts, false)
  }

  /// The parts of centred rows, where those at the end of a page are unsure unless they are whole there, or
  /// are broken at their lines and begin with the name.
  private func withBrokenRows(_ pages: [[Part]]) -> [Part] {
    var pages = pages
    for index in pages.indices.dropLast() {
      guard let last = pages[index].last, !names[last.name].isEmpty,
        last.lines.contains(names[last.name].lowerBound)
      else { continue }
      let goesOn = pages[index + 1].contains { $0.name == last.name && !$0.lines.isEmpty }
      let misfit =
        goesOn
        ? misfitFromTop(last.lines, names[last.name])
        : misfitFromCentre(last.lines, names[last.name])
      if misfit >= Self.unfit {
        pages[index][pages[index].count - 1].unsure = Set(0..<columnCount)
      }
    }
    return pages.flatMap(\.self)
  }

  /// By how much a setting has to be better than the other one.
  private static let margin = 0.5

  // MARK: Pages

  /// The lines of one page, and the names in them.
  private struct Page {
    let lines: Range<Int>
    let names: Range<Int>
  }

  private var pages: [Page] {
    var pages: [Page] = []
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.page != lines[start].page } ?? lines.count
      let first = names.firstIndex { $0.lowerBound >= start } ?? names.count
      let last = names.firstIndex { $0.lowerBound >= end } ?? names.count
      pages.append(Page(lines: start..<end, names: first..<last))
      start = end
    }
    return pages
  }

  private struct Found {
    var parts: [Part]
    var cost: Double
  }

  private static func cost(of pages: [Found]) -> Double { pages.reduce(0) { $0 + $1.cost } }

  /// The parts on a page: what goes on of the row before it, then a row for each name.
  private func found(on page: Page, _ setting: Setting) -> Found {
    var starts = page.names.map { names[$0] }
    let goesOn = page.names.lowerBound > 0
    guard !starts.isEmpty else {
      let parts = goesOn ? [Part(name: page.names.lowerBound - 1, lines: page.lines)] : []
      return Found(parts: parts, cost: 0)
    }
    // What goes on has no name here; its part may be empty.
    if goesOn { starts.insert(page.lines.lowerBound..<page.lines.lowerBound, at: 0) }
    let isBroken = page.lines.upperBound < lines.count
    let gap = rowGap(page.lines, count: starts.count - 1)
    let cuts = PrintedCuts(page.lines, starts, isCut(above:)) { part, name in
      let isAtEnd = part.upperBound == page.lines.upperBound
      return misfit(part, about: name, setting, isBroken: isBroken && isAtEnd)
        + unevenness(part, gap, isFirst: part.lowerBound == page.lines.lowerBound)
        + Double(torn(part)) * 0.8
    }
    let first = page.names.lowerBound - (goesOn ? 1 : 0)
    var parts = cuts.parts.enumerated().map { Part(name: first + $0, lines: $1) }
    for (index, doubt) in cuts.doubts.enumerated() where !doubt.isEmpty {
      let columns = doubt.reduce(into: Set<Int>()) { $0.formUnion(lines[$1].columns) }
      parts[index].unsure.formUnion(columns)
      parts[index + 1].unsure.formUnion(columns)
    }
    for (index, part) in parts.enumerated()
    where misfit(
      part.lines, about: starts[index], setting, isBroken: isBroken && index == parts.count - 1)
      >= Self.unfit
    {
      parts[index].unsure = Set(0..<columnCount)
    }
    return Found(parts: parts, cost: cuts.cost)
  }

  /// The narrowest of the gaps between rows, if they are the widest of all gaps.
  private func rowGap(_ lines: Range<Int>, count: Int) -> Double {
    let gaps = lines.dropFirst().map { gap(above: $0) }.sorted(by: >)
    return count > 0 && count <= gaps.count ? gaps[count - 1] : .infinity
  }

  /// The distance of a line from the one above it.
  private func gap(above line: Int) -> Double { lines[line].middle - lines[line - 1].middle }

  /// How many columns have a paragraph that goes on in the part from the one above.
  private func torn(_ part: Range<Int>) -> Int {
    (1..<columnCount).count { column in
      part.first { lines[$0].columns.contains(column) }.map { flowing[$0].contains(column) }
        ?? false
    }
  }

  /// What it costs that rows are closer together than the lines of one, in lines.
  private func unevenness(_ part: Range<Int>, _ rowGap: Double, isFirst: Bool) -> Double {
    guard rowGap < .infinity, !part.isEmpty else { return 0 }
    let wide = part.dropFirst().count { gap(above: $0) > rowGap * 0.97 }
    let narrow = isFirst ? 0 : min(1, max(0, (rowGap - gap(above: part.lowerBound)) / pitch))
    return Double(wide) * 0.6 + narrow * 0.5
  }

  /// Whether a row may end above the line: rows don't reach into each other.
  private func isCut(above line: Int) -> Bool {
    gap(above: line) >= pitch * 0.9
  }

  // MARK: Fitting

  /// What a part costs in which a cell stands elsewhere than the setting has it.
  static let unfit = 8.0

  /// How far the cells of a part are off their places, in lines. A page may end within a part that is
  /// broken; what stands of it there may begin at the top, however whole rows are set.
  private func misfit(
    _ part: Range<Int>, about name: Range<Int>, _ setting: Setting, isBroken: Bool
  ) -> Double {
    guard !part.isEmpty else { return 0 }
    let fromTop = misfitFromTop(part, name.isEmpty ? part.lowerBound..<part.lowerBound + 1 : name)
    if setting == .top { return name.isEmpty ? 0 : fromTop }
    let fromCentre = misfitFromCentre(part, name)
    return isBroken || name.isEmpty ? min(fromTop, fromCentre) : fromCentre
  }

  private func misfitFromTop(_ part: Range<Int>, _ name: Range<Int>) -> Double {
    guard part.lowerBound == name.lowerBound else { return Self.unfit }
    let top = lines[name.lowerBound].middle
    var sum = 0.0
    for column in 1..<columnCount {
      guard let first = part.first(where: { lines[$0].columns.contains(column) }) else { continue }
      let distance = (lines[first].middle - top) / pitch
      guard distance < 1.6 else { return Self.unfit }
      // A paragraph begins a line lower than a name that is none.
      sum += distance < 0.3 ? 0 : abs(distance - 1) < 0.3 ? 0.1 : 0.6
    }
    return sum
  }

  private func misfitFromCentre(_ part: Range<Int>, _ name: Range<Int>) -> Double {
    let centre = middle(of: name.isEmpty ? part : name)
    var (sum, isUnfit) = (0.0, false)
    for column in 1..<columnCount {
      guard let first = part.first(where: { lines[$0].columns.contains(column) }),
        let last = part.last(where: { lines[$0].columns.contains(column) })
      else { continue }
      let distance = abs(middle(of: first..<last + 1) - centre) / pitch
      isUnfit = isUnfit || distance > tolerance
      sum += distance
    }
    return isUnfit ? Self.unfit + sum : sum
  }

  private func middle(of lines: Range<Int>) -> Double {
    (self.lines[lines.lowerBound].middle + self.lines[lines.upperBound - 1].middle) / 2
  }
}

/// The cheapest way to cut lines into one part for each name, and where another way costs nearly as
/// little.
struct PrintedCuts {
  /// The lines of each part.
  private(set) var parts: [Range<Int>] = []
  /// The lines between the parts that may belong to either, for each two neighbours.
  private(set) var doubts: [Range<Int>] = []
  /// What all parts cost.
  private(set) var cost = 0.0

  /// By how much a cut has to be better than every other one.
  private static let margin = 0.6

  private let lines: Range<Int>
  private let names: [Range<Int>]
  private let isCut: (Int) -> Bool
  private let misfit: (Range<Int>, Range<Int>) -> Double

  init(
    _ lines: Range<Int>, _ names: [Range<Int>], _ isCut: @escaping (Int) -> Bool,
    _ misfit: @escaping (Range<Int>, Range<Int>) -> Double
  ) {
    self.lines = lines
    self.names = names
    self.isCut = isCut
    self.misfit = misfit
    find()
  }

  /// Where the part of a name may end.
  private func ends(of name: Int) -> [Int] {
    guard name + 1 < names.count else { return [lines.upperBound] }
    let (least, most) = (names[name].upperBound, names[name + 1].lowerBound)
    return (least...max(least, most)).filter {
      $0 == lines.lowerBound || $0 == lines.upperBound || isCut($0)
    }
  }

  private mutating func find() {
    let all = names.indices.map(ends)
    // What the parts up to a name cost, by where the name's part ends; and those behind it.
    var before: [[Double]] = []
    for (name, ends) in all.enumerated() {
      let starts = name == 0 ? [lines.lowerBound] : all[name - 1]
      before.append(
        ends.map { end in
          starts.indices.map { start in
            (name == 0 ? 0 : before[name - 1][start]) + cost(of: name, starts[start], end)
          }.min() ?? .infinity
        })
    }
    var after = all.map { $0.map { _ in 0.0 } }
    for name in names.indices.dropLast().reversed() {
      after[name] = all[name].map { start in
        all[name + 1].indices.map { end in
          after[name + 1][end] + cost(of: name + 1, start, all[name + 1][end])
        }.min() ?? .infinity
      }
    }
    cost = before.last?.first ?? .infinity
    guard cost < .infinity else {
      cost = Double(names.count) * PrintedRowFinder.unfit
      return
    }
    choose(all, zip(before, after).map { zip($0, $1).map { $0 + $1 } })
  }

  private func cost(of name: Int, _ start: Int, _ end: Int) -> Double {
    guard start <= names[name].lowerBound, start <= end else { return .infinity }
    return misfit(start..<end, names[name])
  }

  /// Takes the cheapest cuts; `totals` are what all parts cost with a cut at a place.
  private mutating func choose(_ ends: [[Int]], _ totals: [[Double]]) {
    var start = lines.lowerBound
    for name in names.indices {
      let choices = zip(ends[name], totals[name]).filter { $0.0 >= start }
      guard let best = choices.min(by: { $0.1 < $1.1 })?.0 else { return }
      let near = choices.filter { $0.1 < cost + Self.margin }.map(\.0)
      parts.append(start..<best)
      doubts.append(min(best, near.min() ?? best)..<max(best, near.max() ?? best))
      start = best
    }
    doubts.removeLast()
  }
}
