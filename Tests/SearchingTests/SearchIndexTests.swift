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
      title: "current", marking: nil, synonyms: [], edition: "e", named: path)
    let root = String(decoding: scripts.root.bytes, as: UTF8.self)
    #expect(root.hasPrefix("typebookData({\"edition\":\"e\",\"part\":\"search-current\"},\"{"))
    #expect(
      scripts.others.map(\.path) == [
        "search-current-1", "search-current-1-order", "text-90-508-1-1-0", "text-90-508-2-1-0",
      ])

    // Passages: name, two texts, codes; name, text, codes.
    let index = SearchIndex([SearchPart(documents, edition: "e", named: path)])
    let places = Dictionary(
      uniqueKeysWithValues: zip(index.words, index.postings).map {
        (String(decoding: $0, as: UTF8.self), passages($1))
      })
    #expect(
      places == [
        "tide": [0], "gate": [0, 2, 4, 5], "team": [0], "repairs": [1], "gates": [1, 2],
        "pilot": [4, 5],
      ])
    let counts = zip(index.words, index.documentCounts).first { $0.0.elementsEqual("gate".utf8) }
    #expect(counts?.1 == 2)
    let decoded = try lists(scripts.others[0]).map { differences in
      SearchIndexReading.numbers(String(differences)).reduce(into: [Int]()) {
        $0.append(($0.last ?? -1) + 1 + $1)
      }
    }
    #expect(decoded == index.postings.map(passages))
  }

  @Test("tells where in a passage a word stands, counted to sixteen and from one again")
  func positions() throws {
    let far = (1...16).map { "w\($0)x" }.joined(separator: " ")
    let document = try document(
      "90-508-1", ["Tide Gate"], ["gate to gate", "\(far) wi-fi gate the tide"])
    let scripts = SearchScripts(
      [SearchPart([document], edition: "e", named: path)], title: "t", marking: nil,
      synonyms: [], edition: "e", named: path)
    let index = SearchIndex([SearchPart([document], edition: "e", named: path)])
    let order = try lists(scripts.others[1]).map { SearchIndexReading.numbers(String($0)) }
    let positions = Dictionary(
      uniqueKeysWithValues: zip(index.words, order).map {
        (String(decoding: $0, as: UTF8.self), $1)
      })
    // Twice the position, and one more where another of the passage follows. What a hyphen joins has none.
    #expect(positions["gate"] == [4, 3, 6, 6])
    #expect(positions["tide"] == [2, 10])
    #expect(positions["w16x"] == [32])
    #expect(positions["wifi"] == [])
  }

  @Test("finds a cell by its type, and common words in names alone")
  func types() throws {
    let cell = SearchPassage(
      .text, label: "Crew, Type 2", anchor: "crew.type-2", leaves: [TextSlice("four of them")],
      type: .numbered(2))
    let document = try document("90-508-1", ["Boat of Boats"], [], [cell])
    let index = SearchIndex([SearchPart([document], edition: "e", named: path)])
    let places = Dictionary(
      uniqueKeysWithValues: zip(index.words, index.postings).map {
        (String(decoding: $0, as: UTF8.self), passages($1))
      })
    #expect(
      places == [
        "boat": [0], "boats": [0], "of": [0], "four": [1], "them": [1], "type-2": [1],
      ])
  }

  private func passages(_ postings: ArraySlice<SearchIndex.Posting>) -> [Int] {
    postings.reduce(into: []) { passages, posting in
      if passages.last != Int(posting.passage) { passages.append(Int(posting.passage)) }
    }
  }

  /// The lists of a script, one for each word.
  private func lists(_ script: SearchScript) throws -> [Substring] {
    let pieces: [Substring] = String(decoding: script.bytes, as: UTF8.self).split(separator: "\"")
    let text = try #require(pieces.last { $0.count > 9 })
    return text.dropLast().split(separator: " ", omittingEmptySubsequences: false)
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
      synonyms: [], edition: "e", named: path
    )
    let single = SearchScripts(
      documents.map { SearchPart([$0], edition: "e", named: path) }, title: "t", marking: nil,
      synonyms: [],
      edition: "e", named: path)
    #expect(whole.root.bytes == single.root.bytes)
    #expect(whole.others.map(\.bytes) == single.others.map(\.bytes))
  }

  @Test("has a course code in a passage of its own, the last")
  func codes() throws {
    let part = SearchPart(
      [try document("90-508-1", ["Crew"], ["takes IS-700"])], edition: "e", named: path)
    let index = SearchIndex([part])
    let code = zip(index.words, index.postings).first { $0.0.elementsEqual("is700".utf8) }
    #expect(code.map { passages($0.1) } == [1, 2])
  }

  private func path(_ name: String, _ bytes: [UInt8]) -> String { name }

  private func document(
    _ id: String, _ names: [String], _ texts: [String], _ cells: [SearchPassage] = []
  ) throws -> SearchDocument {
    let definition = try #require(DefinitionID(id))
    let name = SearchPassage(.name, label: "", anchor: "", leaves: names.map { TextSlice($0) })
    let passages = texts.map {
      SearchPassage(.text, label: "Notes", anchor: "notes", leaves: [TextSlice($0)])
    }
    return SearchDocument(
      key: RevisionKey(definition, .version(Version(1, 0))), page: "p.html", name: names[0],
      aliases: [], note: nil, version: "1.0", issuer: nil, marking: nil, terms: [:],
      passages: [name] + passages + cells)
  }
}
