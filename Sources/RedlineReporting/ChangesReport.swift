public import CatalogModel
import DataWriting
import Diagnostics
public import Redlining
import TerminalWriting

/// What changed in a catalog by date, with what each text amounts to beside the one before it.
public struct ChangesReport: Sendable {
  /// Something that happened.
  public struct Entry: Sendable {
    /// What.
    public let event: ChangeLog.Event
    /// The text that the event's is compared with; nil where there is none here.
    public let predecessor: Predecessor?
    /// What the comparison came to; nil where there is none.
    public let judged: JudgedRedline?

    /// Makes an entry of its parts.
    public init(event: ChangeLog.Event, predecessor: Predecessor?, judged: JudgedRedline?) {
      self.event = event
      self.predecessor = predecessor
      self.judged = judged
    }
  }

  /// The catalog's title.
  public let title: String
  /// The first day that counts; nil for all there is.
  public let since: DocumentDate?
  /// What happened, newest first, then what has no date.
  public let entries: [Entry]
  /// How many events have no date, so that it can't be told whether they count; they are among
  /// the entries only where all there is counts.
  public let undated: Int
  /// The program and its version.
  public let generator: String

  /// Makes a report of its parts.
  public init(
    title: String, since: DocumentDate?, entries: [Entry], undated: Int, generator: String
  ) {
    self.title = title
    self.since = since
    self.entries = entries
    self.undated = undated
    self.generator = generator
  }
}

extension ChangeLog.Event {
  /// The text that appeared, where it is here.
  public var revision: Revision? {
    switch kind {
    case .version(_, let text): text
    case .proposal(let text, _): text
    case .withdrawal: nil
    }
  }
}

extension ChangesReport.Entry {
  /// Why the text is compared with none, in words; nil where it is compared, or isn't a text.
  var reasonForNone: String? {
    guard judged == nil else { return nil }
    switch event.kind {
    case .withdrawal: return nil
    case .version(_, .none): return "The text isn't in this catalog."
    case .version(let version, .some):
      let earlier = event.definition.history.filter { $0.version < version }
      return earlier.isEmpty
        ? "The first version."
        : "Compared with none: the text of no earlier version is in this catalog."
    case .proposal(_, let proposal):
      return "Compared with none: version \(proposal.base.value) isn't in this catalog."
    }
  }

  /// What the text is compared with, in words.
  var comparisonWords: String? {
    guard let predecessor else { return nil }
    let gap = predecessor.notHeld.map(\.description)
    let reason =
      gap.isEmpty
      ? "" : " (\(gap.listed) \(gap.count == 1 ? "isn't" : "aren't") here)"
    return "Compared with \(predecessor.revision.standingWords)\(reason)"
  }
}

// MARK: - For people

extension ChangesReport {
  /// The report for people at a terminal, in lines of at most `width` columns.
  public func text(width: Int, isColored: Bool) -> String {
    let page = TerminalPage(width: width, isColored: isColored)
    let scope = since.map { ", changes since \($0.long)" } ?? ", all changes"
    return page.paragraph([(title + scope, .strong)]) + entries.map { item($0, page) }.joined()
      + closing(page)
  }

  private func item(_ entry: Entry, _ page: TerminalPage) -> String {
    let indent = 13
    let date = entry.event.date?.short ?? "Undated"
    let definition = entry.event.definition
    let comparison =
      entry.comparisonWords.map { words in "\(words). \(entry.judged?.summary ?? "")" }
      ?? entry.reasonForNone ?? ""
    return "\n"
      + page.paragraph(
        [
          (definition.name, .strong),
          (", \(definition.id), \(Self.words(for: entry.event.kind))", .plain),
        ], label: date, indent: indent)
      + page.paragraph([(comparison, .plain)], indent: indent)
  }

  private static func words(for kind: ChangeLog.Event.Kind) -> String {
    switch kind {
    case .version(let version, _): "version \(version)"
    case .proposal(_, let proposal):
      "the proposal “\(proposal.title.value)” by \(proposal.proposedBy)"
    case .withdrawal(let withdrawal): "withdrawn: \(withdrawal.reason)"
    }
  }

  private func closing(_ page: TerminalPage) -> String {
    var sentences: [String] = []
    if entries.isEmpty { sentences.append("Nothing.") }
    if since != nil, undated > 0 {
      sentences.append(
        undated == 1
          ? "1 change has no date and isn't listed."
          : "\(undated) changes have no date and aren't listed.")
    }
    let text = sentences.joined(separator: " ")
    return text.isEmpty ? "" : "\n" + page.paragraph([(text, .plain)])
  }
}

// MARK: - For programs

extension ChangesReport {
  /// The report for programs, as `data/schema.json` describes it.
  public var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("format", 1)
      json.member("generator", generator)
      json.member("title", title)
      json.member("since", since?.iso)
      json.member("undated", undated)
      json.array("events") { json in
        for entry in entries { json.object { Self.write(entry, to: &$0) } }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ entry: Entry, to json: inout JSONWriter) {
    let event = entry.event
    json.member("date", event.date?.iso)
    json.member("definition", event.definition.id.text)
    json.member("name", event.definition.name)
    switch event.kind {
    case .version(let version, let text):
      json.member("event", "version")
      json.member("version", version.description)
      json.member("held", text != nil)
    case .proposal(_, let proposal):
      json.member("event", "proposal")
      json.member("proposal", proposal.name)
      json.member("title", proposal.title.value)
      json.member("proposed_by", proposal.proposedBy)
      json.member("comment_until", proposal.commentUntil?.iso)
    case .withdrawal(let withdrawal):
      json.member("event", "withdrawal")
      json.member("reason", withdrawal.reason)
      return
    }
    guard let predecessor = entry.predecessor, let judged = entry.judged else {
      return json.member("compared_with", String?.none)
    }
    json.member("compared_with", predecessor.revision.version?.description)
    json.member("not_held_between", predecessor.notHeld.map(\.description))
    json.object("summary") { judged.writeSummary(judged.summary, to: &$0) }
  }
}
