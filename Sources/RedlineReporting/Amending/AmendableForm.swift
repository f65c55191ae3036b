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
    for block in revision.locatedBlocks where !left.contains(block.locator.anchor) {
      let notes = "Notes"
      let detail = block.locator.detail
      let isNotes = block.locator.type == nil && (detail?.hasPrefix(notes) ?? false)
      let key = Key(part: block.locator.part, type: block.locator.type, isNotes: isNotes)
      let position = isNotes ? detail.map { String($0.dropFirst(notes.count + 3)) } : detail
      add(block.text, at: position ?? "", to: key)
    }
  }

  private mutating func add(_ text: FormEntry<String>, at position: String, to key: Key) {
    if texts[key] == nil { order.append(key) }
    switch text {
    case .missing: texts[key] = .missing
    case .blank: texts[key] = .blank
    case .value(let words):
      let shape = position.isEmpty ? "paragraph" : position.filter { !$0.isNumber && $0 != " " }
      let before = texts[key]?.value ?? []
      texts[key] = .value(before + [Block(shape: shape, text: words)])
    }
    positions[key, default: []].append(position)
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
