public import CatalogModel
import CommonMark
import Diagnostics

extension RevisionEditor {
  /// A revision of made-up text that is hard to compare: lists in lists, quotations, emphasis
  /// across words, links and code, scripts from right to left, combining characters, emoji; at
  /// times a list of a thousand items. It is a proposal by the name of `hostile`.
  public mutating func hostileRevision(of definition: DefinitionID) -> Revision {
    var passages: [FormSection: FormEntry<Passage>] = [:]
    for section in FormSection.allCases where section != .types && section != .components {
      guard random.below(3) > 0 else { continue }
      passages[section] = random.below(9) == 0 ? .blank : passage(depth: 0)
    }
    if random.below(8) == 0 {
      let items = (0..<1_000).map { _ in item(depth: 9) }
      passages[.notes] = .value(
        Passage(blocks: [.list(Block.List(start: 1, isTight: true, items: items))]))
    }
    let types = (1...3).map { number in
      TypedPassage(type: .numbered(number), entry: passage(depth: 1), heading: .at(0))
    }
    let components = (0..<1 + random.below(5)).map { position in
      let name = SampleWords.text(1 + random.below(4), &random).plain
      return Component(
        name: Located(name, .at(0)), anchor: PageAnchor.component(name, position: position),
        notes: passage(depth: 1),
        cells: (1...3).map {
          TypedPassage(type: .numbered($0), entry: passage(depth: 1), heading: .at(0))
        })
    }
    return Self.revision(
      definition,
      FormBody(passages: passages, types: .value(types), components: .value(components)))
  }

  private static func revision(_ definition: DefinitionID, _ body: FormBody) -> Revision {
    let key = RevisionKey(definition, .proposal("hostile"))
    let record = ProposalRecord(
      name: "hostile", title: Located("Hostile", .at(0)),
      base: Located(Version(1, 0), .at(0)), proposedBy: "Nobody",
      proposed: .earliest, commentUntil: nil, audience: 0)
    return Revision(
      key: key, path: "hostile.md", opening: .at(0), provenance: .proposal(record),
      name: Located("Hostile", .at(0)), form: nil, facts: [:],
      supportingCoreCapabilities: .missing, dates: [:], flags: [:], body: body)
  }

  private mutating func passage(depth: Int) -> FormEntry<Passage> {
    .value(Passage(blocks: (0...random.below(3)).map { _ in block(depth: depth) }))
  }

  private mutating func block(depth: Int) -> Block {
    switch depth > 3 ? 0 : random.below(10) {
    case 0...4: return .paragraph(SampleWords.text(1 + random.below(40), &random))
    case 5...7:
      let items = (0...random.below(6)).map { _ in item(depth: depth) }
      return .list(Block.List(start: random.below(3), isTight: true, items: items))
    case 8:
      return .quote(
        Block.Quote(
          blocks: (0...random.below(2)).map { _ in block(depth: depth + 1) }, span: .at(0)))
    default:
      let code = SampleWords.text(1 + random.below(9), &random)
      return random.below(4) == 0
        ? .thematicBreak(.at(0)) : .code(RichText(plain: code.plain + "\n"), language: "")
    }
  }

  private mutating func item(depth: Int) -> Block.Item {
    var blocks: [Block] = [.paragraph(SampleWords.text(1 + random.below(9), &random))]
    if depth < 4, random.below(4) == 0 { blocks.append(block(depth: depth + 1)) }
    return Block.Item(blocks: blocks, span: .at(0))
  }
}
