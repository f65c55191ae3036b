/// What a field can hold; it decides which tags may name the field.
public indirect enum FieldKind: Sendable, Hashable {
  /// A text, for `{{name}}`.
  case text
  /// Markup, for `{{{name}}}`.
  case html
  /// An address, for `{{name}}` in an attribute.
  case url
  /// A whole number, for `{{name}}`.
  case number
  /// A condition, for `{{#name}}` and `{{^name}}`.
  case boolean
  /// A value that may be absent: a section shows when it is there, and an empty text isn't.
  case optional(FieldKind)
  /// Values of one kind, for a section that repeats.
  case list(FieldKind)
  /// A record, for a section whose names are the record's, or for `record.name`.
  case record(RecordReference)

  /// The kind of the value when there is one.
  var unwrapped: FieldKind {
    switch self {
    case .optional(let kind): kind
    case .text, .html, .url, .number, .boolean, .list, .record: self
    }
  }

  /// The kind as the end of a sentence: "`x` is a list".
  var withArticle: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .url: "a URL"
    case .number: "a number"
    case .boolean: "a condition"
    case .optional(let kind): kind.withArticle
    case .list: "a list"
    case .record(let reference): "the record `\(reference.shape.name)`"
    }
  }

  /// The record that a value of this kind leads to: itself, an optional's or a list's.
  var recordInside: RecordReference? {
    switch self {
    case .optional(let kind), .list(let kind): kind.recordInside
    case .record(let reference): reference
    case .text, .html, .url, .number, .boolean: nil
    }
  }
}

extension FieldKind: CustomStringConvertible {
  /// The kind in words, as a theme's README prints it: `optional list of cell`.
  public var description: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .url: "URL"
    case .number: "number"
    case .boolean: "boolean"
    case .optional(let kind): "optional \(kind)"
    case .list(let kind): "list of \(kind)"
    case .record(let reference): reference.shape.name
    }
  }
}

/// A record type named by a field, whose shape is looked up only when asked for, so that a record
/// may hold a list of its own type.
public struct RecordReference: Sendable, Hashable {
  /// What tells one record type from another.
  let identity: ObjectIdentifier
  private let resolve: @Sendable () -> RecordShape

  /// Names a record type by its identity and the way to its shape.
  init(_ identity: ObjectIdentifier, _ resolve: @escaping @Sendable () -> RecordShape) {
    self.identity = identity
    self.resolve = resolve
  }

  /// The record's name and fields.
  public var shape: RecordShape { resolve() }

  /// Two references are the same when they name the same record type.
  public static func == (left: RecordReference, right: RecordReference) -> Bool {
    left.identity == right.identity
  }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
