/// Writes blocks of a capture's words as Markdown.
struct CapturedBlockWriter {
  private let capture: Capture
  private let keys: [Int: String]

  /// Prepares to write; an item becomes a link where its first word is that of a citation, of which
  /// `keys` has the reference's key.
  init(_ capture: Capture, keys: [Int: String] = [:]) {
    self.capture = capture
    self.keys = keys
  }

  /// A block and the end of its last line.
  func write(_ block: CapturedBlock) -> String { write(block, indent: "") }

  private func write(_ block: CapturedBlock, indent: String) -> String {
    switch block {
    case .paragraph(let words): indent + text(words) + "\n"
    case .list(let list): write(list, indent: indent)
    }
  }

  private func write(_ list: CapturedList, indent: String) -> String {
    var markdown = ""
    for (index, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      markdown += indent + mark + first(of: item) + "\n"
      let inner = indent + String(repeating: " ", count: max(4, mark.count))
      for block in item.blocks.dropFirst() {
        if !canFollow(block) { markdown += "\n" }
        markdown += write(block, indent: inner)
      }
    }
    return markdown
  }

  /// Whether Markdown begins a block directly below a line of text.
  private func canFollow(_ block: CapturedBlock) -> Bool {
    switch block {
    case .paragraph: false
    case .list(let list): list.start == nil || list.start == 1
    }
  }

  private func first(of item: CapturedItem) -> String {
    guard case .paragraph(let words)? = item.blocks.first else { return "" }
    let text = text(words)
    return words.first.flatMap { keys[$0] }.map { "[\(text)](ref:\($0))" } ?? text
  }

  private func text(_ words: [Int]) -> String { MarkdownText.block(capture.text(of: words)) }
}
