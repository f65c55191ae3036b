public import CatalogModel

/// A comparison for someone who has a minute: what changed for each type, and what wasn't
/// compared. It fits on a sheet of paper, however much changed.
public struct Brief: Sendable, Hashable {
  /// One change, or several of a kind, in a few words.
  public struct Line: Sendable, Hashable {
    /// The changes' numbers, in the order of the document.
    public let changes: [Int]
    /// The gravest class of them.
    public let changeClass: ChangeClass
    /// The signs of all their classes: `↑↓`; empty where the words have them.
    public let sign: String
    /// What happened: `Raised`; nil where the words say it.
    public let lead: String?
    /// Where: `Training`.
    public let subject: String
    /// The heart of it: `8 → 16 hours`, `“1 thermal imager per boat”`; nil where the subject says it.
    public let words: String?
    /// The type that the line's type inherits the changes from.
    public var origin: ResourceType?

    /// `↑ Raised: Training, 8 → 16 hours, from Type 3`, in a line of text.
    public var text: String {
      "\(sign)\(sign.isEmpty ? "" : "\u{A0}")\(lead.map { $0 + ": " } ?? "")\(subject)\(ending)"
    }

    /// The heart of it, and from which type it is inherited, with what joins it to the subject:
    /// `, 8 → 16 hours, from Type 3`; empty where there is neither.
    public var ending: String {
      (words.map { (lead == nil ? ": " : ", ") + $0 } ?? "") + (origin.map { ", from \($0)" } ?? "")
    }
  }

  /// What an entry is about.
  public enum Subject: Sendable, Hashable {
    /// What is asked of every type.
    case allTypes
    /// One type.
    case type(ResourceType)
    /// The document: what asks for nothing.
    case document
  }

  /// What changed for one type, or beside the types.
  public struct Entry: Sendable, Hashable {
    /// What it is about.
    public let subject: Subject
    /// The changes, those of requirements first, the gravest of them first; dates and version last.
    public let lines: [Line]
    /// `1 of 7 criteria compared; 6 missing from our copy.`; nil where all were.
    public let coverage: String?
  }

  /// What changed for every type, for each, and in the document beside; a type has an entry also
  /// where nothing changed.
  public let entries: [Entry]
  /// What wasn't compared, by the copy that lacks it.
  public let uncompared: [Uncompared]
  /// Whether it takes small print to fit.
  public let isDense: Bool

  /// What one copy lacks, or both.
  public struct Uncompared: Sendable, Hashable {
    /// `Missing from both copies`.
    public let lead: String
    /// The places: `Training (Type 1 and Type 2), NQS Position`.
    public let places: String
  }
}

extension JudgedRedline {
  /// The comparison in short.
  public var brief: Brief {
    let uncompared = UncomparedWriter(redline: redline, coverage: coverage).lists
    var brief = Brief(entries: [], uncompared: uncompared, isDense: false)
    let sheets = [false, true].map { BriefSheet(of: self, isDense: $0) }
    // No line is written where there would be too many.
    let leastLines = BriefWriter(judged: self, detail: .changes).leastLines
    let hasRoom = sheets[1].holds(lines: leastLines)
    for detail in BriefWriter.Detail.allCases {
      let writer = BriefWriter(judged: self, detail: detail)
      if writer.isWhole, !hasRoom { continue }
      let entries = writer.entries
      for sheet in sheets {
        brief = Brief(entries: entries, uncompared: uncompared, isDense: sheet.isDense)
        if sheet.holds(brief) { return brief }
      }
    }
    return brief
  }
}
