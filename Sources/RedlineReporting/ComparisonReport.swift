public import CatalogModel
public import Redlining

/// A judged comparison with all that a reader must know of its two texts, to be printed.
public struct ComparisonReport: Sendable {
  /// One of the two texts.
  public struct Side: Sendable {
    /// The text.
    public let revision: Revision
    /// The SHA-256 of its file, in hexadecimal digits.
    public let digest: String

    /// Makes a side of its parts.
    public init(revision: Revision, digest: String) {
      self.revision = revision
      self.digest = digest
    }
  }

  /// What differs, and what it amounts to.
  public let judged: JudgedRedline
  /// The old text; nil where the new one is all new.
  public let old: Side?
  /// The new text; nil where the old one is gone.
  public let new: Side?
  /// The classes whose changes are listed; the summary counts all.
  public let shown: Set<ChangeClass>
  /// The program and its version.
  public let generator: String

  /// Makes a report of its parts.
  public init(
    judged: JudgedRedline, old: Side?, new: Side?,
    shown: Set<ChangeClass> = Set(ChangeClass.allCases), generator: String
  ) {
    self.judged = judged
    self.old = old
    self.new = new
    self.shown = shown
    self.generator = generator
  }

  /// What changed, in a few sentences.
  var summary: String {
    if old == nil { return "A new text. " + judged.summary }
    if new == nil { return "The text is gone. " + judged.summary }
    return judged.summary
  }

  /// The changes that are listed.
  public var changes: [Change] { judged.changes.filter { !shown.isDisjoint(with: $0.classes) } }

  /// The changes as instructions, a line for each.
  public var amendments: String { judged.amendments.map { $0.sentence + "\n" }.joined() }

  /// The changes as a table to comment on.
  public var csv: [UInt8] { ReviewSheet(changesOf: judged, shown: shown).csv }
}
