import CatalogModel
import Foundation
import Packaging
import Redlining
import Testing

@testable import Reviewing

@Suite("Word files that came back")
struct ReturnedDocumentTests {
  private let reviewed: ReviewedCatalog
  private let sent: [UInt8]

  init() throws {
    reviewed = try ReviewedCatalog()
    let definition = try #require(reviewed.catalog.definitions.first)
    let judged = reviewed.catalog.comparison(
      of: definition.current, with: try #require(definition.proposals.first))
    sent =
      TrackedDocument(
        judged, title: "Lantern Keeper", marking: nil,
        date: try #require(DocumentDate("2026-11-22"))
      ).bytes
  }

  /// What is found in the file after `edit` wrote over its text, and added these comments.
  private func found(
    comments: String = "", _ edit: (inout String) throws -> Void
  ) throws -> [String] {
    let archive = try ZipReader(sent)
    var entries: [ZipEntry] = []
    for path in archive.paths {
      var text = String(decoding: try archive.file(path) ?? [], as: UTF8.self)
      if path == "word/document.xml" { try edit(&text) }
      if path == "word/comments.xml" {
        text = text.split(separator: "</w:comments>").joined() + comments + "</w:comments>"
      }
      entries.append(ZipEntry(path: path, bytes: Array(text.utf8)))
    }
    let file = try ReturnedFile(
      name: "a.docx", bytes: ZipArchive(entries, day: .init(year: 2026, month: 1, day: 1)).bytes())
    var merge = ReviewMerge(reviewed.catalog)
    return merge.matrix(of: [file]).rows.flatMap { row in
      row.entries.map { entry in
        let who = entry.makers[0].reviewer
        return (row.line.place.isEmpty ? row.fate.words : row.line.place) + ": "
          + entry.comment.text + (who.isEmpty ? "" : " (\(who))")
      }
    }
  }

  private func replace(_ old: String, _ new: String, in text: inout String) throws {
    let range = try #require(text.range(of: old))
    text.replaceSubrange(range, with: new)
  }

  private static let run = "<w:r><w:t xml:space=\"preserve\">"
  private static func comment(_ id: Int, _ words: String) -> String {
    """
    <w:comment w:id="\(id)" w:author="B. Okafor"><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:comment>
    """
  }
  private static func mark(_ id: Int) -> String {
    "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
  }

  @Test("say nothing where nobody touched them")
  func untouched() throws {
    #expect(try found { _ in } == [])
  }

  @Test("have comments on headings, which are about no line")
  func heading() throws {
    #expect(
      try found(comments: Self.comment(9_001, "All of it?")) {
        try replace("Training</w:t></w:r>", "Training</w:t></w:r>" + Self.mark(9_001), in: &$0)
      } == ["General comment: To the heading “Training”: All of it? (B. Okafor)"])
  }

  @Test("have comments whose words are gone")
  func lostWords() throws {
    #expect(
      try found(comments: Self.comment(9_001, "Where was it?")) { _ in }
        == ["General comment: Where was it? (B. Okafor)"])
  }

  @Test("tell a line that was cut in two, and don’t take it for one that was written over")
  func split() throws {
    #expect(
      try found {
        try replace(
          "Keeps the lantern of a harbor</w:t></w:r>",
          """
          Keeps the lantern</w:t></w:r></w:p><w:p>\(Self.run)of a harbor</w:t></w:r>
          """, in: &$0)
        let place = try #require($0.range(of: "Keeps the lantern</w:t>"))
        let start = try #require($0[..<place.lowerBound].range(of: "<w:pPr>", options: .backwards))
        $0.insert(
          contentsOf: "<w:rPr><w:ins w:id=\"8\" w:author=\"B. Okafor\"/></w:rPr>",
          at: start.upperBound)
      } == ["Description / Type 1: Begin a new paragraph after “Keeps the lantern”. (B. Okafor)"])
  }

  @Test("tell what was done without tracking: written over, struck, added, a change rejected")
  func untracked() throws {
    #expect(
      try found { try replace("Knots</w:t>", "Knots and bends</w:t>", in: &$0) }
        == ["Training / Type 1 / item 2: Written over without tracking: Knots and bends"])
    #expect(
      try found {
        let place = try #require($0.range(of: "Knots</w:t>"))
        let start = try #require($0[..<place.lowerBound].range(of: "<w:p>", options: .backwards))
        let end = try #require($0[place.upperBound...].range(of: "</w:p>"))
        $0.removeSubrange(start.lowerBound..<end.upperBound)
      } == ["Training / Type 1 / item 2: Struck without tracking."])
    #expect(
      try found {
        try replace(
          "Knots</w:t></w:r>", "Knots</w:t></w:r></w:p><w:p>\(Self.run)Bends</w:t></w:r>", in: &$0)
      } == ["Training / Type 1 / item 2: Added without tracking: Bends"])
  }

  @Test("are refused where they have no line codes")
  func foreign() throws {
    let bytes = try ZipArchive(
      [
        ZipEntry(
          path: "word/document.xml",
          bytes: Array("<document><body><p><r><t>Dear all</t></r></p></body></document>".utf8))
      ], day: .init(year: 2026, month: 1, day: 1)
    ).bytes()
    let failure = #expect(throws: ReturnedFile.Failure.self) {
      try ReturnedFile(name: "letter.docx", bytes: bytes)
    }
    #expect(failure?.problem.contains("none of the line codes") == true)
  }
}
