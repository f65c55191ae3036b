import Diagnostics
import Testing

@Suite("A byte span")
struct ByteSpanTests {
  @Test("joins two places into the smallest span that holds both")
  func union() {
    #expect(ByteSpan(2, 4).union(ByteSpan(7, 9)) == ByteSpan(2, 9))
  }
}
