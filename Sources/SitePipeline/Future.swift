import Dispatch
import Synchronization

/// Work that another thread begins at once, for results that are asked for later. What depends on
/// nothing else so fills the time in which one thread alone has something to do.
final class Future<Value: Sendable, Failure: Error>: Sendable {
  private let result = Mutex<Result<Value, Failure>?>(nil)
  private let group = DispatchGroup()

  /// Begins `work`.
  init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    DispatchQueue.global().async(group: group) {
      let value = Result(catching: work)
      self.result.withLock { $0 = value }
    }
  }

  /// What came of it; waits until it is done.
  func value() throws(Failure) -> Value {
    group.wait()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("the group was left before its work was done")
    }
    return try result.get()
  }
}
