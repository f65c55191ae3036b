import CatalogModel
import CommonMark
import Diagnostics
import Words

/// What is known of one element of a sequence when the sequence is aligned.
struct AlignmentNode {
  /// The sorts of elements. Only those of the same sort can be each other's counterpart.
  enum Sort: UInt64 {
    case paragraph
    case heading
    case list
    case quote
    case code
    case thematicBreak
    case item
    case component
    case term

    /// The sort of a block.
    init(_ block: Block) {
      switch block {
      case .paragraph: self = .paragraph
      case .heading: self = .heading
      case .list: self = .list
      case .quote: self = .quote
      case .code: self = .code
      case .thematicBreak: self = .thematicBreak
      }
    }

    /// Whether it is a paragraph or a list: such may become each other.
    var isText: Bool { self == .paragraph || self == .list }
  }

  /// What the element is made of.
  private enum Content {
    case block(Block)
    case item(Block.Item)
    case component(Component)
    case term(String)
  }

  private let content: Content
  /// What the element is.
  let sort: Sort
  /// The same for elements that are the same to the byte.
  let identity: UInt64
  /// What makes it the same thing whatever its words are: a component's name, a cited document.
  let key: UInt64?
  /// The text of an element that is one paragraph and nothing else: such may be split and merged.
  let paragraph: RichText?

  /// Looks at a block.
  init(_ block: Block) {
    content = .block(block)
    var hash = WordHash()
    hash.add(block)
    identity = hash.value
    key = nil
    sort = Sort(block)
    if case .paragraph(let text) = block { paragraph = text } else { paragraph = nil }
  }

  /// Looks at an item of a list. One that is a link to a reference is that reference.
  init(_ item: Block.Item) {
    content = .item(item)
    var hash = WordHash()
    for block in item.blocks { hash.add(block) }
    identity = hash.value
    sort = .item
    if item.blocks.count == 1, case .paragraph(let text) = item.blocks[0] {
      paragraph = text
      key = Self.citedReference(text)
    } else {
      (paragraph, key) = (nil, nil)
    }
  }

  /// Looks at a component.
  init(_ component: Component) {
    content = .component(component)
    var hash = WordHash()
    hash.add(component)
    identity = hash.value
    sort = .component
    let slug = Slug.make(component.name.value)
    key = WordHash.of(slug.isEmpty ? FoldedText.fold(component.name.value) : slug)
    paragraph = nil
  }

  /// Looks at a name in a list of names.
  init(term: String) {
    content = .term(term)
    identity = WordHash.of(term)
    sort = .term
    key = WordHash.of(FoldedText.fold(term))
    paragraph = nil
  }

  /// The texts that likeness is measured by. Most elements have a counterpart without it.
  var leaves: [RichText] { names + contents }

  /// The texts of a component's name, which say more about a row than as many words in its cells;
  /// the same for what stands first in an item.
  var names: [RichText] {
    switch content {
    case .block: []
    // Its own first words say more about an item than those of the items below it.
    case .item(let item): Array(item.blocks.prefix(1)).leaves
    case .component(let component):
      [RichText](repeating: RichText(plain: component.name.value), count: 3)
    case .term(let term): [RichText(plain: term)]
    }
  }

  /// What stands in an element below its name.
  var contents: [RichText] {
    switch content {
    case .block(let block): [block].leaves
    case .item(let item): item.blocks.leaves
    case .component(let component):
      ([component.notes] + component.cells.map(\.entry)).compactMap(\.value)
        .filter { $0.standardAnswer == nil }.flatMap(\.blocks.leaves)
    case .term: []
    }
  }

  /// The words of the element, and each two that stand side by side, once each.
  var features: [UInt64] {
    var features: Set<UInt64> = []
    for leaf in leaves {
      var last: UInt64?
      for token in TextScanner.tokens(of: leaf.text) where token.kind.isWord {
        features.insert(token.key)
        if let last { features.insert(last &* 0x9E37_79B9_7F4A_7C15 ^ token.key) }
        last = token.key
      }
    }
    return features.sorted()
  }

  private static func citedReference(_ text: RichText) -> UInt64? {
    let destinations = text.linkDestinations
    guard destinations.count == 1, destinations[0].hasPrefix("ref:") else { return nil }
    return WordHash.of(destinations[0])
  }
}

extension WordHash {
  mutating func add(_ text: RichText) {
    text.text.withBytes { bytes in
      add(WordHash.of(0..<bytes.count, in: bytes))
      add(UInt64(bytes.count))
    }
    for mark in text.marks {
      add(UInt64(mark.kind.sort))
      add(UInt64(UInt32(bitPattern: mark.start)) << 32 | UInt64(UInt32(bitPattern: mark.end)))
      switch mark.kind {
      case .link(let address, let title), .image(let address, let title):
        add(address)
        add(title)
      case .emphasis, .strong, .code, .lineBreak: break
      }
    }
    add(UInt64(0xF0))
  }

  mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let text):
      add(UInt64(1))
      add(text)
    case .heading(let level, let text):
      add(UInt64(0x10 + level))
      add(text)
    case .list(let list):
      add(UInt64(3))
      for item in list.items {
        add(UInt64(4))
        for block in item.blocks { add(block) }
      }
      add(UInt64(0xF1))
    case .quote(let quote):
      add(UInt64(5))
      for block in quote.blocks { add(block) }
      add(UInt64(0xF1))
    case .code(let text, let language):
      add(UInt64(6))
      add(language)
      add(text)
    case .thematicBreak: add(UInt64(7))
    }
  }

  mutating func add(_ entry: FormEntry<Passage>) {
    switch entry {
    case .missing: add(UInt64(8))
    case .blank: add(UInt64(9))
    case .value(let passage): for block in passage.blocks { add(block) }
    }
    add(UInt64(0xF2))
  }

  mutating func add(_ component: Component) {
    add(component.name.value)
    add(component.notes)
    for cell in component.cells {
      add(cell.type.anchor)
      add(cell.entry)
    }
  }
}
