/// The way to a value: a record in force, one of its fields, and on through nested records.
struct ValuePath: Sendable {
  /// The register that holds the record.
  let register: UInt16
  /// The field of that record.
  let field: UInt16
  /// Where the fields of the nested records stand in `Program.steps`.
  let firstStep: UInt16
  /// How many nested records there are to go through.
  let stepCount: UInt16
}

/// One step of rendering. Names are gone: what is left is positions.
enum Instruction: Sendable {
  /// Copies a part of `Program.literals`.
  case literal(start: Int32, count: Int32)
  /// Writes the indentation in force.
  case indent
  /// Writes a value: text, URLs and numbers escaped, HTML as it stands.
  case place(ValuePath)
  /// Writes a value as it stands.
  case placeUnescaped(ValuePath)
  /// Runs the next `count` instructions for the value, or for each of a list.
  case section(ValuePath, Entry, count: Int32)
  /// Runs the next `count` instructions when there is no value.
  case inverted(ValuePath, count: Int32)
  /// Runs another body.
  case call(body: Int32)
  /// Adds a part of `Program.literals` to the indentation in force.
  case pushIndentation(start: Int32, count: Int32)
  /// Takes that many bytes from the indentation in force.
  case popIndentation(count: Int32)

  /// What a section puts into a register while it runs.
  enum Entry: Sendable {
    /// Nothing: its names are those around it.
    case none
    /// The fields of the record.
    case record(register: UInt16)
    /// The value itself, for `{{.}}`.
    case item(register: UInt16)
  }
}

/// A compiled template: what to write and where the values stand.
struct Program: Sendable {
  /// The instructions of all bodies, one body after the other.
  var instructions: [Instruction] = []
  /// Where each body stands in `instructions`.
  var bodies: [Range<Int>] = []
  /// The body that is the page.
  var main = 0
  /// The text of the templates, as far as it is written to pages.
  var literals: [UInt8] = []
  /// The fields of nested records that paths go through.
  var steps: [UInt16] = []
  /// How many registers there are.
  var registerCount = 0
  /// What the page itself is put into a register as.
  var entry = Instruction.Entry.none
}
