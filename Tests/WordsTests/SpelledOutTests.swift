import Testing
import Words

@Suite("What abbreviations in brackets stand for")
struct SpelledOutTests {
  private func words(_ text: String, withinWords: Bool = false) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
        let close = bytes.firstIndex(of: UInt8(ascii: ")"))
      else { return nil }
      return SpelledOut.words(
        before: open, for: open + 1..<close, in: bytes, withinWords: withinWords
      ).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test(
    "are the words before them with their initials",
    arguments: [
      ("the Search and Rescue (SAR) team", "Search and Rescue"),
      ("Search and Rescue (SR)", "Search and Rescue"),
      ("Analysis and Assessment (AA)", "Analysis and Assessment"),
      ("Authority Having Jurisdiction (AHJ)", "Authority Having Jurisdiction"),
      ("Emergency Operations Centers (EOCs)", "Emergency Operations Centers"),
      ("All-Hazards Team (AHT)", "All-Hazards Team"),
      ("the crew (SAR)", nil), ("a note (A)", nil), ("(SAR)", nil),
      ("Search. And Rescue (SAR)", nil),
    ])
  func initials(_ text: String, _ expected: String?) {
    #expect(words(text) == expected)
  }

  @Test("may have letters of theirs inside, in names")
  func within() {
    #expect(words("Hazardous Materials (HazMat)", withinWords: true) == "Hazardous Materials")
    #expect(words("Hazardous Materials (HazMat)") == nil)
  }

  @Test("are the same in any number and with any hyphen")
  func same() {
    #expect(SpelledOut.isSame("Fog Lamp Officer", "fog-lamp officers"))
    #expect(!SpelledOut.isSame("Fog Lamp Officer", "Foul Lock Order"))
  }
}
