public import CommonMark
import Words

/// Cuts texts into the words that search knows: in lower case, without accents or apostrophes.
///
/// Beside the words themselves it finds course codes ("IS-700", "is 700" and "IS0700" are `is700`)
/// and numbers with what they count ("40-hour" and "40 hours" are `40hour`). The standard theme's
/// `search-language.js` reads what people type in the same way; a test keeps the two together.
public struct WordReader: Sendable {
  /// What kind of word was found.
  public enum Kind: Sendable {
    /// A word as it stands.
    case plain
    /// A number with the word after it.
    case quantity
    /// A course code.
    case code
  }

  /// The word before the one at hand, as far as the two may make a code or a quantity.
  private struct Previous: Sendable {
    var kind = Shape.other
    var range = 0..<0
    var isUpperCase = false
  }

  private enum Shape: Sendable {
    case letters, number, other
  }

  private var word: [UInt8] = []
  private var previous = Previous()

  /// Makes a reader; one can be used for any number of texts.
  public init() {}

  /// Calls `visit` with every word of `text`, in order.
  public mutating func read(_ text: TextSlice, _ visit: ([UInt8], Kind) -> Void) {
    previous.kind = .other
    text.withBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        if bytes[offset] < 0x80, Self.kind(of: bytes[offset]) == .separator {
          offset += 1
        } else {
          offset = readWord(in: bytes, at: offset, visit)
        }
      }
    }
  }

  /// Reads the word that begins at `start`, if one does, and gives back where to go on.
  private mutating func readWord(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ visit: ([UInt8], Kind) -> Void
  ) -> Int {
    word.removeAll(keepingCapacity: true)
    var offset = start
    var shape = WordShape()
    scan: while offset < bytes.count {
      let byte = bytes[offset]
      guard byte < 0x80 else {
        let step = ForeignLetters.step(in: bytes, at: offset)
        let isInner = step.isApostrophe && offset > start && Self.isASCIIWord(bytes, offset + 3)
        guard step.isLetter || isInner else {
          if offset == start { return offset + step.length }
          break scan
        }
        shape.isForeign = true
        offset += step.length
        continue
      }
      switch Self.kind(of: byte) {
      case .separator:
        guard isInner(byte, in: bytes, at: offset, after: start) else { break scan }
        if byte == UInt8(ascii: ".") { word.append(byte) }
        shape.hasApostrophe = shape.hasApostrophe || byte == UInt8(ascii: "'")
      case .upper:
        word.append(byte | 0x20)
        shape.hasUpper = true
      case .lower:
        word.append(byte)
        shape.hasLower = true
      case .digit:
        word.append(byte)
        shape.hasDigit = true
      }
      offset += 1
    }
    finish(UnsafeBufferPointer(rebasing: bytes[start..<offset]), shape)
    emit(shape, bytes, start..<offset, visit)
    return offset
  }

  /// Whether an ASCII letter or digit stands at `offset`.
  private static func isASCIIWord(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] < 0x80 && kind(of: bytes[offset]) != .separator
  }

  /// Whether a mark belongs to the word around it: `1,000`, `1.5`, `officer's`.
  private func isInner(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, after start: Int
  ) -> Bool {
    guard offset > start, Self.isASCIIWord(bytes, offset + 1) else { return false }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return Self.isDigit(bytes[offset - 1]) && Self.isDigit(bytes[offset + 1])
    case UInt8(ascii: "'"): return true
    default: return false
    }
  }

  /// Takes a possessive's ending, and folds letters that aren't ASCII.
  private mutating func finish(_ raw: UnsafeBufferPointer<UInt8>, _ shape: WordShape) {
    if shape.isForeign {
      word = ForeignLetters.fold(raw)
    } else if shape.hasApostrophe, raw.count > 2, raw[raw.count - 2] == UInt8(ascii: "'"),
      word.last == UInt8(ascii: "s")
    {
      word.removeLast()
    }
  }
}

/// What a word is made of.
private struct WordShape {
  var isForeign = false
  var hasApostrophe = false
  var hasUpper = false
  var hasLower = false
  var hasDigit = false
}

// MARK: - Codes and quantities

extension WordReader {
  private mutating func emit(
    _ shape: WordShape, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ visit: ([UInt8], Kind) -> Void
  ) {
    guard !word.isEmpty else { return }
    let isPlain = !shape.isForeign && !shape.hasApostrophe
    if shape.hasDigit, shape.hasLower || shape.hasUpper, isPlain {
      previous.kind = .other
      return emitMixed(isCode: !shape.hasLower, visit)
    }
    visit(word, .plain)
    let kind: Shape = !isPlain ? .other : shape.hasDigit ? .number : .letters
    if kind != .other, previous.kind != .other, kind != previous.kind {
      let gap = bytes[previous.range.upperBound..<range.lowerBound]
      if (1...2).contains(gap.count), gap.allSatisfy(Self.joins) {
        let isHyphen = gap.elementsEqual([UInt8(ascii: "-")])
        emitJoined(kind, after: Self.plain(bytes[previous.range]), isHyphen: isHyphen, visit)
      }
    }
    previous = Previous(kind: kind, range: range, isUpperCase: !shape.hasLower)
  }

  /// A word of ASCII alone, in lower case.
  private static func plain(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    raw.compactMap { byte in
      if byte == UInt8(ascii: ",") { return nil }
      return kind(of: byte) == .upper ? byte | 0x20 : byte
    }
  }

  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// `IS700` or `40hours`, in the form that `IS-700` and `40 hours` have.
  private mutating func emitMixed(isCode: Bool, _ visit: ([UInt8], Kind) -> Void) {
    let isLetterFirst = !Self.isDigit(word[0])
    let cut =
      word.firstIndex { isLetterFirst ? Self.isDigit($0) : Self.isLetter($0) } ?? word.count
    let (head, tail) = (word[..<cut], word[cut...])
    if isLetterFirst, tail.allSatisfy(Self.isDigit) {
      visit(Array(head) + Self.withoutZeros(tail), isCode ? .code : .plain)
    } else if !isLetterFirst, tail.allSatisfy(Self.isLetter) {
      visit(Array(head) + Self.singular(tail), .plain)
    } else {
      visit(word, .plain)
    }
  }

  private mutating func emitJoined(
    _ kind: Shape, after other: [UInt8], isHyphen: Bool, _ visit: ([UInt8], Kind) -> Void
  ) {
    switch kind {
    case .number:
      guard other.count <= 6, previous.isUpperCase || isHyphen,
        word.allSatisfy(Self.isDigit)
      else { return }
      visit(other + Self.withoutZeros(word[...]), .code)
    case .letters:
      guard word.count > 1 else { return }
      visit(other + Self.singular(word[...]), .quantity)
    case .other: break
    }
  }

  private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.last == UInt8(ascii: "s") ? word.dropLast() : word
  }

  private static func withoutZeros(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = digits.drop { $0 == UInt8(ascii: "0") }
    return rest.isEmpty ? digits.suffix(1) : rest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte ^ 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }
}

// MARK: - Letters

extension WordReader {
  private enum ByteKind {
    case separator, lower, upper, digit
  }

  private static func kind(of byte: UInt8) -> ByteKind {
    if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      return byte & 0x20 == 0 ? .upper : .lower
    }
    return isDigit(byte) ? .digit : .separator
  }
}

/// Letters beyond ASCII: rare, and so done the slow way.
private enum ForeignLetters {
  struct Step {
    let isLetter: Bool
    let isApostrophe: Bool
    let length: Int
  }

  /// What the scalar at `offset` is.
  static func step(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Step {
    var decoder = UTF8()
    var iterator = bytes[offset...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return Step(isLetter: false, isApostrophe: false, length: 1)
    }
    return Step(
      isLetter: isLetter(scalar), isApostrophe: scalar == "\u{2019}",
      length: String(scalar).utf8.count)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The word without accents, in lower case, without apostrophes and a possessive's ending.
  static func fold(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let decomposed = Normalization.compatibilityDecomposed(String(decoding: raw, as: UTF8.self))
    var folded: [UInt8] = []
    var letters: [Unicode.Scalar] = []
    for scalar in decomposed.unicodeScalars where !isMark(scalar) { letters.append(scalar) }
    if letters.count > 2, letters.last == "s" || letters.last == "S",
      ["'", "\u{2019}"].contains(letters[letters.count - 2])
    {
      letters.removeLast(2)
    }
    for scalar in letters where scalar != "'" && scalar != "\u{2019}" {
      folded += scalar.properties.lowercaseMapping.utf8
    }
    return folded
  }
}
