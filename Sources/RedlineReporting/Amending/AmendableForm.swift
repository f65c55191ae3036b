import CatalogModel
import Diagnostics
import Redlining

/// A form as texts that can be amended, each a list of blocks.
struct AmendableForm: Hashable {
  /// Names a text: `Training`, `Type 2`.
  struct Key: Hashable, Sendable {
    var part: String
    var type: ResourceType?
    let isNotes: Bool
  }

  /// A paragraph or an item.
  struct Block: Hashable, Sendable {
    /// What it is: `item`, `item.` in an item, `paragraph`.
    let shape: String
    let text: String
    /// How parts of the text read.
    var looks: [TextLook] = []
  }

  /// What the form says in a text.
  typealias Entry = FormEntry<[Block]>

  /// The texts.
  var texts: [Key: Entry] = [:]
  /// The names of the components, in order.
  var components: [String]

  /// How the old form's blocks are spoken of: `item 3.1`.
  private(set) var positions: [Key: [String]] = [:]
  /// The keys in the order of the document.
  private(set) var order: [Key] = []

  /// The texts of a revision, but for facts of the head that aren't compared.
  init(_ revision: Revision, comparing facts: [DefinitionField]) {
    components = revision.body.components.value?.map(\.name.value) ?? []
    let left = Set(DefinitionField.allCases.filter { !facts.contains($0) }.map(\.anchor))
    var text = GatheredText()
    for block in revision.locatedBlocks where !left.contains(block.locator.anchor) {
      let place = block.locator
      let key = Key(part: place.part, type: place.type, isNotes: place.isInNotes)
      if key != text.key {
        add(text)
        text = GatheredText(key: key)
      }
      let position = place.position
      text.positions.append(position)
      switch block.text {
      case .missing: text.entry = .missing
      case .blank: text.entry = .blank
      case .value(let words):
        text.blocks.append(
          Block(
            shape: Self.shape(of: position), text: words,
            looks: block.leaf.map { [TextLook](of: $0) } ?? []))
      }
    }
    add(text)
  }

  /// A text while its blocks come, one after the other.
  private struct GatheredText {
    var key: Key?
    var positions: [String] = []
    var blocks: [Block] = []
    /// What it is without blocks.
    var entry = Entry.missing
  }

  /// A component may be called as the texts of the types are: then two texts have one key, and are one.
  private mutating func add(_ text: GatheredText) {
    guard let key = text.key else { return }
    if texts[key] == nil { order.append(key) }
    positions[key, default: []] += text.positions
    let before = texts[key]?.value ?? []
    texts[key] = text.blocks.isEmpty ? text.entry : .value(before + text.blocks)
  }

  /// What a block is, by where it stands: a position without its numbers.
  private static func shape(of position: String) -> String {
    guard !position.isEmpty else { return "paragraph" }
    let isNumber = { (byte: UInt8) in byte == 0x20 || (0x30...0x39).contains(byte) }
    return String(decoding: position.utf8.filter { !isNumber($0) }, as: UTF8.self)
  }

  static func == (left: AmendableForm, right: AmendableForm) -> Bool {
    left.texts == right.texts && left.components == right.components
  }

  func hash(into hasher: inout Hasher) { hasher.combine(texts) }
}

extension AmendableForm.Key {
  /// For readers: `Training, Type 2`.
  var words: String {
    [part, type?.description, isNotes ? "Notes" : nil].compactMap(\.self).joined(separator: ", ")
  }
}
