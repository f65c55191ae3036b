import CatalogModel
import CommonMark
import Testing

@testable import Searching

@Suite("A search index")
struct SearchIndexTests {
  @Test("has every word of every passage at its place, and nothing else")
  func roundTrip() throws {
    let documents = try [
      document("90-508-1", ["Tide Gate Team"], ["repairs gates", "gates and gate"]),
      document("90-508-2", ["Gate Pilot"], ["a pilot for the gate"]),
    ]
    let scripts = SearchScripts(
      [
        SearchPart([documents[0]], edition: "e", named: path),
        SearchPart([documents[1]], edition: "e", named: path),
      ],
      title: "current", marking: nil, abbreviations: [], edition: "e", named: path)
    let root = String(decoding: scripts.root.bytes, as: UTF8.self)
    #expect(root.hasPrefix("typebookData({\"edition\":\"e\",\"part\":\"search-current\"},\"{"))
    #expect(
      scripts.others.map(\.path) == ["search-current-1", "text-90-508-1-1-0", "text-90-508-2-1-0"])

    // Passages: name, two texts, codes; name, text, codes.
    let index = SearchIndex([SearchPart(documents, edition: "e", named: path)])
    let places = Dictionary(
      uniqueKeysWithValues: zip(index.words, index.passages).map {
        (String(decoding: $0, as: UTF8.self), $1.map(Int.init))
      })
    #expect(
      places == [
        "tide": [0], "gate": [0, 2, 4, 5], "team": [0], "repairs": [1], "gates": [1, 2],
        "and": [2], "pilot": [4, 5], "a": [5], "for": [5], "the": [5],
      ])
    let counts = zip(index.words, index.documentCounts).first { $0.0.elementsEqual("gate".utf8) }
    #expect(counts?.1 == 2)
    let shard = try #require(scripts.others.first)
    let text = String(decoding: shard.bytes, as: UTF8.self).split(separator: "\"").last {
      $0.count > 9
    }
    let decoded = try #require(text).dropLast().split(separator: " ").map { differences in
      SearchIndexReading.numbers(String(differences)).reduce(into: [Int]()) {
        $0.append(($0.last ?? -1) + 1 + $1)
      }
    }
    #expect(decoded == index.passages.map { $0.map(Int.init) })
  }

  @Test("has its words in the order in which JavaScript compares texts")
  func order() throws {
    let text = "\u{10428} boat \u{FA0E} éclair мост z"
    let part = SearchPart(
      [try document("90-508-1", ["Crew"], [text])], edition: "e", named: path)
    let words = SearchIndex([part]).words.map { Array(String(decoding: $0, as: UTF8.self).utf16) }
    #expect(words == words.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(words.suffix(2) == [Array("\u{10428}".utf16), Array("\u{FA0E}".utf16)])
  }

  @Test("doesn't depend on how its documents were parted")
  func parts() throws {
    let documents = try (1...9).map { number in
      try document("90-508-\(number)", ["Crew \(number)"], ["word\(number % 3) and words"])
    }
    let whole = SearchScripts(
      [SearchPart(documents, edition: "e", named: path)], title: "t", marking: nil,
      abbreviations: [], edition: "e", named: path
    )
    let single = SearchScripts(
      documents.map { SearchPart([$0], edition: "e", named: path) }, title: "t", marking: nil,
      abbreviations: [],
      edition: "e", named: path)
    #expect(whole.root.bytes == single.root.bytes)
    #expect(whole.others.map(\.bytes) == single.others.map(\.bytes))
  }

  @Test("has a course code in a passage of its own, the last")
  func codes() throws {
    let part = SearchPart(
      [try document("90-508-1", ["Crew"], ["takes IS-700"])], edition: "e", named: path)
    let index = SearchIndex([part])
    let code = zip(index.words, index.passages).first { $0.0.elementsEqual("is700".utf8) }
    #expect(code?.1.map(Int.init) == [1, 2])
  }

  private func path(_ name: String, _ bytes: [UInt8]) -> String { name }

  private func document(
    _ id: String, _ names: [String], _ texts: [String]
  ) throws -> SearchDocument {
    let definition = try #require(DefinitionID(id))
    let name = SearchPassage(.name, label: "", anchor: "", leaves: names.map { TextSlice($0) })
    let passages = texts.map {
      SearchPassage(.text, label: "Notes", anchor: "notes", leaves: [TextSlice($0)])
    }
    return SearchDocument(
      key: RevisionKey(definition, .version(Version(1, 0))), page: "p.html", name: names[0],
      aliases: [], note: nil, version: "1.0", issuer: nil, marking: nil, terms: [:],
      passages: [name] + passages)
  }
}
