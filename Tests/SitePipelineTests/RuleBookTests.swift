import Diagnostics
import Foundation
import Testing

@testable import SitePipeline

@Suite("The book of rules")
struct RuleBookTests {
  @Test("holds every rule that the sources declare, each once")
  func completeness() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let declaration = try Regex(#"Rule\(\s*"([a-z0-9/-]+)",\s*\.(error|warning)"#)
    var declared: [String] = []
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      declared += text.matches(of: declaration).compactMap {
        $0.output[1].substring.map(String.init)
      }
    }
    #expect(declared.count >= 40)
    let listed = RuleBook.all.map { $0.id }
    #expect(Set(declared).symmetricDifference(listed).sorted() == [])
    #expect(listed.count == Set(listed).count)
  }

  /// A finding is one phrase after "error: ", and what to do another: neither begins with a
  /// capital, unless its first word always does, nor ends with a full stop.
  @Test("is kept in one style: findings are phrases, not sentences")
  func style() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let literal = try Regex(#""((?:[^"\\]|\\.)*)""#)
    let names = ["YAML", "HTML", "UTF-8", "Markdown", "Type ", "Single Type", "Authority Having"]
    var sentences: [String] = []
    for module in ["FrontMatter", "CommonMark", "CatalogReading", "Templates", "SitePipeline"] {
      let folder = sources.appendingPathComponent(module)
      let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      for case let name as String in files
      where name.hasSuffix(".swift") && !Self.sentences.contains(where: name.hasSuffix) {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        guard text.contains("Rules.") else { continue }
        for line in text.split(separator: "\n") where !Self.isOther(line) {
          for match in line.matches(of: literal) {
            let words = match.output[1].substring.map(String.init) ?? ""
            guard words.contains(" "), !names.contains(where: words.hasPrefix) else { continue }
            let isSentence =
              words.hasSuffix(".") && !words.hasSuffix("…") || words.first?.isUppercase == true
            if isSentence { sentences.append("\(name): \(words)") }
          }
        }
      }
    }
    #expect(sentences == [])
  }

  /// Explanations of rules, and what stands in a build's way, are sentences.
  private static let sentences = ["Rules.swift", "EditionReader.swift"]

  /// Whether a line is a comment, or says what stands in a build's way, in sentences.
  private static func isOther(_ line: Substring) -> Bool {
    ["//", "problem:", "remedy:", ".dangerous("].contains { line.contains($0) }
  }
}
