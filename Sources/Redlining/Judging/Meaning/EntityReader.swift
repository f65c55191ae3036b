/// Finds the amounts, types, codes and dates of a text.
///
/// A number is an amount unless its surroundings say otherwise: `NFPA 1006, 2017 edition`,
/// `28 CFR Part 23`, `24/7`, `555-0100` and `Type 2` hold none.
struct EntityReader {
  private let list: WordList
  private let numbers: NumberReader
  private var entities: [Entity] = []

  /// The entities of `list`, in order, none inside another.
  static func entities(of list: WordList) -> [Entity] {
    var reader = EntityReader(list)
    var index = 0
    while index < list.count { index = reader.readCluster(from: index) }
    return reader.entities
  }

  private init(_ list: WordList) {
    self.list = list
    numbers = NumberReader(list: list)
  }

  /// The end of the last entity.
  private var taken: Int { entities.last?.extent.upperBound ?? 0 }

  /// Reads what stands without white space from `index` on; the index after what was read.
  private mutating func readCluster(from index: Int) -> Int {
    var end = index + 1
    while end < list.count, list[end].isJoined { end += 1 }
    let core = stripped(max(index, taken)..<end)
    guard !core.isEmpty else { return end }
    if list[core.lowerBound].kind == .number || list[core.lowerBound].folded == "$" {
      readFigures(core)
    } else if let word = numbers.words(at: core.lowerBound) {
      readQuantity(core.lowerBound..<word.end, word.value)
    } else if core.contains(where: { list[$0].kind == .number }) {
      readCode(core)
    } else if core.count == 1, follows("type", core.lowerBound),
      let number = Self.roman[list[core.lowerBound].raw]
    {
      append(.type(number), core.lowerBound - 1..<core.upperBound, core)
    }
    return max(end, taken)
  }

  /// A cluster without the signs around it.
  private func stripped(_ cluster: Range<Int>) -> Range<Int> {
    var (start, end) = (cluster.lowerBound, cluster.upperBound)
    guard start < end else { return start..<start }
    while start < end, list[start].isNeutral || list[start].folded == "±" { start += 1 }
    while end > start, list[end - 1].isNeutral { end -= 1 }
    return start..<end
  }

  private mutating func append(_ meaning: Entity.Meaning, _ extent: Range<Int>, _ core: Range<Int>)
  {
    guard extent.lowerBound >= taken else { return }
    entities.append(Entity(meaning: meaning, extent: extent, core: core))
  }

  // MARK: Figures

  /// A cluster that begins with a digit or a dollar sign.
  private mutating func readFigures(_ cluster: Range<Int>) {
    let hasDollar = list[cluster.lowerBound].folded == "$"
    let start = cluster.lowerBound + (hasDollar ? 1 : 0)
    guard let number = numbers.figures(at: start, to: cluster.upperBound) else {
      return readCode(cluster)
    }
    if let part = numbers.fraction(at: start, to: list.count), hasUnit(at: part.end) {
      return readQuantity(start..<part.end, part.value)
    }
    if isTypeNumber(start, number.end, cluster) {
      let isNamed = follows("type", start) || follows("types", start)
      let digits = list[start].raw
      guard let type = Int(digits) else { return }
      return append(.type(type), (isNamed ? start - 1 : start)..<number.end, start..<number.end)
    }
    let rest = list.word(at: number.end)
    if number.end == cluster.upperBound || rest?.isJoined != true {
      return readNumber(cluster.lowerBound..<number.end, number.value)
    }
    guard let rest else { return }
    switch rest.folded {
    case "%", "+", ")": readQuantity(cluster.lowerBound..<number.end, number.value)
    case "-" where number.end + 1 < cluster.upperBound: readHyphened(cluster, start, number)
    case _ where rest.kind == .word && Measure.read(list, at: number.end) != nil:
      readQuantity(cluster.lowerBound..<number.end, number.value)
    case "st", "nd", "rd", "th": return
    default: readCode(cluster)
    }
  }

  /// `8-hour`, `4-6 hours`; else a code.
  private mutating func readHyphened(
    _ cluster: Range<Int>, _ start: Int, _ number: (value: Double, end: Int)
  ) {
    let next = number.end + 1
    if list[next].kind == .word { return readQuantity(start..<number.end, number.value) }
    guard let other = numbers.figures(at: next, to: cluster.upperBound),
      other.end == cluster.upperBound || list[other.end].folded == "-"
        || list[other.end].kind == .word,
      other.value > number.value, list[next].raw.utf8.count <= 3 || hasUnit(at: other.end)
    else { return readCode(cluster) }
    if other.end < cluster.upperBound, list.word(at: other.end + 1)?.kind == .number {
      return readCode(cluster)
    }
    readQuantity(start..<other.end, number.value, other.value)
  }

  /// A number that stands alone: an amount, a date, or the number of something.
  private mutating func readNumber(_ core: Range<Int>, _ value: Double) {
    if isDate(core) {
      return append(.date, core, core)
    }
    let isDesignation = isDesignation(core, value)
    if isDesignation, !hasUnit(at: core.upperBound) {
      let start = core.lowerBound
      let isNamed = start > taken && list[start - 1].kind == .word
      return append(.code, (isNamed ? nameStart(start) : start)..<core.upperBound, core)
    }
    readQuantity(core, value)
  }

  private func hasUnit(at index: Int) -> Bool {
    Measure.read(list, at: unitStart(index)) != nil
  }

  /// Whether a number without a unit numbers something instead of counting it.
  private func isDesignation(_ core: Range<Int>, _ value: Double) -> Bool {
    if value == 911 || value != value.rounded() { return true }
    if let after = list.word(at: core.upperBound), ["cfr", "usc", "u"].contains(after.folded) {
      return after.isAcronym || after.raw == "U"
    }
    if let last = entities.last, case .code = last.meaning, value >= 100,
      core.lowerBound - last.extent.upperBound <= 3,
      list.words[last.extent.upperBound..<core.lowerBound].allSatisfy({
        $0.isNeutral || $0.folded == "and" || $0.folded == "or"
      })
    {
      return true
    }
    if list[core.lowerBound].raw.utf8.count > 1, list[core.lowerBound].raw.hasPrefix("0") {
      return true
    }
    guard core.lowerBound > 0 else { return false }
    let before = list[core.lowerBound - 1]
    if before.kind == .word, before.raw.utf8.count == 1, !before.isSmall, before.raw != "I",
      before.raw.first?.isUppercase == true
    {
      return true
    }
    return Self.numbered.contains(before.folded)
      || before.isAcronym && !Self.shouted.contains(before.folded)
  }

  private func isDate(_ core: Range<Int>) -> Bool {
    let word = list[core.lowerBound]
    let before = core.lowerBound > 0 ? list[core.lowerBound - 1] : nil
    let after = list.word(at: core.upperBound)
    if before.map({ Self.isMonth($0) }) == true { return true }
    if after.map({ Self.isMonth($0) }) == true, word.raw.utf8.count <= 2 { return true }
    if isClockTime(core.upperBound) { return true }
    guard core.count == 1, word.raw.utf8.count == 4, ("1900"..."2099").contains(word.raw) else {
      return false
    }
    return !hasUnit(at: core.upperBound)
  }

  /// Whether "am", "p.m." or the like stands at `index`.
  private func isClockTime(_ index: Int) -> Bool {
    guard let word = list.word(at: index) else { return false }
    if word.folded == "am" || word.folded == "pm" { return true }
    return ["a", "p"].contains(word.folded) && list.word(at: index + 1)?.raw == "."
      && list.word(at: index + 2)?.folded == "m"
  }

  private static func isMonth(_ word: WordList.Word) -> Bool {
    months.contains(word.folded) && word.raw.first?.isUppercase == true
  }

  // MARK: Types and codes

  private func follows(_ word: String, _ index: Int) -> Bool {
    index > 0 && list[index - 1].folded == word
  }

  /// Whether the number is a type's: after "Type", or in a list that goes on from one.
  private func isTypeNumber(_ start: Int, _ end: Int, _ cluster: Range<Int>) -> Bool {
    guard end == start + 1, end == cluster.upperBound, list[start].raw.utf8.count <= 2 else {
      return false
    }
    if follows("type", start) || follows("types", start) && list[start].raw.utf8.count == 1 {
      return true
    }
    guard let last = entities.last, case .type = last.meaning, start > last.extent.upperBound else {
      return false
    }
    return start - last.extent.upperBound <= 2
      && list.words[last.extent.upperBound..<start].allSatisfy {
        ["or", "and", ",", "to", "through", "-", "/"].contains($0.folded)
      } && !hasUnit(at: end)
  }

  /// A cluster of letters, digits and signs: `ICS-100`, `E/L0984`, `24/7`; or `Type-1`, and a
  /// range after a word, `twelve-hour` apart.
  private mutating func readCode(_ cluster: Range<Int>) {
    let start = cluster.lowerBound
    if list[start].folded == "type", cluster.count >= 2,
      let number = Int(list[cluster.upperBound - 1].raw),
      list.words[start + 1..<cluster.upperBound - 1].allSatisfy(\.isNeutral)
    {
      return append(.type(number), cluster, cluster.upperBound - 1..<cluster.upperBound)
    }
    let isNamed =
      start > taken && (list[start - 1].isAcronym || Self.numbered.contains(list[start - 1].folded))
      && !Self.shouted.contains(list[start - 1].folded)
    append(.code, (isNamed ? nameStart(start) : start)..<cluster.upperBound, cluster)
  }

  /// Where the letters begin that stand before the number of a code: `E/L 0960`.
  private func nameStart(_ number: Int) -> Int {
    var start = number - 1
    while start - 2 >= taken, list[start - 1].raw == "/", list[start - 2].isCapitals {
      start -= 2
    }
    return start
  }

  // MARK: Amounts

  /// Adds the amount whose number is `core`, with the unit after it and the bounds around it.
  private mutating func readQuantity(_ core: Range<Int>, _ low: Double, _ high: Double? = nil) {
    var (number, high) = (core, high ?? low)
    let isMoney = list[core.lowerBound].folded == "$"
    if let repeated = repeated(after: core.upperBound, low) { number = core.lowerBound..<repeated }
    if high == low, let other = rangeEnd(from: core.lowerBound, after: number.upperBound),
      other.value > low
    {
      (number, high) = (core.lowerBound..<other.end, other.value)
    }
    let unitStart = unitStart(number.upperBound)
    let unit = isMoney ? nil : unit(at: unitStart, of: number)
    var end = unit?.end ?? number.upperBound
    var start = core.lowerBound
    var bound = Bound.exact
    if let place = Bound.windowStart(start, end, in: list), place >= taken {
      (bound, start) = (.window, place)
    } else if let (found, place) = Bound.before(start, from: taken, in: list) {
      (bound, start) = (found, place)
    } else if let (found, place) = Bound.after(end, in: list) {
      (bound, end) = (found, place)
    } else if unit == nil, list.word(at: end)?.kind == .word,
      let (found, _) = Bound.after(end + 1, in: list), list.word(at: end + 1)?.folded == "or"
    {
      // "5 radios or more".
      bound = found
    } else if let found = Bound.near(start, from: taken, in: list) {
      bound = found
    } else if start > taken, list[start - 1].folded == "in", unit?.measure.dimension == .time {
      (bound, start) = (.inTime, start - 1)
    }
    let quantity = Quantity(
      low: low, high: high, measure: isMoney ? Self.dollars : unit?.measure,
      qualifier: unit == nil ? "" : qualifier(number.upperBound..<unitStart),
      unit: unit.map { list.text(of: unitStart..<$0.end) } ?? "",
      number: list.text(of: number), bound: bound, words: list.text(of: start..<end))
    append(.quantity(quantity), start..<end, number)
  }

  /// The end of "(12)" after "twelve".
  private func repeated(after index: Int, _ value: Double) -> Int? {
    guard list.word(at: index)?.folded == "(",
      let number = numbers.figures(at: index + 1, to: list.count), number.value == value,
      list.word(at: number.end)?.folded == ")"
    else { return nil }
    return number.end + 1
  }

  /// The second number of a range that begins at `start`: "to 6", "– 6", "between 4 and 6".
  private func rangeEnd(from start: Int, after index: Int) -> (value: Double, end: Int)? {
    guard let word = list.word(at: index),
      ["to", "-", "through"].contains(word.folded)
        || word.folded == "and" && follows("between", start)
    else { return nil }
    return numbers.figures(at: index + 1, to: list.count) ?? numbers.words(at: index + 1)
  }

  /// The unit at `start`, unless a hyphen makes it part of what is counted: "ten gallon-size jugs".
  private func unit(at start: Int, of number: Range<Int>) -> (measure: Measure, end: Int)? {
    guard let unit = Measure.read(list, at: start) else { return nil }
    let isApart = !list[start].isJoined
    guard isApart, let next = list.word(at: unit.end), next.folded == "-", next.isJoined,
      list.word(at: unit.end + 1)?.isJoined == true
    else { return unit }
    return nil
  }

  /// Where the unit of a number that ends before `index` begins, a hyphen and words like
  /// "consecutive" passed over.
  private func unitStart(_ index: Int) -> Int {
    var start = index
    if list.word(at: start)?.folded == "-", list[start].isJoined { start += 1 }
    if let word = list.word(at: start), Self.qualifiers.contains(word.folded) { start += 1 }
    return start
  }

  private func qualifier(_ words: Range<Int>) -> String {
    list.folded(words).filter { $0 != "-" }.joined(separator: " ")
  }

  private static let dollars = Measure(dimension: .money, factor: 1)

  private static let qualifiers: Set<String> = [
    "consecutive", "continuous", "calendar", "business", "working", "contact", "classroom",
    "credit", "full", "additional", "total", "operational", "nautical", "short", "long", "metric",
    "imperial", "u", "us",
  ]
  private static let numbered: Set<String> = [
    "level", "class", "category", "section", "sections", "part", "parts", "title", "chapter",
    "form", "grade", "tier", "phase", "step", "item", "table", "figure", "no", "no.", "#",
    "standard", "version", "channel", "annex", "appendix", "volume", "edition", "course", "model",
    "route", "highway", "interstate", "article", "division", "schedule", "index", "rule",
    "guide", "handbook", "module", "unit", "lesson", "paragraph", "page",
  ]
  /// Words that lists write in capital letters and that name nothing.
  static let shouted: Set<String> = [
    "plus", "and", "or", "not", "per", "with", "for", "of", "to", "in", "at", "least", "must",
    "shall", "should", "may", "minimum", "maximum", "the", "up", "than", "more", "less", "every",
    "each", "except", "within", "any", "all", "has", "have", "is", "are", "be",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
  private static let roman: [String: Int] = [
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6,
  ]
}
