import CommonMark
import Testing

@testable import Redlining

@Suite("Words as the judge reads them")
struct WordListTests {
  @Test(
    "A text of ASCII is cut as it is beside other letters",
    arguments: [
      "The crew's 2 pumps, 1,000 gpm (each); rock'n'roll ''quoted'' `code`",
      "don't 'tis dogs' 3'4 a'1 O'Neil-Smith e.g. 10%\tand\nno  more",
      "", " ", "'", "a'", "\u{0}\u{1B}x", "IS-700.b NFPA 1006 24/7 $5",
    ])
  func asciiIsReadByteByByte(text: String) {
    let alone = WordList(TextSlice(text)).words
    let beside = WordList(TextSlice(text + " é")).words.dropLast()
    #expect(alone.map(\.raw) == beside.map(\.raw))
    #expect(alone.map(\.folded) == beside.map(\.folded))
    #expect(alone.map(\.kind) == beside.map(\.kind))
    #expect(alone.map(\.range) == beside.map(\.range))
    #expect(alone.map(\.isJoined) == beside.map(\.isJoined))
  }
}
