import Dispatch
import Synchronization

/// The results of `transform` for every input, in the order of the inputs, made by as many threads
/// as the machine has cores.
///
/// The result doesn't depend on the number of cores, and neither does the failure: the one that is
/// thrown belongs to the earliest batch of inputs that failed. After a failure no further batch is
/// begun.
public func parallelMap<Input: Sendable, Output: Sendable, Failure: Error>(
  _ inputs: [Input], _ transform: @Sendable (Input) throws(Failure) -> Output
) throws(Failure) -> [Output] {
  try parallelMap(inputs, with: {}) { (_, input) throws(Failure) in try transform(input) }
}

/// The same with a tool that is used for one input after the other of the same thread.
func parallelMap<
  Input: Sendable, Output: Sendable, Failure: Error, Tool: ~Copyable
>(
  _ inputs: [Input], with makeTool: @Sendable () -> Tool,
  _ transform: @Sendable (inout Tool, Input) throws(Failure) -> Output
) throws(Failure) -> [Output] {
  let size = max(1, inputs.count / 256)
  let results = Mutex(BatchResults<Output, Failure>())
  withoutActuallyEscaping(transform) { transform in
    withoutActuallyEscaping(makeTool) { makeTool in
      DispatchQueue.concurrentPerform(iterations: (inputs.count + size - 1) / size) { batch in
        guard results.withLock({ $0.isWanted(batch) }) else { return }
        do throws(Failure) {
          var tool = makeTool()
          var outputs: [Output] = []
          outputs.reserveCapacity(size)
          for input in inputs[batch * size..<min(inputs.count, (batch + 1) * size)] {
            outputs.append(try transform(&tool, input))
          }
          results.withLock { $0.add(outputs, of: batch) }
        } catch {
          results.withLock { $0.fail(batch, with: error) }
        }
      }
    }
  }
  return try results.withLock { $0 }.inOrder()
}

/// What the batches of one parallel run have come to so far.
private struct BatchResults<Output: Sendable, Failure: Error>: Sendable {
  private var finished: [(batch: Int, outputs: [Output])] = []
  private var failure: (batch: Int, error: Failure)?

  /// A batch after a failed one can't change the outcome any more.
  func isWanted(_ batch: Int) -> Bool {
    guard let failure else { return true }
    return batch < failure.batch
  }

  mutating func add(_ outputs: [Output], of batch: Int) {
    finished.append((batch, outputs))
  }

  mutating func fail(_ batch: Int, with error: Failure) {
    if isWanted(batch) { failure = (batch, error) }
  }

  func inOrder() throws(Failure) -> [Output] {
    if let failure { throw failure.error }
    return finished.sorted { $0.batch < $1.batch }.flatMap { $0.outputs }
  }
}
