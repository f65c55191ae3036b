import CatalogModel
import CommonMark
import Diagnostics

/// Looks at the items under a form's References.
enum ReferenceItems {
  /// Warns about each item, at the first level of a list, that links nothing.
  static func check(_ body: FormBody, _ findings: inout DiagnosticCollector) {
    for case .list(let list) in body[.references].value?.blocks ?? [] {
      for item in list.items where !hasLink(item) {
        findings.add(
          BodyRules.referenceWithoutLink, at: item.blocks.first?.span ?? item.span,
          "this reference links to no entry of a reference list",
          help: "write `[` before the words, `](ref:key)` after them, with the entry's key")
      }
    }
  }

  private static func hasLink(_ item: Block.Item) -> Bool {
    item.blocks.leaves.contains { !$0.linkDestinations.isEmpty }
  }
}
