/// Words before a unit that make another unit of it: "metric tons", "business days".
enum QualifiedUnit {
  /// Whether two amounts have the same such words, or ones whose units compare.
  static func areComparable(_ old: Quantity, _ new: Quantity) -> Bool {
    old.qualifier == new.qualifier || order(old, new) != nil
  }

  /// How two amounts compare whose units have other such words; nil where that can't be said.
  static func order(_ old: Quantity, _ new: Quantity) -> EntityRules.Order? {
    guard let unit = stem(old), unit == stem(new), !old.isRange, !new.isRange else { return nil }
    if unit == "day" { return daysOrder(old, new) }
    guard let one = sizes[unit]?[old.qualifier], let other = sizes[unit]?[new.qualifier] else {
      return nil
    }
    let (before, after) = (old.low * one, new.low * other)
    return before == after ? nil : after > before ? .up : .down
  }

  /// A business day is a day at least, and a week has five of them.
  private static func daysOrder(_ old: Quantity, _ new: Quantity) -> EntityRules.Order? {
    switch (isOfWork(old), isOfWork(new)) {
    case (true, false): daysOrder(business: old.low, days: new.low, ifLonger: .down)
    case (false, true): daysOrder(business: new.low, days: old.low, ifLonger: .up)
    default: nil
    }
  }

  private static func daysOrder(
    business: Double, days: Double, ifLonger longer: EntityRules.Order
  ) -> EntityRules.Order? {
    if days <= business { return longer }
    // Holidays make a week longer.
    return days > business * 2 + 4 ? (longer == .up ? .down : .up) : nil
  }

  /// Whether days are those on which people work; nil for others than whole days.
  private static func isOfWork(_ amount: Quantity) -> Bool? {
    switch amount.qualifier {
    case "business", "working": true
    case "", "calendar", "consecutive": false
    default: nil
    }
  }

  /// A unit's name in the singular.
  private static func stem(_ amount: Quantity) -> String? {
    guard amount.measure != nil else { return nil }
    return amount.unit.lowercased().hasSuffix("s")
      ? String(amount.unit.lowercased().dropLast()) : amount.unit.lowercased()
  }

  /// Which of the units of a name is the larger one. Where no word says which is meant, none is.
  private static let sizes: [String: [String: Double]] = [
    "ton": ["short": 2_000, "metric": 2_204.62, "long": 2_240],
    "mile": ["": 5_280, "nautical": 6_076.12],
    "gallon": ["us": 1, "imperial": 1.20095],
  ]
}
