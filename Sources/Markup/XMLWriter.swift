/// The names that documents of one kind are written with.
public protocol XMLVocabulary {
  /// The names of elements.
  associatedtype Element: RawRepresentable where Element.RawValue == String
  /// The names of attributes.
  associatedtype Attribute: RawRepresentable where Attribute.RawValue == String
}

/// Writes XML, with the names of one vocabulary. Text is escaped on its way.
public struct XMLWriter<Vocabulary: XMLVocabulary> {
  /// An element of the vocabulary.
  public typealias Element = Vocabulary.Element
  /// An attribute of the vocabulary.
  public typealias Attribute = Vocabulary.Attribute

  /// What a document begins with.
  public enum Beginning: String, Sendable {
    /// XML 1.0 in UTF-8.
    case xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    /// HTML, for elements that all have an end.
    case html = "<!doctype html>"
  }

  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Begins a document.
  public init(_ beginning: Beginning = .xml) {
    put(beginning.rawValue)
    endLine()
  }

  /// Opens an element.
  public mutating func open(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, String> = [:]
  ) {
    begin(element, attributes)
    put(">")
  }

  /// Closes an element.
  public mutating func close(_ element: Element) {
    put("</")
    put(element.rawValue)
    put(">")
  }

  /// Writes an element that holds a text.
  public mutating func element(_ element: Element, _ text: String) {
    self.element(element, [:], text)
  }

  /// Writes an element with attributes that holds a text.
  public mutating func element(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, String>, _ text: String
  ) {
    open(element, attributes)
    append(text)
    close(element)
  }

  /// Writes an element that holds nothing.
  public mutating func empty(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, String>
  ) {
    begin(element, attributes)
    put("/>")
  }

  /// Writes an element with what `body` writes in it.
  public mutating func element(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, String> = [:],
    _ body: (inout Self) -> Void
  ) {
    open(element, attributes)
    body(&self)
    close(element)
  }

  /// Ends a line, for people who look at the file.
  public mutating func endLine() { put("\n") }

  private mutating func begin(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, String>
  ) {
    put("<")
    put(element.rawValue)
    for (attribute, value) in attributes {
      put(" ")
      put(attribute.rawValue)
      put("=\"")
      append(value)
      put("\"")
    }
  }

  private mutating func put(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends `text` escaped for content and quoted attributes. Characters that XML can't hold are
  /// left out: control characters other than tab and line ends, U+FFFE and U+FFFF.
  public mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": put("&amp;")
      case "<": put("&lt;")
      case ">": put("&gt;")
      case "\"": put("&quot;")
      case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case _: continue
      }
    }
  }
}
