import Testing

@testable import SitePipeline

@Suite("Work in the meantime")
struct MeanwhileTests {
  private struct Refusal: Error, Equatable {}

  @Test("gives its result as often as it is asked for")
  func result() {
    let work = Future { () throws(Never) in (1...1_000).reduce(0, +) }
    #expect([work.value(), work.value()] == [500_500, 500_500])
  }

  @Test("fails where its result is asked for, and not before")
  func failure() {
    let work = Future { () throws(Refusal) -> Int in throw Refusal() }
    #expect(throws: Refusal()) { try work.value() }
  }
}
