import TerminalWriting

/// A finding as a line by which a job at GitHub marks the place in a change.
///
/// The form is that of workflow commands (docs.github.com, "Workflow commands for GitHub Actions"):
/// `%`, line ends and, in what stands before the message, `:` and `,` are percent-encoded. Nothing of
/// a text can control a terminal that shows the job's log.
enum GitHubReport {
  static func line(_ diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    let start = places.place(diagnostic.path, Int(diagnostic.span.start))
    let end = places.place(diagnostic.path, Int(diagnostic.span.end))
    let properties = [
      ("file", diagnostic.path), ("line", String(start.line)), ("col", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
      ("title", diagnostic.rule.id),
    ]
    let list = properties.map { $0.0 + "=" + property($0.1) }.joined(separator: ",")
    return "::\(diagnostic.severity.rawValue) \(list)::\(message(diagnostic.linesWithAdvice))\n"
  }

  private static func message(_ lines: [String]) -> String {
    lines.map(encoded).joined(separator: "%0A")
  }

  private static func encoded(_ text: String) -> String {
    TerminalText.safe(text).split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "%25")
  }

  private static func property(_ text: String) -> String {
    encoded(text).unicodeScalars.reduce(into: "") { value, scalar in
      switch scalar {
      case ":": value += "%3A"
      case ",": value += "%2C"
      default: value.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Diagnostic {
  /// The message, what to do, and what was probably meant.
  var linesWithAdvice: [String] {
    [message, help, suggestion.map { "did you mean `\($0)`?" }].compactMap(\.self)
  }
}
