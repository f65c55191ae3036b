/// The title of a page: a text that a page remembers the places of, so that the same page can be
/// published under another title.
public struct PageTitle: TemplateValue, Hashable {
  /// The title in words.
  public let text: String

  /// Makes a title of its words.
  public init(_ text: String) { self.text = text }

  /// A text.
  public static var templateKind: FieldKind { .text }
  /// Whether there is no letter.
  public var isAbsentInTemplates: Bool { text.isEmpty }
  /// Writes the title.
  public func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    page.append(self, escaped: isEscaped)
  }
}
