public import CatalogModel
import Markup
import Packaging

extension AdjudicationMatrix {
  /// The matrix as a workbook: every cell is a text, so that nothing is read as a number, a date or
  /// a formula.
  ///
  /// `marking` stands above and below every printed sheet; `date` is that of the files in it.
  public func workbook(title: String, marking: String?, date: DocumentDate) -> [UInt8] {
    OfficeFile.bytes(
      [
        .init(path: "xl/workbook.xml", type: "spreadsheetml.sheet.main", bytes: Self.book),
        .init(
          path: "xl/worksheets/sheet1.xml", type: "spreadsheetml.worksheet",
          bytes: sheet(title: title, marking: marking)),
        .init(path: "xl/styles.xml", type: "spreadsheetml.styles", bytes: Self.styles),
      ],
      relations: [
        .init(id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml"),
        .init(id: "rId2", type: "styles", target: "styles.xml"),
      ], date: date)
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// How wide each column is, in characters.
  private static let widths = [7, 24, 24, 16, 18, 40, 40, 24, 40, 30, 30, 16, 28, 28, 24]

  private static var book: [UInt8] {
    var xml = OfficeWriter()
    xml.element(
      .workbook,
      [
        .namespace: main,
        .relationNamespace: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ]
    ) { xml in
      xml.element(.sheets) {
        $0.empty(.sheet, [.name: "Matrix", .sheetId: "1", .relation: "rId1"])
      }
      xml.element(.definedNames) {
        $0.element(
          .definedName, [.name: "_xlnm.Print_Titles", .localSheetId: "0"], "Matrix!$1:$1")
      }
    }
    return xml.bytes
  }

  private func sheet(title: String, marking: String?) -> [UInt8] {
    let rows = [Self.heads] + table.flatMap(Self.fitting)
    var xml = OfficeWriter()
    xml.element(.worksheet, [.namespace: Self.main]) { xml in
      xml.element(.sheetPr) { $0.empty(.pageSetUpPr, [.fitToPage: "1"]) }
      xml.element(.sheetViews) { xml in
        xml.element(.sheetView, [.workbookViewId: "0"]) {
          $0.empty(.pane, [.ySplit: "1", .topLeftCell: "A2", .state: "frozen"])
        }
      }
      xml.element(.cols) { xml in
        for (index, width) in Self.widths.enumerated() {
          let column = String(index + 1)
          xml.empty(
            .col, [.min: column, .max: column, .width: String(width), .customWidth: "1"])
        }
      }
      xml.element(.sheetData) { xml in
        Self.write(rows, to: &xml)
      }
      xml.empty(.autoFilter, [.ref: "A1:\(Self.column(Self.heads.count - 1))\(rows.count)"])
      xml.empty(
        .pageSetup, [.orientation: "landscape", .fitToWidth: "1", .fitToHeight: "0"])
      xml.element(.headerFooter) { xml in
        let mark = marking.map { "&C\($0.inHeader)" } ?? ""
        xml.element(.oddHeader, "&L\(title.inHeader)" + mark)
        xml.element(.oddFooter, mark + "&RUncontrolled when printed. &P of &N")
      }
    }
    return xml.bytes
  }

  /// The most that a cell holds, in units of UTF-16; a program refuses a file with more.
  private static let longestCell = 32_767

  /// A row as rows whose cells hold their texts: what is too long goes on in the row below.
  private static func fitting(_ row: [String]) -> [[String]] {
    guard row.contains(where: { $0.utf16.count > longestCell }) else { return [row] }
    let pieces = row.map { text -> [String] in
      var pieces = [""]
      var length = 0
      for character in text {
        length += character.utf16.count
        if length > longestCell {
          pieces.append("")
          length = character.utf16.count
        }
        pieces[pieces.count - 1].append(character)
      }
      return pieces
    }
    let count = pieces.map(\.count).max() ?? 0
    return (0..<count).map { index in
      pieces.map { $0.indices.contains(index) ? $0[index] : "" }
    }
  }

  private static func write(_ rows: [[String]], to xml: inout OfficeWriter) {
    for (index, row) in rows.enumerated() {
      xml.element(.row, [.cellName: String(index + 1)]) { xml in
        for (position, text) in row.enumerated() where !text.isEmpty {
          xml.element(
            .cell,
            [
              .cellName: column(position) + String(index + 1), .cellStyle: index == 0 ? "1" : "2",
              .cellType: "inlineStr",
            ]
          ) { xml in
            xml.element(.inlineString) { $0.element(.text, [.space: "preserve"], text) }
          }
        }
      }
    }
  }

  /// The name of a column by its index below 26: `A`, `B` …
  private static func column(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
  }

  /// Three styles: plain, bold for heads, wrapped for texts.
  private static var styles: [UInt8] {
    var xml = OfficeWriter()
    xml.element(.styleSheet, [.namespace: main]) { xml in
      xml.element(.fonts, [.count: "2"]) { xml in
        for isBold in [false, true] {
          xml.element(.font) { xml in
            if isBold { xml.empty(.bold, [:]) }
            xml.empty(.size, [.val: "10"])
            xml.empty(.fontName, [.val: "Calibri"])
          }
        }
      }
      xml.element(.fills, [.count: "2"]) { xml in
        for pattern in ["none", "gray125"] {
          xml.element(.fill) { $0.empty(.patternFill, [.patternType: pattern]) }
        }
      }
      xml.element(.borders, [.count: "1"]) { $0.empty(.border, [:]) }
      xml.element(.cellStyleXfs, [.count: "1"]) {
        $0.empty(.format, [.fontId: "0", .fillId: "0", .borderId: "0"])
      }
      xml.element(.cellXfs, [.count: "3"]) { xml in
        for font in ["0", "1", "0"] {
          xml.element(
            .format,
            [
              .fontId: font, .fillId: "0", .borderId: "0", .xfId: "0", .applyFont: "1",
              .applyAlignment: "1",
            ]
          ) { $0.empty(.alignment, [.wrapText: "1", .vertical: "top"]) }
        }
      }
    }
    return xml.bytes
  }
}

extension String {
  /// The text as it stands in the head of a printed sheet, where an ampersand begins a code.
  fileprivate var inHeader: String {
    split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }
}
