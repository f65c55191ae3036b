import CatalogModel
import CommonMark
import Diagnostics

/// Holds the types of a form's cells against those that it describes.
enum TypeChecker {
  /// What is wrong with the types of `body`. Where our copy lacks the descriptions, cells are only
  /// held against one another.
  static func findings(in body: FormBody) -> [TextFinding] {
    let named = body.typesNamed
    let described = (body.types.value ?? []).map(\.type)
    let isMixed = named.count > 1 && named.contains(.single)
    let isDescribed = described.isEmpty || described.count == named.count
    guard isMixed || !isDescribed else { return [] }
    var findings: [TextFinding] = []
    var first: ResourceType?
    for cell in body.rows.flatMap(\.cells) {
      if !described.isEmpty, !described.contains(cell.type) {
        findings.append(undescribed(cell, described))
      } else if let known = first, (known == .single) != (cell.type == .single) {
        if !findings.contains(where: { $0.rule == TextRules.mixedTypes }) {
          findings.append(mixed(cell, known))
        }
      } else {
        first = cell.type
      }
    }
    return findings
  }

  private static func undescribed(
    _ cell: TypedPassage, _ described: [ResourceType]
  ) -> TextFinding {
    finding(
      TextRules.undescribedType, cell, "`## Types` has no \(cell.type)",
      help: "it has \(described.map(\.description).joined(separator: ", ")): correct the number, "
        + "add the description, or acknowledge the finding",
      suggestion: Suggestion.nearest(
        to: cell.type.description, among: described.map(\.description)))
  }

  private static func mixed(
    _ cell: TypedPassage, _ known: ResourceType
  ) -> TextFinding {
    finding(
      TextRules.mixedTypes, cell, "\(cell.type) stands beside \(known)",
      help: "a resource has one `Single Type`, or `Type 1`, `Type 2` and so on", suggestion: nil)
  }

  /// A finding at the heading, which is acknowledged with words of the text below it.
  private static func finding(
    _ rule: Rule, _ cell: TypedPassage, _ message: String, help: String, suggestion: String?
  ) -> TextFinding {
    let text =
      cell.entry.value?.blocks.leaves.first ?? RichText(text: TextSlice(""), span: cell.heading)
    return TextFinding(
      rule, text, 0..<text.text.count, message, help: help, suggestion: suggestion,
      mark: cell.heading)
  }
}
