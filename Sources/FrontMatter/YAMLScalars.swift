import Diagnostics

/// Scalars without quotes, in quotes, and how both are folded over lines.
extension YAMLCursor {
  // MARK: - Without quotes

  /// The words up to the end of the line, a comment, or the colon that ends a key; in brackets also
  /// up to a sign of theirs. The cursor then stands at what ended them.
  mutating func plainWords(inBrackets: Bool) -> ByteSpan {
    let start = offset
    var stop = start
    scan: while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09:
        offset += 1
        if byte == UInt8(ascii: "#") { break scan }
        continue scan
      case UInt8(ascii: ":"):
        if isSpaceOrEnd(at: offset + 1) { break scan }
        if inBrackets, Self.isSignOfBrackets(byte(at: offset + 1)) { break scan }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if inBrackets { break scan }
      case 0x0A, 0x0D: break scan
      case 0xE2: if breakLength(at: offset) > 0 { break scan }
      default: break
      }
      offset += 1
      stop = offset
    }
    return ByteSpan(start, stop)
  }

  /// A text without quotes whose first line has been read. It goes on in lines that are indented
  /// deeper than `indent`, or anyhow in brackets.
  mutating func plain(
    from first: ByteSpan, deeperThan indent: Int, inBrackets: Bool
  ) throws(YAMLFault) -> Located<String> {
    var (text, stop) = ([UInt8](), Int(first.end))
    while isAtLineEnd, offset < end {
      var next = self
      var folded: [UInt8] = []
      next.fold(into: &folded)
      guard try next.continuesPlain(deeperThan: indent, inBrackets: inBrackets) else { break }
      let words = next.plainWords(inBrackets: inBrackets)
      guard !words.isEmpty else { break }
      if !inBrackets, next.byte == UInt8(ascii: ":") { throw .outOfLineKey(next) }
      if text.isEmpty { text += bytes[first.range] }
      text += folded
      text += bytes[words.range]
      stop = Int(words.end)
      self = next
    }
    let span = ByteSpan(Int(first.start), stop)
    return Located(text.isEmpty ? words(span) : String(decoding: text, as: UTF8.self), span)
  }

  /// Whether the first word of a line continues a text without quotes.
  private func continuesPlain(
    deeperThan indent: Int, inBrackets: Bool
  ) throws(YAMLFault) -> Bool {
    guard offset < end, byte != UInt8(ascii: "#"), !isAtMarker else { return false }
    if inBrackets { return true }
    var spaces = lineStart
    while byte(at: spaces) == 0x20 { spaces += 1 }
    if spaces - lineStart > indent { return true }
    if spaces < offset { throw .tab(at: spaces, self) }
    return false
  }

  private static func isSignOfBrackets(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  // MARK: - In quotes

  /// The text in the quotes that open here.
  mutating func quoted() throws(YAMLFault) -> Located<String> {
    let (opening, quote) = (self, byte)
    var text: [UInt8] = []
    offset += 1
    var piece = offset
    while offset < end {
      if bytes[offset] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && byte(at: offset + 1) == quote
        guard isDoubled else { break }
        text += bytes[piece...offset]
        offset += 2
        piece = offset
      } else if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += bytes[piece..<offset]
        try escape(into: &text)
        if lineStart != opening.lineStart, isPlainlyOutside { break }
        piece = offset
      } else if breakLength(at: offset) > 0 {
        var stop = offset
        while stop > piece, isBlank(at: stop - 1) { stop -= 1 }
        text += bytes[piece..<stop]
        fold(into: &text)
        if isPlainlyOutside { break }
        piece = offset
      } else {
        offset += 1
      }
    }
    guard byte == quote else { throw .openQuote(opening) }
    let span = ByteSpan(opening.offset, offset + 1)
    let isOnePiece = piece == opening.offset + 1
    if !isOnePiece { text += bytes[piece..<offset] }
    let whole = isOnePiece ? words(ByteSpan(piece, offset)) : String(decoding: text, as: UTF8.self)
    offset += 1
    return Located(whole, span)
  }

  /// Reads an escape of double quotes.
  private mutating func escape(into text: inout [UInt8]) throws(YAMLFault) {
    let sign = byte(at: offset + 1)
    if breakLength(at: offset + 1) > 0 {
      offset += 1
      var folded: [UInt8] = []
      fold(into: &folded)
      text += folded == [0x20] ? [] : folded
      return
    }
    if let character = Self.escapes[sign] {
      text += character
      offset += 2
      return
    }
    let digits: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    guard let count = digits[sign] else { throw .badEscape(self) }
    var code: UInt32 = 0
    for place in (offset + 2)..<(offset + 2 + count) {
      guard let digit = Character(Unicode.Scalar(byte(at: place))).hexDigitValue,
        byte(at: place) < 0x80
      else { throw .badEscape(self) }
      code = code << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(code) else { throw .badEscape(self) }
    text += Array(String(scalar).utf8)
    offset += 2 + count
  }

  /// What each escape of one letter stands for.
  private static let escapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "0"): [0], UInt8(ascii: "a"): [7], UInt8(ascii: "b"): [8],
    UInt8(ascii: "t"): [9], 0x09: [9], UInt8(ascii: "n"): [10], UInt8(ascii: "v"): [11],
    UInt8(ascii: "f"): [12], UInt8(ascii: "r"): [13], UInt8(ascii: "e"): [27], 0x20: [0x20],
    UInt8(ascii: "\""): [0x22], UInt8(ascii: "'"): [0x27], UInt8(ascii: "/"): [0x2F],
    UInt8(ascii: "\\"): [0x5C], UInt8(ascii: "N"): [0xC2, 0x85], UInt8(ascii: "_"): [0xC2, 0xA0],
    UInt8(ascii: "L"): [0xE2, 0x80, 0xA8], UInt8(ascii: "P"): [0xE2, 0x80, 0xA9],
  ]

  // MARK: - Lines

  /// Goes from the end of a line to the first word below it, and adds what that stands for in a
  /// text: a space, or a line feed for each empty line between.
  mutating func fold(into text: inout [UInt8]) {
    let isFeed = byte != 0xE2
    if isFeed { nextLine() } else { takeBreak(into: &text) }
    skipBlanks()
    let before = text.count
    while offset < end, isAtLineEnd {
      takeBreak(into: &text)
      skipBlanks()
    }
    if isFeed, text.count == before { text.append(0x20) }
  }

  /// Goes to the next line, and adds the line break as texts have it.
  mutating func takeBreak(into text: inout [UInt8]) {
    if byte == 0xE2 { text += bytes[offset..<offset + 3] } else { text.append(0x0A) }
    nextLine()
  }
}
