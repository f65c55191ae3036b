import Packaging

/// Makes workbooks as other programs save them.
enum SampleWorkbook {
  /// A file with parts besides the sheet: `xl/comments1.xml` …
  static func bytes(
    sheet: String, styles: String = "", sheetName: String = "Review",
    parts: [(path: String, type: String, xml: String)] = []
  ) throws -> [UInt8] {
    let relations = parts.enumerated().map { index, part in
      "<Relationship Id=\"r\(index)\" Type=\"http://x/relationships/\(part.type)\" Target=\"/\(part.path)\"/>"
    }.joined()
    let files =
      [
        (
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"\(sheetName)\" r:id=\"rId1\"/></sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>\(relations)</Relationships>"),
        ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ] + parts.map { ($0.path, $0.xml) }
    return try ZipArchive(
      files.map { ZipEntry(path: $0.0, bytes: Array($0.1.utf8)) },
      day: .init(year: 2026, month: 1, day: 1)
    ).bytes()
  }

  /// Rows of texts, from row 1 on; `hidden` rows aren't shown.
  static func rows(_ rows: [[String]], hidden: Set<Int> = []) -> String {
    let lines = rows.enumerated().map { index, row in
      let cells = row.enumerated().map { column, text in
        "<c r=\"\(name(column))\(index + 1)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(index + 1)\"\(hidden.contains(index + 1) ? " hidden=\"1\"" : "")>"
        + cells.joined() + "</row>"
    }
    return "<sheetData>\(lines.joined())</sheetData>"
  }

  /// The name of a column: `A`, `AB`.
  static func name(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : name(column / 26 - 1) + letter
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;"][$0] ?? String($0) }.joined()
  }
}
