import Templates

/// Two texts placed one after the other, without being put together first: `Training, ` and
/// `Type 2`.
struct JoinedText: TemplateValue {
  let first: String
  let second: String

  init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }

  /// A text.
  static var templateKind: Kind { .text }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    page.append(first, escaped: isEscaped)
    page.append(second, escaped: isEscaped)
  }
}
