import CatalogModel
import CommonMark
import Diagnostics

/// Looks at the items under a form's References.
enum ReferenceItems {
  /// Warns about each item, at the first level of a list, that links nothing, and about each paragraph
  /// that is no item.
  static func check(_ body: FormBody, _ findings: inout DiagnosticCollector) {
    for case .paragraph(let text) in body[.references].value?.blocks ?? []
    where !isValue(text.plain.lowercased()) && text.text.utf8.last != UInt8(ascii: ":") {
      findings.add(
        BodyRules.referenceWithoutLink, at: text.span, "this reference is no item of a list",
        help: "begin it with `- `, and link its words to an entry: `- [words](ref:key)`")
      return
    }
    let slips = findings.diagnostics.filter { reasons.contains($0.rule) }
    for case .list(let list) in body[.references].value?.blocks ?? [] {
      for item in list.items where !hasLink(item) {
        guard !slips.contains(where: { item.span.range.contains(Int($0.span.start)) }) else {
          continue
        }
        findings.add(
          BodyRules.referenceWithoutLink, at: item.blocks.first?.span ?? item.span,
          "this reference links to no entry of a reference list",
          help: "write `[` before the words, `](ref:key)` after them, with the entry's key")
      }
    }
  }

  /// What says already why an item has no link.
  private static let reasons: Set = [MarkdownPitfallRules.literalLink, BodyRules.nestedHeading]

  /// Whether a text is what a form says where it has no references.
  private static func isValue(_ text: String) -> Bool {
    ["not specified", "not applicable", "none"].contains { text == $0 || text == $0 + "." }
  }

  private static func hasLink(_ item: Block.Item) -> Bool {
    item.blocks.leaves.contains { !$0.linkDestinations.isEmpty }
  }
}
