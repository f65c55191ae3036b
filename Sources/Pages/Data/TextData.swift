import CatalogModel
import CommonMark
import DataWriting
import Diagnostics
import Templates

/// Writes the texts of one file: passages as members of an object, blocks as elements of an array.
///
/// A link leads where it leads on the site, from its root; one that leads nowhere in this edition
/// is left out, and its words stay.
struct TextData {
  let catalog: Catalog
  let path: String

  func write(_ entry: FormEntry<Passage>, to json: inout JSONWriter) {
    EntryData.state(of: entry, to: &json)
    guard let passage = entry.value else { return }
    json.member("text", passage.blocks.plainText)
    json.member("answer", passage.standardAnswer?.rawValue)
    json.array("blocks") { write(passage.blocks, to: &$0) }
  }

  func write(_ entry: FormEntry<[Block]>, to json: inout JSONWriter) {
    EntryData.state(of: entry, to: &json)
    guard let blocks = entry.value else { return }
    json.member("text", blocks.plainText)
    json.array("blocks") { write(blocks, to: &$0) }
  }

  func write(_ blocks: [Block], to json: inout JSONWriter) {
    for block in blocks { json.object { write(block, to: &$0) } }
  }

  private func write(_ block: Block, to json: inout JSONWriter) {
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

  private func write(_ text: RichText, to json: inout JSONWriter) {
    json.member("text", text.plain)
    json.array("marks") { json in
      for mark in text.marks {
        guard let data = self.data(of: mark) else { continue }
        json.object { json in
          json.member("type", data.type)
          if let target = data.target { json.member("to", target) }
          json.member("start", mark.range.lowerBound)
          json.member("end", mark.range.upperBound)
        }
      }
    }
  }

  /// What a mark is called, and where it leads; nil for one that leads nowhere in this edition.
  private func data(of mark: RichText.Mark) -> (type: String, target: String?)? {
    switch mark.kind {
    case .emphasis: ("emphasis", nil)
    case .strong: ("strong", nil)
    case .code: ("code", nil)
    case .lineBreak: ("break", nil)
    case .link(let destination, _): target(of: destination).map { ("link", $0) }
    case .image(let source, _): target(of: source).map { ("image", $0) }
    }
  }

  private func target(of destination: String) -> String? {
    switch catalog.target(of: destination, in: path) {
    case .external(let address): address
    case .anchor(let anchor): "#\(anchor)"
    case let target: SiteAddress.target(target, on: .home)?.relative(from: SiteAddress("")).text
    }
  }
}
