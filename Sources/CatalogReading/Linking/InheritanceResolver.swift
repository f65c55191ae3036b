import CatalogModel
import CommonMark
import Diagnostics

/// Finds what every cell of a form takes over, and fills it in.
struct InheritanceResolver {
  private let body: FormBody
  private let file: SourceFile?
  private let types: [ResourceType]
  private(set) var inheritance: [CellAddress: Inheritance] = [:]
  private(set) var writtenOut: [CellAddress: WrittenOutText] = [:]
  private(set) var findings: [TextFinding] = []

  /// Resolves all rows of `body`, whose places are those of `file`.
  init(_ body: FormBody, in file: SourceFile?) {
    self.body = body
    self.file = file
    types = body.typesNamed
    resolve(.types, body.types.value ?? [])
    for component in body.components.value ?? [] {
      resolve(.component(component.anchor), component.cells)
    }
  }

  private mutating func resolve(_ row: CellAddress.Row, _ cells: [TypedPassage]) {
    var phrases: [ResourceType: (inheritance: Inheritance, phrase: RichText)] = [:]
    for cell in cells {
      switch InheritancePhrase.read(cell.entry.value?.blocks ?? [], in: file) {
      case .none: continue
      case .inherits(let inheritance, let phrase): phrases[cell.type] = (inheritance, phrase)
      case .unreadable(let leaf):
        findings.append(Self.unreadable(leaf, CellAddress(row, cell.type)))
      }
    }
    guard !phrases.isEmpty else { return }
    for type in phrases.keys.sorted() {
      guard let (inheritance, phrase) = phrases[type],
        let finding = fault(CellAddress(row, type), inheritance, phrase, phrases)
      else { continue }
      findings.append(finding)
    }
    for type in phrases.keys.sorted() where leadsToText(type, phrases) {
      inheritance[CellAddress(row, type)] = phrases[type]?.inheritance
    }
    for type in phrases.keys.sorted() where inheritance[CellAddress(row, type)] != nil {
      let address = CellAddress(row, type)
      writtenOut[address] = WrittenOutText(parts: parts(of: address))
    }
  }

  // MARK: Faults

  private typealias Phrases = [ResourceType: (inheritance: Inheritance, phrase: RichText)]

  /// Whether following the cell's words ends at a cell that stands for itself, or that is missing.
  private func leadsToText(_ type: ResourceType, _ phrases: Phrases) -> Bool {
    guard let target = phrases[type]?.inheritance.target else { return false }
    return types.contains(target) && circle(from: type, phrases) == nil
  }

  /// The types that the cell leads back to itself by, in order; nil where it doesn't.
  private func circle(from type: ResourceType, _ phrases: Phrases) -> [ResourceType]? {
    var path = [type]
    while let next = path.last.flatMap({ phrases[$0]?.inheritance.target }) {
      if next == type { return path }
      guard !path.contains(next) else { return nil }
      path.append(next)
    }
    return nil
  }

  private func fault(
    _ address: CellAddress, _ inheritance: Inheritance, _ phrase: RichText, _ phrases: Phrases
  ) -> TextFinding? {
    let target = inheritance.target
    let place = TextPlace.cell(address)
    let range = 0..<inheritance.phraseLength
    guard target != address.type else {
      return TextFinding(
        InheritanceRules.itself, phrase, range, place, "\(target) takes over from itself")
    }
    guard types.contains(target) else {
      let known = types.map(\.description).joined(separator: ", ")
      return TextFinding(
        InheritanceRules.missingType, phrase, range, place,
        "\(address.type) takes over from \(target), which isn't here", help: "here are: \(known)")
    }
    // A circle is one fault: it is reported once, at the first of its types.
    guard let circle = circle(from: address.type, phrases), circle.min() == address.type else {
      return nil
    }
    let way = (circle + [address.type]).map(\.description).joined(separator: " → ")
    return TextFinding(
      InheritanceRules.cycle, phrase, range, place,
      "these types take over from one another: \(way)",
      help: "one of the cells has to carry the text")
  }

  private static func unreadable(_ leaf: RichText, _ address: CellAddress) -> TextFinding {
    let length = leaf.text.utf8.prefix { $0 != UInt8(ascii: "\n") }.count
    return TextFinding(
      InheritanceRules.unreadable, leaf, 0..<length, .cell(address),
      "this begins `Same as` and isn't understood; it is shown as it stands",
      help: "write `Same as Type N`, alone or followed by a full stop, `PLUS` or `except`")
  }

  // MARK: Filling in

  /// What the cell at `address` says in full.
  private func parts(of address: CellAddress) -> [WrittenOutText.Part] {
    guard let inheritance = inheritance[address] else {
      return [.init(type: address.type, origin: .own, entry: body[address].map(\.blocks))]
    }
    let target = CellAddress(address.row, inheritance.target)
    let origin: WrittenOutText.Part.Origin =
      inheritance.relation == .except ? .inheritedWithExceptions : .inherited
    let taken = parts(of: target).map { part in
      taking(part, over: origin, row: address.row)
    }
    guard !inheritance.ownBlocks.isEmpty else { return taken }
    let own = WrittenOutText.Part(
      type: address.type, origin: .own, entry: .value(inheritance.ownBlocks))
    return taken + [own]
  }

  /// A part of another type's text as a part of this one's. Words that stand under "except" keep
  /// the phrase that says so: without it they would read as a demand of their own.
  private func taking(
    _ part: WrittenOutText.Part, over origin: WrittenOutText.Part.Origin, row: CellAddress.Row
  ) -> WrittenOutText.Part {
    let address = CellAddress(row, part.type)
    guard part.origin == .own else {
      return .init(
        type: part.type,
        origin: part.origin == .inheritedWithExceptions ? .inheritedWithExceptions : origin,
        entry: part.entry)
    }
    let isException = inheritance[address]?.relation == .except
    return .init(
      type: part.type, origin: origin,
      entry: isException ? body[address].map(\.blocks) : part.entry)
  }
}
