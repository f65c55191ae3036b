import Packaging
import XMLReading

/// The sheets of an XLSX file (ECMA-376, SpreadsheetML), as texts.
///
/// Formulas count by the value that they had; nothing is calculated. Notes and threaded comments
/// beside cells are read as well, since some people answer there.
struct Workbook: Sendable {
  /// The sheets, in the order of their tabs.
  let sheets: [SheetTable]

  /// Reads a file; nil where it is no workbook.
  init?(_ archive: ZipReader) throws(ZipReader.Failure) {
    guard let book = try archive.xml("xl/workbook.xml") else { return nil }
    let relations = try PartRelations(of: "xl/workbook.xml", in: archive)
    let shared = try archive.xml("xl/sharedStrings.xml")?.children("si").map(\.cellText) ?? []
    var sheets: [SheetTable] = []
    for sheet in book.child("sheets")?.children("sheet") ?? [] {
      guard let path = sheet["id"].flatMap({ relations.target($0) }),
        let root = try archive.xml(path)
      else { continue }
      let notes = try SheetNotes(of: path, in: archive)
      sheets.append(
        SheetTable(
          rows: (root.child("sheetData")?.children("row") ?? []).enumerated().map { index, row in
            Self.row(row, index: index, shared, notes)
          }))
    }
    self.sheets = sheets
  }

  private static func row(
    _ row: XMLElement, index: Int, _ shared: [String], _ notes: SheetNotes
  ) -> SheetTable.Row {
    let number = row["r"].flatMap { Int($0) } ?? index + 1
    var cells: [String] = []
    for cell in row.children("c") {
      let column = cell["r"].flatMap(Self.column) ?? cells.count
      // The format knows 16,384 columns; a longer row is made to take memory.
      guard column < 16_384 else { continue }
      while cells.count <= column { cells.append("") }
      cells[column] = text(of: cell, shared)
    }
    return SheetTable.Row(number: number, cells: cells, notes: notes.byRow[number] ?? [])
  }

  private static func text(of cell: XMLElement, _ shared: [String]) -> String {
    let value = cell.child("v")?.text ?? ""
    switch cell["t"] {
    case "s": return Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
    case "inlineStr": return cell.child("is")?.cellText ?? ""
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case _: return value
    }
  }

  /// The index of a cell's column, by its name: 0 for `A7`, 27 for `AB7`.
  private static func column(of cell: String) -> Int? {
    let letters = cell.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
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
    guard let row = Int(cell.drop { !("0"..."9").contains($0) }) else { return }
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
