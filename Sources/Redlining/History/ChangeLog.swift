public import CatalogModel
import Diagnostics

/// What happened in the whole catalog, by date: versions, proposals and withdrawals.
///
/// Worked out once, because the home page, the pages of years and the feed show it.
public struct ChangeLog: Sendable {
  /// Something that happened to a definition.
  public struct Event: Sendable {
    /// What happened.
    public enum Kind: Sendable {
      /// A version appeared, whose text may be here.
      case version(Version, text: Revision?)
      /// A text was proposed.
      case proposal(Revision, ProposalRecord)
      /// The definition was withdrawn.
      case withdrawal(About.Withdrawal)
    }

    /// The day; nil where neither the version nor a table gives one.
    public let date: DocumentDate?
    /// To what.
    public let definition: Definition
    /// What.
    public let kind: Kind
  }

  /// The events with a date, newest first; on one day by definition, newer versions first.
  public let dated: [Event]
  /// The events without one, by definition, newer versions first.
  public let undated: [Event]
  /// Where each year's events stand in `dated`, newest year first.
  public let years: [(year: Int, events: Range<Int>)]

  /// Collects what happened to the definitions of `catalog`.
  public init(_ catalog: Catalog) {
    // The definitions come by ID. What is sorted is the days' numbers: events are large.
    let events = catalog.definitions.flatMap(Self.events)
    let days = events.map { $0.date.map { ($0.year * 12 + $0.month) * 31 + $0.day } ?? 0 }
    dated = events.indices.filter { events[$0].date != nil }
      .sorted { (days[$1], $0) < (days[$0], $1) }.map { events[$0] }
    undated = events.filter { $0.date == nil }
    var years: [(year: Int, events: Range<Int>)] = []
    for (index, event) in dated.enumerated() {
      let year = event.date?.year ?? 0
      if years.last?.year == year {
        years[years.count - 1].events = years[years.count - 1].events.lowerBound..<index + 1
      } else {
        years.append((year, index..<index + 1))
      }
    }
    self.years = years
  }

  private static func events(of definition: Definition) -> [Event] {
    var events: [Event] = []
    if let withdrawal = definition.about.withdrawn {
      events.append(
        Event(date: withdrawal.date, definition: definition, kind: .withdrawal(withdrawal)))
    }
    for revision in definition.proposals {
      guard let proposal = revision.proposal else { continue }
      events.append(
        Event(
          date: proposal.proposed, definition: definition, kind: .proposal(revision, proposal)))
    }
    let texts = Dictionary(
      definition.versions.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in definition.history {
      let text = texts[entry.version]
      events.append(
        Event(
          date: text?.date(.updated).value?.value ?? entry.date, definition: definition,
          kind: .version(entry.version, text: text)))
    }
    return events
  }
}
