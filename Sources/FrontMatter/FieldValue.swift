public import Diagnostics

/// What a key says: three things that are never mixed up.
public enum FieldValue<Value: Sendable>: Sendable {
  /// The key isn't there, or its value was reported as unusable.
  case absent
  /// The key is there without a value; the span is the key's.
  case blank(ByteSpan)
  /// The value, and where it stands.
  case value(Located<Value>)

  /// The value, if there is one.
  public var value: Value? {
    switch self {
    case .value(let located): located.value
    case .absent, .blank: nil
    }
  }

  /// The value with its place, if there is one.
  public var located: Located<Value>? {
    switch self {
    case .value(let located): located
    case .absent, .blank: nil
    }
  }

  /// The same with the value made into another; nil makes it absent.
  public func map<Other: Sendable>(
    _ transform: (Located<Value>) throws -> Other?
  ) rethrows -> FieldValue<Other> {
    switch self {
    case .absent: return .absent
    case .blank(let span): return .blank(span)
    case .value(let located):
      guard let other = try transform(located) else { return .absent }
      return .value(Located<Other>(other, located.span))
    }
  }
}

extension FieldValue: Equatable where Value: Equatable {}
extension FieldValue: Hashable where Value: Hashable {}

/// How much of a key must be there.
public enum FieldNeed: Sendable {
  /// It may be left out and may be blank.
  case optional
  /// It must be there and may be blank, as on a form.
  case key
  /// It must be there with a value.
  case value
}
