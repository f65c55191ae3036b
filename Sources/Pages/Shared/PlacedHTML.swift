import Templates

/// Markup as templates take it that is written where it is placed, and nowhere before.
struct PlacedHTML: TemplateValue {
  private let write: @Sendable (inout PageBuffer) -> Void

  /// Markup that `write` writes; the caller vouches for it.
  init(_ write: @escaping @Sendable (inout PageBuffer) -> Void) { self.write = write }

  /// Markup.
  static var templateKind: FieldKind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) { write(&page) }
}
