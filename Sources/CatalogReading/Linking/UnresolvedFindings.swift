import CatalogModel
import Diagnostics

/// A name in a text that nothing is called by.
struct UnresolvedFinding: Sendable {
  /// What two ways to write the name share.
  let key: String
  /// The finding at one place.
  let diagnostic: Diagnostic

  static func message(_ name: String) -> String { "no definition here is named `\(name)`" }

  static let help =
    "if it is here under another name, add this one to its aliases; if it exists elsewhere, add it "
    + "to `known_names` in `catalog.yml`"
}

/// Joins what is found at the places of a name: a name has one finding, with its places.
enum UnresolvedFindings {
  /// The findings of all revisions, in the order of these.
  static func diagnostics(of linked: [LinkedRevision]) -> [Diagnostic] {
    var byName: [String: [Diagnostic]] = [:]
    var names: [String] = []
    for finding in linked.lazy.flatMap(\.unresolved) {
      if byName[finding.key] == nil { names.append(finding.key) }
      byName[finding.key, default: []].append(finding.diagnostic)
    }
    return names.compactMap { byName[$0].map(joined) }
  }

  private static func joined(_ findings: [Diagnostic]) -> Diagnostic {
    let first = findings[0]
    guard findings.count > 1 else { return first }
    let others = findings.dropFirst()
    var notes = others.prefix(most).map {
      Diagnostic.Note(path: $0.path, span: $0.span, message: "also here")
    }
    if let last = notes.last, others.count > most {
      notes[most - 1] = Diagnostic.Note(
        path: last.path, span: last.span,
        message: "and here, and at \(others.count - most) more places; `unresolved.html` lists all")
    }
    return Diagnostic(
      first.rule, in: first.path, at: first.span,
      "\(first.message), in \(findings.count) places", help: first.help,
      suggestion: first.suggestion, notes: notes)
  }

  /// The places besides the first that are told.
  private static let most = 20
}
