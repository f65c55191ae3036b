import Testing

@testable import Redlining

@Suite("An excerpt")
struct ExcerptTests {
  private static let text =
    "Each boat crew keeps a log of the tides, the locks and the bridges, and hands it to the "
    + "harbor master within two days of every exercise that it took part in."

  @Test("is the whole text where it fits")
  func whole() {
    #expect(Excerpt("2 oil carriers").quoted(Excerpt.short) == "“2 oil carriers”")
  }

  @Test(
    "begins with the first words where there is room, and holds what it is about to its end",
    arguments: [
      (
        Excerpt.long,
        "“Each boat crew … the harbor master within two days of every exercise that it took part in.”"
      ),
      (Excerpt.short, "“… the harbor master within two days of every …”"),
    ])
  func around(limit: Int, quoted: String) {
    let words = Self.text.words
    let start = words.firstIndex(of: "within") ?? 0
    #expect(Excerpt(words, around: start..<start + 3).quoted(limit) == quoted)
  }

  @Test("leaves no short remainder out")
  func remainder() {
    let words = Self.text.words
    let quoted = Excerpt(words, around: words.count - 6..<words.count - 3).quoted(Excerpt.short)
    #expect(quoted.hasSuffix("took part in.”"))
  }
}
