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
    for (row, cell) in cells(of: body) {
      let address = CellAddress(row, cell.type)
      if !described.isEmpty, !described.contains(cell.type) {
        findings.append(undescribed(cell, described, address))
      } else if let known = first, (known == .single) != (cell.type == .single) {
        if !findings.contains(where: { $0.rule == TextRules.mixedTypes }) {
          findings.append(mixed(cell, known, address))
        }
      } else {
        first = cell.type
      }
    }
    return findings
  }

  private static func cells(of body: FormBody) -> [(CellAddress.Row, TypedPassage)] {
    (body.types.value ?? []).map { (.types, $0) }
      + (body.components.value ?? []).flatMap { component in
        component.cells.map { (.component(component.anchor), $0) }
      }
  }

  private static func undescribed(
    _ cell: TypedPassage, _ described: [ResourceType], _ address: CellAddress
  ) -> TextFinding {
    finding(
      TextRules.undescribedType, cell, address, "`## Types` has no \(cell.type)",
      help: "it has \(described.map(\.description).joined(separator: ", ")): correct the number, "
        + "add the description, or acknowledge the finding",
      suggestion: Suggestion.nearest(
        to: cell.type.description, among: described.map(\.description)))
  }

  private static func mixed(
    _ cell: TypedPassage, _ known: ResourceType, _ address: CellAddress
  ) -> TextFinding {
    finding(
      TextRules.mixedTypes, cell, address, "\(cell.type) stands beside \(known)",
      help: "a resource has one `Single Type`, or `Type 1`, `Type 2` and so on", suggestion: nil)
  }

  /// A finding at the heading, which is acknowledged with words of the text below it.
  private static func finding(
    _ rule: Rule, _ cell: TypedPassage, _ address: CellAddress, _ message: String, help: String,
    suggestion: String?
  ) -> TextFinding {
    var leaf: RichText?
    for block in cell.entry.value?.blocks ?? [] { block.forEachLeaf { leaf = leaf ?? $0 } }
    let text = leaf ?? RichText(text: TextSlice(""), span: cell.heading)
    return TextFinding(
      rule, text, 0..<text.text.count, .cell(address), message, help: help, suggestion: suggestion,
      mark: cell.heading)
  }
}
