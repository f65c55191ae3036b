import Words

/// Writes blocks of a capture's words as Markdown.
struct CapturedBlockWriter {
  private let capture: Capture
  private let citations: [String: String]

  /// Prepares to write; an item whose words are those of a reference becomes a link to it.
  init(_ capture: Capture, citations: [String: String]) {
    self.capture = capture
    self.citations = citations
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
        if case .paragraph = block { markdown += "\n" }
        markdown += write(block, indent: inner)
      }
    }
    return markdown
  }

  private func first(of item: CapturedItem) -> String {
    guard case .paragraph(let words)? = item.blocks.first else { return "" }
    let text = text(words)
    return citations[FoldedText.fold(capture.text(of: words))].map { "[\(text)](ref:\($0))" }
      ?? text
  }

  private func text(_ words: [Int]) -> String { MarkdownText.block(capture.text(of: words)) }
}
