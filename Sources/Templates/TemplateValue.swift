/// A Swift type whose values may stand in a field of a record.
///
/// Rendering reads a value where a tag names it, does with it what the tag asks for, and forgets
/// it. Only what differs from the defaults has to be written.
public protocol TemplateValue: Sendable {
  /// What such a field holds, in a template's terms.
  static var templateKind: FieldKind { get }
  /// Whether the value, where it is optional, counts as absent: a text without a letter.
  var isAbsentInTemplates: Bool { get }
  /// Whether a section over the value shows.
  var isShownInTemplates: Bool { get }
  /// Writes the value, escaped where its kind is.
  func place(in page: inout PageBuffer, escaped isEscaped: Bool)
  /// Runs a section that shows: once, or for each of several values.
  static func enter(
    _ value: UnsafePointer<Self>, _ section: TemplateSection, in renderer: inout TemplateRenderer)
  /// Lends what the names of a section refer to: a record, whose fields they are, or a plain value
  /// for `{{.}}`. False without a value, else what `use` gives.
  static func withRecord(_ value: UnsafePointer<Self>, _ use: (UnsafeRawPointer) -> Bool) -> Bool
}

extension TemplateValue {
  /// No value but a text counts as absent.
  @inlinable public var isAbsentInTemplates: Bool { false }
  /// A value that is there shows.
  @inlinable public var isShownInTemplates: Bool { true }
  /// Only texts, markup, addresses and numbers can be placed.
  @inlinable public func place(in page: inout PageBuffer, escaped isEscaped: Bool) {}

  /// A section runs once.
  @inlinable
  public static func enter(
    _ value: UnsafePointer<Self>, _ section: TemplateSection, in renderer: inout TemplateRenderer
  ) {
    _ = withRecord(value) { renderer.run(section, with: $0) }
  }

  /// A plain value is what `{{.}}` places.
  @inlinable
  public static func withRecord(
    _ value: UnsafePointer<Self>, _ use: (UnsafeRawPointer) -> Bool
  ) -> Bool {
    withUnsafePointer(to: PlainItem(Self.self, at: value)) { use($0) }
  }

  /// Does what a tag asks for; gives whether a section over the value shows.
  @inlinable
  static func evaluate(
    _ request: TagRequest, of value: UnsafePointer<Self>, in renderer: inout TemplateRenderer
  ) -> Bool {
    guard request.steps.isEmpty else {
      return withRecord(value) { renderer.follow(request, from: $0) }
    }
    switch request.action {
    case .test: return value.pointee.isShownInTemplates
    case .place(let isEscaped):
      value.pointee.place(in: &renderer.output, escaped: isEscaped)
      return true
    case .section(let section):
      guard value.pointee.isShownInTemplates else { return false }
      enter(value, section, in: &renderer)
      return true
    }
  }
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
  public static var templateKind: FieldKind { .record(reference) }

  /// Lends the record.
  @inlinable
  public static func withRecord(
    _ value: UnsafePointer<Self>, _ use: (UnsafeRawPointer) -> Bool
  ) -> Bool { use(value) }
}

extension String: TemplateValue {
  /// A text.
  public static var templateKind: FieldKind { .text }
  /// Whether there is no letter.
  @inlinable public var isAbsentInTemplates: Bool { isEmpty }
  /// Writes the text.
  public func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    page.append(self, escaped: isEscaped)
  }
}

extension HTML: TemplateValue {
  /// Markup.
  public static var templateKind: FieldKind { .html }
  /// Whether there is no markup.
  @inlinable public var isAbsentInTemplates: Bool { isEmpty }
  /// Writes the markup as it stands.
  public func place(in page: inout PageBuffer, escaped isEscaped: Bool) { page.append(self) }
}

extension WebAddress: TemplateValue {
  /// An address.
  public static var templateKind: FieldKind { .url }
  /// Whether it is the page itself.
  @inlinable public var isAbsentInTemplates: Bool { isEmpty }
  /// Writes the address.
  public func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    page.append(text, escaped: isEscaped)
  }
}

extension Int: TemplateValue {
  /// A number.
  public static var templateKind: FieldKind { .number }
  /// Writes the digits, without separators.
  public func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    page.append(String(self), escaped: false)
  }
}

extension Bool: TemplateValue {
  /// A condition.
  public static var templateKind: FieldKind { .boolean }
  /// The condition itself.
  @inlinable public var isShownInTemplates: Bool { self }

  /// The names in the section are those around it.
  public static func enter(
    _ value: UnsafePointer<Self>, _ section: TemplateSection, in renderer: inout TemplateRenderer
  ) { renderer.run(section) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
  /// The wrapped kind, made optional once.
  public static var templateKind: FieldKind { .optional(Wrapped.templateKind.unwrapped) }

  /// Whether there is a value that shows and isn't blank.
  @inlinable public var isShownInTemplates: Bool {
    guard let self else { return false }
    return self.isShownInTemplates && !self.isAbsentInTemplates
  }

  /// Writes the value that there is.
  @inlinable public func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    self?.place(in: &page, escaped: isEscaped)
  }

  /// A section runs for the value that there is.
  @inlinable
  public static func enter(
    _ value: UnsafePointer<Self>, _ section: TemplateSection, in renderer: inout TemplateRenderer
  ) {
    guard let wrapped = value.pointee else { return }
    withUnsafePointer(to: wrapped) { Wrapped.enter($0, section, in: &renderer) }
  }

  /// Lends what there is.
  @inlinable
  public static func withRecord(
    _ value: UnsafePointer<Self>, _ use: (UnsafeRawPointer) -> Bool
  ) -> Bool {
    guard let wrapped = value.pointee else { return false }
    return withUnsafePointer(to: wrapped) { Wrapped.withRecord($0, use) }
  }
}

extension Array: TemplateValue where Element: TemplateValue {
  /// A list.
  public static var templateKind: FieldKind { .list(Element.templateKind) }
  /// Whether there is an element.
  @inlinable public var isShownInTemplates: Bool { !isEmpty }

  /// A section runs for each element, in order.
  @inlinable
  public static func enter(
    _ value: UnsafePointer<Self>, _ section: TemplateSection, in renderer: inout TemplateRenderer
  ) {
    value.pointee.withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      for offset in 0..<elements.count {
        _ = Element.withRecord(first + offset) { renderer.run(section, with: $0) }
      }
    }
  }
}
