import Testing

@testable import Words

@Suite("Characters")
struct CharacterTableTests {
  @Test(
    "do what people see them do",
    arguments: [
      ("a", .letter), ("é", .letter), ("ﬁ", .letter), ("٣", .letter), ("7", .digit),
      ("½", .fraction), ("水", .wholeWord), ("\u{301}", .extending), ("\u{FE0F}", .extending),
      (" ", .space), ("\u{A0}", .space), ("\u{202F}", .space), ("\u{2007}", .space),
      ("\u{AD}", .invisible), ("\u{200B}", .invisible), ("\u{200D}", .invisible),
      ("\u{2060}", .invisible), ("\u{FEFF}", .invisible), ("\u{96}", .invisible),
      ("\u{3164}", .invisible), ("\u{E0001}", .invisible), ("－", .dash),
      ("’", .quote), ("″", .quote), ("–", .dash), ("−", .dash), ("،", .comma), ("。", .stop),
      ("…", .symbol), ("•", .symbol), ("😀", .symbol),
    ] as [(Unicode.Scalar, CharacterRole)])
  func roles(scalar: Unicode.Scalar, role: CharacterRole) {
    #expect(scalar.role == role)
  }

  @Test(
    "that can't be seen are called by name",
    arguments: [
      ("\u{AD}", "a soft hyphen"), ("\u{202F}", "a narrow no-break space"),
      ("\u{200B}", "a zero-width space"), ("\u{96}", "a control character"),
    ] as [(Unicode.Scalar, String)])
  func names(scalar: Unicode.Scalar, name: String) {
    #expect(scalar.nameWhereInvisible == name)
  }
}

@Suite("Folded texts")
struct FoldedTextTests {
  @Test(
    "are the same for words that are written otherwise",
    arguments: [
      ("co\u{AD}operative", "cooperative"), ("oﬃce of ﬁre", "office of fire"),
      ("cafe\u{301}", "café"), ("½ hour", "1/2 hour"), ("crew’s “boat”", "crew's \"boat\""),
      ("12–14", "12-14"), ("9:00\u{202F}AM", "9:00 am"), (" A\u{A0}\u{2007}B ", "a b"),
      ("zero\u{200B}width", "zerowidth"), ("wait…", "wait..."), ("Wi‑Fi", "wi-fi"),
    ])
  func fold(text: String, same: String) {
    #expect(FoldedText.fold(text) == FoldedText.fold(same))
    #expect(Array(FoldedText.fold(text).utf8) == Array(FoldedText.fold(same).utf8))
  }
}

@Suite("Words of a text, by hash")
struct WordScannerTests {
  @Test(
    "are the same however they are written",
    arguments: [
      ("Co\u{AD}operative effort", "cooperative EFFORT"), ("oﬃce", "OFFICE"),
      ("cafe\u{301} bar", "café bar"), ("\u{200B}one\u{2060} two\u{FEFF}", "one two"),
      ("É", "e\u{301}"),
    ])
  func same(text: String, other: String) {
    #expect(read(text).map(\.hash) == read(other).map(\.hash))
  }

  @Test("end with their last letter, where what nobody sees follows")
  func places() {
    let text = "\u{200B}one\u{AD}\u{AD} co\u{AD}op"
    #expect(read(text).map(\.text) == ["one", "co\u{AD}op"])
  }

  @Test("hash as the same bytes do one by one")
  func hashes() {
    let words = ["a", "cooperative", "sixteenletterswd", "eightlet", "x1"]
    #expect(read(words.joined(separator: " ")).map(\.hash) == words.map { WordHash.of($0) })
  }

  @Test(
    "hash as the same bytes do one by one, wherever they stand in a text",
    arguments: ["a", "Crew", "Lanterns", "Cooperative", "Sixteenletterswd", "24"])
  func ranges(word: String) {
    for text in [word, "the \(word)", "\(word) of the harbor watch", "in \(word) at night"] {
      let bytes = Array(text.utf8)
      let start = text.utf8.count - text.drop { $0 != word.first }.utf8.count
      let range = start..<start + word.utf8.count
      bytes.withUnsafeBufferPointer { bytes in
        #expect(WordHash.of(range, in: bytes) == WordHash.of(word))
        #expect(WordHash.ofLowercased(range, in: bytes) == WordHash.of(word.lowercased()))
      }
    }
  }

  private func read(_ text: String) -> [(text: String, hash: UInt64)] {
    var text = text
    return text.withUTF8 { bytes in
      WordScanner().withWords(of: bytes) { words in
        words.map { (String(decoding: bytes[$0.range], as: UTF8.self), $0.hash) }
      }
    }
  }
}

@Suite("White space in a text")
struct WhiteSpaceTests {
  @Test(
    "is one space between words and none at the ends",
    arguments: [
      ("two  radios", "two radios"), ("\n two\tradios\r\n", "two radios"), (" ", ""), ("", ""),
      ("two\u{A0}\u{202F}radios\u{3000}", "two radios"), ("2\u{85}Ä\u{1680}é", "2 Ä é"),
      ("Two\u{200B}radios – “as is”", "Two\u{200B}radios – “as is”"),
    ])
  func single(text: String, spaced: String) {
    #expect(FoldedText.singleSpaced(text) == spaced)
  }
}

@Suite("Known phrases")
struct PhraseReaderTests {
  @Test(
    "are read through white space of any kind and what nobody sees",
    arguments: [
      "same as Type 2", "Same\u{A0}as type\u{202F}2", "Sa\u{AD}me as\u{200B} Type II",
    ])
  func takes(text: String) {
    var text = text
    let number = text.withUTF8 { bytes in
      var reader = PhraseReader(bytes)
      return reader.takeWord("same") && reader.takeWord("as") && reader.takeWord("type")
        ? reader.takeNumber() : nil
    }
    #expect(number == 2)
  }
}

@Suite("Phrases in running text")
struct PhraseFinderTests {
  @Test(
    "are found however they are written",
    arguments: [
      "the National Incident Team is", "the National\nIncident Team.",
      "a National\u{A0}Incident\u{202F}Team", "(Na\u{AD}tional Incident\u{200B} Team)",
    ])
  func finds(text: String) {
    #expect(place(of: "National Incident Team", in: text) != nil)
  }

  @Test("with dashes and quotes of any kind")
  func signs() {
    #expect(place(of: "Chief’s Wi-Fi Kit", in: "one Chief's Wi–Fi Kit") == 4..<21 + 2)
  }

  @Test(
    "are whole words, and no part of a longer name",
    arguments: [
      "the Incident Teams", "xIncident Team", "Incident Team\u{AD}s", "National Incident Team",
      "National\u{AD}\u{A0}Incident Team", "Incident Team\u{A0}Leader", "éIncident Team",
    ])
  func edges(text: String) {
    #expect(place(of: "Incident Team", in: text) == nil)
  }

  private func place(of phrase: String, in text: String) -> Range<Int>? {
    var (text, found) = (text, Range<Int>?.none)
    text.withUTF8 { bytes in
      PhraseFinder([.init(phrase, of: 0, isAbbreviation: false)])
        .forEachPhrase(in: bytes) { range, _ in found = range }
    }
    return found
  }
}
