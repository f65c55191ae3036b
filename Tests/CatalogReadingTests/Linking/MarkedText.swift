import CatalogReading
import Diagnostics
import Testing

/// An input with `‸` before each place at which something must be found.
struct MarkedText {
  /// The input without its marks.
  let text: String
  /// The marks' places, `line:column`, in order.
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    var (line, column) = (1, 1)
    for character in marked {
      switch character {
      case "‸": places.append("\(line):\(column)")
      case "\n":
        text.append(character)
        (line, column) = (line + 1, 1)
      default:
        text.append(character)
        column += 1
      }
    }
    self.text = text
    self.places = places
  }
}

/// An input and the rule that is broken at each of its marks, and nowhere else.
struct RuleCase: CustomTestStringConvertible {
  let rule: String
  let files: KeyValuePairs<String, String>
  let attachments: [String]

  /// A case of several files, with attachments below `files/`.
  init(_ rule: String, files: KeyValuePairs<String, String>, attachments: [String] = []) {
    self.rule = rule
    self.files = files
    self.attachments = attachments
  }

  /// A case of one version, of which only the body is given.
  init(_ rule: String, _ body: String, name: String = "Patrol Team") {
    self.init(rule, files: ["definitions/1-508-1/1.0.md": form(name: name, body)])
  }

  var testDescription: String { "\(rule): \(files.map(\.value).last?.suffix(80) ?? "")" }

  /// What must be found.
  var expected: [String] {
    files.flatMap { path, text in
      MarkedText(text).places.map { "\(path):\($0) \(rule)" }
    }.sorted()
  }

  /// What is found.
  var found: [String] {
    catalog.findings().sorted()
  }
}

extension RuleCase {
  /// The catalog of the case.
  var catalog: CatalogFiles {
    CatalogFiles(files.map { ($0, MarkedText($1).text) }, files: attachments)
  }

  /// Expects each finding to say what to do.
  func expectRemedies() {
    for diagnostic in catalog.read().diagnostics {
      #expect(diagnostic.help?.isEmpty == false, "\(diagnostic.rule.id): \(diagnostic.message)")
    }
  }
}

/// A version's file with these parts, and as little else as the format allows.
func form(
  id: String = "1-508-1", name: String = "Patrol Team", version: String = "1.0",
  facts: String = "", _ body: String
) -> String {
  """
  ---
  id: \(id)
  name: \(name)
  version: \(version)
  status: Published
  kind: Team
  category: Law
  primary_core_capability: Planning
  \(facts)
  ---

  \(body)
  """
}

/// A proposal's file with these parts.
func proposal(id: String = "1-508-1", base: String = "1.0", _ body: String) -> String {
  """
  ---
  id: \(id)
  name: Patrol Team
  base: \(base)
  title: Another text
  proposed_by: Nobody
  proposed: 2026-01-01
  kind: Team
  category: Law
  primary_core_capability: Planning
  ---

  \(body)
  """
}

/// A supplement's file with these parts.
func supplement(to id: String = "1-508-1", versions: String = "[1.0]", _ body: String) -> String {
  """
  ---
  applies_to: \(id)
  title: Local
  authority: Nobody
  relation: adds
  versions: \(versions)
  ---

  \(body)
  """
}

/// A guide page with this text.
func page(_ body: String) -> String { "---\ntitle: Page\n---\n\n\(body)\n" }

/// A reference list with entries of these keys, each of which may carry more lines.
func references(_ entries: String...) -> String {
  let items = entries.map { "  - key: \($0)\n    author: A\n    title: T\n" }.joined()
  return "---\ntitle: List\nreferences:\n\(items)---\n"
}
