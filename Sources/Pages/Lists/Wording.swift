/// How pages count and enumerate in words.
enum Wording {
  /// A number as a word up to ten, in digits after that.
  static func number(_ count: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(count) ? words[count] : String(count)
  }

  /// `3 definitions`; the plural is the singular with an `s` unless it is given.
  static func count(_ count: Int, _ singular: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
  }

  /// `All 3 kinds`; `All kinds` where there is one or none.
  static func all(_ count: Int, _ plural: String) -> String {
    count > 1 ? "All \(count) \(plural)" : "All \(plural)"
  }

  /// `a`, `a and b`, `a, b, and c`.
  static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    if items.count == 2 { return "\(items[0]) \(conjunction) \(last)" }
    return items.dropLast().joined(separator: ", ") + ", \(conjunction) \(last)"
  }

  /// `text` with its first letter in upper case.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
