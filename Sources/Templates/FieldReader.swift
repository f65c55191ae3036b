/// The way from a record in memory to one of its fields, whatever their types are.
///
/// An object, so that a program can go through it without counting references: the same few hundred
/// serve every page on every thread.
@usableFromInline
final class FieldReader: Sendable {
  /// Does what a tag asks for with the field of the record that is lent; gives whether a section
  /// over the field shows.
  @usableFromInline
  typealias Visit = @Sendable (UnsafeRawPointer, TagRequest, inout TemplateRenderer) -> Bool

  let visit: Visit

  @usableFromInline
  init(_ visit: @escaping Visit) { self.visit = visit }

  /// What `.` names: the value itself, in a section over a text or another plain value.
  static let item = FieldReader { record, request, renderer in
    let item = record.assumingMemoryBound(to: PlainItem.self).pointee
    return item.type.evaluate(request, ofItem: item, in: &renderer)
  }
}

/// A value that isn't a record, lent to a section over it: its type, and where it stands in memory.
@usableFromInline
struct PlainItem {
  let type: any TemplateValue.Type
  let value: UnsafeRawPointer

  @usableFromInline
  init(_ type: any TemplateValue.Type, at value: UnsafeRawPointer) {
    self.type = type
    self.value = value
  }
}

extension TemplateValue {
  /// Does what a tag asks for with an item of this type.
  fileprivate static func evaluate(
    _ request: TagRequest, ofItem item: PlainItem, in renderer: inout TemplateRenderer
  ) -> Bool {
    evaluate(request, of: item.value.assumingMemoryBound(to: Self.self), in: &renderer)
  }
}

/// What a tag asks of the field that it names.
@usableFromInline
struct TagRequest {
  /// What is to be done with a value.
  @usableFromInline
  enum Action {
    /// Saying whether it is there.
    case test
    /// Writing it.
    case place(escaped: Bool)
    /// Running a section, if it is there.
    case section(TemplateSection)
  }

  @usableFromInline let action: Action
  /// The fields to go through first, by their places in `Program.steps`.
  @usableFromInline var steps: Range<Int>
}

/// The content of a section, on its way through a value that may run it several times.
public struct TemplateSection {
  /// The instructions.
  let content: Range<Int>
  /// Where the value is put while they run; nil where no name refers to it.
  let register: UInt16?
}
