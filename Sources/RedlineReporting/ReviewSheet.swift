public import CatalogModel
import DataWriting
import Diagnostics
public import Redlining

/// A table for the people who review a text: what it says, place by place, and room for what they
/// say to it.
public struct ReviewSheet: Sendable {
  /// One place of the text.
  public struct Row: Sendable {
    /// Counts from 1.
    public let number: Int
    /// Where it stands.
    public let locator: Locator
    /// Where it stood, when it stood elsewhere.
    public let formerLocator: Locator?
    /// Its lasting name.
    public let fingerprint: Fingerprint
    /// What a change amounts to, and why; nil for a text that is reviewed as it stands.
    public let judgement: Judgement?
    /// What is there now; nil for nothing.
    public let current: String?
    /// What is proposed; nil for nothing.
    public let proposed: String?
    /// The change as instructions to someone who has the current text; nothing for none.
    public internal(set) var amendment = ""
  }

  /// What a change amounts to, in words.
  public struct Judgement: Sendable {
    /// The signs of its classes: `↑↓`.
    public let sign: String
    /// Its classes: `Requirement raised and lowered`.
    public let label: String
    /// Why, for each class.
    public let words: String
    /// Whether the page of changes has it; else it is what wasn't compared.
    public let isChange: Bool

    /// What is said of a text that both copies lack.
    init(_ gap: Coverage.Gap, of redline: Redline) {
      sign = ChangeClass.uncompared.sign
      label = ChangeClass.uncompared.words
      words = gap.sentence(of: redline)
      isChange = false
    }

    init(_ change: Change) {
      sign = change.sign
      label = change.label
      words = change.reasons.filter { change.classes.contains($0.changeClass) }
        .map(\.words.isolatingSides).joined(separator: " ")
      isChange = true
    }
  }

  /// What a sheet lists.
  public enum Scope: Sendable {
    /// What differs between two texts.
    case changes
    /// Every block of one text.
    case blocks
  }

  /// What the sheet lists.
  public let scope: Scope
  /// The places, in the order of the document.
  public private(set) var rows: [Row]

  /// A sheet of the changes of these classes, and behind them what both copies lack, so that it
  /// wasn't compared. Sheets of one definition may share the `forms` of its texts.
  public init(
    changesOf judged: JudgedRedline, shown: Set<ChangeClass> = Set(ChangeClass.allCases),
    gathering forms: AmendableForms = AmendableForms()
  ) {
    scope = .changes
    let changes = judged.changes.filter { !shown.isDisjoint(with: $0.classes) }
    let coverage = judged.coverage
    let gaps = (coverage.criteria.flatMap(\.gaps) + coverage.others).filter {
      $0.isOldMissing && $0.isNewMissing && !$0.isInherited && shown.contains(.uncompared)
    }
    var fingerprints = Fingerprints(of: judged.redline.new.key.definition)
    rows =
      changes.map { Row($0, number: $0.number) }
      + gaps.enumerated().map { index, gap in
        Row(
          number: judged.changes.count + index + 1, locator: gap.locator, formerLocator: nil,
          fingerprint: fingerprints.next(RevisionBlock(locator: gap.locator, text: .missing)),
          judgement: Judgement(gap, of: judged.redline), current: Self.missing,
          proposed: Self.missing)
      }
    amend(by: judged, gathering: forms)
  }

  /// A sheet of every block of a revision, to be reviewed as it stands: of a version as the
  /// current text, of a proposal as the proposed one.
  public init(blocks revision: Revision) {
    scope = .blocks
    let isProposal = revision.proposal != nil
    var fingerprints = Fingerprints(of: revision.key.definition)
    rows = revision.locatedBlocks.enumerated().map { index, block in
      Row(
        number: index + 1, locator: block.locator, formerLocator: nil,
        fingerprint: fingerprints.next(block), judgement: nil,
        current: isProposal ? nil : block.words,
        proposed: isProposal ? block.words : nil)
    }
  }

  /// A sheet of every block of a comparison's new revision, beside the old one: what changed stands
  /// there as a sheet of changes has it, what is gone included. `changes`, the sheet of all changes
  /// where it is at hand, spares putting them into instructions once more.
  public init(blocksOf judged: JudgedRedline, beside changes: ReviewSheet? = nil) {
    scope = .changes
    rows = BlockComparison(judged).rows
    let amendments = Dictionary(
      (changes ?? ReviewSheet(changesOf: judged)).rows.map { ($0.fingerprint, $0.amendment) },
      uniquingKeysWith: { first, _ in first })
    for index in rows.indices {
      rows[index].amendment = amendments[rows[index].fingerprint] ?? ""
    }
  }

  /// Puts each change into instructions.
  private mutating func amend(by judged: JudgedRedline, gathering forms: AmendableForms) {
    var sentences: [Fingerprint: [String]] = [:]
    for amendment in judged.amendments(gathering: forms) {
      for change in amendment.changes { sentences[change, default: []].append(amendment.sentence) }
    }
    for index in rows.indices {
      rows[index].amendment = sentences[rows[index].fingerprint, default: []].joined(separator: " ")
    }
  }

  /// What stands for a text that our copy lost.
  public static let missing = "[missing from our copy]"
  /// What stands for a text that the form leaves blank.
  public static let blank = "[blank on the form]"

  /// The kinds of comment that a reviewer chooses from.
  public static let kinds = ["critical", "substantive", "administrative"]

  private static let places = ["Number", "Locator", "Fingerprint"]
  private static let judgements = ["Kind of change", "Reason", "Amendment"]
  private static let texts = ["Current text", "Proposed text"]
  private static let answers = [
    "Reviewer", "Organization", "Comment", "Proposed wording", "Rationale",
    "Kind (\(kinds.joined(separator: ", ")))", "Adjudication",
  ]

  /// The sheet for spreadsheets.
  public var csv: [UInt8] {
    let judgements: [String] =
      switch scope {
      case .changes: Self.judgements
      case .blocks: []
      }
    let answers = [String](repeating: "", count: Self.answers.count)
    var table = CSVWriter()
    table.row(Self.places + judgements + Self.texts + Self.answers)
    for row in rows {
      table.row(
        [String(row.number), row.place, row.fingerprint.text] + judgement(of: row)
          + [row.current ?? "", row.proposed ?? ""] + answers)
    }
    return table.bytes
  }

  private func judgement(of row: Row) -> [String] {
    switch scope {
    case .blocks: []
    case .changes: [row.judgement?.label ?? "", row.judgement?.words ?? "", row.amendment]
    }
  }
}

extension RevisionBlock {
  /// The text as a sheet shows it; what the form doesn't say stands in the editor's brackets.
  public var words: String {
    switch text {
    case .missing: ReviewSheet.missing
    case .blank: ReviewSheet.blank
    case .value(let text): text
    }
  }
}

extension ReviewSheet.Row {
  /// Whether both texts are the same here.
  public var isSame: Bool { judgement == nil && current != nil && current == proposed }

  /// Where the text stands, and where it stood.
  public var place: String {
    formerLocator.map { "\(locator.words), was \($0.words(beside: locator))" } ?? locator.words
  }
}

extension Locator {
  /// The locator without what it has in common with `other`: `item 2`.
  func words(beside other: Locator) -> String {
    guard part == other.part, type == other.type, let detail else { return words }
    return detail
  }
}

extension Change.Reason {
  /// The heart of it and why: `8 → 16 hours. A number that must be met went up.`
  public var words: String { gist.map { "\($0). \(sentence)" } ?? sentence }
}
