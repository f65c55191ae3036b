import Bytes
import Words

/// Joins tokens that say one thing: a number and its unit, a course code, a citation.
struct TokenJoiner {
  /// The loose hash of every number without a unit.
  static let anyNumber = WordHash.of("#")

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The tokens with such runs as one.
  func joined(_ tokens: [TextToken]) -> [TextToken] {
    var result: [TextToken] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let end = self.end(of: index, in: tokens)
      result.append(end == index + 1 ? tokens[index] : join(tokens, index..<end))
      index = end
    }
    return result
  }

  /// The index after the last token that says one thing with the one at `index`.
  private func end(of index: Int, in tokens: [TextToken]) -> Int {
    switch tokens[index].kind {
    case .number: quantity(index, tokens)
    case .word: code(index, tokens) ?? part(index, tokens) ?? index + 1
    case .mark where bytes[Int(tokens[index].start)] == UInt8(ascii: "$"):
      isNumber(index + 1, tokens) && isAdjacent(index, tokens) ? index + 2 : index + 1
    case .comma, .stop, .mark: index + 1
    }
  }

  // MARK: Quantities

  /// `8 hours`, `16-hour`, `12-14`, `6-509-1280`, `24/7`, `1½ hours`, `50%`, `1,000 gallons per
  /// minute`, `28 CFR Part 23`.
  private func quantity(_ start: Int, _ tokens: [TextToken]) -> Int {
    var end = fraction(start, tokens) ?? start + 1
    if end == start + 1, isNumber(end, tokens) { end = fraction(end, tokens) ?? end }
    while isHyphen(end, tokens), isAdjacent(end - 1, tokens), isAdjacent(end, tokens),
      isNumber(end + 1, tokens)
    {
      end += 2
    }
    if isHyphen(end, tokens), isAdjacent(end - 1, tokens), isAdjacent(end, tokens),
      kind(end + 1, tokens) == .word
    {
      return end + 2
    }
    guard end < tokens.count else { return end }
    if tokens[end].key == Self.percent { return end + 1 }
    guard tokens[end].kind == .word else { return end }
    if Self.codes.contains(tokens[end].key) { return part(end + 1, tokens) ?? number(end, tokens) }
    return unit(end, tokens) ?? end
  }

  /// The index after numbers with nothing but slashes between them: `1/2`, `24/7`, `½`.
  private func fraction(_ start: Int, _ tokens: [TextToken]) -> Int? {
    var end = start
    while isNumber(end, tokens), isSlash(end + 1, tokens), isAdjacent(end, tokens),
      isAdjacent(end + 1, tokens), isNumber(end + 2, tokens)
    {
      end += 2
    }
    return end > start ? end + 1 : nil
  }

  /// The index after the unit that begins at `index`: `hours`, `square feet`, `feet per second`.
  private func unit(_ index: Int, _ tokens: [TextToken]) -> Int? {
    guard index < tokens.count else { return nil }
    if Self.unitPrefixes.contains(tokens[index].loose) { return unit(index + 1, tokens) }
    guard Self.units.contains(tokens[index].loose) else { return nil }
    if index + 2 < tokens.count, tokens[index + 1].key == Self.per,
      Self.units.contains(tokens[index + 2].loose)
    {
      return index + 3
    }
    return index + 1
  }

  // MARK: Codes and citations

  /// `IS-700`, `IS-0100.c`, `E/L 0973`, `NFPA 1006`: capitals, then a number after a hyphen or, when
  /// it has three digits or more, after a space.
  private func code(_ start: Int, _ tokens: [TextToken]) -> Int? {
    guard isCapitals(start, tokens) else { return nil }
    var end = start + 1
    while isSlash(end, tokens), isAdjacent(end - 1, tokens), isAdjacent(end, tokens),
      isCapitals(end + 1, tokens)
    {
      end += 2
    }
    let hasHyphen =
      isHyphen(end, tokens) && isAdjacent(end - 1, tokens) && isAdjacent(end, tokens)
    if hasHyphen { end += 1 }
    guard end < tokens.count, bytes[Int(tokens[end].start)].isDigit else {
      return nil
    }
    if !hasHyphen {
      let isArticle =
        end == start + 1 && tokens[start].range.count == 1
        && (isByte(UInt8(ascii: "A"), start, tokens) || isByte(UInt8(ascii: "I"), start, tokens))
      guard !isArticle, tokens[end].range.count >= 3, unit(end + 1, tokens) == nil,
        !(isHyphen(end + 1, tokens) && isAdjacent(end, tokens))
      else { return nil }
    }
    end += 1
    if isByte(UInt8(ascii: "."), end, tokens), isAdjacent(end - 1, tokens),
      isAdjacent(end, tokens), end + 1 < tokens.count, tokens[end + 1].range.count == 1,
      tokens[end + 1].kind == .word
    {
      end += 2
    }
    return end
  }

  /// `Part 23`, `Section 5121`.
  private func part(_ index: Int, _ tokens: [TextToken]) -> Int? {
    guard index < tokens.count else { return nil }
    // Most words needn't be looked up: these begin with a capital.
    let first = bytes[Int(tokens[index].start)]
    guard first.isUppercaseLetter || first >= 0x80, Self.parts.contains(tokens[index].key) else {
      return nil
    }
    return isNumber(index + 1, tokens) ? index + 2 : nil
  }

  /// The index after a number that follows `index`, or after `index`.
  private func number(_ index: Int, _ tokens: [TextToken]) -> Int {
    isNumber(index + 1, tokens) ? index + 2 : index + 1
  }

  // MARK: Looking at tokens

  private func kind(_ index: Int, _ tokens: [TextToken]) -> TextToken.Kind? {
    index < tokens.count ? tokens[index].kind : nil
  }

  private func isNumber(_ index: Int, _ tokens: [TextToken]) -> Bool {
    kind(index, tokens) == .number
  }

  private func isByte(_ byte: UInt8, _ index: Int, _ tokens: [TextToken]) -> Bool {
    index < tokens.count && bytes[Int(tokens[index].start)] == byte
  }

  private func isSlash(_ index: Int, _ tokens: [TextToken]) -> Bool {
    index < tokens.count && tokens[index].key == Self.slash
  }

  private func isHyphen(_ index: Int, _ tokens: [TextToken]) -> Bool {
    index < tokens.count && tokens[index].key == Self.hyphen
  }

  /// Whether nothing stands between the token at `index` and the next one.
  private func isAdjacent(_ index: Int, _ tokens: [TextToken]) -> Bool {
    index + 1 < tokens.count && tokens[index].end == tokens[index + 1].start
  }

  private func isCapitals(_ index: Int, _ tokens: [TextToken]) -> Bool {
    guard index < tokens.count, tokens[index].range.count <= 6 else { return false }
    return tokens[index].range.allSatisfy { bytes[$0].isUppercaseLetter }
  }

  // MARK: Joining

  /// The tokens at `range` as one. Numbers with the same unit are loosely the same.
  private func join(_ tokens: [TextToken], _ range: Range<Int>) -> TextToken {
    var key = WordHash()
    var loose = WordHash()
    var isPlain = true
    for index in range {
      let hasSpace = index > range.lowerBound && isApart(index, tokens)
      if hasSpace { key.add(0x20 as UInt8) }
      isPlain = isPlain && tokens[index].isPlain && !hasSpace
      key.add(tokens[index].key)
      if tokens[index].kind.isWord { loose.add(tokens[index].loose) }
    }
    return TextToken(
      start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end, kind: .number,
      isPlain: isPlain, key: key.value, loose: loose.value)
  }

  /// Whether white space stands before the token at `index`, or could: `1½` is `1 1/2`.
  private func isApart(_ index: Int, _ tokens: [TextToken]) -> Bool {
    !isAdjacent(index - 1, tokens)
      || tokens[index].kind == .number && tokens[index - 1].kind == .number
  }

  private static let hyphen = WordHash.of("-")
  private static let slash = WordHash.of("/")
  private static let percent = WordHash.of("%")
  private static let per = WordHash.of("per")
  private static let parts = hashes("Part Parts Section Sections Sec Title Chapter Article")
  private static let codes = hashes("CFR USC U.S.C C.F.R")
  private static let unitPrefixes = hashes("square cubic nautical metric operational calendar")
  /// Units in lower case, without the plural's `s` where more than three letters stay.
  private static let units = hashes(
    """
    second sec minute min hour hr hrs day week month year yr yrs shift period time
    inch inche foot feet ft yard yd mile mi meter metre m km cm mm kilometer kilometre acre
    hectare gallon gal liter litre l quart pint barrel gpm gph psi mph knot
    pound lb lbs ton tonne ounce oz kilogram kg gram g
    watt w kw kilowatt mw megawatt volt v amp kva hz khz mhz ghz kb mb gb tb mbp kbp gbp
    degree percent dollar
    """)

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }
}
