public import CatalogModel

extension Catalog {
  /// What changed from one text to another of this catalog, and what it amounts to.
  public func comparison(of old: Revision, with new: Revision) -> JudgedRedline {
    ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: tables(of: old.key),
      newTables: tables(of: new.key))
  }
}
