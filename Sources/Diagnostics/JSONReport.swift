import DataWriting

/// All findings as JSON, for programs.
enum JSONReport {
  static func render(_ report: DiagnosticReport, _ places: inout SourcePlaces) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("errors", report.errorCount)
      json.member("warnings", report.warningCount)
      json.array("diagnostics") { json in
        for diagnostic in report.diagnostics { write(diagnostic, &places, to: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ diagnostic: Diagnostic, _ places: inout SourcePlaces, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("rule", diagnostic.rule.id)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message)
      write(diagnostic.path, diagnostic.span, &places, to: &json)
      json.member("help", diagnostic.help)
      json.member("suggestion", diagnostic.suggestion)
      json.array("notes") { json in
        for note in diagnostic.notes {
          json.object { json in
            json.member("message", note.message)
            write(note.path, note.span, &places, to: &json)
          }
        }
      }
    }
  }

  private static func write(
    _ path: String, _ span: ByteSpan, _ places: inout SourcePlaces, to json: inout JSONWriter
  ) {
    let (start, end) = (places.place(path, Int(span.start)), places.place(path, Int(span.end)))
    json.member("path", path)
    json.member("line", start.line)
    json.member("column", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
    json.member("startByte", Int(span.start))
    json.member("endByte", Int(span.end))
  }
}
