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

  /// Adds a part of a text in UTF-8 to `output`, escaped.
  public static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Adds a text in UTF-8 to `output`, escaped.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in 0..<text.count {
      guard let entity = entity(for: text[index]) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      entity.withUTF8Buffer { output.append(contentsOf: $0) }
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  @inline(__always)
  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case _: nil
    }
  }
}
