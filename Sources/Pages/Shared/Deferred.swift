import Synchronization

/// A value that is made when somebody first asks for it, and kept from then on.
public final class Deferred<Value: Sendable>: Sendable {
  private enum State {
    case wanted(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// Will call `make` once, or never. Who asks meanwhile waits.
  public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.wanted(make)) }

  /// The value.
  public var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .wanted(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
