import Bytes

/// The version of a published definition: two whole numbers, so that 1.10 comes after 1.9.
public struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number before the point.
  public let major: Int
  /// The number after it.
  public let minor: Int

  /// Makes a version of its numbers.
  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `1.10`: two numbers without signs or leading zeros; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Self.number(parts[0]), let minor = Self.number(parts[1])
    else { return nil }
    self.init(major, minor)
  }

  private static func number(_ text: Substring) -> Int? {
    guard text == "0" || text.first != "0", text.utf8.count <= 9,
      text.utf8.allSatisfy(\.isDigit)
    else { return nil }
    return Int(text)
  }

  /// The version as it is written: `1.10`.
  public var description: String { String(major) + "." + String(minor) }

  /// Orders by the first number, then the second.
  public static func < (left: Version, right: Version) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}
