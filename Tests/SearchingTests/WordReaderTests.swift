import CommonMark
import Searching
import Testing

@Suite("Words of a text")
struct WordReaderTests {
  @Test(
    "are what people would type for them",
    arguments: [
      (
        "The Officer’s boat, the officer's oar",
        ["the", "officer", "boat", "the", "officer", "oar"]
      ),
      ("On-scene Physical/Medical Fitness", ["on", "scene", "physical", "medical", "fitness"]),
      (
        "1,500 gallons at 2.5 knots.",
        ["1500", "1500gallon", "gallons", "at", "2.5", "2.5knot", "knots"]
      ),
      ("Café RÉSUMÉ ﬁre", ["cafe", "resume", "fire"]),
      ("o’clock 'quoted' dogs'", ["oclock", "quoted", "dogs"]),
      ("水先案内人 мост", ["水先案内人", "мост"]), ("", []), ("—…«»", []),
    ])
  func words(text: String, expected: [String]) {
    #expect(read(text).map(\.word).sorted() == expected.sorted())
  }

  @Test(
    "hold a course code in one spelling",
    arguments: ["IS-700", "IS 700", "IS700", "IS-0700", "is-700", "IS (700)"])
  func codes(text: String) {
    #expect(read(text).contains { $0.word == "is700" })
  }

  @Test("hold no code where a sentence runs on into a number", arguments: ["is 700", "IS: 700"])
  func noCodes(text: String) {
    #expect(!read(text).contains { $0.kind == .code })
  }

  @Test(
    "hold a number with what it counts",
    arguments: ["40 hours", "40-hour", "40hours", "40 (hour)", "forty (40) hours"])
  func quantities(text: String) {
    #expect(read(text).contains { $0.word == "40hour" })
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
