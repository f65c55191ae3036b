import CatalogModel
import CatalogReading
import Diagnostics
import Redlining

/// What comparing the texts of a catalog came to.
struct ComparedTexts: Sendable {
  /// What a comparison amounts to, and what is to be reported of it.
  typealias Result = (summary: RedlineSummary, findings: [Diagnostic])

  /// All that a comparison is made of, but for what holds for the whole catalog. What a revision inherits
  /// from type to type follows from the revision.
  private struct Inputs: Sendable {
    let old: Revision
    let new: Revision
    let follows: RevisionKey?
    let comparedWith: RevisionKey?
    let notes: String?
    let acknowledged: [About.Acknowledgement]
    let judged: [About.Judgement]

    init(_ old: Revision, _ new: Revision, in definition: Definition) {
      self.old = old
      self.new = new
      follows = definition.predecessor(of: new)?.revision.key
      comparedWith = definition.comparedWith(new)?.key
      notes = definition.about.path
      acknowledged = definition.about.acknowledged
      judged = definition.about.judgements(from: old.key, to: new.key)
    }

    /// Whether both are the same: a revision never changes.
    func isSame(as other: Inputs) -> Bool {
      old === other.old && new === other.new && follows == other.follows
        && comparedWith == other.comparedWith && notes == other.notes
        && acknowledged == other.acknowledged && judged == other.judged
    }
  }

  private let language: String
  private let abbreviations: [String: String]
  private let entries: [RedlinePair: (inputs: Inputs, result: Result)]

  /// Nothing yet.
  init() {
    language = ""
    abbreviations = [:]
    entries = [:]
  }

  /// Keeps the results of all comparisons of a catalog, definition by definition.
  init(_ results: [[Result]], of catalog: Catalog) {
    language = catalog.settings.language
    abbreviations = catalog.abbreviations
    var entries: [RedlinePair: (inputs: Inputs, result: Result)] = [:]
    for (definition, results) in zip(catalog.definitions, results) {
      for (pair, result) in zip(definition.comparisons, results) {
        entries[RedlinePair(old: pair.old.key, new: pair.new.key)] = (
          Inputs(pair.old, pair.new, in: definition), result
        )
      }
    }
    self.entries = entries
  }

  /// This, where the same texts of `catalog` compare as they did; else nil.
  func usable(for catalog: Catalog) -> ComparedTexts? {
    language == catalog.settings.language && abbreviations == catalog.abbreviations ? self : nil
  }

  /// What came of comparing two texts of a definition, where nothing that tells is otherwise now.
  func result(of old: Revision, with new: Revision, in definition: Definition) -> Result? {
    guard let known = entries[RedlinePair(old: old.key, new: new.key)],
      known.inputs.isSame(as: Inputs(old, new, in: definition))
    else { return nil }
    return known.result
  }
}
