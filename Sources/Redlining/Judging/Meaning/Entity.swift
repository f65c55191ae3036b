/// Words that mean one thing together: an amount, a type, a course code, a date.
struct Entity {
  /// What they mean.
  enum Meaning {
    /// An amount.
    case quantity(Quantity)
    /// A type of a resource, by its number.
    case type(Int)
    /// The number or code of a course, a standard, a section.
    case code
    /// A date, a year, an edition.
    case date
  }

  /// What they mean.
  let meaning: Meaning
  /// All their words.
  let extent: Range<Int>
  /// The words of the number alone.
  let core: Range<Int>

  /// The amount, if it is one.
  var quantity: Quantity? {
    if case .quantity(let quantity) = meaning { quantity } else { nil }
  }

  /// Whether it is the code of a course or document.
  var isCode: Bool { if case .code = meaning { true } else { false } }

  /// Whether both mean the same kind of thing.
  func isAlike(_ other: Entity) -> Bool {
    switch (meaning, other.meaning) {
    case (.quantity, .quantity), (.type, .type), (.code, .code), (.date, .date): true
    case (.quantity, _), (.type, _), (.code, _), (.date, _): false
    }
  }
}

/// An amount: one number or a range, of a measure or of countable things.
struct Quantity: Equatable {
  /// The number, or the lower one.
  let low: Double
  /// The number, or the higher one.
  let high: Double
  /// What it is an amount of; nil for a count of things.
  let measure: Measure?
  /// The words between the number and its unit, or none: `consecutive`.
  let qualifier: String
  /// The unit's words, or none.
  let unit: String
  /// The number's words.
  let number: String
  /// What the words beside it make of it.
  let bound: Bound

  /// What the words beside it make of it, in the text's words and with the number.
  let words: String

  /// Whether it is a range.
  var isRange: Bool { low != high }

  /// Number and unit.
  var amount: String {
    unit.isEmpty ? number : unit == "%" ? number + unit : number + " " + unit
  }
}
