import Testing

@testable import SitePipeline

@Suite("The progress of a stage")
struct StageProgressTests {
  private func progress(_ done: Int, of all: Int) -> StageProgress {
    let progress = StageProgress()
    progress.begin(all)
    for _ in 0..<done { progress.advance() }
    return progress
  }

  @Test("is unknown where the stage doesn’t count")
  func uncounted() {
    #expect(progress(0, of: 0).counts == nil)
    #expect(progress(0, of: 0).secondsLeft(after: .seconds(2)) == nil)
  }

  @Test(
    "says how long it will take once a twentieth is done",
    arguments: [(0, nil), (14, nil), (15, 38), (100, 4), (299, 1), (300, 0)] as [(Int, Int?)])
  func left(_ done: Int, _ seconds: Int?) {
    #expect(progress(done, of: 300).secondsLeft(after: .seconds(2)) == seconds)
  }

  @Test("begins anew with each stage")
  func again() throws {
    let progress = progress(7, of: 9)
    progress.begin(5)
    let counts = try #require(progress.counts)
    #expect(counts.done == 0 && counts.all == 5)
  }
}
