import Diagnostics
import FrontMatter
import Testing

/// Keys that are plain are read without libyaml. A comment makes them not plain, and means
/// nothing: with and without one, the same must be read.
@Suite("Keys that are plain")
struct PlainYAMLTests {
  @Test(
    "read as libyaml reads them",
    arguments: [
      "a: b", "a: b\n", "a:\n", "a:", "a: b\nc:\nd: e f\n", "a_1-b: c", "1: 2",
      "a: b: c", "a: b:c", "a: b:", "a: b #c", "a: b# c", "a: b  c", "a: b ", "a:  b", "a:b",
      "a : b", "a: (b) c, d; e [f] {g} \"h\" 'i' | > % @ ` ! ? & ~ \\ -", "a: b *c",
      "a: -b", "a: - b", "a: ? b", "a: !b", "a: &b", "a: ~", "a: no", "a: 1.10",
      "a: \"b, c\"", "a: \"\"", "a: 'b'", "a: ''", "a: 'b''c'", "a: \"b\\n\"", "a: \"b\" c",
      "a: ' b '", "a: \"b: c # d\"", "a: \"b", "a: \"b\nc\"",
      "a: [b]", "a: [b, c d ,e]", "a: [ b ]", "a: [b, ]", "a: [b,, c]", "a: []", "a: [b: c]",
      "a: [b:c]", "a: [b, c", "a: [b] c", "a: [b c: d]", "a: [b\n, c]",
      "a: [it's, (b), b-c/d&e+f.g]",
      "a: [b, [c]]", "a: [b 'c']", "a: [-b]", "a: [b - c]", "a: [b #c]", "a: [12:30, b]",
      "a: {b: c}", "a: { b: c, d: 2017-09-15T09:30:00 }", "a: {b: c, b: d}", "a: {b: }",
      "a: {b}", "a: {b: , c: d}", "a: { b:  }", "a: {b:}", "a: [ ]", "a: []\nb: c",
      "a:\n  - []\n  - { b: c, d: }", "a: {b:c}", "a: {b: c: d}", "a: { b: c }\nd: e",
      "a: {b: c d , e: f}",
      "a:\n  - b\n  - c d\ne: f", "a:\n  - b\n - c", "a:\n  - b\n   - c", "a:\n - b: c",
      "a:\n  - { b: c }\n  - \"d\"\n  -   e\n", "a:\n  -b", "a:\n  b", "a:\n\n  - b",
      "a:\n  - b\n\nc: d",
      "a:\n- b", "a:\n  - b\n  c", "a:\n  - [b, c]", "a:\n  -", "a:\n  - ", "a: \n  - b",
      "a: b\n  c", "a: b\n\n\nc: d", " a: b", "a: b\n c: d", "a: b\na: c", "a: b\r\nc: d\r\n",
      "a: b\tc", "a:\tb", "a: é", "é: a", "---\na: b", "a: b\n---\n", "a: b\n...\n", "<<: a",
      "a", "", "\n", "a:\n  b: c", "a: b\n#", "- a", "[a]: b", "a: |\nb: c", "a: b\u{85}c: d",
    ])
  func sameAsWithComment(text: String) {
    let (plain, commented) = Self.read(text)
    #expect(plain.document?.fields == commented.document?.fields)
    #expect(plain.findings == commented.findings)
  }

  @Test("read as libyaml reads them, whatever signs are among them")
  func sameAsWithCommentAtRandom() {
    var random = SplitMix64(state: 509)
    let pieces = [
      "a", "b", "c: ", ": ", ":", "\n", "\n", "\nd: ", "\ne:\n", "  - ", " ", "-", "[", "]", "{",
      "}",
      ", ", ",", "\"", "'", "#", " #", "&", "?", "!", "1.0", "_", "(", ".", "|",
    ]
    for _ in 0..<Self.rounds {
      var text = "a: "
      for _ in 0..<random.below(9) { text += pieces[random.below(pieces.count)] }
      let (plain, commented) = Self.read(text)
      guard plain.findings.isEmpty else { continue }
      #expect(plain.document?.fields == commented.document?.fields, "\(text)")
      #expect(commented.findings.isEmpty, "\(text)")
    }
  }

  private static let rounds = 2000

  /// A text as it is, and with a comment below it.
  private static func read(_ text: String) -> (KeysRead, KeysRead) {
    (KeysRead(text), KeysRead(text + (text.hasSuffix("\n") ? "#\n" : "\n#\n")))
  }
}

/// The same numbers on every machine.
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
