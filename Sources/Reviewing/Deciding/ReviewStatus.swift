public import CatalogModel
import Diagnostics
public import Redlining

/// How far the review of a text is: what was decided about each change, and which decisions are
/// about changes that are no more.
public struct ReviewStatus: Sendable {
  /// A change with what was decided about it.
  public struct Entry: Sendable {
    /// The change.
    public let change: Change
    /// The decisions; none while it is open.
    public let decisions: [ReviewRecord.Decision]
  }

  /// For readers: `Harbor Watch Team, 1.2 to night-watches`.
  public let title: String
  /// The changes, in the order of the document.
  public private(set) var entries: [Entry]
  /// The decisions whose change the text doesn't have, with what their place reads now.
  public let stale: [(decision: ReviewRecord.Decision, now: String?)]

  /// The status of a proposal, held against its base, or of a version, held against the one before
  /// it; nil where there is nothing to hold it against.
  public init?(of revision: Revision, in definition: Definition, of catalog: Catalog) {
    let base = Self.base(of: revision, in: definition)
    guard let base else { return nil }
    let judged = catalog.comparison(of: base, with: revision)
    let name = revision.key.name.text
    title = "\(definition.name), \(base.key.name.text) to \(name)"
    let decisions = catalog.reviews.filter { $0.definition == definition.id && $0.name == name }
      .flatMap(\.decisions)
    let byChange = Dictionary(grouping: decisions, by: \.change.value)
    entries = judged.changes.map {
      Entry(change: $0, decisions: byChange[$0.fingerprint.text] ?? [])
    }
    let known = Set(judged.changes.map(\.fingerprint.text))
    let places = Dictionary(
      revision.locatedBlocks.map { ($0.locator.words, $0.text.value ?? "") },
      uniquingKeysWith: { first, _ in first })
    stale = decisions.filter { !known.contains($0.change.value) }.map { decision in
      (decision, decision.place.flatMap { places[$0] })
    }
  }

  /// The status with more decisions about the text's changes.
  public func adding(_ decisions: [ReviewRecord.Decision]) -> ReviewStatus {
    var status = self
    status.entries = entries.map { entry in
      let more = decisions.filter { $0.change.value == entry.change.fingerprint.text }
      return Entry(change: entry.change, decisions: entry.decisions + more)
    }
    return status
  }

  private static func base(of revision: Revision, in definition: Definition) -> Revision? {
    if let proposal = revision.proposal { return definition.revision(proposal.base.value) }
    return definition.versions.last { version in
      guard let own = version.version, let later = revision.version else { return false }
      return own < later
    }
  }

  /// The changes that nobody decided about.
  public var open: [Change] { entries.filter(\.decisions.isEmpty).map(\.change) }

  /// Whether every change is decided, and every decision about a change.
  public var isSettled: Bool { open.isEmpty && stale.isEmpty }

  /// For the record: `12 accepted, 2 objected, 1 open, 3 stale.` A change that one objected to
  /// counts as objected.
  public var summary: String {
    let verdicts = entries.map { entry in
      let all = entry.decisions.map(\.verdict)
      return [.object, .comment, .accept].first { all.contains($0) }
    }
    let counts = [
      (verdicts.count { $0 == .accept }, "accepted"),
      (verdicts.count { $0 == .object }, "objected"),
      (verdicts.count { $0 == .comment }, "commented"), (verdicts.count { $0 == nil }, "open"),
      (stale.count, "stale"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "No changes." : words.joined(separator: ", ") + "."
  }
}

extension Catalog {
  /// How far the review of each proposal is, and of each version that has a record.
  public var reviewStatuses: [ReviewStatus] {
    let recorded = Set(reviews.map { [$0.definition.text, $0.name] })
    return definitions.flatMap { definition in
      let versions = definition.versions.filter {
        recorded.contains([definition.id.text, $0.key.name.text])
      }
      return (versions + definition.proposals).compactMap {
        ReviewStatus(of: $0, in: definition, of: self)
      }
    }
  }
}

extension ReviewStatus {
  /// The status for people: the summary, then each change with what was decided, and what is stale.
  public var text: String {
    var text = "\(title)\n\(summary)\n"
    for entry in entries {
      let change = entry.change
      text += "\n\(change.fingerprint.text)  \(change.label): \(change.locator.words)\n"
      text += entry.decisions.isEmpty ? "  open\n" : entry.decisions.map(Self.line).joined()
    }
    for (decision, now) in stale {
      text += "\n\(decision.change.value)  stale"
      text += decision.place.map { ": \($0)" } ?? ""
      text += "\n" + Self.line(decision)
      text += now.map { "  it now reads: \($0)\n" } ?? "  that place is no longer there\n"
    }
    return text
  }

  private static func line(_ decision: ReviewRecord.Decision) -> String {
    let who = decision.by.map { "\($0), \(decision.role)" } ?? decision.role
    return "  \(decision.verdict.rawValue), \(who)"
      + (decision.reason.map { ": \($0)" } ?? "") + "\n"
  }
}
