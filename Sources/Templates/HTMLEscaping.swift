import Bytes

/// Writes text so that HTML shows it letter for letter.
///
/// `&`, `<`, `>` and `"` are escaped, the four that cmark escapes, so that a text looks the same
/// whether cmark or a template placed it. An apostrophe is left alone: attribute values stand in
/// double quotes.
public enum HTMLEscaping {
  /// Adds `text` to `output`, escaped.
  public static func append(_ text: String, to output: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if isDone == nil { append(Array(text.utf8), to: &output) }
  }

  /// Adds a text in UTF-8 to `output`, escaped.
  public static func append(_ text: [UInt8], to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Adds a text in UTF-8 to `output`, escaped.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    MarkupBytes.escape(text) { output.append(contentsOf: $0) }
  }
}
