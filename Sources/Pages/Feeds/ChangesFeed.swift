import CatalogModel
import CommonMark
import Diagnostics
import Markup
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

  /// The feed's bytes.
  var bytes: [UInt8] {
    let settings = site.catalog.settings
    let address = SiteAddress.feed.absolute(below: base).text
    let events = log.dated.prefix(Self.length)
    var feed = XMLWriter<FeedVocabulary>()
    feed.open(.feed, [.xmlns: "http://www.w3.org/2005/Atom", .language: settings.language])
    feed.endLine()
    feed.line(.title, "\(site.words[.titleChanges]) – \(settings.title)")
    if let marking = site.catalog.marking(of: events.map(\.audience)) {
      feed.line(.subtitle, marking)
    }
    feed.line(.id, address)
    feed.link([.rel: "self", .type: "application/atom+xml", .href: address])
    let page = SiteAddress.changes.absolute(below: base).text
    feed.link([.rel: "alternate", .type: "text/html", .href: page])
    feed.line(.updated, Self.time(events.first?.date ?? settings.asOf))
    feed.open(.author)
    feed.element(.name, settings.publisher ?? settings.title)
    feed.close(.author)
    feed.endLine()
    for event in events { write(event, to: &feed) }
    feed.close(.feed)
    feed.endLine()
    return feed.bytes
  }

  private func write(_ event: ChangeLog.Event, to feed: inout XMLWriter<FeedVocabulary>) {
    guard let date = event.date else { return }
    let address = event.address.absolute(below: base).text
    let marking = site.catalog.marking(of: [event.audience]).map { " (\($0))" } ?? ""
    let words = event.text.flatMap {
      site.page(.feed).changeWords(of: $0, in: event.definition)
    }
    feed.open(.entry)
    feed.endLine()
    feed.line(.title, Self.title(of: event) + marking)
    feed.line(.id, id(of: event))
    feed.link([.rel: "alternate", .type: "text/html", .href: address])
    feed.line(.updated, Self.time(date))
    feed.line(
      .summary, ([summary(of: event)] + [words].compactMap(\.self)).joined(separator: " "))
    feed.close(.entry)
    feed.endLine()
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
}

extension XMLWriter<FeedVocabulary> {
  /// An element that holds a text, on a line of its own.
  fileprivate mutating func line(_ element: Element, _ text: String) {
    self.element(element, text)
    endLine()
  }

  /// A link on a line of its own.
  fileprivate mutating func link(_ attributes: KeyValuePairs<Attribute, String>) {
    empty(.link, attributes)
    endLine()
  }
}
