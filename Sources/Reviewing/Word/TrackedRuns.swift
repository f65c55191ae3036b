import Markup
import RedlineReporting
import Redlining

/// Writes paragraphs with their tracked changes.
struct TrackedRuns {
  /// The number of the last change; every change, bookmark and range has one of its own.
  private var last = 1_000_000

  private mutating func next() -> String {
    last += 1
    return String(last)
  }

  /// Writes a paragraph; its comment has its number.
  mutating func write(
    _ paragraph: TrackedParagraph, number: Int, list: Int, to xml: inout OfficeWriter
  ) {
    xml.open(.paragraph)
    writeProperties(paragraph, list: list, to: &xml)
    let mark = paragraph.code.isEmpty ? nil : next()
    if let mark {
      let name = paragraph.code.split(separator: "-").joined(separator: "_")
      xml.empty(.bookmarkStart, [.wordID: mark, .wordName: name])
    }
    let comment = paragraph.remark.isEmpty ? nil : String(number)
    if let comment { xml.empty(.commentRangeStart, [.wordID: comment]) }
    if !paragraph.label.isEmpty { Self.run(paragraph.label, to: &xml) }
    writeWords(paragraph, to: &xml)
    if let comment {
      xml.empty(.commentRangeEnd, [.wordID: comment])
      xml.element(.run) { $0.empty(.commentReference, [.wordID: comment]) }
    }
    if let mark { xml.empty(.bookmarkEnd, [.wordID: mark]) }
    xml.close(.paragraph)
  }

  private mutating func writeWords(_ paragraph: TrackedParagraph, to xml: inout OfficeWriter) {
    switch paragraph.fate {
    case .kept:
      for piece in paragraph.pieces {
        guard piece.kind != .same else {
          Self.run(piece.new, to: &xml)
          continue
        }
        write(.deleted, .deletedText, piece.old, to: &xml)
        write(.inserted, .runText, piece.new, to: &xml)
      }
    case .inserted: write(.inserted, .runText, paragraph.words, to: &xml)
    case .deleted: write(.deleted, .deletedText, paragraph.words, to: &xml)
    case .movedFrom(let move):
      let range = next()
      xml.empty(
        .movedFromRangeStart,
        [.wordID: range, .wordName: "move\(move)", .author: TrackedDocument.author])
      write(.movedFrom, .runText, paragraph.words, to: &xml)
      xml.empty(.movedFromRangeEnd, [.wordID: range])
    case .movedTo(let move):
      let range = next()
      xml.empty(
        .movedToRangeStart,
        [.wordID: range, .wordName: "move\(move)", .author: TrackedDocument.author])
      write(.movedTo, .runText, paragraph.words, to: &xml)
      xml.empty(.movedToRangeEnd, [.wordID: range])
    }
  }

  /// Writes words that come or go.
  private mutating func write(
    _ change: OfficeVocabulary.Element, _ text: OfficeVocabulary.Element, _ words: String,
    to xml: inout OfficeWriter
  ) {
    guard !words.isEmpty else { return }
    xml.element(change, [.wordID: next(), .author: TrackedDocument.author]) { xml in
      xml.element(.run) { $0.element(text, [.space: "preserve"], words) }
    }
  }

  /// The style, the list, and that the end of the paragraph comes or goes as well.
  private mutating func writeProperties(
    _ paragraph: TrackedParagraph, list: Int, to xml: inout OfficeWriter
  ) {
    let change: OfficeVocabulary.Element? =
      switch paragraph.fate {
      case .kept: nil
      case .inserted: .inserted
      case .deleted: .deleted
      case .movedFrom: .movedFrom
      case .movedTo: .movedTo
      }
    let id = next()
    xml.element(.paragraphProperties) { xml in
      xml.empty(.paragraphStyle, [.value: paragraph.style.name])
      if case .item(let level) = paragraph.style {
        xml.element(.listProperties) { xml in
          xml.empty(.itemLevel, [.value: String(min(level, 8))])
          xml.empty(.itemList, [.value: String(list + 1)])
        }
      }
      if let change {
        xml.element(.runProperties) {
          $0.empty(change, [.wordID: id, .author: TrackedDocument.author])
        }
      }
    }
  }

  /// Writes the properties of a paragraph that only has a style.
  static func properties(_ style: String, to xml: inout OfficeWriter) {
    xml.element(.paragraphProperties) { $0.empty(.paragraphStyle, [.value: style]) }
  }

  /// Writes words that are in both texts.
  static func run(_ words: String, to xml: inout OfficeWriter) {
    xml.element(.run) { $0.element(.runText, [.space: "preserve"], words) }
  }
}

extension TrackedParagraph {
  /// The words of a paragraph that comes or goes as a whole.
  fileprivate var words: String {
    pieces.reduce(into: "") { $0 += $1.new.isEmpty ? $1.old : $1.new }
  }
}

extension FormParagraph.Style {
  fileprivate var name: String {
    switch self {
    case .part: "Heading1"
    case .type: "Heading2"
    case .text: "Normal"
    case .item: "ListParagraph"
    }
  }
}
