import Foundation

/// How many random inputs a test tries: hundreds in `make test`, thousands in `make test-long`.
public enum Rounds {
  /// `usual`, or so many times more as `TYPEBOOK_ROUNDS` in the environment says.
  public static func count(_ usual: Int) -> Int {
    usual * (ProcessInfo.processInfo.environment["TYPEBOOK_ROUNDS"].flatMap(Int.init) ?? 1)
  }
}
