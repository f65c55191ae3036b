/// Reads what reviewers wrote into a sheet.
///
/// Columns may stand in any order, under other heads, with others beside them. A head that isn't
/// known is told by what stands under it: a column that repeats what the lines say is no answer.
/// Everything else that somebody wrote is a comment; nothing is left out.
struct SheetReader {
  private let file: String
  private let table: ReviewTable
  private var columns: [ReviewColumn: Int] = [:]
  private var others: [Int] = []
  /// Columns whose cells were made here, so that another text in them is somebody's.
  private var ownColumns: [(column: ReviewColumn, name: String)] = []

  /// Reads a sheet of a file.
  init(_ table: ReviewTable, of file: String) {
    self.file = file
    self.table = table
    nameColumns()
  }

  private mutating func nameColumns() {
    let heads = table.heads
    let width = ([heads.count] + table.body.map(\.cells.count)).max() ?? 0
    let codes = (0..<width).map { codeCount(in: $0) }
    if let most = codes.max(), most > 0, let code = codes.firstIndex(of: most) {
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
    table.body.count { ReviewLine.isCode($0.shown(column).unquoted) }
  }

  private var body: [SheetTable.Row] { table.body }

  /// Whether it has lines below its heads.
  var hasLines: Bool { !body.isEmpty }

  /// Every code in the sheet, whether somebody wrote to its line or not.
  var codes: [String] { body.map { code(of: $0) }.filter { !$0.isEmpty } }

  /// The lines as the sheet has them, for one that has lost its codes.
  var lines: [ReviewLine] { body.map { line(in: $0, knowing: nil) } }

  private func code(of row: SheetTable.Row) -> String {
    let code = row.shown(columns[.code]).unquoted
    return ReviewLine.isCode(code) ? code : ""
  }

  /// The sheet with the places told by what stands in a column, where its head isn't known.
  func telling(places: Set<String>) -> SheetReader {
    guard columns[.place] == nil else { return self }
    var reader = self
    let column = others.first { index in
      let cells = body.map { $0[index].unquoted }.filter { !$0.isEmpty }
      return cells.count(where: places.contains) * 2 > cells.count
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
    reader.ownColumns = reader.columnsMadeHere(knowing: lines)
    let onlyReviewer = reader.onlyText(in: .reviewer)
    let onlyOrganization = reader.onlyText(in: .organization)
    return reader.opening
      + zip(body, lines).flatMap { row, known -> [ReturnedRow] in
        var comment = reader.comment(in: row, to: known)
        let notes = row.notes.filter { !$0.text.trimmed.isEmpty }
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

  /// What stands above the heads, and notes on them: nobody can tell it from a general comment.
  private var opening: [ReturnedRow] {
    table.opening.enumerated().flatMap { index, row -> [ReturnedRow] in
      let isHead = index + 1 == table.opening.count
      let words =
        isHead ? "" : row.cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
      var comment = comment(in: SheetTable.Row(number: row.number, cells: []), to: nil)
      comment.text = words
      comment.reviewer = onlyText(in: .reviewer)
      comment.organization = onlyText(in: .organization)
      let notes = row.notes.filter { !$0.text.trimmed.isEmpty }
        .map { self.comment(in: $0, of: row, beside: comment) }
      return ((words.isEmpty ? [] : [comment]) + notes).map {
        ReturnedRow(line: ReviewLine(code: "", place: "", current: "", proposed: ""), comment: $0)
      }
    }
  }

  /// Finds among the columns with unknown heads those that repeat what the lines say.
  private mutating func tellOthers(knowing lines: [ReviewLine?]) {
    let known = zip(body, lines).compactMap { row, line in line.map { (row, $0) } }
    let unknown = others
    others = unknown.filter { index in
      let told = ReviewColumn.allCases.first { column in
        let texts = known.compactMap { row, line in column.text(of: line).map { (row[index], $0) } }
        let same = texts.count { !$0.1.isEmpty && $0.0.isSameCell(as: $0.1) }
        return same > 0 && same * 2 > texts.count { !$0.0.isEmpty }
      }
      if let told, columns[told] == nil { columns[told] = index }
      return told == nil && !isCounting(index)
    }
  }

  /// The texts of the lines, and what says why, where most of that reads as it would today: another
  /// version of the program may have other words for the same.
  private func columnsMadeHere(
    knowing lines: [ReviewLine?]
  ) -> [(column: ReviewColumn, name: String)] {
    let reasons: [(ReviewColumn, String)] = [
      (.judgement, "Kind of change"), (.reason, "Reason"), (.amendment, "Amendment"),
    ]
    let trusted = reasons.filter { column, _ in
      let cells = zip(body, lines).compactMap { row, line in
        line.flatMap { column.text(of: $0) }.map { (row[columns[column]], $0) }
      }.filter { !$0.0.isEmpty }
      let others = cells.count { !$0.0.isSameCell(as: $0.1) }
      return others < 2 || others * 2 <= cells.count
    }
    return trusted + [(.current, "Current text"), (.proposed, "Proposed text")]
  }

  /// Whether a column only numbers the rows.
  private func isCounting(_ column: Int) -> Bool {
    let numbers = body.compactMap { Int($0[column]) }
    return columns[.number] == nil && numbers.count > 1 && numbers.count == body.count
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The text of a column that stands in every row that has any there.
  private func onlyText(in column: ReviewColumn) -> String {
    let texts = Set(body.map { $0.shown(columns[column]).trimmed }.filter { !$0.isEmpty })
    return texts.count == 1 ? texts.first ?? "" : ""
  }

  private func line(in row: SheetTable.Row, knowing known: ReviewLine?) -> ReviewLine {
    func text(_ column: ReviewColumn) -> String { row.shown(columns[column]).unquoted.trimmed }
    return known
      ?? ReviewLine(
        code: code(of: row), place: text(.place), current: text(.current),
        proposed: text(.proposed), judgement: text(.judgement), reason: text(.reason))
  }

  private func comment(in row: SheetTable.Row, to line: ReviewLine?) -> ReviewComment {
    func text(_ column: ReviewColumn) -> String { row[columns[column]].trimmed }
    let said =
      [text(.comment)] + edits(in: row, of: line) + strays(in: row, of: line)
      + others.map { labelled(row[$0].trimmed, by: $0) }
    func who(_ column: ReviewColumn) -> String { row.shown(columns[column]).trimmed }
    return ReviewComment(
      reviewer: who(.reviewer), organization: who(.organization),
      text: said.filter { !$0.isEmpty }.joined(separator: "\n"), wording: text(.wording),
      rationale: text(.rationale), kind: text(.kind), adjudication: text(.adjudication),
      source: .init(file: file, row: row.number, lastRow: lastRow(of: row)))
  }

  /// The last row of a merged cell with an answer; nil where none is merged with cells below.
  private func lastRow(of row: SheetTable.Row) -> Int? {
    let answers = ReviewColumn.answers.compactMap { columns[$0] } + others
    return answers.filter { !row[$0].isEmpty }.compactMap { row.reaches[$0] }.max()
  }

  /// A text under a head that isn't known, with that head.
  private func labelled(_ text: String, by column: Int) -> String {
    let head = table.heads.indices.contains(column) ? table.heads[column].trimmed : ""
    return text.isEmpty || head.isEmpty ? text : "\(head): \(text)"
  }

  /// What a reviewer wrote over the texts of the sheet.
  private func edits(in row: SheetTable.Row, of line: ReviewLine?) -> [String] {
    guard let line else { return [] }
    return ownColumns.compactMap { column, name in
      guard let index = columns[column] else { return nil }
      let text = row[index].unquoted.trimmed
      guard !text.isEmpty, let known = column.text(of: line), !text.isSameCell(as: known) else {
        return nil
      }
      return "\(name) written over: \(text)"
    }
  }

  /// What was written where only the sheet writes: no number, no code, no place. A row that somebody
  /// added has nothing else.
  private func strays(in row: SheetTable.Row, of line: ReviewLine?) -> [String] {
    func text(_ column: ReviewColumn) -> String { row[columns[column]].unquoted.trimmed }
    let isAdded = line == nil && columns[.code] != nil && code(of: row).isEmpty
    if isAdded, ReviewColumn.answers.allSatisfy({ text($0).isEmpty }) {
      return ReviewColumn.lines.map(text)
    }
    let (number, code, place) = (text(.number), text(.code), text(.place))
    let isStray = [
      number.first.map { !$0.isNumber } ?? false, !code.isEmpty && !ReviewLine.isCode(code),
      line.map { !place.isEmpty && !place.hasPrefix($0.part) } ?? false,
    ]
    return zip(["Number", "Fingerprint", "Locator"], zip(isStray, [number, code, place]))
      .compactMap { $1.0 ? "\($0) written over: \($1.1)" : nil }
  }

  private func comment(
    in note: SheetTable.Note, of row: SheetTable.Row, beside comment: ReviewComment
  ) -> ReviewComment {
    // Excel begins a note with its author's name.
    let author = note.author.trimmed
    let lead = author + ":\n"
    let text =
      !author.isEmpty && note.text.hasPrefix(lead)
      ? note.text.dropFirst(lead.count) : note.text[...]
    return ReviewComment(
      reviewer: author.isEmpty ? comment.reviewer : author,
      organization: comment.organization, text: String(text).trimmed, wording: "", rationale: "",
      kind: "", adjudication: "", source: .init(file: file, row: row.number))
  }
}
