/// The wish of the user or the system that the program ends, as a build asks for it between its
/// steps.
public struct Interruption: Sendable {
  /// Nobody ever wishes it.
  public static let never = Interruption { false }

  private let isWanted: @Sendable () -> Bool

  /// An interruption that is there once `isWanted` says so.
  public init(_ isWanted: @escaping @Sendable () -> Bool) { self.isWanted = isWanted }

  /// Throws once the interruption is there.
  func check() throws(EnvironmentError) {
    guard isWanted() else { return }
    throw EnvironmentError(
      reason: .interrupted, problem: "Interrupted; nothing was written.",
      remedy: "Run the same command again.")
  }
}
