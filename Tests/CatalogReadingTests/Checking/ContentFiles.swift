/// A version's file; the `extra` lines end its front matter.
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

/// A version's file with components of these names and nothing else in its body.
func version(_ id: String, _ number: String, components: String...) -> String {
  let body = components.map { $0.hasPrefix("‸") ? "‸### \($0.dropFirst())" : "### \($0)" }
  return version(
    id, number, body: (["## Components"] + body).joined(separator: "\n\n"))
}

/// A proposal's file; the `extra` lines end its front matter.
func proposal(
  to id: String, base: String, kind: String = "Personnel", _ extra: String...
) -> String {
  let head = [
    "id: \(id)", "name: Lamp Officer", "base: \(base)", "title: Corrections",
    "proposed_by: the editors", "proposed: 2026-01-01", "kind: \(kind)", "category: Watch",
    "primary_core_capability: Seeing",
  ]
  return (["---"] + head + extra + ["---", ""]).joined(separator: "\n")
}

/// An `about.md` of these lines.
func about(_ lines: String...) -> String {
  (["---"] + lines + ["---", ""]).joined(separator: "\n")
}

/// A vocabulary with these terms.
func vocabulary(_ field: String, isOpen: Bool = false, _ terms: String...) -> String {
  (["---", "title: Terms", "field: \(field)", "open: \(isOpen)", "terms:"]
    + terms.map { "  - \($0)" } + ["---", ""]).joined(separator: "\n")
}

/// Settings with an issuer, and these lines.
func settings(_ extra: String...) -> String {
  (["format: 1", "title: Test", "as_of: 2026-11-22", "issuer: Nobody"] + extra + [""])
    .joined(separator: "\n")
}
