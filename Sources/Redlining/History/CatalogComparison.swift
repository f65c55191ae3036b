public import CatalogModel
import Diagnostics

extension Catalog {
  /// What changed from one text to another of this catalog, and what it amounts to.
  public func comparison(of old: Revision, with new: Revision) -> JudgedRedline {
    ChangeJudge.judge(
      RevisionComparator.compare(old, new), oldTables: tables(of: old.key),
      newTables: tables(of: new.key), abbreviations: abbreviations,
      language: settings.language,
      set: definition(new.key.definition)?.about.judgements(from: old.key, to: new.key) ?? [])
  }

  /// What the catalog's abbreviations stand for.
  public var abbreviations: [String: String] {
    var abbreviations: [String: String] = [:]
    for vocabulary in vocabularies where vocabulary.field == .abbreviation {
      for term in vocabulary.terms { abbreviations[term.name.value] = term.expansion }
    }
    return abbreviations
  }
}
