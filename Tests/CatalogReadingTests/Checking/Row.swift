import Testing

/// A catalog, a sentence on it, and every finding that it has to give.
struct Row: Sendable, CustomTestStringConvertible {
  let sentence: String
  let files: KeyValuePairs<String, String>
  let findings: [String]

  init(
    _ sentence: String, _ files: KeyValuePairs<String, String>, finds findings: String...
  ) {
    self.sentence = sentence
    self.files = files
    self.findings = findings
  }

  var testDescription: String { sentence }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(CatalogFiles(files).findings() == findings, sourceLocation: sourceLocation)
  }
}

/// A version file; the `extra` lines begin at line 9, the body two lines after the last of them.
func version(
  _ id: String, _ number: String, name: String = "Lamp Officer", kind: String = "Personnel",
  category: String = "Watch", capability: String = "Seeing", _ extra: String..., body: String = ""
) -> String {
  let head = [
    "id: \(id)", "name: \(name)", "status: Published", "version: \(number)", "kind: \(kind)",
    "category: \(category)", "primary_core_capability: \(capability)",
  ]
  return (["---"] + head + extra + ["---", body, ""]).joined(separator: "\n")
}

/// A proposal; the base stands in line 4, the `extra` lines begin at line 10.
func proposal(
  _ id: String, base: String, _ extra: String..., kind: String = "Personnel", body: String = ""
) -> String {
  let head = [
    "id: \(id)", "name: Lamp Officer", "base: \(base)", "title: Corrections",
    "proposed_by: the editors", "proposed: 2026-01-01", "kind: \(kind)", "category: Watch",
    "primary_core_capability: Seeing",
  ]
  return (["---"] + head + extra + ["---", body, ""]).joined(separator: "\n")
}

/// A vocabulary; its terms begin at line 6.
func vocabulary(_ field: String, isOpen: Bool = false, _ terms: String...) -> String {
  (["---", "title: Terms", "field: \(field)", "open: \(isOpen)", "terms:"]
    + terms.map { "  - \($0)" } + ["---", ""]).joined(separator: "\n")
}

/// Settings with an issuer; the `extra` lines begin at line 5.
func settings(_ extra: String...) -> String {
  (["format: 1", "title: Test", "as_of: 2026-11-22", "issuer: Nobody"] + extra + [""])
    .joined(separator: "\n")
}
