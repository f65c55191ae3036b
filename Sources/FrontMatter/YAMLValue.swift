public import Diagnostics

/// A value of front matter and its place in the file.
///
/// All scalars are text as it was written, quotes and escapes resolved: `1.10` and `no` stay
/// `1.10` and `no`. What they mean is for the reader of a field to say.
public struct YAMLValue: Sendable, Hashable {
  /// What a value can be.
  public enum Content: Sendable, Hashable {
    /// Nothing was written: `key:`.
    case blank
    /// A text; an empty one was written as `""`.
    case text(String)
    /// A list, in the order written.
    case list([YAMLValue])
    /// Keys with values.
    case mapping(YAMLMapping)
    /// Something that was reported and can't be read.
    case unreadable
  }

  /// What the value is.
  public let content: Content
  /// Where it stands, quotes and brackets included; empty, after the colon, for a blank.
  public let span: ByteSpan

  /// Joins a value and its place.
  public init(_ content: Content, _ span: ByteSpan) {
    self.content = content
    self.span = span
  }
}

extension YAMLValue.Content {
  /// What the value is, as messages name it.
  var kind: String {
    switch self {
    case .blank: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a group of keys"
    case .unreadable: "unreadable"
    }
  }
}

/// A key with its value.
public struct YAMLEntry: Sendable, Hashable {
  /// The key.
  public let key: Located<String>
  /// Its value.
  public let value: YAMLValue

  /// Joins a key and its value.
  public init(_ key: Located<String>, _ value: YAMLValue) {
    self.key = key
    self.value = value
  }
}

/// Keys with values, in the order written, each key once.
public struct YAMLMapping: Sendable, Hashable {
  /// The entries; of a repeated key only the first is here.
  public let entries: [YAMLEntry]
  /// From the first key to the end of the last value, braces included.
  public let span: ByteSpan
  /// Whether every key is here; false where a part was reported and couldn't be read, so that
  /// nothing can be said to be missing.
  public let isComplete: Bool

  /// Makes a mapping of its parts.
  public init(_ entries: [YAMLEntry], _ span: ByteSpan, isComplete: Bool = true) {
    self.entries = entries
    self.span = span
    self.isComplete = isComplete
  }

  /// The entry of `key`, if it is there.
  public subscript(key: String) -> YAMLEntry? {
    entries.first { $0.key.value == key }
  }
}
