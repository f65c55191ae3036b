public import Markup

/// HTML that is safe to place on a page as it stands.
///
/// The type is the promise: text becomes `HTML` only by being escaped, or through an initialiser
/// that says `trusted`, so that a search for that word finds every place where markup is vouched
/// for.
public struct HTML: MarkupOutput, Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// No markup at all.
  public static let empty = HTML()

  /// Makes empty markup, to append to.
  public init() { bytes = [] }

  /// Vouches for `bytes`: they are whole, well-formed markup in UTF-8.
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Vouches for `markup`: it is whole and well-formed.
  public init(trusted markup: String) { bytes = Array(markup.utf8) }

  /// Makes the markup that shows `text` letter for letter.
  public init(escaping text: String) {
    bytes = []
    HTMLEscaping.append(text, to: &bytes)
  }

  /// Whether there is no markup.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string, for tests and for people.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup at the end.
  public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  /// Adds bytes that the caller vouches for.
  public mutating func append(trusted bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Adds a text, escaped.
  public mutating func append(escaping text: String) { HTMLEscaping.append(text, to: &bytes) }

  /// Adds a text in UTF-8, escaped.
  public mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.append(text, to: &bytes)
  }

  /// The markup of `left` followed by that of `right`.
  public static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.bytes + right.bytes)
  }

  /// Adds the markup of `right` at the end of `left`.
  public static func += (left: inout HTML, right: HTML) { left.append(right) }
}
