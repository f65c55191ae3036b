import CommonMark
import Words

/// Reads the tokens of a text: words, numbers and marks.
///
/// Words are Unicode's, with two simplifications: a script that puts no spaces between words gives
/// a token for each character with its signs, and a joined emoji is one token.
struct TextScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: [TextToken] = []

  /// The tokens of `text`, numbers with their units, codes and citations joined.
  static func tokens(of text: TextSlice) -> [TextToken] {
    text.withBytes { bytes in
      var scanner = TextScanner(bytes)
      scanner.scan()
      return TokenJoiner(bytes).joined(scanner.tokens)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func scan() {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 || 0x09...0x0D ~= byte {
        offset += 1
      } else if Self.isASCIILetterOrDigit(byte) {
        offset = word(at: offset)
      } else if byte < 0x80 {
        offset = mark(at: offset)
      } else {
        offset = other(at: offset)
      }
    }
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte)
  }

  /// What is seen of a word while it is read.
  private struct Word {
    var key = ByteHash()
    var loose = ByteHash()
    /// The loose hash before the last letter: that of the word without its plural's `s`.
    var shorter = ByteHash()
    var isNumber = true
    var isPlain = true
    /// Whether it holds combining marks, so that it may be written in more ways than one.
    var hasMarks = false

    mutating func add(_ byte: UInt8) {
      key.add(byte)
      shorter = loose
      loose.add(TextScanner.isASCIILetter(byte) ? byte | 0x20 : byte)
    }
  }

  private mutating func word(at start: Int) -> Int {
    var word = Word()
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isASCIILetter(byte) {
        word.isNumber = false
        word.add(byte)
        offset += 1
      } else if Self.isDigit(byte) {
        word.add(byte)
        offset += 1
      } else if let length = joint(at: offset, in: &word) ?? letter(at: offset, in: &word) {
        offset += length
      } else {
        break
      }
    }
    append(word, start, offset)
    return offset
  }

  /// The length of a mark that joins two halves of a word or number: `1,000`, `3.5`, `U.S.C`,
  /// `crew’s`.
  private func joint(at offset: Int, in word: inout Word) -> Int? {
    let byte = bytes[offset]
    let isCurly =
      byte == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x99 || bytes[offset + 2] == 0x98)
    let length = isCurly ? 3 : 1
    guard isCurly || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == 0x2C,
      offset > 0, offset + length < bytes.count
    else { return nil }
    let (before, after) = (bytes[offset - 1], bytes[offset + length])
    let betweenLetters = isPartOfLetter(before) && isPartOfLetter(after)
    if isCurly || byte == UInt8(ascii: "'") {
      guard betweenLetters else { return nil }
      word.isPlain = false
      word.add(UInt8(ascii: "'"))
      return length
    }
    guard Self.isDigit(before) && Self.isDigit(after) || byte != 0x2C && betweenLetters else {
      return nil
    }
    word.add(byte)
    return length
  }

  private func isPartOfLetter(_ byte: UInt8) -> Bool {
    Self.isASCIILetter(byte) || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
  }

  /// The length of a letter beyond ASCII, its signs not included.
  private func letter(at offset: Int, in word: inout Word) -> Int? {
    guard bytes[offset] >= 0x80 else { return nil }
    let scalar = TextScalar(bytes, offset)
    switch scalar.role {
    case .extending: word.hasMarks = true
    case .letter: break
    case .wholeWord, .space, .quote, .dash, .comma, .stop, .symbol: return nil
    }
    word.isNumber = false
    for index in offset..<offset + scalar.length { word.add(bytes[index]) }
    return scalar.length
  }

  private mutating func append(_ word: Word, _ start: Int, _ end: Int) {
    var key = word.key.value
    if word.hasMarks {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      key = ByteHash.of(Normalization.composed(text))
    }
    let isPlural = end - start > 3 && bytes[end - 1] | 0x20 == UInt8(ascii: "s")
    tokens.append(
      TextToken(
        start: Int32(start), end: Int32(end), kind: word.isNumber ? .number : .word,
        isPlain: word.isPlain && !word.hasMarks, key: key,
        loose: word.isNumber
          ? TokenJoiner.anyNumber
          : word.hasMarks ? key : isPlural ? word.shorter.value : word.loose.value))
  }

  /// A mark of ASCII.
  private mutating func mark(at offset: Int) -> Int {
    let byte = bytes[offset]
    let kind: TextToken.Kind =
      switch byte {
      case 0x2C: .comma
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        .stop
      default: .mark
      }
    let folded = byte == UInt8(ascii: "'") ? UInt8(ascii: "\"") : byte
    let end = extended(offset + 1)
    let isPlain = folded != 0x22 && byte != UInt8(ascii: "-") && byte != 0x2C && end == offset + 1
    append(kind, offset, end, folded: end == offset + 1 ? folded : nil, isPlain: isPlain)
    return end
  }

  /// Whatever begins with a byte beyond ASCII.
  private mutating func other(at offset: Int) -> Int {
    let scalar = TextScalar(bytes, offset)
    let after = offset + scalar.length
    switch scalar.role {
    case .space: return after
    case .letter: return word(at: offset)
    case .quote: append(.mark, offset, after, folded: 0x22, isPlain: false)
    case .dash: append(.mark, offset, after, folded: UInt8(ascii: "-"), isPlain: false)
    case .comma: append(.comma, offset, after, folded: 0x2C, isPlain: false)
    case .stop: append(.stop, offset, extended(after))
    case .wholeWord: append(.word, offset, extended(after))
    case .symbol, .extending: append(.mark, offset, symbol(from: scalar, after))
    }
    return Int(tokens[tokens.count - 1].end)
  }

  private mutating func append(
    _ kind: TextToken.Kind, _ start: Int, _ end: Int, folded: UInt8? = nil, isPlain: Bool = true
  ) {
    var hash = ByteHash()
    if let folded {
      hash.add(folded)
    } else {
      for index in start..<end { hash.add(bytes[index]) }
    }
    tokens.append(
      TextToken(
        start: Int32(start), end: Int32(end), kind: kind, isPlain: isPlain, key: hash.value,
        loose: hash.value))
  }

  /// The offset after the signs that belong to what ends at `offset`.
  private func extended(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let scalar = TextScalar(bytes, offset)
      guard scalar.role == .extending else { break }
      offset += scalar.length
    }
    return offset
  }

  /// The offset after a symbol with all that joins it: a flag, a family.
  private func symbol(from first: TextScalar, _ after: Int) -> Int {
    var (offset, last) = (after, first)
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let scalar = TextScalar(bytes, offset)
      let isFlag = last.isFlagHalf && scalar.isFlagHalf && offset == after
      guard scalar.role == .extending || last.bindsNext || isFlag else { break }
      (offset, last) = (offset + scalar.length, scalar)
    }
    return offset
  }
}
