import Synchronization

/// How far the stage of a build that is at work has come: threads that work count, one that looks on
/// reads.
public final class StageProgress: Sendable {
  private let finished = Atomic(0)
  private let all = Atomic(0)

  /// Nothing has begun.
  public init() {}

  /// How many things of how many are done; nil where the stage doesn't count.
  public var counts: (done: Int, all: Int)? {
    let all = all.load(ordering: .relaxed)
    return all == 0 ? nil : (min(finished.load(ordering: .relaxed), all), all)
  }

  /// How many seconds the stage will go on at this pace, `elapsed` after it began; nil before a
  /// twentieth is done.
  public func secondsLeft(after elapsed: Duration) -> Int? {
    guard let (done, all) = counts, done * 20 >= all, done > 0 else { return nil }
    let left = elapsed * (Double(all - done) / Double(done))
    return Int((left / .seconds(1)).rounded(.up))
  }

  /// Begins a stage with so many things to do.
  func begin(_ count: Int = 0) {
    finished.store(0, ordering: .relaxed)
    all.store(count, ordering: .relaxed)
  }

  /// Counts one of them.
  func advance() { finished.add(1, ordering: .relaxed) }
}
