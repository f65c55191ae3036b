/// The way to a value: a record in force, one of its fields, and on through nested records.
struct ValuePath: Sendable {
  /// The register that holds the record.
  let register: UInt16
  /// The way to the field of that record, in `Program.fields`.
  let field: UInt16
  /// Where the ways on through nested records stand in `Program.steps`.
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
  /// Writes a value; a text only is escaped where it should be.
  case place(ValuePath, escaped: Bool)
  /// Runs the next `count` instructions for the value, or for each of a list, with the value in a
  /// register if the section's names refer to it.
  case section(ValuePath, register: UInt16?, count: Int32)
  /// Runs the next `count` instructions when there is no value.
  case inverted(ValuePath, count: Int32)
  /// Runs another body.
  case call(body: Int32)
  /// Adds a part of `Program.literals` to the indentation in force.
  case pushIndentation(start: Int32, count: Int32)
  /// Takes that many bytes from the indentation in force.
  case popIndentation(count: Int32)
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
  /// The ways to the fields that tags name.
  var fields: [FieldReader] = []
  /// The fields of nested records that paths go through, by their places in `fields`.
  var steps: [UInt16] = []
  /// How many registers there are.
  var registerCount = 0
  /// Where the page itself is put.
  var pageRegister: UInt16 = 0
}
