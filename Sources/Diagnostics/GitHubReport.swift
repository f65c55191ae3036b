/// A finding as a line by which a job at GitHub marks the place in a change.
///
/// The form is that of workflow commands (docs.github.com, "Workflow commands for GitHub Actions"):
/// `%`, line ends and, in what stands before the message, `:` and `,` are percent-encoded.
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
    return "::\(diagnostic.severity.rawValue) \(list)::\(message(diagnostic.messageWithAdvice))\n"
  }

  private static func message(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { line, scalar in
      switch scalar {
      case "%": line += "%25"
      case "\r": line += "%0D"
      case "\n": line += "%0A"
      default: line.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    message(text).unicodeScalars.reduce(into: "") { value, scalar in
      switch scalar {
      case ":": value += "%3A"
      case ",": value += "%2C"
      default: value.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Diagnostic {
  /// The message, what to do, and what was probably meant, each on a line.
  var messageWithAdvice: String {
    [message, help, suggestion.map { "did you mean `\($0)`?" }].compactMap(\.self)
      .joined(separator: "\n")
  }
}
