import TerminalWriting

/// A finding with its source line, as people read them.
enum SnippetReport {
  /// The columns that a source line may take before it is cut to a window.
  private static let width = 100

  static func block(
    _ diagnostic: Diagnostic, _ places: inout SourcePlaces, _ style: TerminalStyle
  ) -> String {
    let severity = diagnostic.severity
    let message = TerminalText.safe(diagnostic.message)
    var output =
      style(severity.role, severity.rawValue) + ": "
      + style(.message, message) + " [\(diagnostic.rule.id)]\n"
    let gutter = appendSource(
      diagnostic.path, diagnostic.span, caret: severity.role, &places, style, to: &output)
    if let help = diagnostic.help {
      append("help", help, gutter, style, to: &output)
    }
    if let suggestion = diagnostic.suggestion {
      append("did you mean", "`\(suggestion)`?", gutter, style, separator: " ", to: &output)
    }
    for note in diagnostic.notes {
      output += style(.note, "note") + ": " + TerminalText.safe(note.message) + "\n"
      _ = appendSource(note.path, note.span, caret: .note, &places, style, to: &output)
    }
    return output + "\n"
  }

  /// Appends the place and its line; the result is the width of the line number.
  private static func appendSource(
    _ path: String, _ span: ByteSpan, caret: TerminalStyle.Role, _ places: inout SourcePlaces,
    _ style: TerminalStyle, to output: inout String
  ) -> Int {
    let place = places.place(path, Int(span.start))
    let number = String(place.line)
    let indent = String(repeating: " ", count: number.count)
    output += indent + style(.frame, "-->")
    output += " \(TerminalText.safe(path)):\(place.line):\(place.column)\n"
    guard let entry = places.entry(path) else { return number.count }
    let snippet = SourceSnippet(
      entry.bytes, line: entry.index.content(ofLine: place.line), marking: span, width: width)
    output += style(.frame, indent + " |") + "\n"
    output += style(.frame, number + " |") + (snippet.text.isEmpty ? "" : " ") + snippet.text
    output +=
      "\n" + style(.frame, indent + " |") + String(repeating: " ", count: snippet.indent + 1)
    output += style(caret, String(repeating: "^", count: snippet.carets)) + "\n"
    return number.count
  }

  /// Appends a remark under the source line; a text of several lines keeps them.
  private static func append(
    _ label: String, _ text: String, _ gutter: Int, _ style: TerminalStyle,
    separator: String = ": ", to output: inout String
  ) {
    let indent = String(repeating: " ", count: gutter + 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let next = "\n" + indent + String(repeating: " ", count: 2 + label.count + separator.count)
    output += indent + style(.frame, "=") + " " + style(.help, label) + separator
    output += lines.map { TerminalText.safe(String($0)) }.joined(separator: next) + "\n"
  }
}
