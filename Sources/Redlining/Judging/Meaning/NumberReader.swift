/// Reads numbers, in figures and in words.
struct NumberReader {
  let list: WordList

  /// A number in figures that begins at `index`: `1,200`, `2.5`.
  func figures(at index: Int, to end: Int) -> (value: Double, end: Int)? {
    guard index < end, list[index].kind == .number else { return nil }
    var digits = list[index].folded
    var next = index + 1
    while next + 1 < end, digits.utf8.count > 0, list[next].folded == ",", list[next].isJoined,
      list[next + 1].kind == .number, list[next + 1].isJoined, list[next + 1].folded.utf8.count == 3
    {
      digits += list[next + 1].folded
      next += 2
    }
    if next + 1 < end, list[next].raw == ".", list[next].isJoined, list[next + 1].kind == .number,
      list[next + 1].isJoined
    {
      digits += "." + list[next + 1].folded
      next += 2
    }
    guard digits.utf8.count <= 15, let value = Double(digits) else { return nil }
    return (value, next)
  }

  /// A fraction in figures that begins at `index`: `1/2`.
  func fraction(at index: Int, to end: Int) -> (value: Double, end: Int)? {
    guard index + 2 < end, list[index + 1].folded == "/", list[index + 2].kind == .number,
      let top = Double(list[index].folded), let bottom = Double(list[index + 2].folded),
      (2...16).contains(bottom), top < bottom
    else { return nil }
    return (top / bottom, index + 3)
  }

  /// A number in words that begins at `index`: `twelve`, `twenty-five`, `two hundred`.
  func words(at index: Int) -> (value: Double, end: Int)? {
    guard let word = list.word(at: index), let first = Self.small[word.folded] else { return nil }
    if word.folded == "one", isPronoun(index) { return nil }
    var (value, end) = (first, index + 1)
    if first >= 20, list.word(at: end)?.folded == "-",
      let ones = list.word(at: end + 1).flatMap({ Self.small[$0.folded] }), ones < 10
    {
      (value, end) = (value + ones, end + 2)
    }
    if let scale = list.word(at: end).flatMap({ Self.scales[$0.folded] }) {
      (value, end) = (value * scale, end + 1)
    }
    if list.stands(["and", "a", "half"], at: end) { (value, end) = (value + 0.5, end + 3) }
    if let part = part(at: end) { (value, end) = (value / part.of, part.end) }
    return (value, end)
  }

  /// The parts that a whole is cut into, "thirds of", "-quarter of", and where their name ends.
  private func part(at index: Int) -> (of: Double, end: Int)? {
    let start = list.word(at: index)?.folded == "-" ? index + 1 : index
    guard let name = list.word(at: start)?.folded, list.word(at: start + 1)?.folded == "of",
      let count = Self.parts[name.hasSuffix("s") ? String(name.dropLast()) : name]
    else { return nil }
    return (count, start + 1)
  }

  private static let parts: [String: Double] = [
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10,
  ]

  /// Whether "one" stands for a thing rather than for a number of things.
  private func isPronoun(_ index: Int) -> Bool {
    if let after = list.word(at: index + 1), ["another", "'s"].contains(after.folded) {
      return true
    }
    guard index > 0 else { return false }
    return ["no", "any", "each", "every", "this", "that", "which"].contains(list[index - 1].folded)
  }

  /// Whether a word is a number: `twelve`.
  static func isNumber(_ word: String) -> Bool { small[word] != nil || scales[word] != nil }

  private static let scales: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
  ]

  private static let small: [String: Double] = {
    let names = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen twenty
      """.split(separator: " ")
    var numbers = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { (String($1), Double($0)) })
    let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (offset, name) in tens.enumerated() { numbers[name] = Double(30 + 10 * offset) }
    numbers["dozen"] = 12
    return numbers
  }()
}
