import CatalogModel
import CommonMark
import Diagnostics

/// Finds what every cell of a form inherits.
struct InheritanceResolver {
  private let types: [ResourceType]
  private var found: [(CellAddress, Inheritance)] = []
  /// What cells inherit. Kept for as long as the catalog is, so that it has room for no more.
  private(set) var inheritance: [CellAddress: Inheritance] = [:]
  private(set) var findings: [TextFinding] = []

  /// Resolves all rows of `body`, whose places are those of `file`.
  init(_ body: FormBody, in file: SourceFile?) {
    types = body.typesNamed
    for row in body.rows { resolve(row.address, row.cells, in: file) }
    inheritance = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  private mutating func resolve(
    _ name: CellAddress.Row, _ cells: [TypedPassage], in file: SourceFile?
  ) {
    var taken: [Inheritance?] = []
    for (index, cell) in cells.enumerated() {
      guard case .value(let passage) = cell.entry else { continue }
      switch InheritancePhrase.read(passage.blocks, in: file) {
      case .none: continue
      case .inherits(let inheritance):
        if taken.isEmpty { taken = Array(repeating: nil, count: cells.count) }
        taken[index] = inheritance
      case .unreadable(let leaf):
        findings.append(Self.unreadable(leaf))
      }
    }
    guard !taken.isEmpty else { return }
    var row = InheritanceRow(cells, taken)
    findings += row.dropUnresolvable(types)
    for (index, cell) in cells.enumerated() {
      if let taken = row.taken[index] { found.append((CellAddress(name, cell.type), taken)) }
    }
  }

  private static func unreadable(_ leaf: RichText) -> TextFinding {
    let length = leaf.text.utf8.prefix { $0 != UInt8(ascii: "\n") }.count
    return TextFinding(
      InheritanceRules.unreadable, leaf, 0..<length,
      "this begins `Same as` and isn't understood; it is shown as it stands",
      help: "write `Same as Type N`, alone or followed by a full stop, `PLUS` or `except`")
  }
}

/// The cells of one row: a graph in which each leads to one other at most.
private struct InheritanceRow {
  private let cells: [TypedPassage]
  /// What each of the cells inherits.
  private(set) var taken: [Inheritance?]

  init(_ cells: [TypedPassage], _ taken: [Inheritance?]) {
    self.cells = cells
    self.taken = taken
  }

  /// The place of the cell of `type`.
  private func index(of type: ResourceType) -> Int? {
    cells.indices.first { cells[$0].type == type }
  }

  /// The cell that a cell inherits from, if it is there.
  private func target(ofCell index: Int) -> Int? {
    taken[index].flatMap { self.index(of: $0.target) }
  }

  // MARK: Faults

  /// Takes back what leads nowhere, so that these cells stand as they are, and says why.
  mutating func dropUnresolvable(_ types: [ResourceType]) -> [TextFinding] {
    var findings: [TextFinding] = []
    let faulty = cells.indices.filter { hasFault($0, types, &findings) }
    for index in faulty { taken[index] = nil }
    return findings
  }

  /// Whether the cell inherits what it can't, and why. A circle is one fault of many cells: it
  /// is reported once, at the first of its types.
  private func hasFault(
    _ index: Int, _ types: [ResourceType], _ findings: inout [TextFinding]
  ) -> Bool {
    guard let target = taken[index]?.target else { return false }
    let type = cells[index].type
    if target == type {
      findings += finding(
        InheritanceRules.itself, index, "\(target) inherits from itself",
        help: "write the number of the type that is meant, as on the published form")
    } else if !types.contains(target) {
      let known = types.map(\.description).joined(separator: ", ")
      findings += finding(
        InheritanceRules.missingType, index,
        "\(type) inherits from \(target), but this form has no \(target)",
        help: "write one of these: \(known)")
    } else {
      guard let circle = circle(fromCell: index) else { return false }
      guard circle.min() == type else { return true }
      let way = (circle + [type]).map(\.description).joined(separator: " → ")
      findings += finding(
        InheritanceRules.cycle, index, "these types inherit from one another: \(way)",
        help: "one of the cells has to carry the text")
    }
    return true
  }

  /// The types that the cell leads back to itself by, in order; nil where it doesn't.
  private func circle(fromCell start: Int) -> [ResourceType]? {
    var next = target(ofCell: start)
    var length = 1
    while let index = next, index != start, length < cells.count {
      next = target(ofCell: index)
      length += 1
    }
    guard next == start else { return nil }
    var path = [cells[start].type]
    next = target(ofCell: start)
    while let index = next, index != start {
      path.append(cells[index].type)
      next = target(ofCell: index)
    }
    return path
  }

  private func finding(
    _ rule: Rule, _ index: Int, _ message: String, help: String? = nil
  ) -> [TextFinding] {
    guard let inheritance = taken[index],
      case .paragraph(let phrase) = cells[index].entry.value?.blocks.first
    else { return [] }
    return [
      TextFinding(
        rule, phrase, 0..<inheritance.phraseLength, message, help: help)
    ]
  }
}
