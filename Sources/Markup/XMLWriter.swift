/// Writes the XML of feeds and of the map of pages. Text is escaped on its way.
public struct XMLWriter: Sendable {
  /// The elements of Atom and of the map of pages that the program writes.
  public enum Element: String, Sendable {
    case author, entry, feed, id, link, loc, name, subtitle, summary, title, updated, url, urlset
  }

  /// Their attributes.
  public enum Attribute: String, Sendable {
    case href, rel, type, xmlns
    case language = "xml:lang"
  }

  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Begins a document.
  public init() {
    put("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
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
    open(element)
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
  private mutating func append(_ text: String) {
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
