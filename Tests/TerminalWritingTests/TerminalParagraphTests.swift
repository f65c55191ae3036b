import TerminalWriting
import Testing

@Suite("Paragraphs for a terminal")
struct TerminalParagraphTests {
  private func lines(
    _ pieces: [(String, TerminalParagraph.Style)], width: Int = 80, indent: Int = 0,
    isColored: Bool = false
  ) -> String {
    var paragraph = TerminalParagraph(indent: indent)
    for (text, style) in pieces { paragraph.add(text, style) }
    return paragraph.lines(width: width, isColored: isColored)
  }

  @Test("wrap between words and fold white space")
  func wrapping() {
    #expect(lines([("one  two\nthree four", .plain)], width: 10) == "one two\nthree four\n")
    #expect(lines([("one two", .plain)], width: 12, indent: 4) == "    one two\n")
    #expect(lines([("one two three", .plain)], width: 12, indent: 4) == "    one two\n    three\n")
    #expect(lines([("", .plain), ("  ", .plain)]) == "")
  }

  @Test("keep pieces together that no space parts, and spaces outside of the signs")
  func signs() {
    let pieces: [(String, TerminalParagraph.Style)] = [
      ("at least ", .plain), ("8 hours ", .deleted), ("16 hours ", .inserted), ("of it", .plain),
    ]
    #expect(lines(pieces) == "at least [-8 hours-] {+16 hours+} of it\n")
    #expect(
      lines([("(", .plain), ("a", .deleted), ("b", .inserted), (").", .plain)])
        == "([-a-]{+b+}).\n")
    #expect(lines([("a", .plain), (" ", .inserted), ("b", .plain)]) == "a b\n")
  }

  @Test("count wide letters as two columns and break what is wider than a line")
  func wide() {
    #expect(lines([("港湾 監視", .plain)], width: 8) == "港湾\n監視\n")
    #expect(lines([("abcdefghijkl", .plain)], width: 8) == "abcdefgh\nijkl\n")
    #expect(lines([("港湾監視所員", .plain)], width: 8) == "港湾監視\n所員\n")
  }

  @Test("colour words without signs, and never the indentation of a line")
  func colours() {
    let text = lines(
      [("a ", .plain), ("b c", .deleted), (" d", .plain)], width: 10, indent: 2, isColored: true)
    #expect(text == "  a \u{1B}[9;31mb c\u{1B}[0m d\n")
    #expect(
      lines([("1", .deleted), ("2", .inserted)], isColored: true)
        == "\u{1B}[9;31m1\u{1B}[0m \u{1B}[4;32m2\u{1B}[0m\n")
    let broken = lines([("bbbb cccc", .inserted)], width: 10, indent: 2, isColored: true)
    #expect(broken == "  \u{1B}[4;32mbbbb\u{1B}[0m\n  \u{1B}[4;32mcccc\u{1B}[0m\n")
  }

  @Test("let no text control the terminal")
  func safety() {
    let text = lines([("\u{1B}[31mred\u{202E}", .plain)])
    #expect(text == "␛[31mred\\u{202E}\n")
  }

  @Test(
    "never exceed the width, and lose no word",
    arguments: [20, 33, 80])
  func law(_ width: Int) {
    var paragraph = TerminalParagraph(label: "12", indent: 4)
    let words = (0..<200).map { String(repeating: "w", count: $0 * 7 % 13 + 1) }
    for (index, word) in words.enumerated() {
      paragraph.add(word + " ", index % 3 == 0 ? .strong : .plain)
    }
    let text = paragraph.lines(width: width, isColored: false)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(text.hasPrefix("12  w"))
    #expect(text.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init) == words)
  }
}
