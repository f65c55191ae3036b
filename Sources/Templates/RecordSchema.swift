/// The one table of a record's fields: their names, kinds and meaning, and the way to each value.
///
/// The compiler of templates resolves names by it, a theme's README is generated from it, and
/// rendering reads values by it, so that the three can't disagree. Declare it as a `static let`.
public struct RecordSchema<Subject: Sendable>: Sendable {
  /// One row of the table.
  public struct Field: Sendable {
    let shape: RecordShape.Field

    @usableFromInline
    init(
      _ name: String, _ kind: FieldKind, _ documentation: String,
      _ visit: @escaping FieldReader.Visit
    ) {
      shape = RecordShape.Field(
        name: name, kind: kind, documentation: documentation, reader: FieldReader(visit))
    }

    /// Declares a field: its name in templates, the way to its value, and what it means in one
    /// sentence. Its kind follows from the value's type.
    @inlinable
    public static func field<Content: TemplateValue>(
      _ name: String, _ read: @escaping @Sendable (Subject) -> Content, _ documentation: String
    ) -> Field {
      Field(name, Content.templateKind, documentation) { record, request, renderer in
        let subject = record.assumingMemoryBound(to: Subject.self)
        return withUnsafePointer(to: read(subject.pointee)) {
          Content.evaluate(request, of: $0, in: &renderer)
        }
      }
    }

    /// Writes a field of the record that is lent, escaped or not.
    public typealias Write =
      @Sendable (borrowing Subject, inout PageBuffer, _ isEscaped: Bool) -> Void

    /// Declares a text that the record writes where it is placed, so that nothing is copied for it.
    @inlinable
    public static func text(
      _ name: String, _ write: @escaping Write, _ documentation: String
    ) -> Field {
      Field(name, .text, documentation) { record, request, renderer in
        // Texts take no section: the compiler of templates sees to that.
        guard case .place(let isEscaped) = request.action else { return true }
        write(record.assumingMemoryBound(to: Subject.self).pointee, &renderer.output, isEscaped)
        return true
      }
    }
  }

  /// The record's name and fields, whatever its type.
  public let shape: RecordShape

  /// Declares a record: its name in documents, what it is, and its fields. No two fields may have
  /// the same name.
  public init(_ name: String, _ documentation: String, _ fields: [Field]) {
    precondition(
      Set(fields.map(\.shape.name)).count == fields.count, "two fields of \(name) share a name")
    shape = RecordShape(
      name: name, documentation: documentation, fields: fields.map(\.shape))
  }
}

/// A record's name and fields as data, for the compiler of templates and for documents.
public struct RecordShape: Sendable {
  /// A field as data.
  public struct Field: Sendable {
    /// The name in templates.
    public let name: String
    /// What the field can hold.
    public let kind: FieldKind
    /// What the field means, in one sentence.
    public let documentation: String
    /// The way to its value.
    let reader: FieldReader
  }

  /// The record's name in documents and diagnostics.
  public let name: String
  /// What the record is, in one sentence.
  public let documentation: String
  /// The fields, in the order they were declared.
  public let fields: [Field]

  /// The records that `roots` lead to, the roots first, each once, in the order they are first
  /// named; a README goes through them one after the other.
  public static func reachable(from roots: [RecordReference]) -> [RecordShape] {
    var queue = roots
    var seen: Set<RecordReference> = []
    var shapes: [RecordShape] = []
    var next = 0
    while next < queue.count {
      let reference = queue[next]
      next += 1
      guard seen.insert(reference).inserted else { continue }
      let shape = reference.shape
      shapes.append(shape)
      queue.append(contentsOf: shape.fields.compactMap(\.kind.recordInside))
    }
    return shapes
  }
}
