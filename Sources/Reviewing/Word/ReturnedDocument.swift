import Packaging
import RedlineReporting
import XMLReading

/// What reviewers added to a Word document that came from here: comments, tracked changes and
/// words written over without tracking, each with the line that it is about.
struct ReturnedDocument {
  private let file: String
  private(set) var rows: [ReturnedRow] = []
  /// What the document says for each line, without what reviewers tracked.
  private(set) var lines: [ReviewLine] = []
  /// Paragraphs that are no line and no heading, each with the code of the line before it.
  private var additions: [(code: String, text: String)] = []

  /// Reads a file; nil where it is no Word document.
  init?(_ archive: ZipReader, of file: String) throws(ZipReader.Failure) {
    guard let body = try archive.xml("word/document.xml")?.child("body") else { return nil }
    self.file = file
    let comments = try archive.xml("word/comments.xml")?.children("comment") ?? []
    var walk = Walk(
      waiting: Dictionary(
        comments.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first }))
    for paragraph in body.paragraphs { read(paragraph, &walk) }
    // A comment whose words are gone is still a comment.
    for comment in comments where walk.waiting[comment["id"] ?? ""] != nil && !comment.isOurs {
      add(
        comment.words, by: comment["author"] ?? "",
        to: ReviewLine(code: "", place: "", current: "", proposed: ""))
    }
  }

  /// What is known of the paragraphs before the one that is read.
  private struct Walk {
    /// The comments that no paragraph had so far, by their ids.
    var waiting: [String: XMLElement]
    /// The code of the last line.
    var code = ""
    /// How a reviewer split the last paragraph, and from which line.
    var split: (change: ParagraphReader.Change, line: ReviewLine)?
  }

  private mutating func read(_ paragraph: XMLElement, _ walk: inout Walk) {
    var read = ParagraphReader.read(paragraph)
    let ids = read.comments
    // Some programs lose the bookmarks; the program's own comments have the codes as well.
    if read.code.isEmpty {
      read.code = ids.compactMap { walk.waiting[$0] }.first(where: \.isOurs)?.lineCode ?? ""
    }
    let text = read.text.trimmed
    let isHeading = read.isHeading && read.code.isEmpty
    // A paragraph that somebody added is about the line before it.
    if !read.code.isEmpty {
      walk.code = read.code
      lines.append(ReviewLine(code: read.code, place: "", current: "", proposed: text))
    } else if !isHeading, !text.isEmpty {
      add(rest: text, &walk)
    }
    let line = ReviewLine(
      code: isHeading ? "" : walk.code, place: "", current: "",
      proposed: read.code.isEmpty ? "" : text)
    let lead = isHeading ? "To the heading “\(text)”: " : ""
    for id in ids {
      guard let comment = walk.waiting.removeValue(forKey: id), !comment.isOurs else { continue }
      add(lead + comment.words, by: comment["author"] ?? "", to: line)
    }
    for change in read.changes {
      add(lead + change.words, wording: change.wording, by: change.author, to: line)
    }
    walk.split = read.split.map { ($0, line) }
  }

  /// Adds a paragraph that is no line: what was split from the last one, or what somebody added. A
  /// split with nothing of the old text behind it only made room for new words.
  private mutating func add(rest text: String, _ walk: inout Walk) {
    if let (change, line) = walk.split, !lines.isEmpty {
      lines[lines.count - 1] = lines[lines.count - 1].followed(by: text)
      add(change.words, by: change.author, to: line)
    } else if text != TrackedDocument.end {
      additions.append((walk.code, text))
    }
  }

  private mutating func add(
    _ words: String, wording: String = "", by author: String, to line: ReviewLine
  ) {
    guard !words.trimmed.isEmpty else { return }
    rows.append(
      ReturnedRow(
        line: line,
        comment: ReviewComment(
          reviewer: author.trimmed, organization: "", text: words.trimmed, wording: wording,
          rationale: "", kind: "", adjudication: "", source: .init(file: file, row: nil))))
  }
}

extension ReviewLine {
  /// The line of a paragraph with what was the end of it.
  fileprivate func followed(by text: String) -> ReviewLine {
    ReviewLine(
      code: code, place: place, current: current,
      proposed: [proposed, text.trimmed].filter { !$0.isEmpty }.joined(separator: " "))
  }
}

extension ReturnedDocument {
  /// What somebody did to the document that was sent without tracking it; `text` has its lines.
  func rows(writtenOver sent: SentDocument, of text: ReviewedText) -> [ReturnedRow] {
    let written = Dictionary(
      lines.map { ($0.code, $0.proposed) }, uniquingKeysWith: { [$0, $1].joined(separator: " ") })
    let kept = sent.lines.count { written[$0.code] != nil }
    // Where most lines are missing, the file isn't the whole text.
    let isWhole = kept * 2 > sent.lines.count
    let changed = sent.lines.compactMap { line -> ReturnedRow? in
      guard let now = written[line.code] else {
        let isStruck = isWhole && !line.new.isEmpty
        return isStruck ? row("Struck without tracking.", of: line.code, in: text) : nil
      }
      guard !now.isSameCell(as: line.new) else { return nil }
      return row(
        !line.old.isEmpty && now.isSameCell(as: line.old)
          ? "Rejected the change: the text reads as it was."
          : "Written over without tracking: \(now)", wording: now, of: line.code, in: text)
    }
    let added = additions.filter { !sent.others.contains($0.text.cellKey) }.map {
      row("Added without tracking: \($0.text)", of: $0.code, in: text)
    }
    return changed + added
  }

  private func row(
    _ words: String, wording: String = "", of code: String, in text: ReviewedText
  ) -> ReturnedRow {
    let line = text.index(of: code).map { text.lines[$0] }
    return ReturnedRow(
      line: line ?? ReviewLine(code: code, place: "", current: "", proposed: ""),
      comment: ReviewComment(
        reviewer: "", organization: "", text: words, wording: wording, rationale: "", kind: "",
        adjudication: "", source: .init(file: file, row: nil)))
  }
}

extension XMLElement {
  /// The paragraphs in it, those of tables too.
  fileprivate var paragraphs: [XMLElement] {
    children.flatMap { $0.name == "p" ? [$0] : $0.paragraphs }
  }

  /// The code that a comment of the program's own begins with.
  fileprivate var lineCode: String? {
    let code = String(words.trimmed.prefix(14))
    return ReviewLine.isCode(code) ? code : nil
  }

  /// Whether a comment is the program's own.
  fileprivate var isOurs: Bool { self["author"] == TrackedDocument.author }

  /// The words of a comment, a line for each paragraph.
  fileprivate var words: String {
    paragraphs.map { paragraph in
      var words = ""
      paragraph.forEachText { words += $0 }
      return words
    }.joined(separator: "\n")
  }

  private func forEachText(_ visit: (String) -> Void) {
    for child in children {
      if child.name == "t" { visit(child.text) } else { child.forEachText(visit) }
    }
  }
}
