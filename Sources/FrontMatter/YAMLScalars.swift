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
      switch Unicode.Scalar(bytes[offset]) {
      case " ", "\t":
        offset += 1
        if sign == "#" { break scan }
        continue scan
      case ":":
        let isFollowed = inBrackets && ",[]{}".utf8.contains(byte(at: offset + 1))
        if isFollowed || isSpaceOrEnd(at: offset + 1) { break scan }
      case ",", "[", "]", "{", "}": if inBrackets { break scan }
      case "\n", "\r": break scan
      case "\u{E2}": if breakLength(at: offset) > 0 { break scan }
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
      repeat {
        next.nextLine()
        next.skipBlanks()
      } while next.isAtLineEnd && next.offset < end
      guard try next.continuesPlain(deeperThan: indent, inBrackets: inBrackets) else { break }
      if !inBrackets, next.isAt("-") { throw .outOfLine(next) }
      let words = next.plainWords(inBrackets: inBrackets)
      guard !words.isEmpty else { break }
      if !inBrackets, next.sign == ":" { throw .outOfLineKey(next) }
      if text.isEmpty { text += bytes[first.range] }
      fold(into: &text)
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
    guard offset < end, sign != "#", !isAtMarker else { return false }
    if inBrackets { return true }
    var spaces = lineStart
    while byte(at: spaces) == 0x20 { spaces += 1 }
    if spaces - lineStart > indent { return true }
    if spaces < offset { throw .tab(at: spaces, self) }
    return false
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
    let letter = sign(at: offset + 1)
    if breakLength(at: offset + 1) > 0 {
      offset += 1
      var folded: [UInt8] = []
      fold(into: &folded)
      text += folded == [0x20] ? [] : folded
      return
    }
    let count = letter == "x" ? 2 : letter == "u" ? 4 : letter == "U" ? 8 : 0
    var scalar = Self.escapes[letter]
    if count > 0, offset + 2 + count <= end {
      let digits = words(ByteSpan(offset + 2, offset + 2 + count))
      scalar = digits.first == "+" ? nil : UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }
    guard let scalar else { throw .badEscape(self) }
    text += Array(String(scalar).utf8)
    offset += 2 + count
  }

  /// What each escape of one letter stands for.
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}",
    "f": "\u{C}", "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "'": "'", "/": "/", "\\": "\\",
    "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
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
