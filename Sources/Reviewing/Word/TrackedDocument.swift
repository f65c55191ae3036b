public import CatalogModel
import Markup
import RedlineReporting
public import Redlining

/// A comparison as a Word document with tracked changes.
///
/// Accepting all gives the new text, rejecting all the old one. Every paragraph that is a line of the
/// review sheet has a bookmark with the line's code, and every change a comment with the code, what
/// it amounts to and why; so what reviewers add can be read back.
public struct TrackedDocument {
  /// Who the program's own changes and comments are by.
  static let author = "Typebook"
  /// What stands behind the last line.
  static let end = "End of the text."

  private let paragraphs: [TrackedParagraph]
  private let title: String
  private let marking: String?
  private let date: DocumentDate

  /// Makes a document of a comparison; `marking` stands above and below every page, `date` is that
  /// of the files in it.
  public init(_ judged: JudgedRedline, title: String, marking: String?, date: DocumentDate) {
    paragraphs = TrackedText(judged).paragraphs
    self.title = title
    self.marking = marking
    self.date = date
  }

  /// The file's bytes; the same for the same comparison.
  public var bytes: [UInt8] {
    OfficeFile.bytes(
      [
        part("document", type: "document.main", body),
        part("styles", type: "styles", Self.styles),
        part("numbering", type: "numbering", numbering),
        part("comments", type: "comments", comments),
        part("header1", type: "header", edge(.header, marking.map { [$0] } ?? [])),
        part(
          "footer1", type: "footer",
          edge(.footer, [title, "Uncontrolled when printed"] + (marking.map { [$0] } ?? []))),
      ],
      relations: ["styles", "numbering", "comments", "header1", "footer1"].enumerated().map {
        index, name in
        .init(
          id: "rId\(index + 1)", type: String(name.prefix { !$0.isNumber }), target: name + ".xml")
      }, date: date)
  }

  private func part(_ name: String, type: String, _ bytes: [UInt8]) -> OfficeFile.Part {
    OfficeFile.Part(path: "word/\(name).xml", type: "wordprocessingml." + type, bytes: bytes)
  }

  // MARK: The text

  private static let namespaces: KeyValuePairs<OfficeVocabulary.Attribute, String> = [
    .wordNamespace: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    .relationNamespace: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ]

  private var body: [UInt8] {
    var xml = OfficeWriter()
    var writer = TrackedRuns()
    xml.element(.document, Self.namespaces) { xml in
      xml.element(.body) { xml in
        xml.element(.paragraph) { xml in
          TrackedRuns.properties("Title", to: &xml)
          TrackedRuns.run(title, to: &xml)
        }
        var list = 0
        for (index, paragraph) in paragraphs.enumerated() {
          if !paragraph.isItem { list = index + 1 }
          writer.write(paragraph, number: index, list: list, to: &xml)
        }
        // What is deleted up to the end needs a paragraph that stays behind it.
        xml.element(.paragraph) { TrackedRuns.run(Self.end, to: &$0) }
        xml.element(.sectionProperties) { xml in
          xml.empty(.headerReference, [.type: "default", .relation: "rId4"])
          xml.empty(.footerReference, [.type: "default", .relation: "rId5"])
          // US Letter with margins that hold a footer of three lines; in twentieths of a point.
          xml.empty(.pageSize, [.pageWidth: "12240", .pageHeight: "15840"])
          xml.empty(
            .pageMargins,
            [
              .top: "1440", .right: "1300", .bottom: "1700", .left: "1300", .headerDistance: "700",
              .footerDistance: "600", .gutter: "0",
            ])
        }
      }
    }
    return xml.bytes
  }

  /// The lists: each run of items that nothing interrupts counts from 1.
  private var numbering: [UInt8] {
    let lists = Set(
      paragraphs.indices.filter { paragraphs[$0].isItem }.map { index in
        (paragraphs[..<index].lastIndex { !$0.isItem } ?? -1) + 1
      }
    ).sorted()
    var xml = OfficeWriter()
    xml.element(.numbering, Self.namespaces) { xml in
      xml.element(.abstractList, [.abstractListID: "0"]) { xml in
        for level in 0..<9 {
          xml.element(.listLevel, [.level: String(level)]) { xml in
            xml.empty(.listStart, [.value: "1"])
            xml.empty(.numberFormat, [.value: level % 2 == 0 ? "decimal" : "lowerLetter"])
            xml.empty(.levelText, [.value: "%\(level + 1)."])
            xml.element(.paragraphProperties) {
              $0.empty(.indentation, [.left: String(360 * (level + 1)), .hanging: "360"])
            }
          }
        }
      }
      for list in lists {
        xml.element(.list, [.listID: String(list + 1)]) { xml in
          xml.empty(.abstractListReference, [.value: "0"])
          xml.element(.levelOverride, [.level: "0"]) {
            $0.empty(.startOverride, [.value: "1"])
          }
        }
      }
    }
    return xml.bytes
  }

  private var comments: [UInt8] {
    var xml = OfficeWriter()
    xml.element(.comments, Self.namespaces) { xml in
      for (index, paragraph) in paragraphs.enumerated() where !paragraph.remark.isEmpty {
        xml.element(
          .comment, [.wordID: String(index), .author: Self.author, .initials: "TB"]
        ) { xml in
          xml.element(.paragraph) {
            TrackedRuns.run("\(paragraph.code): \(paragraph.remark)", to: &$0)
          }
        }
      }
    }
    return xml.bytes
  }

  /// The lines above or below every page.
  private func edge(_ element: OfficeVocabulary.Element, _ lines: [String]) -> [UInt8] {
    var xml = OfficeWriter()
    xml.element(element, Self.namespaces) { xml in
      for line in lines.isEmpty ? [""] : lines {
        xml.element(.paragraph) { TrackedRuns.run(line, to: &$0) }
      }
    }
    return xml.bytes
  }

  private static var styles: [UInt8] {
    var xml = OfficeWriter()
    xml.element(.styles, namespaces) { xml in
      style("Normal", "Normal", size: 22, to: &xml)
      style("Title", "Title", size: 36, isBold: true, to: &xml)
      style("Heading1", "heading 1", size: 28, isBold: true, level: 0, to: &xml)
      style("Heading2", "heading 2", size: 24, isBold: true, level: 1, to: &xml)
      style("ListParagraph", "List Paragraph", size: 22, to: &xml)
    }
    return xml.bytes
  }

  /// A style; `size` counts half points, `level` is that of headings in the outline.
  private static func style(
    _ id: String, _ name: String, size: Int, isBold: Bool = false, level: Int? = nil,
    to xml: inout OfficeWriter
  ) {
    xml.element(.style, [.type: "paragraph", .styleID: id]) { xml in
      xml.empty(.styleName, [.value: name])
      xml.element(.paragraphProperties) { xml in
        xml.empty(.spacing, [.before: isBold ? "240" : "0", .after: "100"])
        if let level { xml.empty(.outlineLevel, [.value: String(level)]) }
      }
      xml.element(.runProperties) { xml in
        if isBold { xml.empty(.runBold, [:]) }
        xml.empty(.runSize, [.value: String(size)])
      }
    }
  }
}

extension TrackedParagraph {
  var isItem: Bool {
    switch style {
    case .item: true
    case .part, .type, .text: false
    }
  }
}
