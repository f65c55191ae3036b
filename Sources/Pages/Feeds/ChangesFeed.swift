import CatalogModel
import CommonMark
import Diagnostics
import Redlining
import Templates

/// The feed of changes, in Atom. Its dates are the content's: it never reads a clock.
struct ChangesFeed {
  let site: SiteContext
  let log: ChangeLog
  /// Where the site stands; ends with `/`.
  let base: String

  /// How many changes the feed holds at most.
  static let length = 100

  /// Appends the feed.
  func write(to output: inout [UInt8]) {
    let settings = site.catalog.settings
    let address = SiteAddress.feed.absolute(below: base).text
    let events = log.dated.prefix(Self.length)
    put(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"",
      &output)
    put(" xml:lang=\"", settings.language, "\">\n", &output)
    put("<title>", "\(site.words[.titleChanges]) – \(settings.title)", "</title>\n", &output)
    if let marking = site.catalog.marking(of: events.map(\.audience)) {
      put("<subtitle>", marking, "</subtitle>\n", &output)
    }
    put("<id>", address, "</id>\n", &output)
    put("<link rel=\"self\" type=\"application/atom+xml\" href=\"", address, "\"/>\n", &output)
    let page = SiteAddress.changes.absolute(below: base).text
    put("<link rel=\"alternate\" type=\"text/html\" href=\"", page, "\"/>\n", &output)
    put("<updated>", Self.time(events.first?.date ?? settings.asOf), "</updated>\n", &output)
    put("<author><name>", settings.publisher ?? settings.title, "</name></author>\n", &output)
    for event in events { write(event, &output) }
    put("</feed>\n", &output)
  }

  private func write(_ event: ChangeLog.Event, _ output: inout [UInt8]) {
    guard let date = event.date else { return }
    let address = event.address.absolute(below: base).text
    let marking = site.catalog.marking(of: [event.audience]).map { " (\($0))" } ?? ""
    put("<entry>\n<title>", Self.title(of: event) + marking, "</title>\n", &output)
    put("<id>", id(of: event), "</id>\n", &output)
    put("<link rel=\"alternate\" type=\"text/html\" href=\"", address, "\"/>\n", &output)
    put("<updated>", Self.time(date), "</updated>\n", &output)
    let words = event.text.flatMap {
      site.page(.feed).changeWords(of: $0, in: event.definition)
    }
    put(
      "<summary>", ([summary(of: event)] + [words].compactMap(\.self)).joined(separator: " "),
      "</summary>\n", &output)
    put("</entry>\n", &output)
  }

  /// The event's place in the definition's history, which stays when the text comes later.
  private func id(of event: ChangeLog.Event) -> String {
    let history = SiteAddress.history(event.definition.id)
    let anchor =
      switch event.kind {
      case .version(let version, _): HistoryRow.anchor(of: version)
      case .proposal(_, let proposal): HistoryRow.anchor(ofProposal: proposal.name)
      case .withdrawal: "withdrawn"
      }
    return history.at(anchor).absolute(below: base).text
  }

  private static func title(of event: ChangeLog.Event) -> String {
    let name = "\(event.definition.name), \(event.definition.id)"
    return switch event.kind {
    case .version(let version, _): "\(name), version \(version)"
    case .proposal(_, let proposal): "\(name), proposal “\(proposal.title.value)”"
    case .withdrawal: "\(name), withdrawn"
    }
  }

  private func summary(of event: ChangeLog.Event) -> String {
    switch event.kind {
    case .version(let version, let text):
      let note = event.definition.about.changeNotes[version].map { [$0.blocks.plainText] } ?? []
      let status = text?.official.map { $0.status.value.rawValue + "." }
      return ([status ?? site.words[.nothingNoText]] + note).joined(separator: " ")
    case .proposal(_, let proposal): return "Not in force. \(ChangeRecord.remark(on: proposal))"
    case .withdrawal(let withdrawal): return withdrawal.reason
    }
  }

  /// A date of a form has no zone and often no time; Atom wants both, so midnight and `Z` stand
  /// in for what isn't known.
  private static func time(_ date: DocumentDate) -> String {
    date.secondOfDay == nil ? "\(date.iso)T00:00:00Z" : "\(date.iso)Z"
  }

  private func put(_ markup: String, _ output: inout [UInt8]) {
    output.append(contentsOf: markup.utf8)
  }

  private func put(
    _ opening: String, _ text: String, _ closing: String, _ output: inout [UInt8]
  ) {
    put(opening, &output)
    XMLText.append(text, to: &output)
    put(closing, &output)
  }
}
