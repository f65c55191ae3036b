import Packaging
import XMLReading

/// The sheets of an XLSX file (ECMA-376, SpreadsheetML), as texts.
///
/// Formulas count by the value that they had; nothing is calculated. Hidden and filtered rows count
/// as others do. Notes and threaded comments beside cells are read as well, since some people answer
/// there.
struct Workbook: Sendable {
  /// The sheets, in the order of their tabs.
  private(set) var sheets: [SheetTable] = []

  private let shared: [String]
  private let formats: CellFormats

  /// Reads a file; nil where it is no workbook.
  init?(_ archive: ZipReader) throws(ZipReader.Failure) {
    guard let book = try archive.xml("xl/workbook.xml") else { return nil }
    let relations = try PartRelations(of: "xl/workbook.xml", in: archive)
    shared = try archive.xml("xl/sharedStrings.xml")?.children("si").map(\.cellText) ?? []
    let isFrom1904 = ["1", "true"].contains(book.child("workbookPr")?["date1904"] ?? "")
    formats = CellFormats(try archive.xml("xl/styles.xml"), isFrom1904: isFrom1904)
    for sheet in book.child("sheets")?.children("sheet") ?? [] {
      guard let path = sheet["id"].flatMap({ relations.target($0) }),
        let root = try archive.xml(path)
      else { continue }
      let notes = try SheetNotes(of: path, in: archive)
      var rows = (root.child("sheetData")?.children("row") ?? []).enumerated().map { index, row in
        self.row(row, index: index, notes)
      }
      // A note may stand beside a cell of a row that is empty.
      let known = Set(rows.map(\.number))
      for (number, notes) in notes.byRow.sorted(by: { $0.key < $1.key })
      where !known.contains(number) {
        let place = rows.firstIndex { $0.number > number } ?? rows.count
        rows.insert(SheetTable.Row(number: number, cells: [], notes: notes), at: place)
      }
      for cell in root.child("mergeCells")?.children("mergeCell") ?? [] {
        if let merge = MergedCell(cell["ref"] ?? "") { merge.spread(in: &rows) }
      }
      sheets.append(SheetTable(name: sheet["name"] ?? "", rows: rows))
    }
  }

  private func row(_ row: XMLElement, index: Int, _ notes: SheetNotes) -> SheetTable.Row {
    let number = row["r"].flatMap { Int($0) } ?? index + 1
    var cells: [String] = []
    for cell in row.children("c") {
      let column = cell["r"].flatMap { CellName($0)?.column } ?? cells.count
      // The format knows 16,384 columns; a longer row is made to take memory.
      guard column < 16_384 else { continue }
      while cells.count <= column { cells.append("") }
      cells[column] = text(of: cell)
    }
    return SheetTable.Row(number: number, cells: cells, notes: notes.byRow[number] ?? [])
  }

  private func text(of cell: XMLElement) -> String {
    let value = cell.child("v")?.text ?? ""
    switch cell["t"] {
    case "s": return Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
    case "inlineStr": return cell.child("is")?.cellText ?? ""
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "n", nil: return formats.text(of: value, style: cell["s"].flatMap { Int($0) })
    case _: return value
    }
  }
}

/// The name of a cell: `AB7`.
private struct CellName {
  /// Counts from 0.
  let column: Int
  /// Counts from 1.
  let row: Int

  init?(_ name: some StringProtocol) {
    let name = name.utf8.filter { $0 != UInt8(ascii: "$") }
    let letters = name.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    guard let row = Int(String(decoding: name.dropFirst(letters.count), as: UTF8.self)) else {
      return nil
    }
    self.row = row
  }
}

/// Cells that are shown as one, which has the text of the first.
private struct MergedCell {
  private let first: CellName
  private let last: CellName

  /// Reads `B3:C9`; nil where that isn't what it is.
  init?(_ range: String) {
    let ends = range.split(separator: ":").compactMap { CellName($0) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column,
      ends[1].column < 16_384
    else { return nil }
    (first, last) = (ends[0], ends[1])
  }

  /// Notes the text in every row that the cell reaches.
  func spread(in rows: inout [SheetTable.Row]) {
    guard let start = rows.firstIndex(where: { $0.number == first.row }) else { return }
    let text = rows[start][first.column]
    let width = rows.map(\.cells.count).max() ?? 0
    guard first.column < width else { return }
    if last.row > first.row { rows[start].reaches[first.column] = last.row }
    for index in rows.indices[start...] where rows[index].number <= last.row {
      for column in first.column...min(last.column, width - 1)
      where index != start || column != first.column {
        rows[index].merged[column] = text
      }
    }
  }
}

/// What people wrote beside the cells of a sheet.
private struct SheetNotes {
  private(set) var byRow: [Int: [SheetTable.Note]] = [:]

  init(of sheet: String, in archive: ZipReader) throws(ZipReader.Failure) {
    let relations = try PartRelations(of: sheet, in: archive)
    let persons = try archive.xml("xl/persons/person.xml")?.children("person") ?? []
    let names = Dictionary(
      persons.map { ($0["id"] ?? "", $0["displayName"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    var threaded: Set<String> = []
    for path in relations.targets(ofType: "/threadedComment") {
      for comment in try archive.xml(path)?.children("threadedComment") ?? [] {
        guard let cell = comment["ref"] else { continue }
        threaded.insert(cell)
        add(
          SheetTable.Note(
            author: comment["personId"].flatMap { names[$0] } ?? "",
            text: comment.child("text")?.text ?? ""), at: cell)
      }
    }
    for path in relations.targets(ofType: "/comments") {
      guard let root = try archive.xml(path) else { continue }
      let authors = root.child("authors")?.children("author").map(\.text) ?? []
      for comment in root.child("commentList")?.children("comment") ?? [] {
        // A threaded comment has a note beside it, for programs that know none.
        guard let cell = comment["ref"], !threaded.contains(cell) else { continue }
        let author = comment["authorId"].flatMap { Int($0) }
        add(
          SheetTable.Note(
            author: author.flatMap { authors.indices.contains($0) ? authors[$0] : nil } ?? "",
            text: comment.child("text")?.cellText ?? ""), at: cell)
      }
    }
  }

  private mutating func add(_ note: SheetTable.Note, at cell: String) {
    guard let row = CellName(cell)?.row else { return }
    byRow[row, default: []].append(note)
  }
}

extension XMLElement {
  /// The text of a cell, which may be cut into runs; how it is read aloud in Japanese isn't part
  /// of it.
  fileprivate var cellText: String {
    children.reduce(into: "") { text, part in
      switch part.name {
      case "t": text += part.text
      case "r": text += part.child("t")?.text ?? ""
      case _: break
      }
    }
  }
}
