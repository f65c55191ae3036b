/// What stands in one field of a record when a page is rendered.
public enum Value: Sendable, Hashable {
  /// A text; it is escaped where it is placed.
  case text(String)
  /// Markup; it is placed as it stands.
  case html(HTML)
  /// An address; it is escaped for the attribute it is placed in.
  case url(WebAddress)
  /// A whole number, placed in digits without separators.
  case number(Int)
  /// A condition for sections.
  case boolean(Bool)
  /// An optional without a value.
  case absent
  /// Values of one kind, in order.
  case list([Value])
  /// A record's fields.
  case record(Record)

  /// Whether the value is a text, markup or an address without a letter in it.
  @inlinable var isBlank: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .html(let html): html.isEmpty
    case .url(let address): address.isEmpty
    case .number, .boolean, .absent, .list, .record: false
    }
  }
}

/// The values of one record, in the order of its schema's fields.
public struct Record: Sendable, Hashable {
  /// One value for each field of the schema.
  let fields: [Value]

  /// Makes a record of values that stand in the schema's order.
  @usableFromInline
  init(_ fields: [Value]) { self.fields = fields }
}
