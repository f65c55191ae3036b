import CatalogModel
import CommonMark
import Diagnostics

/// Finds what every cell of a form takes over, and fills it in.
struct InheritanceResolver {
  private let types: [ResourceType]
  private(set) var inheritance: [CellAddress: Inheritance] = [:]
  private(set) var writtenOut: [CellAddress: WrittenOutText] = [:]
  private(set) var findings: [TextFinding] = []

  /// Resolves all rows of `body`, whose places are those of `file`.
  init(_ body: FormBody, in file: SourceFile?) {
    types = body.typesNamed
    let components = body.components.value ?? []
    let count = (components.count + 1) * types.count
    inheritance.reserveCapacity(count)
    writtenOut.reserveCapacity(count)
    resolve(.types, body.types.value ?? [], in: file)
    for component in components {
      resolve(.component(component.anchor), component.cells, in: file)
    }
  }

  private mutating func resolve(
    _ name: CellAddress.Row, _ cells: [TypedPassage], in file: SourceFile?
  ) {
    var row = InheritanceRow(name)
    for cell in cells {
      switch InheritancePhrase.read(cell.entry.value?.blocks ?? [], in: file) {
      case .none: row.cells.append(.init(cell: cell))
      case .inherits(let inheritance, let phrase):
        row.cells.append(.init(cell: cell, inheritance: inheritance, phrase: phrase))
      case .unreadable(let leaf):
        row.cells.append(.init(cell: cell))
        findings.append(Self.unreadable(leaf, CellAddress(name, cell.type)))
      }
    }
    findings += row.dropUnresolvable(types)
    for cell in row.cells {
      guard let found = cell.inheritance else { continue }
      let address = CellAddress(name, cell.type)
      inheritance[address] = found
      writtenOut[address] = WrittenOutText(parts: row.parts(of: cell.type))
    }
  }

  private static func unreadable(_ leaf: RichText, _ address: CellAddress) -> TextFinding {
    let length = leaf.text.utf8.prefix { $0 != UInt8(ascii: "\n") }.count
    return TextFinding(
      InheritanceRules.unreadable, leaf, 0..<length, .cell(address),
      "this begins `Same as` and isn't understood; it is shown as it stands",
      help: "write `Same as Type N`, alone or followed by a full stop, `PLUS` or `except`")
  }
}

/// The cells of one row: a graph in which each leads to one other at most.
private struct InheritanceRow {
  /// A cell and what it says of another.
  struct Cell {
    let cell: TypedPassage
    var inheritance: Inheritance?
    var phrase: RichText?

    var type: ResourceType { cell.type }
  }

  private let name: CellAddress.Row
  var cells: [Cell] = []

  init(_ name: CellAddress.Row) { self.name = name }

  private subscript(type: ResourceType) -> Cell? { cells.first { $0.type == type } }

  // MARK: Faults

  /// Takes back what leads nowhere, so that these cells stand as they are, and says why.
  mutating func dropUnresolvable(_ types: [ResourceType]) -> [TextFinding] {
    let faults = cells.indices.map { fault(of: cells[$0], types) }
    for (index, fault) in faults.enumerated() where fault.isFault {
      cells[index].inheritance = nil
    }
    return faults.compactMap(\.finding)
  }

  /// A circle is one fault of many cells: it is reported once, at the first of its types.
  private func fault(
    of cell: Cell, _ types: [ResourceType]
  ) -> (isFault: Bool, finding: TextFinding?) {
    guard let target = cell.inheritance?.target else { return (false, nil) }
    if target == cell.type {
      return (true, finding(InheritanceRules.itself, cell, "\(target) takes over from itself"))
    }
    guard types.contains(target) else {
      let known = types.map(\.description).joined(separator: ", ")
      return (
        true,
        finding(
          InheritanceRules.missingType, cell,
          "\(cell.type) takes over from \(target), which isn't here", help: "here are: \(known)")
      )
    }
    guard let circle = circle(from: cell.type) else { return (false, nil) }
    guard circle.min() == cell.type else { return (true, nil) }
    let way = (circle + [cell.type]).map(\.description).joined(separator: " → ")
    return (
      true,
      finding(
        InheritanceRules.cycle, cell, "these types take over from one another: \(way)",
        help: "one of the cells has to carry the text")
    )
  }

  /// The types that the cell leads back to itself by, in order; nil where it doesn't.
  private func circle(from type: ResourceType) -> [ResourceType]? {
    var path = [type]
    while let next = path.last.flatMap({ self[$0]?.inheritance?.target }) {
      if next == type { return path }
      guard !path.contains(next) else { return nil }
      path.append(next)
    }
    return nil
  }

  private func finding(
    _ rule: Rule, _ cell: Cell, _ message: String, help: String? = nil
  ) -> TextFinding? {
    guard let phrase = cell.phrase, let inheritance = cell.inheritance else { return nil }
    return TextFinding(
      rule, phrase, 0..<inheritance.phraseLength, .cell(CellAddress(name, cell.type)), message,
      help: help)
  }

  // MARK: Filling in

  /// What the cell of `type` says in full.
  func parts(of type: ResourceType) -> [WrittenOutText.Part] {
    let cell = self[type]
    guard let inheritance = cell?.inheritance else {
      return [
        .init(type: type, origin: .own, entry: cell?.cell.entry.map(\.blocks) ?? .missing)
      ]
    }
    let origin: WrittenOutText.Part.Origin =
      inheritance.relation == .except ? .inheritedWithExceptions : .inherited
    var parts = parts(of: inheritance.target).map { taking($0, over: origin) }
    if !inheritance.ownBlocks.isEmpty {
      parts.append(.init(type: type, origin: .own, entry: .value(inheritance.ownBlocks)))
    }
    return parts
  }

  /// A part of another type's text as a part of this one's. Words that stand under "except" keep
  /// the phrase that says so: without it they would read as a demand of their own.
  private func taking(
    _ part: WrittenOutText.Part, over origin: WrittenOutText.Part.Origin
  ) -> WrittenOutText.Part {
    guard part.origin == .own else {
      return .init(
        type: part.type,
        origin: part.origin == .inheritedWithExceptions ? .inheritedWithExceptions : origin,
        entry: part.entry)
    }
    let cell = self[part.type]
    let isException = cell?.inheritance?.relation == .except
    return .init(
      type: part.type, origin: origin,
      entry: isException ? cell?.cell.entry.map(\.blocks) ?? part.entry : part.entry)
  }
}
