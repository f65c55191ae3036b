import CatalogModel
import Diagnostics
import Redlining

/// The texts of a revision as they are amended, block by block, whatever it is compared with.
struct GatheredForm: Sendable {
  /// A text.
  struct Text: Sendable {
    let key: AmendableForm.Key
    /// The id of the fact of the head that it is; nil for all else.
    let fact: String?
    /// How its blocks are spoken of: `item 3.1`.
    fileprivate(set) var positions: [String] = []
    fileprivate(set) var blocks: [AmendableForm.Block] = []
    /// What it is without blocks.
    fileprivate(set) var entry = AmendableForm.Entry.missing
  }

  /// The names of the components, in order.
  let components: [String]
  /// The texts, in the order of the document.
  private(set) var texts: [Text] = []

  private static let facts = Set(DefinitionField.allCases.map(\.anchor))

  init(_ revision: Revision) {
    components = revision.body.components.value?.map(\.name.value) ?? []
    for block in revision.locatedBlocks { add(block) }
  }

  private mutating func add(_ block: RevisionBlock) {
    let place = block.locator
    let key = AmendableForm.Key(part: place.part, type: place.type, isNotes: place.isInNotes)
    let fact = Self.facts.contains(place.anchor) ? place.anchor : nil
    if texts.last.map({ $0.key != key || $0.fact != fact }) ?? true {
      texts.append(Text(key: key, fact: fact))
    }
    let last = texts.count - 1
    let position = place.position
    texts[last].positions.append(position)
    switch block.text {
    case .missing: texts[last].entry = .missing
    case .blank: texts[last].entry = .blank
    case .value(let words):
      texts[last].blocks.append(
        AmendableForm.Block(
          shape: Self.shape(of: position), text: words,
          looks: block.leaf.map { [TextLook](of: $0) } ?? []))
    }
  }

  /// What a block is, by where it stands: a position without its numbers.
  private static func shape(of position: String) -> String {
    guard !position.isEmpty else { return "paragraph" }
    let isNumber = { (byte: UInt8) in byte == 0x20 || (0x30...0x39).contains(byte) }
    return String(decoding: position.utf8.filter { !isNumber($0) }, as: UTF8.self)
  }
}
