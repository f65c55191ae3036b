/// A Swift type whose values may stand in a field of a record.
public protocol TemplateValue: Sendable {
  /// What such a field holds, in a template's terms.
  static var templateKind: Kind { get }
  /// The value as rendering takes it.
  var templateValue: Value { get }
}

/// A Swift type whose values are the data of a page or of a part of one.
public protocol TemplateRecord: TemplateValue {
  /// The type's table of fields.
  static var schema: RecordSchema<Self> { get }
}

extension TemplateRecord {
  /// The type as other tables and documents name it.
  public static var reference: RecordReference {
    RecordReference(ObjectIdentifier(Self.self)) { schema.shape }
  }

  /// A record.
  public static var templateKind: Kind { .record(reference) }

  /// The record's values.
  @inlinable public var templateValue: Value { .record(Self.schema.record(of: self)) }
}

extension String: TemplateValue {
  /// A text.
  public static var templateKind: Kind { .text }
  /// The text itself.
  @inlinable public var templateValue: Value { .text(self) }
}

extension HTML: TemplateValue {
  /// Markup.
  public static var templateKind: Kind { .html }
  /// The markup itself.
  @inlinable public var templateValue: Value { .html(self) }
}

extension WebAddress: TemplateValue {
  /// An address.
  public static var templateKind: Kind { .url }
  /// The address itself.
  @inlinable public var templateValue: Value { .url(self) }
}

extension Int: TemplateValue {
  /// A number.
  public static var templateKind: Kind { .number }
  /// The number itself.
  @inlinable public var templateValue: Value { .number(self) }
}

extension Bool: TemplateValue {
  /// A condition.
  public static var templateKind: Kind { .boolean }
  /// The condition itself.
  @inlinable public var templateValue: Value { .boolean(self) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
  /// The wrapped kind, made optional once.
  public static var templateKind: Kind { .optional(Wrapped.templateKind.unwrapped) }

  /// The wrapped value; a text, markup or address without a letter in it counts as absent.
  @inlinable public var templateValue: Value {
    guard let value = self?.templateValue, !value.isBlank else { return .absent }
    return value
  }
}

extension Array: TemplateValue where Element: TemplateValue {
  /// A list.
  public static var templateKind: Kind { .list(Element.templateKind) }
  /// The elements' values.
  @inlinable public var templateValue: Value { .list(map(\.templateValue)) }
}
