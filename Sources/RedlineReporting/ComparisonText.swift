import CatalogModel
import Diagnostics
import Redlining
import TerminalWriting

extension ComparisonReport {
  /// The comparison for people at a terminal, in lines of at most `width` columns. Without
  /// colours, words that went stand in `[-…-]`, words that came in `{+…+}`.
  public func text(width: Int, isColored: Bool) -> String {
    let page = TerminalPage(width: width, isColored: isColored)
    return heading(page) + summary(page) + brief(page) + list(page) + remarks(page)
  }

  private func heading(_ page: TerminalPage) -> String {
    guard let was = old?.revision, let now = new?.revision else { return loneHeading(page) }
    let isOneDefinition = was.key.definition == now.key.definition
    let name = isOneDefinition && was.name.value != now.name.value ? ", was \(was.name.value)" : ""
    let from = isOneDefinition ? "" : "\(was.name.value), \(was.key.definition), "
    return page.paragraph([("\(now.name.value), \(now.key.definition)\(name)", .strong)])
      + page.paragraph([
        ("Changes from \(from)\(was.standingWords) to \(now.standingWords)", .plain)
      ])
      + page.paragraph([("\(was.path) → \(now.path)", .faint)])
  }

  /// The heading where there is one text.
  private func loneHeading(_ page: TerminalPage) -> String {
    let revision = judged.redline.new
    let words = revision.standingWords
    return page.paragraph([("\(revision.name.value), \(revision.key.definition)", .strong)])
      + page.paragraph([(old == nil ? "Added: \(words)" : "Removed: \(words)", .plain)])
      + page.paragraph([(revision.path, .faint)])
  }

  private func summary(_ page: TerminalPage) -> String {
    var text = "\n" + page.paragraph([(summary, .plain)])
    if changes.count < judged.changes.count {
      text += page.paragraph([("Listed: \(changes.count) of them.", .plain)])
    }
    return text
  }

  /// What changed for each type, and what wasn't compared.
  private func brief(_ page: TerminalPage) -> String {
    guard !judged.changes.isEmpty || !judged.coverage.isFull else { return "" }
    let brief = judged.brief
    let entries = brief.entries.map { (label: $0.subject.label, lines: $0.texts) }
    let indent = (entries.map(\.label.count).max() ?? 0) + 2
    let types = entries.map { label, lines in
      lines.enumerated().map { index, line in
        page.paragraph([(line, .plain)], label: index == 0 ? label : "", indent: indent)
      }.joined()
    }
    let gaps = brief.uncompared.map { page.paragraph([("\($0.lead): \($0.places).", .plain)]) }
    return "\n" + types.joined() + (gaps.isEmpty ? "" : "\n" + gaps.joined())
  }

  private func list(_ page: TerminalPage) -> String {
    let width = String(judged.changes.count).count
    return changes.map { "\n" + item($0, numberWidth: width, page) }.joined()
  }

  private func item(_ change: Change, numberWidth: Int, _ page: TerminalPage) -> String {
    let number = String(change.number)
    let padding = String(repeating: " ", count: numberWidth - number.count)
    let indent = numberWidth + 2
    let former = change.formerLocator.map { ", was \($0.words(beside: change.locator))" } ?? ""
    return page.paragraph(
      [
        ("\(change.sign) \(change.label)", .strong),
        (": \(change.locator.words)\(former)", .plain),
      ], label: padding + number, indent: indent)
      + page.paragraph(ChangeExcerpt.pieces(judged.redline.words(of: change)), indent: indent)
      + page.paragraph([(remark(on: change), .faint)], indent: indent)
  }

  private func remark(on change: Change) -> String {
    (change.reasons.map(\.words) + [change.alsoAffects, change.fingerprint.text].compactMap(\.self))
      .joined(separator: " ")
  }

  private func remarks(_ page: TerminalPage) -> String {
    guard !limits.isEmpty else { return "" }
    return "\n"
      + page.paragraph([
        (
          "Too much differs to compare all of it: \(limits.listed). Some of what is shown as "
            + "removed and added may be the same.", .plain
        )
      ])
  }
}

extension Brief.Subject {
  /// The subject for readers of a terminal and for programs.
  var label: String {
    switch self {
    case .allTypes: "All types"
    case .type(let type): type.description
    case .document: "The document"
    }
  }
}

extension Brief.Entry {
  /// The lines, and what wasn't compared of them.
  fileprivate var texts: [String] {
    let none = coverage == nil ? "No change" : "No change in what was compared"
    return (lines.isEmpty ? [none] : lines.map(\.numberedText)) + [coverage].compactMap(\.self)
  }
}

extension Brief.Line {
  /// So many numbers are told.
  private static let numbered = 6

  /// The line with the numbers under which its changes are listed.
  fileprivate var numberedText: String {
    guard changes.count <= Self.numbered else { return text }
    return "\(text) (\(changes.map(String.init).joined(separator: ", ")))"
  }
}

/// A terminal as a report sees it.
struct TerminalPage {
  let width: Int
  let isColored: Bool

  /// The lines of a paragraph.
  func paragraph(
    _ pieces: [(text: String, style: TerminalParagraph.Style)], label: String = "",
    indent: Int = 0
  ) -> String {
    var paragraph = TerminalParagraph(label: label, indent: indent)
    for piece in pieces { paragraph.add(piece.text, piece.style) }
    return paragraph.lines(width: width, isColored: isColored)
  }
}

/// The words of a change as they are printed: long stretches that stayed are cut.
enum ChangeExcerpt {
  /// How many words around a change are shown.
  private static let context = 12

  static func pieces(
    _ words: [WordsPiece]
  ) -> [(text: String, style: TerminalParagraph.Style)] {
    words.enumerated().flatMap { index, piece in
      switch piece.kind {
      case .same:
        let text = cut(piece.new, isFirst: index == 0, isLast: index == words.count - 1)
        return [(text, TerminalParagraph.Style.plain)]
      case .typography, .changed: return [(piece.old, .deleted), (piece.new, .inserted)]
      }
    }
  }

  /// A stretch that stayed, without its middle where that is long; without the end that no change
  /// is near where it is the first or last of several. One that is all there is stays whole.
  private static func cut(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard !isFirst || !isLast else { return text }
    let words = text.split(whereSeparator: \.isWhitespace)
    let (head, tail) = (isFirst ? 0 : context, isLast ? 0 : context)
    guard words.count > head + tail + context else { return text }
    let start = words.prefix(head).joined(separator: " ")
    let end = words.suffix(tail).joined(separator: " ")
    let (before, after) = (head > 0 ? edge(text.first) : "", tail > 0 ? edge(text.last) : "")
    return before + start + " … " + end + after
  }

  /// The white space at an edge of a text.
  private static func edge(_ character: Character?) -> String {
    character?.isWhitespace == true ? " " : ""
  }
}
