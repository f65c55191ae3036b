public import CatalogModel

/// Says what the differences between two revisions amount to.
public enum ChangeJudge {
  /// The changes with class, reason and fingerprint. `oldTables` and `newTables` are those of the
  /// redline's revisions; by them a change is followed to the types that inherit it.
  public static func judge(
    _ redline: Redline, oldTables: RevisionTables, newTables: RevisionTables
  ) -> JudgedRedline {
    JudgedRedline(redline: redline, changes: [], affectedCells: [:])
  }
}
