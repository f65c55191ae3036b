import Bytes
import CommonMark
import Diagnostics
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
      if byte.isSpace {
        offset += 1
      } else if byte.isLetterOrDigit {
        offset = word(at: offset)
      } else if byte < 0x80 {
        offset = mark(at: offset)
      } else {
        offset = other(at: offset)
      }
    }
  }

  /// What is seen of a word while it is read.
  private struct Word {
    var key = WordHash()
    var loose = WordHash()
    /// The loose hash before the last letter: that of the word without its plural's `s`.
    var shorter = WordHash()
    var isNumber = true
    var isPlain = true
    /// Whether nothing of it can be seen.
    var isUnseen = true
    /// Whether it holds combining marks, so that it may be written in more ways than one.
    var hasMarks = false

    mutating func add(_ byte: UInt8) {
      isUnseen = false
      key.add(byte)
      shorter = loose
      loose.add(byte.lowercased)
    }
  }

  private mutating func word(at start: Int) -> Int { plainWord(at: start) ?? anyWord(at: start) }

  /// Takes a word of letters and digits of ASCII, as nearly all are; nil where the word goes on
  /// with anything else, or might.
  private mutating func plainWord(at start: Int) -> Int? {
    var end = start
    var isNumber = true
    while end < bytes.count, bytes[end].isLetterOrDigit {
      isNumber = isNumber && bytes[end].isDigit
      end += 1
    }
    if end < bytes.count {
      let next = bytes[end]
      guard next < 0x80, next != UInt8(ascii: "'"), next != UInt8(ascii: "."), next != 0x2C
      else { return nil }
    }
    tokens.append(
      TextToken(
        start: Int32(start), end: Int32(end), kind: isNumber ? .number : .word, isPlain: true,
        key: WordHash.of(start..<end, in: bytes),
        loose: isNumber
          ? TokenJoiner.anyNumber
          : WordHash.ofLowercased(start..<(isPlural(start, end) ? end - 1 : end), in: bytes)))
    return end
  }

  /// Whether the word ends as a plural does: its loose hash is that of the word without the `s`.
  private func isPlural(_ start: Int, _ end: Int) -> Bool {
    end - start > 3 && bytes[end - 1] | 0x20 == UInt8(ascii: "s")
  }

  private mutating func anyWord(at start: Int) -> Int {
    var word = Word()
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isLetter {
        word.isNumber = false
        word.add(byte)
        offset += 1
      } else if byte.isDigit {
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
    guard before.isDigit && after.isDigit || byte != 0x2C && betweenLetters else {
      return nil
    }
    word.add(byte)
    return length
  }

  private func isPartOfLetter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
  }

  /// The length of a letter beyond ASCII, its signs not included.
  private func letter(at offset: Int, in word: inout Word) -> Int? {
    guard bytes[offset] >= 0x80 else { return nil }
    let step = UTF8Scalar(at: offset, in: bytes)
    guard let scalar = step.value else { return nil }
    switch scalar.role {
    case .invisible:
      word.isPlain = false
      return step.byteCount
    case .extending: word.hasMarks = true
    case .letter: break
    case .digit, .fraction, .wholeWord, .space, .quote, .dash, .comma, .stop, .symbol: return nil
    }
    word.isNumber = false
    if let folded = scalar.foldedVariant {
      word.isPlain = false
      for byte in folded.utf8 { word.add(byte) }
    } else {
      for index in offset..<offset + step.byteCount { word.add(bytes[index]) }
    }
    return step.byteCount
  }

  private mutating func append(_ word: Word, _ start: Int, _ end: Int) {
    if word.isUnseen { return append(.mark, start, end, folded: "", isPlain: false) }
    var key = word.key.value
    if word.hasMarks {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      key = WordHash.of(FoldedText.plain(text))
    }
    tokens.append(
      TextToken(
        start: Int32(start), end: Int32(end), kind: word.isNumber ? .number : .word,
        isPlain: word.isPlain && !word.hasMarks, key: key,
        loose: word.isNumber
          ? TokenJoiner.anyNumber
          : word.hasMarks ? key : isPlural(start, end) ? word.shorter.value : word.loose.value))
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
    let end = extended(offset + 1)
    let isPlain = !Self.hasVariants(byte) && end == offset + 1
    let folded = byte == UInt8(ascii: "'") ? Self.quote : nil
    append(kind, offset, end, folded: end == offset + 1 ? folded : nil, isPlain: isPlain)
    return end
  }

  /// Whatever begins with a byte beyond ASCII.
  private mutating func other(at offset: Int) -> Int {
    let step = UTF8Scalar(at: offset, in: bytes)
    let scalar = step.value ?? "\u{FFFD}"
    let after = offset + step.byteCount
    switch scalar.role {
    case .space: return after
    case .letter, .digit, .invisible: return word(at: offset)
    case .fraction: appendFraction(scalar, offset, after)
    case .quote: append(.mark, offset, after, folded: Self.quote, isPlain: false)
    case .dash: append(.mark, offset, after, folded: "-", isPlain: false)
    case .comma: append(.comma, offset, after, folded: ",", isPlain: false)
    case .stop: append(.stop, offset, extended(after))
    case .wholeWord: append(.word, offset, extended(after))
    case .symbol, .extending: append(.mark, offset, symbol(from: scalar, after))
    }
    return Int(tokens[tokens.count - 1].end)
  }

  private mutating func append(
    _ kind: TextToken.Kind, _ start: Int, _ end: Int, folded: String? = nil, isPlain: Bool = true
  ) {
    var hash = WordHash()
    if let folded {
      for byte in folded.utf8 { hash.add(byte) }
    } else {
      for index in start..<end { hash.add(bytes[index]) }
    }
    tokens.append(
      TextToken(
        start: Int32(start), end: Int32(end), kind: kind, isPlain: isPlain, key: hash.value,
        loose: hash.value))
  }

  /// A fraction in one character, as the number, the slash and the number that it stands for. The
  /// first of them has the bytes.
  private mutating func appendFraction(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    var start = start
    for part in (scalar.foldedVariant ?? "").split(separator: "/", maxSplits: 1) {
      if start == end { append(.mark, end, end, folded: "/", isPlain: false) }
      append(.number, start, end, folded: String(part), isPlain: false)
      tokens[tokens.count - 1].loose = TokenJoiner.anyNumber
      start = end
    }
  }

  /// Every quotation mark and apostrophe that stands alone.
  private static let quote = "\""

  /// Whether typography has other signs for the mark.
  private static func hasVariants(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ",")
  }

  /// The offset after the signs that belong to what ends at `offset`.
  private func extended(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let step = UTF8Scalar(at: offset, in: bytes)
      guard step.value?.role == .extending else { break }
      offset += step.byteCount
    }
    return offset
  }

  /// The offset after a symbol with all that joins it: a flag, a family.
  private func symbol(from first: Unicode.Scalar, _ after: Int) -> Int {
    var (offset, last) = (after, first)
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let step = UTF8Scalar(at: offset, in: bytes)
      guard let scalar = step.value else { break }
      let isFlag = Self.isFlagHalf(last) && Self.isFlagHalf(scalar) && offset == after
      let isJoined = scalar == Self.joiner || last == Self.joiner
      guard scalar.role == .extending || isJoined || isFlag else { break }
      (offset, last) = (offset + step.byteCount, scalar)
    }
    return offset
  }

  /// What makes one emoji of two.
  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// Whether it is one of the letters of which two make a flag.
  private static func isFlagHalf(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
