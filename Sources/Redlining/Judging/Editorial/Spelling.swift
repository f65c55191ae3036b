import Words

/// Tells whether words are the same ones, spelled otherwise.
///
/// Without a dictionary, only what hardly ever makes another word counts: hyphens and spaces in a
/// compound, British and American spellings, and in long words a letter doubled, left out or
/// swapped with its neighbour, away from the endings that make another form of a word.
enum Spelling {
  /// Whether `old` and `new`, words in lower case, are the same ones.
  static func isSame(_ old: [String], _ new: [String]) -> Bool {
    guard !old.isEmpty, !new.isEmpty, old != new,
      (old + new).allSatisfy({ $0.utf8.allSatisfy { isLetter($0) || $0 == apostrophe } })
    else { return false }
    let (one, other) = (letters(old), letters(new))
    if one == other { return one.utf8.count >= 5 }
    guard old.count == new.count else { return false }
    return zip(old, new).allSatisfy { $0 == $1 || isSame($0, $1) }
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func letters(_ words: [String]) -> String {
    String(decoding: words.joined().utf8.filter { $0 != apostrophe }, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLowercaseLetter
  }

  private static func isSame(_ old: String, _ new: String) -> Bool {
    american(old) == american(new) || isTypingError(Array(old.utf8), Array(new.utf8))
  }

  /// Whether two words are forms of one, as a number or a tense makes them: "operator" and
  /// "operators", "has" and "have".
  static func isInflection(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    let (short, long) = old.utf8.count < new.utf8.count ? (old, new) : (new, old)
    if long == short + "s" || long == short + "es" || long == short + "'s" { return true }
    if short.hasSuffix("y"), long == short.dropLast() + "ies" { return true }
    return irregular.contains([old, new])
  }

  private static let irregular: Set<Set<String>> = [
    ["is", "are"], ["has", "have"], ["was", "were"], ["person", "people"], ["man", "men"],
    ["woman", "women"], ["foot", "feet"], ["child", "children"], ["this", "these"],
    ["that", "those"], ["does", "do"],
  ]

  // MARK: British and American

  /// A word in its American spelling, as far as its ending shows it.
  static func american(_ word: String) -> String {
    if let known = words[word] { return known }
    for (british, american) in endings where word.utf8.count > british.utf8.count + 2 {
      if word.hasSuffix(british) {
        return word.dropLast(british.count) + american
      }
    }
    return word
  }

  private static let words: [String: String] = [
    "centre": "center", "centres": "centers", "metre": "meter", "metres": "meters",
    "kilometre": "kilometer", "kilometres": "kilometers", "litre": "liter", "litres": "liters",
    "theatre": "theater", "fibre": "fiber", "calibre": "caliber", "grey": "gray",
    "programme": "program", "programmes": "programs", "defence": "defense",
    "offence": "offense", "licence": "license", "licences": "licenses", "practise": "practice",
    "catalogue": "catalog", "dialogue": "dialog", "aluminium": "aluminum", "tyre": "tire",
    "tyres": "tires", "judgement": "judgment", "acknowledgement": "acknowledgment",
    "ageing": "aging", "cheque": "check", "kerb": "curb", "plough": "plow",
    "sceptical": "skeptical",
  ]

  private static let endings: [(String, String)] = [
    ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"),
    ("ises", "izes"), ("ise", "ize"), ("ysed", "yzed"), ("yse", "yze"), ("ysing", "yzing"),
    ("elling", "eling"), ("elled", "eled"), ("eller", "eler"), ("alling", "aling"),
    ("alled", "aled"), ("ouring", "oring"), ("oured", "ored"), ("ours", "ors"), ("our", "or"),
    ("oural", "oral"), ("ourable", "orable"),
  ]

  // MARK: Typing errors

  /// Whether one word is the other with a letter doubled or left out, or two swapped.
  private static func isTypingError(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count >= 7, long.count - short.count <= 1 else { return false }
    let first = zip(short, long).prefix { $0 == $1 }.count
    let last = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if short.count == long.count {
      // Two neighbours swapped.
      return first >= 1 && first + 1 < short.count && first + last == short.count - 2
        && short[first] == long[first + 1] && short[first + 1] == long[first]
        && !isConflict(short, long)
    }
    guard first + last >= short.count, first >= 2, last >= 3, !isConflict(short, long) else {
      return false
    }
    let isDoubled = first > 0 && long[first] == long[first - 1]
    return isDoubled || long.count >= 9
  }

  private static func isConflict(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    conflicts.contains([
      String(decoding: one, as: UTF8.self), String(decoding: other, as: UTF8.self),
    ])
  }

  /// Words that a typing error could make of one another, and that mean different things.
  private static let conflicts: Set<Set<String>> = [
    ["interment", "internment"], ["interments", "internments"], ["personal", "personnel"],
    ["contract", "contact"], ["contracts", "contacts"], ["perspective", "prospective"],
    ["ordinance", "ordnance"], ["causality", "casualty"], ["interstate", "intrastate"],
    ["discreet", "discrete"], ["planning", "planing"], ["desserts", "deserts"],
    ["stripping", "striping"], ["tapping", "taping"], ["scarring", "scaring"],
    ["martials", "maritals"], ["compliant", "complaint"], ["compliants", "complaints"],
  ]
}
