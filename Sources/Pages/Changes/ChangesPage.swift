import CatalogModel
import Redlining
import Templates

/// The latest changes, and the ways to all others.
struct ChangesPage: PageRecord {
  let frame: FrameRecord
  let summary: String
  let latest: [ChangeRecord]
  let years: [LinkRecord]
  let bars: VersionYears?
  let undated: LinkRecord?
  let feed: WebAddress?

  static let template = "changes"

  static let schema = RecordSchema<ChangesPage>(
    "changes page", "The latest changes, and the ways to all others.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("summary", { $0.summary }, "How many there are, and since when."),
      .field("has_latest", { !$0.latest.isEmpty }, "Whether any has a date."),
      .field("latest", { $0.latest }, "The latest, newest first."),
      .field("years", { $0.years }, "A page for each year, newest first, with a count."),
      .field("bars", { $0.bars }, "How many versions came in each year, where that is a picture."),
      .field("undated", { $0.undated }, "The page of those without a date, with a count."),
      .field("feed", { $0.feed }, "The feed, where the site has one."),
    ])

  /// How many of the latest changes are shown.
  static let shown = 20
}

extension ChangesPage {
  init(_ log: ChangeLog, on page: PageContext) {
    let latest = log.dated.prefix(Self.shown)
    frame = page.frame(
      title: page.words[.titleChanges], kind: "changes", skip: page.words[.skipChanges],
      ranks: latest.map(\.audience),
      description: "Versions, proposals and withdrawals by date, newest first.")
    self.latest = latest.map { ChangeRecord($0, on: page) }
    years = log.years.map { year, events in
      page.link(.changes(in: year), String(year), detail: String(events.count))
    }
    bars = VersionYears(log, on: page)
    undated =
      log.undated.isEmpty
      ? nil : page.link(.undatedChanges, .linkWithoutDate, detail: String(log.undated.count))
    feed = frame.feed
    summary = Self.summary(log)
  }

  private static func summary(_ log: ChangeLog) -> String {
    guard let first = log.dated.last?.date else { return "No change with a date is known." }
    let count = Wording.count(
      log.dated.count, "version, proposal or withdrawal",
      plural: "versions, proposals and withdrawals")
    let shown = log.dated.count > shown ? " The latest \(shown) are here." : ""
    return "\(count) since \(first.long), newest first.\(shown)"
  }
}

/// The changes of a year, or those without a date.
struct ChangeListPage: PageRecord {
  let frame: FrameRecord
  let title: String
  let label: String
  let summary: String
  let months: [ChangeMonth]
  let newer: LinkRecord?
  let older: LinkRecord?
  let all: LinkRecord
  let parts: PartsRecord?

  static let template = "change-list"

  static let schema = RecordSchema<ChangeListPage>(
    "change list page", "The changes of a year, or those without a date.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("title", { $0.title }, "The heading: `Changes in 2020`."),
      .field("label", { $0.label }, "The year, or `Undated`."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("months", { $0.months }, "The changes by month, newest first."),
      .field("newer", { $0.newer }, "The next year that has any."),
      .field("older", { $0.older }, "The year before that has any."),
      .field("all", { $0.all }, "The latest changes and all years."),
      .field("parts", { $0.parts }, "The ways to the other parts, where there are any."),
    ])
}

/// The changes of one month.
struct ChangeMonth: TemplateRecord {
  let id: String
  let title: String
  let changes: [ChangeRecord]

  static let schema = RecordSchema<ChangeMonth>(
    "month of changes", "The changes of one month, or all without a date.",
    [
      .field("id", { $0.id }, "The id of the section: `m05`, or `undated`."),
      .field("title", { $0.title }, "The month: `May 2020`."),
      .field("changes", { $0.changes }, "The changes, newest first."),
    ])
}

extension ChangeListPage {
  /// The page of the year at `index` in the log, or a part of it.
  init(
    year index: Int, of log: ChangeLog, _ part: ListPart, among parts: [ListPart],
    on page: PageContext
  ) {
    let (year, range) = log.years[index]
    let events = log.dated[range]
    func link(_ index: Int) -> LinkRecord? {
      guard log.years.indices.contains(index) else { return nil }
      return page.link(.changes(in: log.years[index].year), String(log.years[index].year))
    }
    title = part.title("Changes in \(year)")
    self.parts = PartsRecord(part, among: parts, of: .changes(in: year), on: page) { $0.words }
    label = String(year)
    (newer, older) = (link(index - 1), link(index + 1))
    all = page.link(.changes, .linkAllChanges)
    summary =
      Wording.count(
        events.count, "version, proposal or withdrawal",
        plural: "versions, proposals and withdrawals") + ", newest first."
    let shown = events.dropFirst(part.range.lowerBound).prefix(part.range.count)
    frame = Self.frame(title, shown, page)
    months = Self.months(shown, on: page)
  }

  /// The page of the changes without a date, or a part of it.
  init(
    undated log: ChangeLog, _ part: ListPart, among parts: [ListPart], on page: PageContext
  ) {
    title = part.title(page.words[.titleUndatedChanges])
    self.parts = PartsRecord(part, among: parts, of: .undatedChanges, on: page) { $0.words }
    let shown = log.undated[part.range]
    label = page.words[.titleUndated]
    (newer, older) = (
      nil, log.years.first.map { page.link(.changes(in: $0.year), String($0.year)) }
    )
    all = page.link(.changes, .linkAllChanges)
    summary =
      "Versions for which neither their own text nor a table of published versions gives a date, "
      + "by definition."
    frame = Self.frame(title, shown, page)
    months = [
      ChangeMonth(
        id: "undated", title: label, changes: shown.map { ChangeRecord($0, on: page) })
    ]
  }

  private static func frame(
    _ title: String, _ events: ArraySlice<ChangeLog.Event>, _ page: PageContext
  ) -> FrameRecord {
    page.frame(
      title: title, kind: "changes", skip: page.words[.skipChanges], ranks: events.map(\.audience))
  }

  private static func months(
    _ events: ArraySlice<ChangeLog.Event>, on page: PageContext
  ) -> [ChangeMonth] {
    var months: [(month: PartialDate, events: [ChangeLog.Event])] = []
    for event in events {
      guard let date = event.date, let month = PartialDate(String(date.iso.prefix(7))) else {
        continue
      }
      if months.last?.month == month {
        months[months.count - 1].events.append(event)
      } else {
        months.append((month, [event]))
      }
    }
    return months.map { month, events in
      ChangeMonth(
        id: "m" + month.iso.suffix(2), title: month.long,
        changes: events.map { ChangeRecord($0, on: page) })
    }
  }
}
