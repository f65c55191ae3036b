import CommonMark
import Diagnostics

/// What was found in one file so far.
struct DiagnosticCollector {
  /// The file.
  let path: String
  /// The findings, in the order in which they were made.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ path: String) { self.path = path }

  /// Adds a finding in the file.
  mutating func add(
    _ rule: Rule, at span: ByteSpan, _ message: String, help: String? = nil,
    suggestion: String? = nil, first: ByteSpan? = nil
  ) {
    let notes = first.map { [Diagnostic.Note(path: path, span: $0, message: "first here")] }
    diagnostics.append(
      Diagnostic(
        rule, in: path, at: span, message, help: help, suggestion: suggestion, notes: notes ?? []))
  }

  /// Whether something was found that makes the file unfit for publication.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether lists or quotes nest deeper than is read.
  var hasNesting: Bool { diagnostics.contains { $0.rule == MarkdownRules.nesting } }

  /// Adds what another stage found in the file.
  mutating func add(_ others: [Diagnostic]) { diagnostics.append(contentsOf: others) }

  /// `value` without its findings, which are added here.
  mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    add(diagnosed.diagnostics)
    return diagnosed.value
  }
}
