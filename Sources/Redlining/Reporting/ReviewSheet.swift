public import CatalogModel
import Diagnostics

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
    public let judgement: Change.Reason?
    /// What is there now; nil for nothing.
    public let current: String?
    /// What is proposed; nil for nothing.
    public let proposed: String?
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
  public let rows: [Row]

  /// A sheet of changes.
  public init(changes: [Change]) {
    scope = .changes
    rows = changes.map { change in
      Row(
        number: change.number, locator: change.locator, formerLocator: change.formerLocator,
        fingerprint: change.fingerprint, judgement: change.reasons.first,
        current: change.oldText, proposed: change.newText)
    }
  }

  /// A sheet of every block of a revision: of a version as its current text, of a proposal as the
  /// proposed one.
  public init(blocks revision: Revision) {
    scope = .blocks
    let isProposal = revision.proposal != nil
    let blocks = revision.locatedBlocks
    let fingerprints = Fingerprint.blocks(blocks, of: revision.key.definition)
    rows = zip(blocks, fingerprints).enumerated().map { index, pair in
      let (block, fingerprint) = pair
      let words = Self.words(block.text)
      return Row(
        number: index + 1, locator: block.locator, formerLocator: nil, fingerprint: fingerprint,
        judgement: nil, current: isProposal ? nil : words, proposed: isProposal ? words : nil)
    }
  }

  /// A text as a sheet shows it; what the form doesn't say stands in the editor's brackets.
  private static func words(_ text: FormEntry<String>) -> String {
    switch text {
    case .missing: "[missing from our copy]"
    case .blank: "[blank on the form]"
    case .value(let text): text
    }
  }

  /// The kinds of comment that a reviewer chooses from.
  public static let kinds = ["critical", "substantive", "administrative"]

  private static let places = ["Number", "Locator", "Fingerprint"]
  private static let judgements = ["Class", "Reason"]
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
    case .changes: [row.judgement?.changeClass.words ?? "", row.judgement?.words ?? ""]
    }
  }
}

extension ReviewSheet.Row {
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

extension Fingerprint {
  /// The lasting names of blocks of a definition: of part, type and words, and of their order
  /// among equals; never of an item's number or of a version.
  static func blocks(_ blocks: [RevisionBlock], of definition: DefinitionID) -> [Fingerprint] {
    var counts: [String: Int] = [:]
    return blocks.map { block in
      let words: String =
        switch block.text {
        case .missing: "\u{0}"
        case .blank: ""
        case .value(let text): text
        }
      let identity = [
        definition.text, block.locator.part, block.locator.type?.anchor ?? "", words,
      ].joined(separator: "\u{1F}")
      let ordinal = counts[identity, default: 0]
      counts[identity] = ordinal + 1
      return Fingerprint("b-" + hash(ordinal == 0 ? identity : identity + "\u{1F}\(ordinal)"))
    }
  }

  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(12))
  }
}
