import Foundation

@testable import Templates

/// A value of a specification test's data.
enum JSON: Decodable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .decimal(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

/// A schema found by looking at data: what a field holds is what it is seen to hold.
///
/// A record with the keys of one around it is taken to be of the same type.
struct DerivedSchema {
  /// A record type whose shape is set once, after the kinds of its fields are known.
  private final class RecordType: Sendable {
    let keys: Set<String>
    nonisolated(unsafe) var shape: RecordShape

    init(_ keys: Set<String>) {
      self.keys = keys
      shape = RecordShape(name: "record", documentation: "", fields: [])
    }

    var reference: RecordReference { RecordReference(ObjectIdentifier(self)) { self.shape } }
  }

  /// The kind of all of `samples`.
  static func kind(of samples: [JSON]) -> FieldKind { kind(of: samples, inside: []) }

  private static func kind(of samples: [JSON], inside types: [RecordType]) -> FieldKind {
    var booleans = 0
    var integers = 0
    var elements: [[JSON]] = []
    var objects: [[String: JSON]] = []
    var present = 0
    for sample in samples {
      switch sample {
      case .null: continue
      case .boolean: booleans += 1
      case .integer: integers += 1
      case .decimal, .string: break
      case .array(let values): elements.append(values)
      case .object(let fields): objects.append(fields)
      }
      present += 1
    }
    var kind = FieldKind.text
    if present > 0 {
      if booleans == present { kind = .boolean }
      if integers == present { kind = .number }
      if elements.count == present {
        kind = .list(self.kind(of: elements.flatMap { $0 }, inside: types))
      }
      if objects.count == present { kind = .record(record(objects, inside: types)) }
    }
    return present == samples.count && present > 0 ? kind : .optional(kind)
  }

  private static func record(
    _ objects: [[String: JSON]], inside types: [RecordType]
  ) -> RecordReference {
    let keys = Set(objects.flatMap(\.keys))
    if let outer = types.last(where: { $0.keys == keys }) { return outer.reference }
    let type = RecordType(keys)
    type.shape = RecordShape(
      name: "record", documentation: "",
      fields: keys.sorted().enumerated().map { position, key in
        RecordShape.Field(
          name: key, kind: kind(of: objects.map { $0[key] ?? .null }, inside: types + [type]),
          documentation: "", reader: DynamicValue.reader(ofFieldAt: position))
      })
    return type.reference
  }

  /// The value for `json` in a field of the kind `kind`.
  static func value(_ json: JSON, as kind: FieldKind) -> DynamicValue {
    switch json {
    case .null: return .absent
    case .boolean(let value): return .boolean(value)
    case .integer(let value):
      return kind.unwrapped == .number ? .number(value) : .text(String(value))
    case .decimal(let value): return .text(String(value))
    case .string(let value): return .text(value)
    case .array(let values):
      guard case .list(let element) = kind.unwrapped else { return .absent }
      return .list(values.map { value($0, as: element) })
    case .object(let fields):
      guard case .record(let reference) = kind.unwrapped else { return .absent }
      return .record(reference.shape.fields.map { value(fields[$0.name] ?? .null, as: $0.kind) })
    }
  }
}

/// A value whose kind is known only when the test runs.
indirect enum DynamicValue: TemplateValue {
  case absent
  case boolean(Bool)
  case number(Int)
  case text(String)
  case list([DynamicValue])
  /// The fields, in the order of the record's shape.
  case record([DynamicValue])

  /// Not asked for: the kind follows from the data.
  static var templateKind: FieldKind { .text }

  var isShownInTemplates: Bool {
    switch self {
    case .absent: false
    case .boolean(let condition): condition
    case .list(let values): !values.isEmpty
    case .number, .text, .record: true
    }
  }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    switch self {
    case .number(let number): number.place(in: &page, escaped: isEscaped)
    case .text(let text): text.place(in: &page, escaped: isEscaped)
    case .absent, .boolean, .list, .record: break
    }
  }

  static func enter(
    _ value: UnsafePointer<Self>, _ section: TemplateSection, in renderer: inout TemplateRenderer
  ) {
    switch value.pointee {
    case .boolean: renderer.run(section)
    case .list(let values): [DynamicValue].enter([values], section, in: &renderer)
    case .absent, .number, .text, .record:
      _ = withRecord(value) { renderer.run(section, with: $0) }
    }
  }

  static func withRecord(_ value: UnsafePointer<Self>, _ use: (UnsafeRawPointer) -> Bool) -> Bool {
    switch value.pointee {
    case .absent: false
    case .record(let fields): withUnsafePointer(to: fields) { use($0) }
    case .boolean, .number, .text, .list:
      withUnsafePointer(to: PlainItem(Self.self, at: value)) { use($0) }
    }
  }

  /// The way to the field at `position` of a record.
  static func reader(ofFieldAt position: Int) -> FieldReader {
    FieldReader { record, request, renderer in
      let fields = record.assumingMemoryBound(to: [DynamicValue].self).pointee
      return withUnsafePointer(to: fields[position]) { evaluate(request, of: $0, in: &renderer) }
    }
  }
}
