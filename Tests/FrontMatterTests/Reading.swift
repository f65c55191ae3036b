import Diagnostics
import FrontMatter

/// What a test says of findings: `line:column rule`.
struct Finding: Equatable, CustomStringConvertible {
  let description: String

  init(_ text: String) { description = text }

  init(_ diagnostic: Diagnostic, _ index: LineIndex) {
    let place = index.place(at: Int(diagnostic.span.start))
    description = "\(place.line):\(place.column) \(diagnostic.rule.id)"
  }

  /// The findings in the order in which a report shows them.
  static func all(_ diagnostics: [Diagnostic], in bytes: [UInt8]) -> [String] {
    let index = LineIndex(bytes)
    return DiagnosticReport(diagnostics).diagnostics.map { Finding($0, index).description }
  }
}

/// A file of keys, read.
struct KeysRead {
  let bytes: [UInt8]
  let document: ContentDocument?
  let diagnostics: [Diagnostic]

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let read = ContentDocument.readYAML(SourceFile(path: "catalog.yml", bytes: bytes))
    document = read.value
    diagnostics = read.diagnostics
  }

  var findings: [String] { Finding.all(diagnostics, in: bytes) }

  /// `key = value @ "the words at its place"` for every value.
  var entries: [String] { document?.fields?.entries.map(shown) ?? [] }

  func words(_ span: ByteSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  private func shown(_ entry: YAMLEntry) -> String {
    "\(entry.key.value) = \(shown(entry.value))"
  }

  /// A value as one line: text in quotes, then the words that its span holds.
  func shown(_ value: YAMLValue) -> String {
    let words = words(value.span).replacingLineEnds()
    switch value.content {
    case .blank: return "blank"
    case .text(let text): return "'\(text.replacingLineEnds())' @ \(words)"
    case .list(let items): return "[\(items.map(shown).joined(separator: "; "))] @ \(words)"
    case .mapping(let mapping):
      return "{\(mapping.entries.map(shown).joined(separator: "; "))} @ \(words)"
    case .unreadable: return "unreadable @ \(words)"
    }
  }
}

extension String {
  /// The text on one line.
  func replacingLineEnds() -> String {
    String(unicodeScalars.map { $0 == "\n" ? "⏎" : $0 == "\r" ? "␍" : Character($0) })
  }
}
