public import CatalogModel

/// How much of two revisions was compared, and what couldn't be because a copy lacks it.
public struct Coverage: Sendable, Hashable {
  /// A text that one copy lacks, or both.
  public struct Gap: Sendable, Hashable {
    /// Where it stands.
    public let locator: Locator
    /// Whether the copy of the old revision lacks it.
    public let isOldMissing: Bool
    /// Whether the copy of the new revision lacks it.
    public let isNewMissing: Bool
    /// Whether it is what a cell inherits that is lacking, and not the cell.
    public var isInherited = false

    /// The sentence that says so: `Missing from both copies.`
    public func sentence(of redline: Redline) -> String { "Missing from \(copies(of: redline))." }

    /// The copies that lack it: `both copies`, `our copy of version 1.2`.
    func copies(of redline: Redline) -> String {
      isOldMissing && isNewMissing
        ? "both copies"
        : "our copy of \((isOldMissing ? redline.old : redline.new).standingWords)"
    }
  }

  /// The criteria of one type: its description, and its cell in each component.
  public struct Criteria: Sendable, Hashable {
    /// The type; nil where the copies name none.
    public let type: ResourceType?
    /// How many the forms have.
    public let count: Int
    /// Those that weren't compared.
    public let gaps: [Gap]

    /// How many were compared.
    public var compared: Int { count - gaps.count }
  }

  /// The criteria of each type.
  public let criteria: [Criteria]
  /// Facts, sections and notes that weren't compared.
  public let others: [Gap]

  /// How many criteria the forms have.
  public var criteriaCount: Int { criteria.reduce(0) { $0 + $1.count } }
  /// How many of them weren't compared.
  public var missingCriteria: Int { criteria.reduce(0) { $0 + $1.gaps.count } }
  /// How many texts weren't compared, criteria and others.
  public var gapCount: Int { missingCriteria + others.count }
  /// Whether every text was compared.
  public var isFull: Bool { gapCount == 0 }
  /// Whether a requirement could have changed unseen: a criterion wasn't compared, or only one
  /// of the copies has a text.
  public var hidesRequirement: Bool {
    missingCriteria > 0 || others.contains { !($0.isOldMissing && $0.isNewMissing) }
  }

  /// The criteria of a type.
  public func criteria(of type: ResourceType) -> Criteria? { criteria.first { $0.type == type } }

  /// `Not compared: 12 of 14 criteria and 3 other texts, missing from our copy.`; nil where all was.
  public var words: String? {
    guard !isFull else { return nil }
    var parts: [String] = []
    if missingCriteria > 0 { parts.append("\(missingCriteria) of \(criteriaCount) criteria") }
    if !others.isEmpty {
      let noun = parts.isEmpty ? "text" : "other text"
      parts.append("\(others.count) \(noun)\(others.count == 1 ? "" : "s")")
    }
    return "Not compared: \(parts.listed), missing from our copy."
  }
}

extension Coverage.Criteria {
  /// `1 of 7 criteria compared; 6 missing from our copy.`; nil where all were.
  public var words: String? {
    gaps.isEmpty
      ? nil : "\(compared) of \(count) criteria compared; \(gaps.count) missing from our copy."
  }
}
