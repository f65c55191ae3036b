import Bytes

/// The ID of a definition: `6-509-1280`.
///
/// An ID of the form number-508-number or number-509-number sorts by its numbers; any other sorts
/// after those, its runs of digits by their value.
public struct DefinitionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The ID as it is written.
  public let text: String
  /// What the series in the ID says, where it has one.
  public let form: Form?
  private let sortKey: [SortPart]

  private enum SortPart: Hashable, Comparable {
    case number(String)
    case text(String)

    static func < (left: SortPart, right: SortPart) -> Bool {
      switch (left, right) {
      case (.number(let one), .number(let other)):
        (one.utf8.count, one) < (other.utf8.count, other)
      case (.number, .text): true
      case (.text, .number): false
      case (.text(let one), .text(let other)): one < other
      }
    }
  }

  /// Reads an ID: ASCII letters, digits and hyphens, at least one; nil for anything else.
  public init?(_ text: String) {
    let isValid = text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard isValid, !text.isEmpty else { return nil }
    self.text = text
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    form =
      parts.count == 3 && Self.isNumber(parts[0]) && Self.isNumber(parts[2])
      ? Form(rawValue: String(parts[1])) : nil
    let key = parts.map { part in
      Self.isNumber(part)
        ? SortPart.number(String(part.drop { $0 == "0" })) : .text(part.lowercased())
    }
    sortKey = (form == nil ? [.text("")] : []) + key
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }

  /// The ID as it is written.
  public var description: String { text }

  /// IDs are the same when they are written the same.
  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Orders by the numbers in the ID, then as text.
  public static func < (left: Self, right: Self) -> Bool {
    guard left.sortKey != right.sortKey else { return left.text < right.text }
    return left.sortKey.lexicographicallyPrecedes(right.sortKey)
  }
}

/// Which of the two published forms a definition uses.
public enum Form: String, Sendable, Hashable, CaseIterable {
  /// A resource typing definition: a team, equipment, a unit.
  case resourceTyping = "508"
  /// A position qualification.
  case positionQualification = "509"
}
