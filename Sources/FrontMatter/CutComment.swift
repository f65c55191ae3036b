import Diagnostics

/// A `#` that ends a value which seems to go on.
struct CutComment {
  private let cursor: YAMLCursor
  private let span: ByteSpan
  private let key: Located<String>
  /// The value; nil for a blank.
  private let text: String?

  /// Looks at what follows the value of `key` on its line.
  init?(after value: YAMLValue, of key: Located<String>, _ cursor: YAMLCursor) {
    var start = cursor
    start.offset = Int(value.span.end)
    switch value.content {
    case .text(let text):
      switch cursor.sign(at: Int(value.span.start)) {
      case "\"", "'", "|", ">": return nil
      default: self.text = text
      }
    case .blank: text = nil
    case .list, .mapping, .unreadable: return nil
    }
    start.skipBlanks()
    guard start.sign == "#" else { return nil }
    let isMeant = text == nil || start.offset >= Int(value.span.end) + 2
    guard !isMeant || Self.isAttached(start) else { return nil }
    var stop = start
    stop.skipToLineEnd()
    span = cursor.trimmed(start.offset, stop.offset)
    self.key = key
    self.cursor = cursor
  }

  /// Whether a word follows the `#` at once, as in `#4`.
  private static func isAttached(_ cursor: YAMLCursor) -> Bool {
    !cursor.isSpaceOrEnd(at: cursor.offset + 1)
      && cursor.sign(at: cursor.offset + 1) != "#"
  }

  /// The finding, with both remedies.
  func diagnostic(in path: String) -> Diagnostic {
    let cut = cursor.words(span)
    let (left, whole) = text.map { ("`\($0)`", "\($0) \(cut)") } ?? ("blank", cut)
    return Diagnostic(
      FrontMatterRules.commentCutsValue, in: path, at: span,
      "`\(cut)` is a comment for YAML; the value is \(left)",
      help: "if it belongs to the value, write: \(key.value): \"\(whole)\"\n"
        + "if it is a comment, put two spaces before `#` and one after it")
  }
}
