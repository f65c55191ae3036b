import Diagnostics
import Testing

@Suite("A line index")
struct LineIndexTests {
  @Test(
    "names the line and the scalar of an offset",
    arguments: [
      ("", 0, 1, 1), ("ab", 0, 1, 1), ("ab", 2, 1, 3),
      ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1),
      ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\r\rb", 3, 3, 1), ("\n\r\n\r", 4, 4, 1),
      ("a\tb", 2, 1, 3), ("é=x", 3, 1, 3), ("e\u{301}=x", 4, 1, 4), ("👩‍👩‍👧=", 18, 1, 6),
      ("\u{FEFF}a", 0, 1, 1), ("\u{FEFF}a", 3, 1, 1), ("\u{FEFF}a\nb", 5, 2, 1),
      ("日本", 1, 1, 1), ("ab", 99, 1, 3), ("ab", -1, 1, 1),
    ])
  func place(text: String, offset: Int, line: Int, column: Int) {
    let place = LineIndex(Array(text.utf8)).place(at: offset)
    #expect(place == LinePlace(line: line, column: column))
  }

  @Test("counts a byte that isn't UTF-8 as one column")
  func invalidBytes() {
    let index = LineIndex([0x92, 0x92, 0xE9, 0x20, 0xE2, 0x82, 0x41])
    #expect((0...7).map { index.place(at: $0).column } == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test("gives a line's bytes without its end and without a byte-order mark")
  func content() {
    let index = LineIndex(Array("\u{FEFF}one\r\n\rtwo\nthree".utf8))
    #expect(index.lineCount == 4)
    #expect((1...4).map { index.content(ofLine: $0) } == [3..<6, 8..<8, 9..<12, 13..<18])
  }

  @Test("agrees with counting from the start, at every offset of a text of several pages")
  func agreesWithCounting() {
    let text =
      String(repeating: "né 日本\t👩‍👧x", count: 400) + "\n" + String(repeating: "é", count: 5000)
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    var (line, column, offset, wrong) = (1, 1, 0, 0)
    for scalar in text.unicodeScalars {
      if index.place(at: offset) != LinePlace(line: line, column: column) { wrong += 1 }
      offset += UTF8.width(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    #expect(wrong == 0)
  }

  @Test("reads little of a line of ten megabytes for each look-up")
  func longLine() {
    let index = LineIndex(Array(repeating: UInt8(ascii: "x"), count: 10_000_000))
    let sum = (0..<2_000).reduce(0) { $0 + index.place(at: 9_990_000 + $1).column }
    #expect(sum == 2_000 * 9_990_001 + 1_999_000)
  }
}
