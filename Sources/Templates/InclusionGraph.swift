import Diagnostics

/// Which bodies call which, to find those that would call themselves without end.
///
/// Values are finite, so a round comes to an end when every call in it keeps the innermost scope's
/// value or goes down from it, and one call at least goes down into a list.
struct InclusionGraph {
  /// How the innermost value at a call relates to the innermost value at the caller's start.
  enum Step {
    /// It is the same.
    case same
    /// It is an element of a list inside it.
    case down
    /// It is another.
    case elsewhere
  }

  /// One call.
  struct Call {
    let caller: Int
    let callee: Int
    /// Where the call stands in the caller's instructions.
    let place: Int
    let step: Step
    let template: Template
    let tag: TemplateNode.Tag
  }

  private(set) var calls: [Call] = []

  /// Notes a call.
  mutating func add(_ call: Call) { calls.append(call) }

  /// The calls that can be part of a round without end, in the order they were noted.
  func endlessCalls(bodyCount: Int) -> [Call] {
    let reach = reachability(bodyCount, over: calls)
    let level = calls.filter { $0.step != .down }
    let levelReach = reachability(bodyCount, over: level)
    return calls.filter { call in
      switch call.step {
      case .down: false
      case .same: levelReach[call.callee].contains(call.caller)
      case .elsewhere: reach[call.callee].contains(call.caller)
      }
    }
  }

  /// For each body, the bodies that a walk along `calls` leads to, itself included.
  private func reachability(_ bodyCount: Int, over calls: [Call]) -> [Set<Int>] {
    var callees = [[Int]](repeating: [], count: bodyCount)
    for call in calls { callees[call.caller].append(call.callee) }
    return (0..<bodyCount).map { start in
      var seen: Set<Int> = [start]
      var stack = [start]
      while let body = stack.popLast() {
        for callee in callees[body] where seen.insert(callee).inserted { stack.append(callee) }
      }
      return seen
    }
  }
}
