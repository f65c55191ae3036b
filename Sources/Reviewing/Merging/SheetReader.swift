/// Reads what reviewers wrote into a sheet.
///
/// Columns may stand in any order, under other heads, with others beside them. A head that isn't
/// known is told by what stands under it: a column that repeats what the lines say is no answer.
/// Everything else that somebody wrote is a comment; nothing is left out.
struct SheetReader {
  private let file: String
  private let head: Int
  private let table: SheetTable
  private var columns: [ReviewColumn: Int] = [:]
  private var others: [Int] = []

  /// How far from the top the head may be: people put titles above it.
  private static let deepestHead = 30

  /// Finds the head; nil where the table is no review sheet.
  init?(_ table: SheetTable, of file: String) {
    let candidates = table.rows.prefix(Self.deepestHead).enumerated().map { index, row in
      (index, Set(row.cells.compactMap { ReviewColumn.named($0.unquoted) }).count)
    }
    guard let best = candidates.max(by: { $0.1 < $1.1 }), best.1 >= 2 else { return nil }
    self.file = file
    self.table = table
    head = best.0
    nameColumns()
  }

  private mutating func nameColumns() {
    let heads = table.rows[head].cells
    let width = table.rows.map(\.cells.count).max() ?? 0
    if let code = (0..<width).max(by: { codeCount(in: $0) < codeCount(in: $1) }),
      codeCount(in: code) > 0
    {
      columns[.code] = code
    }
    for index in 0..<width where columns[.code] != index {
      let column = heads.indices.contains(index) ? ReviewColumn.named(heads[index].unquoted) : nil
      if let column, columns[column] == nil {
        columns[column] = index
      } else {
        others.append(index)
      }
    }
  }

  private func codeCount(in column: Int) -> Int {
    table.rows.count { ReviewLine.isCode($0[column].unquoted) }
  }

  /// Every code in the sheet, whether somebody wrote to its line or not.
  var codes: [String] { body.map { code(of: $0) }.filter { !$0.isEmpty } }

  /// The lines as the sheet has them, for one that has lost its codes.
  var lines: [ReviewLine] { body.map { line(in: $0, knowing: nil) } }

  private var body: ArraySlice<SheetTable.Row> { table.rows[(head + 1)...] }

  private func code(of row: SheetTable.Row) -> String {
    let code = row[columns[.code]].unquoted
    return ReviewLine.isCode(code) ? code : ""
  }

  /// The sheet with the places told by what stands in a column, where its head isn't known.
  func telling(places: Set<String>) -> SheetReader {
    guard columns[.place] == nil else { return self }
    var reader = self
    let column = others.first { index in
      let cells = body.map { $0[index].unquoted }.filter { !$0.isEmpty }
      return cells.count > 1 && cells.count(where: places.contains) * 2 > cells.count
    }
    if let column {
      reader.columns[.place] = column
      reader.others.removeAll { $0 == column }
    }
    return reader
  }

  /// What reviewers wrote, row by row; `known` gives the line that a row of the sheet is.
  func rows(knowing known: (ReviewLine) -> ReviewLine?) -> [ReturnedRow] {
    var reader = self
    let lines = self.lines.map(known)
    reader.tellOthers(knowing: lines)
    let onlyReviewer = reader.onlyText(in: .reviewer)
    let onlyOrganization = reader.onlyText(in: .organization)
    return zip(body, lines).flatMap { row, known -> [ReturnedRow] in
      var comment = reader.comment(in: row, to: known)
      let notes = row.notes.filter { !$0.text.isEmpty }
      guard !comment.isEmpty || !notes.isEmpty else { return [] }
      if comment.reviewer.isEmpty { comment.reviewer = onlyReviewer }
      if comment.organization.isEmpty { comment.organization = onlyOrganization }
      let line = reader.line(in: row, knowing: known)
      let besides = notes.map { reader.comment(in: $0, of: row, beside: comment) }
      return ((comment.isEmpty ? [] : [comment]) + besides).map {
        ReturnedRow(line: line, comment: $0)
      }
    }
  }

  /// Finds among the columns with unknown heads those that repeat what the lines say.
  private mutating func tellOthers(knowing lines: [ReviewLine?]) {
    let known = zip(body, lines).compactMap { row, line in line.map { (row, $0) } }
    guard known.count > 1 else { return }
    let unknown = others
    others = unknown.filter { index in
      let told = ReviewColumn.allCases.first { column in
        let texts = known.compactMap { row, line in column.text(of: line).map { (row[index], $0) } }
        let same = texts.count { !$0.1.isEmpty && $0.0.isSameCell(as: $0.1) }
        return same > 1 && same * 2 > texts.count { !$0.0.isEmpty }
      }
      if let told, columns[told] == nil { columns[told] = index }
      return told == nil && !isCounting(index)
    }
  }

  /// Whether a column only numbers the rows.
  private func isCounting(_ column: Int) -> Bool {
    let numbers = body.compactMap { Int($0[column]) }
    return columns[.number] == nil && numbers.count > 1 && numbers.count == body.count
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The text of a column that stands in every row that has any there.
  private func onlyText(in column: ReviewColumn) -> String {
    let texts = Set(body.map { $0[columns[column]].trimmed }.filter { !$0.isEmpty })
    return texts.count == 1 ? texts.first ?? "" : ""
  }

  private func line(in row: SheetTable.Row, knowing known: ReviewLine?) -> ReviewLine {
    func text(_ column: ReviewColumn) -> String { row[columns[column]].unquoted.trimmed }
    return known
      ?? ReviewLine(
        code: code(of: row), place: text(.place), current: text(.current),
        proposed: text(.proposed), judgement: text(.judgement), reason: text(.reason))
  }

  private func comment(in row: SheetTable.Row, to line: ReviewLine?) -> ReviewComment {
    func text(_ column: ReviewColumn) -> String { row[columns[column]].trimmed }
    let said =
      [text(.comment)] + edits(in: row, of: line)
      + others.map { labelled(row[$0].trimmed, by: $0) }
    return ReviewComment(
      reviewer: text(.reviewer), organization: text(.organization),
      text: said.filter { !$0.isEmpty }.joined(separator: "\n"), wording: text(.wording),
      rationale: text(.rationale), kind: text(.kind), adjudication: text(.adjudication),
      source: .init(file: file, row: row.number))
  }

  /// A text under a head that isn't known, with that head.
  private func labelled(_ text: String, by column: Int) -> String {
    let head = table.rows[head][column].trimmed
    return text.isEmpty || head.isEmpty ? text : "\(head): \(text)"
  }

  /// What a reviewer wrote over the texts of the sheet.
  private func edits(in row: SheetTable.Row, of line: ReviewLine?) -> [String] {
    guard let line else { return [] }
    return [(ReviewColumn.current, "Current text"), (.proposed, "Proposed text")].compactMap {
      column, name in
      guard let index = columns[column] else { return nil }
      let text = row[index].unquoted.trimmed
      guard !text.isEmpty, let known = column.text(of: line), !text.isSameCell(as: known) else {
        return nil
      }
      return "\(name) written over: \(text)"
    }
  }

  private func comment(
    in note: SheetTable.Note, of row: SheetTable.Row, beside comment: ReviewComment
  ) -> ReviewComment {
    ReviewComment(
      reviewer: note.author.isEmpty ? comment.reviewer : note.author,
      organization: comment.organization, text: note.text.trimmed, wording: "", rationale: "",
      kind: "", adjudication: "", source: .init(file: file, row: row.number))
  }
}
