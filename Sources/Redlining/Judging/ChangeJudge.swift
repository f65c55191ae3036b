public import CatalogModel
import Diagnostics

/// Says what the differences between two revisions amount to.
///
/// One change is one block: a paragraph, a list item with all its own paragraphs, a fact, a row or
/// a column that came or went as a whole, a row that moved or was renamed, the order of the
/// references. What is changed in a row that moved are changes of their own; what is changed in an
/// item that moved is told with the move.
public enum ChangeJudge {
  /// The changes with class, reason and fingerprint. `oldTables` and `newTables` are those of the
  /// redline's revisions; by them a change is followed to the types that inherit it.
  /// `abbreviations` are those that the catalog knows, with what they stand for; others are
  /// understood where one of the texts writes them out. `language` is that of the texts: words
  /// for more and less are known in English, so that elsewhere no direction is given. What people
  /// `set` takes the place of what the rules say.
  public static func judge(
    _ redline: Redline, oldTables: RevisionTables, newTables: RevisionTables,
    abbreviations: [String: String] = [:], language: String = "en",
    set: [About.Judgement] = []
  ) -> JudgedRedline {
    let primary = language.prefix { $0 != "-" }.lowercased()
    var drafts = DocumentJudge.drafts(
      redline, oldTables, newTables, abbreviations, givesDirections: primary == "en")
    let effect = InheritanceEffect(oldTables, newTables, redline.columns)
    var fingerprints = Fingerprints(of: redline.new.key.definition)
    let names = drafts.map { fingerprints.next($0) }
    for judgement in set.reversed() {
      guard let index = names.firstIndex(where: { $0.text == judgement.change.value }) else {
        continue
      }
      drafts[index].reasons = [Change.Reason(judgement, inPlaceOf: drafts[index].reasons)]
    }
    let changes = drafts.indices.map { index in
      drafts[index].change(
        number: index + 1, affected(by: drafts[index], effect), names[index])
    }
    return JudgedRedline(
      redline: redline, changes: changes, affectedCells: affectedCells(drafts, changes),
      coverage: CoverageReader.coverage(of: redline, oldTables, newTables))
  }

  private static func affected(
    by draft: ChangeDraft, _ effect: InheritanceEffect
  ) -> [ResourceType] {
    guard draft.isRequirement, let type = draft.subject.type, let rows = draft.subject.rows else {
      return []
    }
    var types = Set(effect.types(takingOverFrom: type, in: rows))
    if let former = draft.formerType, former != type { types.insert(former) }
    return types.sorted()
  }

  /// The cells that are affected by changes elsewhere and whose own words ask for the same, by
  /// their addresses in the new revision.
  private static func affectedCells(
    _ drafts: [ChangeDraft], _ changes: [Change]
  ) -> [CellAddress: [Int]] {
    var cells: [CellAddress: [Int]] = [:]
    var changed: Set<CellAddress> = []
    for (draft, change) in zip(drafts, changes) {
      guard draft.isRequirement, let rows = draft.subject.rows else { continue }
      if let type = draft.subject.type { changed.insert(CellAddress(rows.new, type)) }
      for type in change.affected {
        cells[CellAddress(rows.new, type), default: []].append(change.number)
      }
    }
    return cells.filter { !changed.contains($0.key) }
  }
}
