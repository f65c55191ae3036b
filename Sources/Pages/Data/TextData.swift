import CatalogModel
import CommonMark
import DataWriting
import Diagnostics
import Templates

/// Writes the texts of one file: passages as members of an object that say what is written once for
/// all places that have the same words.
///
/// A link leads where it leads on the site, from its root; one that leads nowhere in this edition
/// is left out, and its words stay.
struct TextData {
  let catalog: Catalog
  let path: String
  let texts: WrittenTexts

  func write(_ entry: FormEntry<Passage>, to json: inout JSONWriter) {
    write(entry.map(\.blocks), to: &json)
    if let answer = entry.value?.standardAnswer { json.member("answer", answer.rawValue) }
  }

  func write(_ entry: FormEntry<[Block]>, to json: inout JSONWriter) {
    EntryData.state(of: entry, to: &json)
    guard let blocks = entry.value else { return }
    json.member("text", texts.place { $0.array { write(blocks, to: &$0) } })
  }

  private func write(_ blocks: [Block], to json: inout JSONWriter) {
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
    json.name("text")
    text.text.withBytes { json.string($0) }
    guard !text.marks.isEmpty else { return }
    let marks = text.marks.compactMap { mark in data(of: mark).map { (mark.range, $0) } }
    guard !marks.isEmpty else { return }
    json.array("marks") { json in
      for (range, data) in marks {
        json.object { json in
          json.member("type", data.type)
          if let target = data.target { json.member("to", target) }
          json.member("start", range.lowerBound)
          json.member("end", range.upperBound)
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
