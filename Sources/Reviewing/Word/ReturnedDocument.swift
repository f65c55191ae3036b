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

  /// Reads a file; nil where it is no Word document.
  init?(_ archive: ZipReader, of file: String) throws(ZipReader.Failure) {
    guard let body = try archive.xml("word/document.xml")?.child("body") else { return nil }
    self.file = file
    let comments = try archive.xml("word/comments.xml")?.children("comment") ?? []
    var waiting = Dictionary(
      comments.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var code = ""
    for paragraph in body.paragraphs {
      let read = ParagraphReader.read(paragraph)
      // A paragraph that somebody added is about the line before it.
      if !read.code.isEmpty {
        code = read.code
        lines.append(
          ReviewLine(code: code, place: "", current: "", proposed: read.text.trimmed))
      }
      let line = ReviewLine(
        code: code, place: "", current: "", proposed: read.code.isEmpty ? "" : read.text.trimmed)
      for id in read.comments {
        guard let comment = waiting.removeValue(forKey: id), !comment.isOurs else { continue }
        add(comment.words, by: comment["author"] ?? "", to: line)
      }
      for change in read.changes {
        add(change.words, wording: change.wording, by: change.author, to: line)
      }
    }
    // A comment whose words are gone is still a comment.
    for comment in comments where waiting[comment["id"] ?? ""] != nil && !comment.isOurs {
      add(
        comment.words, by: comment["author"] ?? "",
        to: ReviewLine(code: "", place: "", current: "", proposed: ""))
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

extension ReturnedDocument {
  /// The lines that somebody wrote over without tracking it.
  func rows(writtenOver original: ReviewedText) -> [ReturnedRow] {
    lines.compactMap { written in
      let text = written.proposed
      guard let line = original.index(of: written.code).map({ original.lines[$0] }) else {
        return nil
      }
      let known = [line.proposed, "\(line.place): \(line.proposed)"]
      guard !known.contains(where: text.isSameCell) else { return nil }
      return ReturnedRow(
        line: line,
        comment: ReviewComment(
          reviewer: "", organization: "", text: "Written over without tracking: \(text)",
          wording: text, rationale: "", kind: "", adjudication: "",
          source: .init(file: file, row: nil)))
    }
  }
}

extension XMLElement {
  /// The paragraphs in it, those of tables too.
  fileprivate var paragraphs: [XMLElement] {
    children.flatMap { $0.name == "p" ? [$0] : $0.paragraphs }
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
