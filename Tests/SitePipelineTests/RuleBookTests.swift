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
}
