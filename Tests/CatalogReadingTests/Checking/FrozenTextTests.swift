import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import Testing

@Suite("The text that a version's sum is taken of")
struct FrozenTextTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "changes with every word of the file, wherever it stands",
    arguments: [
      "Content/definitions/6-509-1280/1.3.md",
      "Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.3.md",
      "Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/1.12.md",
    ])
  func everyWord(_ path: String) throws {
    let text = try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
    let whole = try #require(frozen(text))
    let words = words(of: text)
    #expect(words.count > 150)
    let unchanged = words.filter { word in
      let other = text.replacingCharacters(in: word..<word, with: "x")
      return frozen(other) == whole
    }
    #expect(unchanged.map { String(text[$0...].prefix(30)) } == [])
  }

  /// The bytes that the sum is taken of; nil for a file with errors, which can't be built at all.
  private func frozen(_ text: String) -> [UInt8]? {
    let decoded = ContentDecoder.decodeRevision(
      SourceFile(path: "1.3.md", text: text), proposalName: "x")
    guard !decoded.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    return decoded.value.map { FrozenText.bytes(of: $0) }
  }

  /// Where words begin that the form says: no keys, no comments, and no links to reference lists.
  private func words(of text: String) -> [String.Index] {
    var starts: [String.Index] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("```") {
      var index = line.startIndex
      while index < line.endIndex {
        if line[index...].hasPrefix("](") {
          index = line[index...].firstIndex(of: ")") ?? line.endIndex
          continue
        }
        guard line[index].isLetter || line[index].isNumber else {
          if line[index] == "#", index > line.startIndex, line[line.startIndex] != "#" { break }
          index = line.index(after: index)
          continue
        }
        let end =
          line[index...].firstIndex { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? line.endIndex
        let isKey = end < line.endIndex && line[end] == ":" && line[index].isLowercase
        let isMark =
          line[index].isNumber && line[end...].hasPrefix(". ")
          && line[..<index].allSatisfy { $0 == " " }
        if !isKey, !isMark { starts.append(index) }
        index = end
      }
    }
    return starts
  }
}
