/// How findings are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: the message, the source line with the place marked, and what to do.
  case snippet
  /// For editors: `path:line:column: error|warning: message [rule-id]`, a line each.
  case short
  /// For programs: one object, described at `DiagnosticReport.render`.
  case json
  /// For services that show findings beside a change: SARIF 2.1.0.
  case sarif
  /// For jobs at GitHub: a line each, which marks the place in a change.
  case github

  /// Whether programs read it: then it goes to the output.
  public var isForPrograms: Bool {
    switch self {
    case .json, .sarif, .github: true
    case .snippet, .short: false
    }
  }
}

/// All findings of a run, in the order in which they are shown: by path, place, rule and message,
/// each once.
public struct DiagnosticReport: Sendable {
  /// How many findings of one rule are written before the rest is summed up.
  public static func limit(for severity: Severity) -> Int {
    switch severity {
    case .error: 100
    case .warning: 10
    }
  }

  /// The findings, sorted, without repetitions.
  public let diagnostics: [Diagnostic]

  /// Sorts `diagnostics` and drops repetitions; two findings are the same when their rule, place
  /// and message are.
  public init(_ diagnostics: [Diagnostic]) {
    var kept: [Diagnostic] = []
    for next in diagnostics.sorted(by: Self.areInOrder) {
      if let last = kept.last, Self.isSame(last, next) { continue }
      kept.append(next)
    }
    self.diagnostics = kept
  }

  /// How many errors there are.
  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// How many warnings there are.
  var warningCount: Int { diagnostics.count { $0.severity == .warning } }

  /// The report as bytes; no bytes for no findings, except in JSON and SARIF.
  ///
  /// In `snippet` and `short`, findings of one rule beyond its `limit` are summed up in a line,
  /// unless `showsAll`; the last line counts errors and warnings. No text of a file, path or
  /// message can control the terminal. `isColored` is for the caller to decide, by the terminal
  /// and `NO_COLOR`, and has no effect on JSON.
  ///
  /// JSON is one object, with these keys always present and in this order:
  /// - `errors`, `warnings`: how many there are;
  /// - `diagnostics`: every finding, an object of `rule`, `severity` ("error" or "warning"),
  ///   `message`, `path`, `line`, `column`, `endLine`, `endColumn` (of the place after the last
  ///   scalar; all count from 1, columns in Unicode scalars), `startByte`, `endByte` (offsets into
  ///   the file, half-open), `help` and `suggestion` (a text or null), and `notes`: objects of
  ///   `message`, `path`, the same four numbers of place and the two of bytes.
  ///
  /// A file that `sources` doesn't know has line 1 and column 1, and no source line is shown.
  public func render(
    _ format: DiagnosticFormat, sources: @escaping (String) -> SourceFile?,
    isColored: Bool = false, showsAll: Bool = false
  ) -> [UInt8] {
    var places = SourcePlaces(sources)
    switch format {
    case .json: return JSONReport.render(self, &places)
    case .sarif: return SARIFReport.render(self, &places)
    case .github:
      return Array(diagnostics.map { GitHubReport.line($0, &places) }.joined().utf8)
    case .snippet, .short: break
    }
    let style = TerminalStyle(isColored: isColored)
    let digest = DiagnosticDigest(diagnostics, showsAll: showsAll)
    var output = ""
    for diagnostic in digest.shown {
      output +=
        format == .short
        ? ShortReport.line(diagnostic, &places, style)
        : SnippetReport.block(diagnostic, &places, style)
    }
    output += digest.summary(style) + tally(style)
    return Array(output.utf8)
  }

  /// "2 errors, 1 warning", or nothing for no findings.
  private func tally(_ style: TerminalStyle) -> String {
    let counts = [(Severity.error, errorCount), (.warning, warningCount)]
    let parts = counts.filter { $0.1 > 0 }.map { severity, count in
      style(severity.role, "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")")
    }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
  }

  private static func areInOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.span.start != right.span.start { return left.span.start < right.span.start }
    if left.span.end != right.span.end { return left.span.end < right.span.end }
    if left.rule != right.rule { return left.rule.id < right.rule.id }
    return left.message < right.message
  }

  private static func isSame(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left.path == right.path && left.span == right.span && left.rule == right.rule
      && left.message == right.message
  }
}
