/// A paragraph of a tagged PDF, as it stands in a cell or outside of tables.
struct TaggedParagraph {
  /// The pieces of its text. Some programs leave out the spaces at which lines are broken.
  var pieces: [String] = []
  /// Whether it begins an item of a list.
  var isItem = false
  /// Whether it may be several, with nothing between them but the ends of lines.
  var isLoose = false

  /// Whether it has no words.
  var isEmpty: Bool { pieces.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Takes the paragraphs out of an element.
struct TaggedParagraphReader {
  private var paragraphs: [TaggedParagraph] = []
  private var current = TaggedParagraph()
  /// Whether nothing but the item's number or bullet was read of the current paragraph.
  private var isLabel = false

  static func paragraphs(of element: TaggedElement) -> [TaggedParagraph] {
    var reader = TaggedParagraphReader()
    reader.read(element, isLoose: element.isGroup)
    reader.flush()
    return reader.paragraphs
  }

  private mutating func read(_ element: TaggedElement, isLoose: Bool) {
    for content in element.contents {
      switch content {
      case .text(let text): add(text, isLoose: isLoose)
      case .element(let child) where child.tag == "Lbl": readLabel(child)
      case .element(let child) where child.tag == "LI": readItem(child)
      case .element(let child) where child.isBlock:
        flush()
        read(child, isLoose: child.isGroup)
        flush()
      case .element(let child): read(child, isLoose: isLoose)
      }
    }
  }

  private mutating func add(_ text: String, isLoose: Bool) {
    current.pieces.append(text)
    guard !text.allSatisfy(\.isWhitespace) else { return }
    current.isLoose = current.isLoose || isLoose
    isLabel = false
  }

  private mutating func readItem(_ item: TaggedElement) {
    isLabel = false
    flush()
    current.isItem = true
    isLabel = true
    read(item, isLoose: false)
    isLabel = false
    flush()
  }

  private mutating func readLabel(_ label: TaggedElement) {
    isLabel = isLabel || current.isEmpty
    current.pieces += label.texts + [" "]
  }

  /// Ends the paragraph; a number or bullet belongs to the one that follows.
  private mutating func flush() {
    guard !isLabel else { return }
    if !current.isEmpty { paragraphs.append(current) }
    current = TaggedParagraph()
  }
}
