import Bytes
public import CommonMark
import Diagnostics
import Words

/// Cuts texts into the words that search knows: in lower case, without accents or apostrophes.
///
/// Beside the words themselves it finds what is written in several ways, in one form: course codes
/// ("IS-700", "IS 700" and "IS0700" are `is700`; "E/L 0191" is `l191` and `e191`), numbers with what
/// they count ("40-hour" and "40 hours" are `40hour`), and words that a hyphen joins ("Wi-Fi" is
/// `wifi`, "9-1-1" is `911`). What is glued has its parts as words too: "NFPA1006" reads as "NFPA
/// 1006". The standard theme's `search-language.js` reads what people type in the same way: one list
/// of cases holds both to it.
public struct WordReader: Sendable {
  /// What kind of word was found.
  public enum Kind: Sendable {
    /// A word as it stands.
    case plain
    /// A number with the word after it.
    case quantity
    /// A course code.
    case code
    /// Words that a hyphen joins, or the beginning of a number with a point, as one.
    case joined
  }

  private typealias Text = UnsafeBufferPointer<UInt8>

  /// The word at hand.
  private var word: [UInt8] = []
  /// The word before it, as far as the two may make a code or a quantity.
  private var previous: (word: [UInt8], end: Int, shape: WordShape) = ([], 0, WordShape())
  /// Capital letters with slashes behind them, as in "E/L/G 0191".
  private var prefixes: [[UInt8]] = []
  /// Single digits with hyphens behind them, as in "9-1-1".
  private var digits: [UInt8] = []
  /// Whether a hyphen stands before the word before.
  private var isInChain = false

  /// Makes a reader; one can be used for any number of texts.
  public init() {}

  /// Calls `visit` with every word of `text`, in order.
  public mutating func read(_ text: TextSlice, _ visit: ([UInt8], Kind) -> Void) {
    text.withBytes { bytes in
      guard !bytes.isASCII else { return readWords(of: bytes, visit) }
      SearchedText.fold(bytes).withUnsafeBufferPointer { readWords(of: $0, visit) }
    }
  }

  private mutating func readWords(of text: Text, _ visit: ([UInt8], Kind) -> Void) {
    (previous.end, previous.shape) = (0, WordShape())
    (prefixes, digits, isInChain) = ([], [], false)
    var offset = 0
    while offset < text.count {
      guard Self.letterLength(in: text, at: offset) > 0 else {
        offset += 1
        continue
      }
      let start = offset
      let shape = readWord(of: text, at: &offset)
      emit(shape, text, start..<offset, visit)
    }
  }

  /// The length of the letter or digit at `offset`; 0 where there is none.
  private static func letterLength(in text: Text, at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    guard text[offset] >= 0x80 else { return text[offset].isLetterOrDigit ? 1 : 0 }
    let step = UTF8Scalar(at: offset, in: text)
    return step.value?.role.isPartOfWord == true ? step.byteCount : 0
  }

  /// Reads the word that begins at `offset`, and passes over it.
  private mutating func readWord(of text: Text, at offset: inout Int) -> WordShape {
    word.removeAll(keepingCapacity: true)
    var shape = WordShape()
    while offset < text.count {
      let byte = text[offset]
      if byte.isLetter {
        word.append(byte | 0x20)
        shape.hasLetter = true
        shape.hasLower = shape.hasLower || byte.isLowercaseLetter
      } else if byte.isDigit {
        word.append(byte)
        shape.hasDigit = true
      } else if byte >= 0x80 {
        let length = Self.letterLength(in: text, at: offset)
        guard length > 0 else { break }
        word += text[offset..<offset + length]
        shape.isForeign = true
        offset += length - 1
      } else if byte == UInt8(ascii: "'"), Self.isApostrophe(text, offset) {
        shape.hasApostrophe = true
      } else if Self.isPartOfNumber(text, offset) {
        if byte == UInt8(ascii: ".") { word.append(byte) }
      } else {
        break
      }
      offset += 1
    }
    let isPossessive =
      word.last == UInt8(ascii: "s") && word.count > 1 && text[offset - 2] == UInt8(ascii: "'")
    if isPossessive { word.removeLast() }
    return shape
  }

  /// Whether a letter follows, as in `officer's`: the mark at `offset`, which follows one, joins
  /// them.
  private static func isApostrophe(_ text: Text, _ offset: Int) -> Bool {
    letterLength(in: text, at: offset + 1) > 0 && !text[offset + 1].isDigit
  }

  /// Whether the mark at `offset` is a number's, as in `1.5` and `1,000`. After a comma stand
  /// groups of three digits.
  private static func isPartOfNumber(_ text: Text, _ offset: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool { place < text.count && text[place].isDigit }
    guard text[offset - 1].isDigit, isDigit(offset + 1) else { return false }
    switch text[offset] {
    case UInt8(ascii: "."): return true
    case UInt8(ascii: ","):
      return isDigit(offset + 2) && isDigit(offset + 3) && !isDigit(offset + 4)
    default: return false
    }
  }
}

/// What a word is made of.
private struct WordShape {
  var hasLetter = false
  var hasLower = false
  var hasDigit = false
  var hasApostrophe = false
  /// Whether it has letters beyond ASCII.
  var isForeign = false

  var isNumber: Bool { hasDigit && !hasLetter && !isForeign }
  var isLetters: Bool { hasLetter && !hasDigit && !hasApostrophe && !isForeign }
  var isMixed: Bool { hasLetter && hasDigit && !isForeign }
  var isCapitals: Bool { isLetters && !hasLower }
}

// MARK: - Codes and quantities

extension WordReader {
  private mutating func emit(
    _ shape: WordShape, _ text: Text, _ range: Range<Int>, _ visit: ([UInt8], Kind) -> Void
  ) {
    let gap = text[previous.end..<range.lowerBound]
    let followsHyphen = Self.isOne(gap, "-") && previous.end > 0
    if Self.isOne(gap, "/"), previous.shape.isCapitals {
      prefixes.append(previous.word)
    } else if !shape.isNumber {
      prefixes.removeAll()
    }
    if !followsHyphen || !Self.isDigit(previous) { digits.removeAll() }
    if shape.isMixed {
      emitGlued(visit)
    } else {
      visit(word, .plain)
      if shape.isNumber { emitWhole(visit) }
      let isCode = previous.shape.isLetters && shape.isNumber
      if isCode || previous.shape.isNumber && shape.isLetters {
        emitJoined(isCode: isCode, gap, visit)
      } else if followsHyphen {
        emitHyphened(shape, text, range.upperBound, visit)
      }
    }
    swap(&word, &previous.word)
    previous.shape = shape
    previous.end = range.upperBound
    isInChain = followsHyphen
  }

  /// A word of letters and digits: its two parts, where it has two, and the whole.
  private func emitGlued(_ visit: ([UInt8], Kind) -> Void) {
    let isCode = Self.isCode(word)
    let first = word.prefix { $0.isLetter == word[0].isLetter }
    let rest = word[first.endIndex...]
    let isQuantity = !rest.isEmpty && rest.allSatisfy(\.isLetter)
    guard isCode || isQuantity && !rest.elementsEqual("s".utf8) else {
      return visit(Self.oneForm(word), .plain)
    }
    visit(Array(first), .plain)
    visit(Array(rest), .plain)
    visit(Self.oneForm(word), isCode ? .code : .quantity)
    if isCode { emitPrefixed(rest, visit) }
  }

  /// The code of every prefix that stands before the last one.
  private func emitPrefixed(_ digits: ArraySlice<UInt8>, _ visit: ([UInt8], Kind) -> Void) {
    for prefix in prefixes { visit(Self.oneForm(prefix + digits), .code) }
  }

  /// What stands before a number's point, where that is no small amount: of "1910.120" the part.
  private func emitWhole(_ visit: ([UInt8], Kind) -> Void) {
    let whole = word.prefix { $0 != UInt8(ascii: ".") }
    if whole.count > 2, whole.count < word.count { visit(Array(whole), .joined) }
  }

  /// The word before with this one, letters and a number as a code, or a number and a word as a
  /// quantity, where nothing but a hyphen, spaces or brackets is between them.
  private mutating func emitJoined(
    isCode: Bool, _ gap: Slice<Text>, _ visit: ([UInt8], Kind) -> Void
  ) {
    guard (1...2).contains(gap.count), gap.allSatisfy(Self.joins) else { return }
    guard isCode else {
      if word.count > 1 { visit(Self.oneForm(previous.word + word), .quantity) }
      return
    }
    guard previous.word.count <= 6, Self.isOne(gap, "-") || !previous.shape.hasLower,
      word.allSatisfy(\.isDigit)
    else { return }
    visit(Self.oneForm(previous.word + word), .code)
    emitPrefixed(word[...], visit)
  }
}

// MARK: - Hyphens

extension WordReader {
  /// Two words of letters that a hyphen joins, and no further one; three digits or more.
  private mutating func emitHyphened(
    _ shape: WordShape, _ text: Text, _ end: Int, _ visit: ([UInt8], Kind) -> Void
  ) {
    if previous.shape.isLetters, shape.isLetters, !isInChain, !Self.goesOn(text, end) {
      visit(previous.word + word, .joined)
    } else if Self.isDigit(previous), shape.isNumber, word.count == 1 {
      if digits.isEmpty { digits = previous.word }
      digits += word
      if digits.count > 2 { visit(digits, .joined) }
    }
  }

  /// Whether a hyphen and a letter or digit follow.
  private static func goesOn(_ text: Text, _ end: Int) -> Bool {
    end < text.count && text[end] == UInt8(ascii: "-") && letterLength(in: text, at: end + 1) > 0
  }

  private static func isDigit(_ previous: (word: [UInt8], end: Int, shape: WordShape)) -> Bool {
    previous.shape.isNumber && previous.word.count == 1
  }

  private static func isOne(_ gap: Slice<Text>, _ sign: Unicode.Scalar) -> Bool {
    gap.count == 1 && gap.first == UInt8(ascii: sign)
  }

  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// Whether `word` is letters and then digits.
  private static func isCode(_ word: [UInt8]) -> Bool {
    let digits = word.drop(while: \.isLetter)
    return !digits.isEmpty && digits.count < word.count && digits.allSatisfy(\.isDigit)
  }

  /// `is0700` as `is700` and `40hours` as `40hour`, in the one form of `IS-700` and `40 hours`;
  /// another word as it is.
  private static func oneForm(_ word: [UInt8]) -> [UInt8] {
    if isCode(word) {
      let letters = word.prefix(while: \.isLetter)
      let digits = word[letters.endIndex...].drop { $0 == UInt8(ascii: "0") }
      return Array(letters) + (digits.isEmpty ? word.suffix(1) : digits)
    }
    let unit = word.drop { !$0.isLetter }
    let isQuantity = unit.count < word.count && unit.allSatisfy(\.isLetter)
    return isQuantity && word.last == UInt8(ascii: "s") ? word.dropLast() : word
  }
}
