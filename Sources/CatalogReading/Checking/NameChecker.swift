import CatalogModel
import Diagnostics
import Words

/// Finds names and aliases that can't lead to one definition.
struct NameChecker {
  private struct Place {
    let definition: Definition
    let path: String
    let span: ByteSpan
  }

  private var known: [String: Place] = [:]
  private var findings: [Diagnostic] = []

  /// What is wrong with the names of `definitions`.
  static func check(_ definitions: [Definition]) -> [Diagnostic] {
    var checker = NameChecker()
    for definition in definitions {
      checker.add(definition.current.name, definition, definition.current.path, isAlias: false)
      for alias in definition.about.aliases {
        checker.add(alias, definition, definition.about.path ?? "", isAlias: true)
      }
    }
    return checker.findings
  }

  private mutating func add(
    _ name: Located<String>, _ definition: Definition, _ path: String, isAlias: Bool
  ) {
    let folded = FoldedText.fold(name.value)
    guard let first = known[folded] else {
      known[folded] = Place(definition: definition, path: path, span: name.span)
      return
    }
    if first.definition.id == definition.id {
      report(
        NameRules.repeated, name, path, first, "`\(name.value)` is here already", "delete the alias"
      )
    } else if !Self.mayShareNames(first.definition, definition) {
      report(
        NameRules.shared, name, path, first,
        "\(first.definition.id) is called `\(name.value)` as well",
        isAlias ? "take the alias from one of the two" : "texts with this name lead to neither")
    }
  }

  /// Whether one of the two took, or could take, the other's place, and its name with it.
  private static func mayShareNames(_ one: Definition, _ other: Definition) -> Bool {
    one.about.withdrawn != nil || other.about.withdrawn != nil
      || one.about.supersededBy?.value == other.id || other.about.supersededBy?.value == one.id
      || one.about.supersedes?.value == other.id || other.about.supersedes?.value == one.id
  }

  private mutating func report(
    _ rule: Rule, _ name: Located<String>, _ path: String, _ first: Place, _ message: String,
    _ help: String
  ) {
    findings.append(
      Diagnostic(
        rule, in: path, at: name.span, message, help: help,
        notes: [.init(path: first.path, span: first.span, message: "first here")]))
  }
}
