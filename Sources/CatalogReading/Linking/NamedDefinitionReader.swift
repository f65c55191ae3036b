import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Finds the places where a form must be naming a definition, and the names there that no
/// definition has: "FEMA, NIMS 509: Intelligence Analyst" among the references, and "4 - NIMS
/// Type 1 Patrol Officer" in a component.
struct NamedDefinitionReader {
  private let names: DefinitionNameTrie
  private let own: Revision

  init(_ names: DefinitionNameTrie, own: Revision) {
    self.names = names
    self.own = own
  }

  /// The findings at names in one leaf that nothing here has.
  func unresolved(
    in leaf: RichText, at place: FormPlace, _ text: NameText
  ) -> [(name: UnresolvedName, finding: TextFinding)] {
    let reader = NameSpanReader(names, in: text)
    let spans: [Range<Int>] =
      switch place {
      case .section(.references): reader.listed()
      case .cell(let address) where address.row != .types: reader.quantified()
      case .notes: reader.quantified()
      case .section, .cell: []
      }
    return spans.compactMap { range in
      let name = FoldedText.singleSpaced(leaf.text[range].string)
      guard names.thing(named: name) == nil, !isOwn(name) else { return nil }
      let nearest = names.nearest(to: name)
      return (
        UnresolvedName(
          name: name, key: NameVariants.key(name), nearest: nearest?.definition, span: leaf.span,
          anchor: place.anchor),
        TextFinding(
          CitationRules.unresolved, leaf, range, UnresolvedFinding.message(name),
          help: UnresolvedFinding.help, suggestion: nearest?.name)
      )
    }
  }

  /// Whether the words are the definition's own name, or an abbreviation or a part of it.
  private func isOwn(_ name: String) -> Bool {
    let parts = FoldedText.fold(name).split(separator: " ")
    let ownParts = FoldedText.fold(own.name.value).split(separator: " ")
    return parts.allSatisfy { ownParts.contains($0) }
      || parts.count == 1 && name.utf8.allSatisfy { !$0.isLowercaseLetter }
  }
}
