import CatalogModel
import CommonMark
import Diagnostics

/// Writes what a form says at a place, as the members of an object: its `state`, and its words
/// where there are any.
enum EntryData {
  static func write(_ entry: FormEntry<String>, to json: inout JSONWriter) {
    state(of: entry, to: &json)
    guard let text = entry.value else { return }
    json.member("text", text)
    json.member("answer", StandardAnswer(text)?.rawValue)
  }

  static func write(_ entry: FormEntry<Passage>, to json: inout JSONWriter) {
    state(of: entry, to: &json)
    guard let passage = entry.value else { return }
    json.member("text", passage.blocks.plainText)
    json.member("answer", passage.standardAnswer?.rawValue)
    json.array("blocks") { BlockData.write(passage.blocks, to: &$0) }
  }

  static func write(_ entry: FormEntry<[Block]>, to json: inout JSONWriter) {
    state(of: entry, to: &json)
    guard let blocks = entry.value else { return }
    json.member("text", blocks.plainText)
    json.array("blocks") { BlockData.write(blocks, to: &$0) }
  }

  static func state<Value>(of entry: FormEntry<Value>, to json: inout JSONWriter) {
    switch entry {
    case .missing: json.member("state", "missing")
    case .blank: json.member("state", "blank")
    case .value: json.member("state", "value")
    }
  }
}

/// Writes blocks as the elements of an array.
enum BlockData {
  static func write(_ blocks: [Block], to json: inout JSONWriter) {
    for block in blocks { json.object { write(block, to: &$0) } }
  }

  private static func write(_ block: Block, to json: inout JSONWriter) {
    switch block {
    case .paragraph(let text):
      json.member("type", "paragraph")
      write(text, to: &json)
    case .heading(_, let text):
      json.member("type", "heading")
      write(text, to: &json)
    case .list(let list):
      json.member("type", "list")
      json.member("start", list.start)
      json.array("items") { json in
        for item in list.items { json.array { write(item.blocks, to: &$0) } }
      }
    case .quote(let quote):
      json.member("type", "quote")
      json.array("blocks") { write(quote.blocks, to: &$0) }
    case .code(let text, _):
      json.member("type", "code")
      write(text, to: &json)
    case .thematicBreak: json.member("type", "rule")
    }
  }

  private static func write(_ text: RichText, to json: inout JSONWriter) {
    json.member("text", text.plain)
    json.array("marks") { json in
      for mark in text.marks { json.object { write(mark, to: &$0) } }
    }
  }

  private static func write(_ mark: RichText.Mark, to json: inout JSONWriter) {
    switch mark.kind {
    case .emphasis: json.member("type", "emphasis")
    case .strong: json.member("type", "strong")
    case .code: json.member("type", "code")
    case .lineBreak: json.member("type", "break")
    case .link(let destination, _):
      json.member("type", "link")
      json.member("to", destination)
    case .image(let source, _):
      json.member("type", "image")
      json.member("to", source)
    }
    json.member("start", mark.range.lowerBound)
    json.member("end", mark.range.upperBound)
  }
}
