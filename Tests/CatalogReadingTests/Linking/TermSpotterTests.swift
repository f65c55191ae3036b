import CatalogModel
import CommonMark
import Testing
import Words

@testable import CatalogReading

@Suite("Spotting terms by words")
struct TermSpotterTests {
  @Test(
    "finds them wherever reading every byte finds them",
    arguments: [
      "FLO", "Fog Lamp Officer", "R&D", "C++", "(ICS)", "&", "++", "24-Hour Clock", "Über Team",
      "é", "K9", "",
    ])
  func sameAsFinder(name: String) {
    let finder = PhraseFinder([.init(name, of: 0, isAbbreviation: true)])
    let spotter = TermSpotter([name])
    for words in [name, name + "s", "x" + name, name + "x", name.lowercased(), "é", "none"] {
      for text in [
        words, "The \(words), then", "a&b \(words)", "“\(words)” – é", "e\u{20DD}\(words)",
      ] {
        let slice = TextSlice(text)
        let isSpotted = slice.withBytes { bytes in
          WordScanner().withWords(of: bytes) { spotter.spots($0, bytes) }
        }
        #expect(
          isSpotted == slice.withBytes { finder.findsPhrase(in: $0) }, "`\(name)` in `\(text)`")
      }
    }
  }
}
