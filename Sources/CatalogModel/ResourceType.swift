/// One type of a resource, a column of the requirements table.
public enum ResourceType: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The only type of a resource that is typed once.
  case single
  /// `Type 1`, `Type 2`, …: the lower the number, the more capable.
  case numbered(Int)

  /// The form's heading: `Type 1` or `Single Type`.
  public var description: String {
    switch self {
    case .single: "Single Type"
    case .numbered(let number): "Type " + String(number)
    }
  }

  /// The piece of an id: `type-1` or `single-type`.
  public var anchor: String {
    switch self {
    case .single: "single-type"
    case .numbered(let number): "type-" + String(number)
    }
  }

  /// Reads a heading of the form: `Type 3` or `Single Type`, white space folded; nil for others.
  public init?(heading: String) {
    let words = heading.split(whereSeparator: \.isWhitespace)
    guard words.count == 2 else { return nil }
    if words[0] == "Single", words[1] == "Type" {
      self = .single
    } else if words[0] == "Type", let number = Int(words[1]), number > 0, words[1].utf8.count <= 2,
      words[1].first != "+", words[1].first != "0"
    {
      self = .numbered(number)
    } else {
      return nil
    }
  }

  /// Orders by number.
  public static func < (left: ResourceType, right: ResourceType) -> Bool {
    switch (left, right) {
    case (.single, .numbered): true
    case (.numbered(let one), .numbered(let other)): one < other
    case (.single, .single), (.numbered, .single): false
    }
  }
}
