/// What a number counts: a unit of measure, in terms of which amounts can be compared.
struct Measure: Hashable {
  /// What is measured. Amounts of different kinds can't be compared.
  enum Dimension: Hashable {
    /// Hours and what is made of them.
    case time
    /// Months and years, which aren't a fixed number of days.
    case calendar
    case length, volume, mass, power, tension, current, pressure, share, money, persons, data
    /// Bytes.
    case storage
  }

  /// What is measured.
  let dimension: Dimension
  /// 2 for areas, 3 for spaces, 1 for all else.
  var exponent = 1
  /// Whether it is an amount in a time.
  var isRate = false
  /// How much of the dimension's base unit one is.
  let factor: Double

  /// Whether amounts of both can be compared without doubt.
  func isComparable(to other: Measure) -> Bool {
    dimension == other.dimension && exponent == other.exponent && isRate == other.isRate
  }

  /// Reads the unit that begins with the word at `index`: its measure and the index after it.
  static func read(_ list: WordList, at index: Int) -> (measure: Measure, end: Int)? {
    guard let first = list.word(at: index) else { return nil }
    if let exponent = exponents[first.folded],
      let unit = list.word(at: index + 1).flatMap({ units[$0.folded] }), unit.dimension == .length
    {
      let factor =
        exponent == 2 ? unit.factor * unit.factor : unit.factor * unit.factor * unit.factor
      return rate(Measure(dimension: .length, exponent: exponent, factor: factor), list, index + 2)
    }
    guard let unit = units[first.folded] else { return nil }
    return rate(unit, list, index + 1)
  }

  /// Whether the word at `index` is a unit of time.
  static func isTime(_ list: WordList, at index: Int) -> Bool {
    guard let word = list.word(at: index) else { return false }
    return word.folded == "shift" || word.folded == "trip"
      || [.time, .calendar].contains(units[word.folded]?.dimension)
  }

  /// The unit that ends before `index`, as a rate where "per minute" or the like follows.
  private static func rate(
    _ unit: Measure, _ list: WordList, _ index: Int
  ) -> (measure: Measure, end: Int) {
    guard let per = list.word(at: index), ["per", "/", "a", "an"].contains(per.folded),
      unit.dimension != .time, unit.dimension != .calendar,
      let time = list.word(at: index + 1).flatMap({ units[$0.folded] }), time.dimension == .time
    else { return (unit, index) }
    var result = Measure(
      dimension: unit.dimension, exponent: unit.exponent, factor: unit.factor / time.factor)
    result.isRate = true
    return (result, index + 2)
  }

  private static let exponents = ["square": 2, "sq": 2, "cubic": 3, "cu": 3]

  /// The units by their names, singular and plural.
  private static let units: [String: Measure] = {
    var units: [String: Measure] = [:]
    for (dimension, factor, names) in table {
      for name in names.split(separator: " ") {
        units[String(name)] = Measure(dimension: dimension, factor: factor)
      }
    }
    for (name, minutes) in [("gpm", 1.0), ("gph", 60)] {
      units[name] = Measure(dimension: .volume, isRate: true, factor: 60 / minutes)
    }
    units["mph"] = Measure(dimension: .length, isRate: true, factor: 63_360)
    units["knot"] = Measure(dimension: .length, isRate: true, factor: 72_913.4)
    units["knots"] = units["knot"]
    for name in ["acre", "acres"] {
      units[name] = Measure(dimension: .length, exponent: 2, factor: 6_272_640)
    }
    return units
  }()

  /// Base units: hour, month, inch, gallon, pound, watt, volt, ampere, pound per square inch,
  /// hundredth, dollar, person, megabit a second, megabyte.
  private static let table: [(Dimension, Double, String)] = [
    (.time, 1.0 / 3_600, "second seconds sec secs"),
    (.time, 1.0 / 60, "minute minutes min mins"), (.time, 1, "hour hours hr hrs"),
    (.time, 24, "day days"), (.time, 168, "week weeks wk wks"),
    (.calendar, 1, "month months"), (.calendar, 12, "year years yr yrs"),
    (.length, 1, "inch inches"), (.length, 12, "foot feet ft"), (.length, 36, "yard yards yd yds"),
    (.length, 63_360, "mile miles mi"), (.length, 39.3701, "meter meters metre metres"),
    (.length, 39_370.1, "kilometer kilometers kilometre kilometres km"),
    (.length, 0.393701, "centimeter centimeters cm"),
    (.length, 0.0393701, "millimeter millimeters mm"),
    (.volume, 1, "gallon gallons gal gals"), (.volume, 0.25, "quart quarts"),
    (.volume, 0.125, "pint pints"), (.volume, 0.264172, "liter liters litre litres"),
    (.mass, 1, "pound pounds lb lbs"), (.mass, 0.0625, "ounce ounces oz"),
    (.mass, 2_000, "ton tons"), (.mass, 2.20462, "kilogram kilograms kg"),
    (.power, 1, "watt watts"), (.power, 1_000, "kilowatt kilowatts kw"),
    (.power, 1_000_000, "megawatt megawatts mw"), (.power, 745.7, "horsepower hp"),
    (.tension, 1, "volt volts"), (.tension, 1_000, "kilovolt kilovolts kv"),
    (.current, 1, "ampere amperes amp amps"), (.pressure, 1, "psi"),
    (.share, 1, "percent % pct"), (.money, 1, "dollar dollars $ usd"),
    (.persons, 1, "person persons people individual individuals"),
    (.data, 1, "mbps"), (.data, 1_000, "gbps"),
    (.storage, 0.001, "kb kilobyte kilobytes"), (.storage, 1, "mb megabyte megabytes"),
    (.storage, 1_000, "gb gigabyte gigabytes"), (.storage, 1_000_000, "tb terabyte terabytes"),
  ]
}
