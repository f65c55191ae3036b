import Words

/// What a form says at one place, kept apart from what our copy of it lost.
public enum FormEntry<Value: Sendable>: Sendable {
  /// Not in our copy: the form may say anything there.
  case missing
  /// On the form, and empty there.
  case blank
  /// What the form says.
  case value(Value)

  /// What the form says, where our copy holds it and it isn't blank.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether our copy lost what the form says. Asks no more of it: no values are compared.
  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// The same place with a value made of this one.
  public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows
    -> FormEntry<Other>
  {
    switch self {
    case .missing: .missing
    case .blank: .blank
    case .value(let value): .value(try transform(value))
    }
  }
}

extension FormEntry: Equatable where Value: Equatable {}
extension FormEntry: Hashable where Value: Hashable {}

/// The three answers that forms give instead of a text of their own. Each differs from a blank
/// and from what is missing.
public enum StandardAnswer: String, Sendable, CaseIterable {
  /// The form sets no minimum of its own.
  case notSpecified = "Not Specified"
  /// The question doesn't arise.
  case notApplicable = "Not Applicable"
  /// There is none.
  case none = "None"

  /// Reads an answer, case and white space folded; nil for any other text.
  public init?(_ text: String) {
    let folded = FoldedText.fold(text)
    guard let answer = Self.allCases.first(where: { $0.rawValue.lowercased() == folded }) else {
      return nil
    }
    self = answer
  }
}
