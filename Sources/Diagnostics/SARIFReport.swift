import Bytes
import DataWriting

/// All findings in the form that services for code review read: SARIF 2.1.0
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
enum SARIFReport {
  static func render(_ report: DiagnosticReport, _ places: inout SourcePlaces) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          writeTool(report, to: &json)
          // Columns count Unicode scalars, as in every other report.
          json.member("columnKind", "unicodeCodePoints")
          json.array("results") { json in
            for diagnostic in report.diagnostics { write(diagnostic, &places, to: &json) }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func writeTool(_ report: DiagnosticReport, to json: inout JSONWriter) {
    let rules = Set(report.diagnostics.map(\.rule)).sorted { $0.id < $1.id }
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "typebook")
        json.array("rules") { json in
          for rule in rules {
            json.object { json in
              json.member("id", rule.id)
              json.object("shortDescription") { $0.member("text", rule.summary) }
              json.object("fullDescription") { $0.member("text", rule.explanation) }
            }
          }
        }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, _ places: inout SourcePlaces, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("ruleId", diagnostic.rule.id)
      json.member("level", diagnostic.severity.rawValue)
      json.object("message") {
        $0.member("text", diagnostic.linesWithAdvice.joined(separator: "\n"))
      }
      json.array("locations") { json in
        writeLocation(diagnostic.path, diagnostic.span, nil, &places, to: &json)
      }
      guard !diagnostic.notes.isEmpty else { return }
      json.array("relatedLocations") { json in
        for note in diagnostic.notes {
          writeLocation(note.path, note.span, note.message, &places, to: &json)
        }
      }
    }
  }

  private static func writeLocation(
    _ path: String, _ span: ByteSpan, _ message: String?, _ places: inout SourcePlaces,
    to json: inout JSONWriter
  ) {
    let (start, end) = (places.place(path, Int(span.start)), places.place(path, Int(span.end)))
    json.object { json in
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { $0.member("uri", Self.reference(to: path)) }
        json.object("region") { json in
          json.member("startLine", start.line)
          json.member("startColumn", start.column)
          json.member("endLine", end.line)
          json.member("endColumn", end.column)
        }
      }
      if let message { json.object("message") { $0.member("text", message) } }
    }
  }

  /// The path as a relative URI (RFC 3986): what may not stand in one is percent-encoded.
  private static func reference(to path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { uri, byte in
      if byte.isLetterOrDigit || "-._~/".utf8.contains(byte) {
        uri.append(Character(UnicodeScalar(byte)))
      } else {
        uri += ["%", String(digits[Int(byte >> 4)]), String(digits[Int(byte & 15)])].joined()
      }
    }
  }
}
