import Bytes

/// Takes the endings off English words, so that `inspects` is found by `inspecting`: Martin
/// Porter's second algorithm.
///
/// An index says which of its words have one stem, so that the page that searches needs no stemmer.
public struct EnglishStemmer: Sendable {
  private var word: [UInt8] = []
  /// Where the two regions begin in which endings may go.
  private var first = 0
  private var second = 0

  /// Makes a stemmer; one can be used for any number of words.
  public init() {}

  /// The stem of `word`, which is in lower case. Words of other letters than a to z are their own.
  public mutating func stem(_ text: [UInt8]) -> [UInt8] {
    if let exception = Self.exceptions[text] { return exception }
    guard text.count > 2, text.allSatisfy(\.isLowercaseLetter) else { return text }
    word = text
    markConsonantY()
    findRegions()
    takePlural()
    guard !Self.invariant.contains(word) else { return word }
    takePast()
    softenY()
    takeSuffix(Self.secondStep, from: first)
    takeSuffix(Self.thirdStep, from: first)
    takeLast()
    takeE()
    return word.map { $0 == Self.consonantY ? Self.y : $0 }
  }
}

// MARK: - Letters and regions

extension EnglishStemmer {
  private static let a = UInt8(ascii: "a")
  private static let e = UInt8(ascii: "e")
  private static let i = UInt8(ascii: "i")
  private static let l = UInt8(ascii: "l")
  private static let s = UInt8(ascii: "s")
  private static let t = UInt8(ascii: "t")
  private static let y = UInt8(ascii: "y")
  /// A `y` that is a consonant.
  private static let consonantY = UInt8(ascii: "Y")

  private static let exceptions: [[UInt8]: [UInt8]] = table([
    ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
    ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"),
    ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"),
    ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
  ])

  /// Words that stay as they are once their plural is gone.
  private static let invariant = Set(
    ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"]
      .map { Array($0.utf8) })

  private static func table(_ rows: [(String, String)]) -> [[UInt8]: [UInt8]] {
    Dictionary(
      rows.map { (Array($0.0.utf8), Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case a, e, i, UInt8(ascii: "o"), UInt8(ascii: "u"), y: true
    default: false
    }
  }

  private mutating func markConsonantY() {
    for place in word.indices where word[place] == Self.y {
      if place == 0 || Self.isVowel(word[place - 1]) { word[place] = Self.consonantY }
    }
  }

  private mutating func findRegions() {
    let start = ["gener", "commun", "arsen"].first { word.starts(with: $0.utf8) }
    first = start?.utf8.count ?? afterVowelAndConsonant(from: 0)
    second = afterVowelAndConsonant(from: first)
  }

  private func afterVowelAndConsonant(from start: Int) -> Int {
    var place = start
    while place < word.count, !Self.isVowel(word[place]) { place += 1 }
    while place < word.count, Self.isVowel(word[place]) { place += 1 }
    return min(place + 1, word.count)
  }

  private func ends(with ending: String) -> Bool {
    let count = ending.utf8.count
    return word.count >= count && word.suffix(count).elementsEqual(ending.utf8)
  }

  private func hasVowel(before end: Int) -> Bool { word[..<end].contains(where: Self.isVowel) }

  /// Whether the letters before `end` are a short syllable.
  private func isShortSyllable(before end: Int) -> Bool {
    if end == 2 { return Self.isVowel(word[0]) && !Self.isVowel(word[1]) }
    guard end > 2, !Self.isVowel(word[end - 3]), Self.isVowel(word[end - 2]) else { return false }
    return !Self.isVowel(word[end - 1]) && !Array("wxY".utf8).contains(word[end - 1])
  }

  private mutating func replaceLast(_ count: Int, with ending: String) {
    word.replaceSubrange((word.count - count)..., with: ending.utf8)
  }
}

// MARK: - Endings

extension EnglishStemmer {
  private mutating func takePlural() {
    if ends(with: "sses") {
      word.removeLast(2)
    } else if ends(with: "ied") || ends(with: "ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if word.last == Self.s, !ends(with: "us"), !ends(with: "ss"),
      hasVowel(before: word.count - 2)
    {
      word.removeLast()
    }
  }

  private mutating func takePast() {
    if let ending = ["eedly", "eed"].first(where: ends) {
      if word.count - ending.utf8.count >= first { replaceLast(ending.utf8.count, with: "ee") }
      return
    }
    guard let ending = ["ingly", "edly", "ing", "ed"].first(where: ends),
      hasVowel(before: word.count - ending.utf8.count)
    else { return }
    word.removeLast(ending.utf8.count)
    if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
      word.append(Self.e)
    } else if let last = word.last, word.count > 1, word[word.count - 2] == last,
      Array("bdfgmnprt".utf8).contains(last)
    {
      word.removeLast()
    } else if first >= word.count, isShortSyllable(before: word.count) {
      word.append(Self.e)
    }
  }

  private mutating func softenY() {
    guard word.count > 2, word.last == Self.y || word.last == Self.consonantY,
      !Self.isVowel(word[word.count - 2])
    else { return }
    word[word.count - 1] = Self.i
  }

  /// Endings and what takes their place, the longest first where one ends in another.
  private static let secondStep = [
    ("ational", "ate"), ("tional", "tion"), ("ization", "ize"), ("fulness", "ful"),
    ("ousness", "ous"), ("iveness", "ive"), ("biliti", "ble"), ("lessli", "less"),
    ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
    ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"),
    ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
  ]
  private static let thirdStep = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
    ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
  ]

  private mutating func takeSuffix(_ table: [(ending: String, other: String)], from region: Int) {
    guard let (ending, other) = table.first(where: { ends(with: $0.ending) }) else { return }
    let start = word.count - ending.utf8.count
    guard start >= region else { return }
    switch ending {
    case "ogi" where start == 0 || word[start - 1] != Self.l: return
    case "li" where start == 0 || !Array("cdeghkmnrt".utf8).contains(word[start - 1]): return
    case "ative" where start < second: return
    default: replaceLast(ending.utf8.count, with: other)
    }
  }

  private static let lastStep = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion", "al", "er", "ic",
  ]

  private mutating func takeLast() {
    guard let ending = Self.lastStep.first(where: ends) else { return }
    let start = word.count - ending.utf8.count
    guard start >= second else { return }
    if ending == "ion", start == 0 || ![Self.s, Self.t].contains(word[start - 1]) { return }
    word.removeLast(ending.utf8.count)
  }

  private mutating func takeE() {
    guard let last = word.last else { return }
    let start = word.count - 1
    if last == Self.e {
      if start >= second || (start >= first && !isShortSyllable(before: start)) {
        word.removeLast()
      }
    } else if last == Self.l, start >= second, word.count > 1, word[start - 1] == Self.l {
      word.removeLast()
    }
  }
}
