import CatalogModel
import Diagnostics

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

  /// The texts of a form, but for facts of the head that aren't compared.
  init(_ form: GatheredForm, comparing facts: [DefinitionField]) {
    components = form.components
    let compared = Set(facts.map(\.anchor))
    for text in form.texts where text.fact.map(compared.contains) ?? true { add(text) }
  }

  /// A component may be called as the texts of the types are: then two texts have one key, and are one.
  private mutating func add(_ text: GatheredForm.Text) {
    if texts[text.key] == nil { order.append(text.key) }
    positions[text.key, default: []] += text.positions
    let before = texts[text.key]?.value ?? []
    texts[text.key] = text.blocks.isEmpty ? text.entry : .value(before + text.blocks)
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
