/// An element of a tagged PDF: a table, a row, a cell, a list, a paragraph.
struct TaggedElement {
  /// What stands in an element.
  enum Content {
    case text(String)
    case element(TaggedElement)
  }

  /// What it is, as the PDF format names it: `Table`, `TR`, `TD`, `LI`, `P`.
  let tag: String
  /// The name by which cells call it their head.
  var id: Substring?
  /// The names of a cell's heads.
  var heads: [Substring] = []
  /// How many columns a cell takes.
  var columnSpan = 1
  /// How many rows a cell takes.
  var rowSpan = 1
  var contents: [Content] = []

  init(tag: String) { self.tag = tag }

  /// The elements directly in it.
  var children: [TaggedElement] {
    contents.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// The pieces of text in it, in order.
  var texts: [String] {
    contents.flatMap { content -> [String] in
      switch content {
      case .text(let text): [text]
      case .element(let child): child.texts
      }
    }
  }

  /// Whether it begins a line of its own.
  var isBlock: Bool {
    switch tag {
    case "NonStruct", "Span", "Link", "Lbl", "Quote", "Reference", "BibEntry", "Note", "Code", "Em",
      "Strong", "Annot", "Form", "Figure", "Formula", "Ruby", "RB", "RT", "RP":
      false
    default: true
    }
  }

  /// Whether it only groups others: what stands directly in it may be several paragraphs.
  var isGroup: Bool {
    switch tag {
    case "Document", "Part", "Art", "Sect", "Div", "Private": true
    default: false
    }
  }

  /// The rows of a table, those in its head and body alike.
  var rows: [TaggedElement] {
    children.flatMap { child in
      switch child.tag {
      case "TR": [child]
      case "THead", "TBody", "TFoot", "NonStruct", "Div", "Sect": child.rows
      default: [] as [TaggedElement]
      }
    }
  }

  /// The cells of a row.
  var cells: [TaggedElement] { children.filter { $0.tag == "TD" || $0.tag == "TH" } }
}

/// Reads what `pdfinfo -struct-text` prints: an element a line, what stands in it farther right, texts in
/// quotation marks, attributes behind a slash.
struct TaggedElementReader {
  /// The elements that are open, each in the one before it, with the space before their lines.
  private var open: [(indent: Int, element: TaggedElement)] = [
    (-1, TaggedElement(tag: "Document"))
  ]
  /// A text whose end is in a later line.
  private var text: String?

  /// Deeper than any form is.
  private static let mostDepth = 100

  /// The elements of a document; nil where it isn't tagged.
  static func read(_ printed: String) -> TaggedElement? {
    var reader = TaggedElementReader()
    for line in printed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.read(line)
      guard reader.open.count < mostDepth else { return nil }
    }
    reader.close(downTo: 1)
    let root = reader.open[0].element
    return root.contents.isEmpty ? nil : root
  }

  private mutating func read(_ line: Substring) {
    if let text { return read(text + " ", line) }
    let words = line.drop { $0 == " " }
    let indent = words.startIndex.utf16Offset(in: line) - line.startIndex.utf16Offset(in: line)
    switch words.first {
    case nil: return
    case "\"": read("", words.dropFirst())
    case "/": read(attribute: words)
    default:
      while let last = open.last, open.count > 1, last.indent >= indent {
        close(downTo: open.count - 1)
      }
      open.append((indent, Self.element(words)))
    }
  }

  /// `TH <node00000146>:`
  private static func element(_ line: Substring) -> TaggedElement {
    let tag = line.prefix { $0.isLetter || $0.isNumber }
    var element = TaggedElement(tag: String(tag))
    let rest = line[tag.endIndex...]
    if rest.hasPrefix(" \u{3C}") { element.id = rest.dropFirst(2).prefix { $0 != ">" } }
    return element
  }

  private mutating func read(_ start: String, _ rest: Substring) {
    guard rest.last == "\"" else {
      text = start + rest
      return
    }
    text = nil
    open[open.count - 1].element.contents.append(.text(start + rest.dropLast()))
  }

  private mutating func read(attribute: Substring) {
    let parts = attribute.split(whereSeparator: { " ()[]".contains($0) })
    if parts.first == "/Headers" { open[open.count - 1].element.heads = Array(parts.dropFirst()) }
    guard parts.count == 2, let value = Int(parts[1]), (2...50).contains(value) else { return }
    switch parts[0] {
    case "/ColSpan": open[open.count - 1].element.columnSpan = value
    case "/RowSpan": open[open.count - 1].element.rowSpan = value
    default: break
    }
  }

  private mutating func close(downTo count: Int) {
    while open.count > count, let last = open.popLast()?.element {
      open[open.count - 1].element.contents.append(.element(last))
    }
  }
}
