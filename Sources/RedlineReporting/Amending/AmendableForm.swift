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
    var words: [Key: [Block]] = [:]
    for block in revision.locatedBlocks where !left.contains(block.locator.anchor) {
      let place = block.locator
      let key = Key(part: place.part, type: place.type, isNotes: place.isInNotes)
      if positions[key] == nil { order.append(key) }
      positions[key, default: []].append(place.position)
      switch block.text {
      case .missing: texts[key] = .missing
      case .blank: texts[key] = .blank
      case .value(let text):
        words[key, default: []].append(Block(shape: Self.shape(of: place.position), text: text))
      }
    }
    for (key, blocks) in words { texts[key] = .value(blocks) }
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
