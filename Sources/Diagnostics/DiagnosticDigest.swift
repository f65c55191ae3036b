/// What a person is shown of many findings: the first of each rule, and how many more there are.
struct DiagnosticDigest {
  private struct HiddenCounts {
    let rule: Rule
    var count: Int
  }

  /// The findings to write, in order.
  private(set) var shown: [Diagnostic] = []
  private var rests: [HiddenCounts] = []

  init(_ diagnostics: [Diagnostic], showsAll: Bool) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics {
      counts[diagnostic.rule.id, default: 0] += 1
      let count = counts[diagnostic.rule.id, default: 0]
      if showsAll || count <= DiagnosticReport.limit(for: diagnostic.severity) {
        shown.append(diagnostic)
      } else if let index = rests.firstIndex(where: { $0.rule == diagnostic.rule }) {
        rests[index].count += 1
      } else {
        rests.append(HiddenCounts(rule: diagnostic.rule, count: 1))
      }
    }
    rests.sort { ($0.rule.severity, $0.rule.id) < ($1.rule.severity, $1.rule.id) }
  }

  /// A line for each rule of which not all is shown.
  func summary(_ style: TerminalStyle) -> String {
    rests.reduce(into: "") { output, rest in
      let severity = rest.rule.severity
      let noun = "\(severity.rawValue)\(rest.count == 1 ? "" : "s")"
      output += "and \(rest.count) more \(style(severity.role, noun)) of [\(rest.rule.id)]; "
      output += "--all shows \(rest.count == 1 ? "it" : "them")\n"
    }
  }
}
