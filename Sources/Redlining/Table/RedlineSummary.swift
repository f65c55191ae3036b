public import CatalogModel
import Diagnostics

/// What other pages than its own say of a comparison: small enough to be kept for every pair.
public struct RedlineSummary: Sendable {
  /// What changed, as a sentence: `5 changes: 1 requirement added, 2 editorial.`
  public let words: String
  /// How many changes there are between texts that both copies have.
  public let changeCount: Int
  /// How many changes there are to what is required.
  public let requirementCount: Int
  /// Whether a requirement could have changed unseen, because a copy lacks a text.
  public let hidesRequirement: Bool
  /// Which parts changed, where the old text is the one that the new is compared with first; else
  /// empty.
  public let marks: [ChangeMark]

  /// Keeps what is needed of a comparison of two texts of `definition`.
  public init(of judged: JudgedRedline, in definition: Definition) {
    let redline = judged.redline
    changeCount = judged.changeCount
    requirementCount = judged.requirementCount
    hidesRequirement = judged.coverage.hidesRequirement
    words =
      judged.changes.isEmpty && !redline.isSame
      ? "The texts differ; what that amounts to isn’t judged." : judged.summary
    marks =
      definition.comparedWith(redline.new)?.key == redline.old.key
      ? ChangeMark.marks(of: judged.changes) : []
  }
}
