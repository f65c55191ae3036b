import Diagnostics
import Testing

@Suite("The carets of a snippet")
struct SnippetTests {
  /// The source line and the caret line of a finding, without the gutter.
  static func lines(_ text: String, _ span: ByteSpan) -> [String] {
    lines(Array(text.utf8), span)
  }

  static func lines(_ bytes: [UInt8], _ span: ByteSpan) -> [String] {
    let finding = Diagnostic(Sample.key, in: "a.md", at: span, "wrong")
    let output = DiagnosticReport([finding]).render(
      .snippet, sources: { SourceFile(path: $0, bytes: bytes) })
    return String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(3).prefix(2)
      .map { line in
        let text = line.drop { $0 != "|" }.dropFirst()
        return String(text.hasPrefix(" ") ? text.dropFirst() : text)
      }
  }

  @Test(
    "stand under the words",
    arguments: [
      ("key: value", "value", "key: value", "     ^^^^^"),
      ("日本語: 値!", "値", "日本語: 値!", "        ^^"),
      ("ＡＢ: x", "x", "ＡＢ: x", "      ^"),
      ("한국: x", "x", "한국: x", "      ^"),
      ("\u{1112}\u{1161}\u{11AB}: x", "x", "\u{1112}\u{1161}\u{11AB}: x", "    ^"),
      ("e\u{301}e\u{301}: x", "x", "e\u{301}e\u{301}: x", "    ^"),
      ("ae\u{301}\u{323}b", "e\u{301}\u{323}", "ae\u{301}\u{323}b", " ^"),
      ("👍🏽👩‍👩‍👧🇫🇷❤️: x", "x", "👍🏽👩‍👩‍👧🇫🇷❤️: x", "          ^"),
      ("a 👩‍👩‍👧 b", "👩‍👩‍👧", "a 👩‍👩‍👧 b", "  ^^"),
      ("\tkey: x", "key", "    key: x", "    ^^^"),
      ("ab\tkey\tx", "x", "ab  key x", "        ^"),
      ("a\tb", "\t", "a   b", " ^^^"),
      ("क्ष x", "x", "क्ष x", "   ^"),
      ("a\u{0}b\u{1B}[31mc", "c", "a␀b␛[31mc", "        ^"),
      ("a\u{7F}\u{85}b", "b", "a␡\\u{85}b", "        ^"),
      ("a\u{202E}b\u{200B}c", "c", "a\\u{202E}b\\u{200B}c", "                  ^"),
      ("one\ntwo", "one\ntwo", "one", "^^^"),
      ("naïve\r\nx", "ve\r\n", "naïve", "   ^^"),
    ])
  func under(text: String, words: String, line: String, carets: String) {
    #expect(Self.lines(text, Sample.span(of: words, in: text)) == [line, carets])
  }

  @Test(
    "mark a point by one caret, at the end of the line and of the file too",
    arguments: [
      ("abc", 3, "abc", "   ^"), ("abc\nd", 3, "abc", "   ^"), ("abc", 1, "abc", " ^"),
      ("", 0, "", "^"),
    ])
  func point(text: String, offset: Int, line: String, carets: String) {
    #expect(Self.lines(text, .at(offset)) == [line, carets])
  }

  @Test("mark a byte that isn't UTF-8, which is shown as a number")
  func invalid() {
    #expect(
      Self.lines([0x64, 0x92, 0x74, 0xE2, 0x82], ByteSpan(1, 2)) == [#"d\x92t\xE2\x82"#, " ^^^^"])
    #expect(
      Self.lines([0x64, 0x92, 0x74, 0xE2, 0x82], ByteSpan(2, 3)) == [#"d\x92t\xE2\x82"#, "     ^"])
  }

  @Test("leave a byte-order mark out of the line")
  func byteOrderMark() {
    #expect(Self.lines("\u{FEFF}abc", ByteSpan(3, 4)) == ["abc", "^"])
  }

  @Test(
    "stay in a window around the place of a very long line", arguments: [0, 30, 500, 5_000, 9_990])
  func window(start: Int) {
    let pad = String(repeating: "日", count: start)
    let text = pad + "HERE" + String(repeating: "é", count: 10_000)
    let lines = Self.lines(text, Sample.span(of: "HERE", in: text))
    #expect(lines[0].unicodeScalars.count <= 102)
    let column = lines[1].prefix { $0 == " " }.count
    let here = lines[0].prefix { $0 != "H" }.reduce(0) { $0 + ($1 == "日" ? 2 : 1) }
    #expect(here == column)
    #expect(lines[1].hasSuffix("^^^^"))
    #expect(lines[0].hasSuffix("…"))
    #expect(lines[0].hasPrefix("…") == (start > 50))
  }
}
