import CommonMark
import Foundation
import Searching
import Testing

/// Texts and the words that search knows in them: what the page's script is held to as well.
struct WordCase: Sendable, CustomTestStringConvertible {
  let text: String
  let words: String

  var testDescription: String { "\(text.debugDescription) → \(words.debugDescription)" }

  static let all = Result {
    struct Group: Decodable { let cases: [[String]] }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Words/words.json")
    return try JSONDecoder().decode([Group].self, from: Data(contentsOf: file))
      .flatMap(\.cases).map { WordCase(text: $0[0], words: $0[1]) }
  }
}

@Suite("Words of a text")
struct WordReaderTests {
  @Test("are those of the list that the page's script is held to as well")
  func words() throws {
    for expected in try WordCase.all.get() {
      let words = read(expected.text).map(\.word).joined(separator: " ")
      // Swift takes é and e\u{301} for the same text.
      #expect(
        Array(words.utf8) == Array(expected.words.utf8),
        "\(expected.testDescription), read as \(words.debugDescription)")
    }
  }

  @Test("hold a course code in one spelling", arguments: ["IS-700", "IS 700", "IS700", "IS-0700"])
  func codes(text: String) {
    #expect(read(text).contains { $0.word == "is700" && $0.kind == .code })
  }

  @Test("hold no code where a sentence runs on into a number", arguments: ["is 700", "IS: 700"])
  func noCodes(text: String) {
    #expect(!read(text).contains { $0.kind == .code })
  }

  @Test("hold a number with what it counts", arguments: ["40 hours", "40-hour", "40 (hour)"])
  func quantities(text: String) {
    #expect(read(text).contains { $0.word == "40hour" && $0.kind == .quantity })
  }

  private func read(_ text: String) -> [(word: String, kind: WordReader.Kind)] {
    var reader = WordReader()
    var found: [(word: String, kind: WordReader.Kind)] = []
    reader.read(TextSlice(text)) { word, kind in
      found.append((String(decoding: word, as: UTF8.self), kind))
    }
    return found
  }
}
