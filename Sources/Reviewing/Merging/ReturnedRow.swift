/// A row of a returned file that says something, and what it says of its line.
struct ReturnedRow: Sendable {
  /// The line as the file has it; its parts are empty where the file has lost them.
  let line: ReviewLine
  /// What its reviewer wrote.
  let comment: ReviewComment

  /// Whether the row names no line: somebody added it.
  var isGeneral: Bool {
    line.code.isEmpty && line.place.isEmpty && line.current.isEmpty && line.proposed.isEmpty
  }
}
