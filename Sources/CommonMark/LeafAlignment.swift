import Bytes

/// Walks through a leaf's text and its source side by side.
///
/// What is in the source only has to be white space or a mark: an emphasis, a link with its target, a
/// backslash before a sign, a character written by its name. It ends at the first thing that isn't.
struct LeafAlignment {
  private let source: UnsafeBufferPointer<UInt8>
  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var s: Int
  private var t = 0
  private var marks: ArraySlice<RichText.Mark>
  private var links: [(end: Int, destination: String)] = []
  /// Where the code ends that is being read, and how many backticks end it.
  private var code: (end: Int, ticks: Int)?
  private let isBlockOfCode: Bool
  private let hasEmphasis: Bool
  private let isHeading: Bool
  private let isUnderlined: Bool
  /// The signs that stayed text, code and escaped ones not among them.
  private(set) var signs: [SourceAccount.LiteralSign] = []

  init(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ marks: [RichText.Mark], _ kind: SourceAccount.LeafKind
  ) {
    self.source = source
    self.text = text
    self.marks = marks[...]
    (s, end) = (range.lowerBound, range.upperBound)
    isBlockOfCode = kind == .code
    hasEmphasis = marks.contains { $0.kind == .emphasis || $0.kind == .strong }
    let hasSigns = !range.isEmpty && source[range.lowerBound] == UInt8(ascii: "#")
    isHeading = kind == .heading && hasSigns
    isUnderlined = kind == .heading && !hasSigns
  }

  /// How far the source was read.
  var position: Int { s }

  /// The offset of the first thing that was lost; nil where nothing was. Behind the text, the source
  /// is read `toEnd`.
  mutating func run(toEnd: Bool) -> Int? {
    if isBlockOfCode {
      if let lost = enterFence() { return lost }
      code = (text.count, 0)
    } else if isHeading {
      skip { $0 == UInt8(ascii: "#") }
    }
    while true {
      crossMarks()
      guard t < text.count, s < end else { break }
      guard step() else { return s }
    }
    return isUnderlined ? leaveUnderline() : toEnd ? leave() : nil
  }

  // MARK: One character

  private mutating func step() -> Bool {
    let (byte, letter) = (source[s], text[t])
    if code != nil { return stepInCode(byte, letter) }
    if byte == UInt8(ascii: "\\"), s + 1 < end, source[s + 1].isPunctuation {
      // A delimiter or the sign of a quote before it may have been taken for it.
      let isMark = isDelimiter(source[s + 1]) || source[s + 1] == UInt8(ascii: ">")
      guard source[s + 1] == letter || isMark else { return false }
      (s, t) = (s + 2, source[s + 1] == letter ? t + 1 : t)
      return true
    }
    if byte == UInt8(ascii: "&"), let stop = entity() {
      takeEntity(to: stop)
      return true
    }
    if byte == letter {
      if LiteralSigns.isSign(byte) { signs.append(.init(sign: byte, index: t, offset: s)) }
      (s, t) = (s + 1, t + 1)
      if byte == 0x0A { skipIndentation() }
      return true
    }
    return stepOverMark(byte, letter)
  }

  private mutating func stepOverMark(_ byte: UInt8, _ letter: UInt8) -> Bool {
    if byte == 0x0D, letter == 0x0A, s + 1 == end || source[s + 1] != 0x0A {
      (s, t) = (s + 1, t + 1)
      skipIndentation()
    } else if byte.isSpace {
      s += 1
    } else if letter.isSpace, byte != UInt8(ascii: "\\"), !isDelimiter(byte) {
      t += 1
    } else if isDelimiter(byte) || byte == UInt8(ascii: "\\") && letter == 0x0A {
      s += 1
    } else {
      return false
    }
    return true
  }

  private mutating func stepInCode(_ byte: UInt8, _ letter: UInt8) -> Bool {
    if byte == letter {
      (s, t) = (s + 1, t + 1)
    } else if byte.isSpace || byte == UInt8(ascii: ">") {
      s += 1
    } else if letter.isSpace {
      t += 1
    } else {
      return false
    }
    return true
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    hasEmphasis && (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"))
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while s < end, holds(source[s]) { s += 1 }
  }

  /// The marks of emphasis that begin or end beside another mark, and white space.
  private mutating func skipDelimiters() {
    while s < end, isDelimiter(source[s]) || source[s].isSpace { s += 1 }
  }

  /// What stands before the words of a later line: white space, and the signs of quotes.
  private mutating func skipIndentation() {
    let isText = t < text.count && text[t] == UInt8(ascii: ">")
    skip { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") && !isText }
  }

  // MARK: Characters written by their names

  /// The end of the reference that begins here, if what it names was read in its place.
  private func entity() -> Int? {
    var stop = s + 1
    while stop < end, stop - s < 40, source[stop].isLetterOrDigit || source[stop] == 0x23 {
      stop += 1
    }
    guard stop < end, source[stop] == UInt8(ascii: ";"), stop > s + 1 else { return nil }
    let written = source[s...stop]
    let isLiteral = text[t...].starts(with: written)
    let isAmpersand = text[t] == UInt8(ascii: "&") && Self.ampersands.contains(Array(written))
    return isLiteral && !isAmpersand ? nil : stop + 1
  }

  private static let ampersands = ["&amp;", "&AMP;", "&#38;", "&#x26;"].map { Array($0.utf8) }

  private mutating func takeEntity(to stop: Int) {
    s = stop
    repeat { t += 1 } while t < text.count && text[t] & 0xC0 == 0x80
    // A few names stand for a letter and its accent.
    while t < text.count, text[t] == 0xCC || text[t] == 0xCD, s == end || source[s] != text[t] {
      t += 2
    }
  }

  // MARK: Marks

  private mutating func crossMarks() {
    while true {
      if let open = code, t == open.end, !isBlockOfCode {
        code = nil
        skip { $0.isSpace || $0 == UInt8(ascii: ">") }
        s = min(end, s + open.ticks)
      } else if code == nil, let mark = marks.first, mark.range.lowerBound <= t,
        links.last.map({ mark.range.lowerBound < $0.end || mark.range.isEmpty }) ?? true
      {
        marks.removeFirst()
        begin(mark)
      } else if code == nil, let link = links.last, link.end == t {
        links.removeLast()
        endLink(to: link.destination)
      } else {
        return
      }
    }
  }

  private mutating func begin(_ mark: RichText.Mark) {
    switch mark.kind {
    case .emphasis, .strong, .lineBreak: break
    case .code:
      skipDelimiters()
      let start = s
      skip { $0 == UInt8(ascii: "`") }
      code = (mark.range.upperBound, s - start)
    case .link(let destination, _): beginLink(mark, destination)
    case .image(let destination, _): beginLink(mark, destination)
    }
  }

  private mutating func beginLink(_ mark: RichText.Mark, _ destination: String) {
    skipDelimiters()
    if s < end, source[s] == UInt8(ascii: "!") { s += 1 }
    if s < end, source[s] == UInt8(ascii: "[") || source[s] == UInt8(ascii: "<") { s += 1 }
    links.append((mark.range.upperBound, destination))
  }

  private mutating func endLink(to destination: String) {
    skipDelimiters()
    guard s < end, source[s] == UInt8(ascii: "]") || source[s] == UInt8(ascii: ">") else { return }
    s += 1
    guard source[s - 1] == UInt8(ascii: "]"), s < end else { return }
    let target = LinkTargetScanner(source[s..<end])
    if source[s] == UInt8(ascii: "("), let stop = target.end(of: destination) {
      s = stop
    } else if source[s] == UInt8(ascii: "["), let stop = target.endOfLabel() {
      s = stop
    }
  }

  // MARK: Both ends

  /// Goes past the line that opens a fence; gives the place of what stands there besides a word.
  private mutating func enterFence() -> Int? {
    guard s < end, source[s] == UInt8(ascii: "`") || source[s] == UInt8(ascii: "~") else {
      return nil
    }
    let (sign, start) = (source[s], s)
    skip { $0 == sign }
    guard s - start >= 3 else {
      s = start
      return nil
    }
    skip { $0 == 0x20 }
    skip { !$0.isSpace }
    skip { $0 == 0x20 || $0 == 0x09 }
    guard s == end || source[s] == 0x0A || source[s] == 0x0D else { return s }
    return nil
  }

  /// The line below a heading that makes it one. libcmark may count the line after it to the heading,
  /// too.
  private mutating func leaveUnderline() -> Int? {
    skip {
      $0.isSpace || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ">")
    }
    let start = s
    skip { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }
    return s > start || s == end ? nil : s
  }

  /// The rest of the source, when all of the text is read.
  private mutating func leave() -> Int? {
    while s < end {
      let byte = source[s]
      let isMark =
        byte.isSpace || isDelimiter(byte) || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\\") && s + 1 < end && isDelimiter(source[s + 1])
        || byte == UInt8(ascii: "#") && isHeading
        || (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")) && isBlockOfCode
      guard isMark else { return s }
      s += 1
    }
    return nil
  }
}

/// Finds where the target behind a link's words ends.
struct LinkTargetScanner {
  private let bytes: Slice<UnsafeBufferPointer<UInt8>>

  /// A scanner of what begins with `(` or `[`.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { self.bytes = bytes }

  /// The end of `[label]`.
  func endOfLabel() -> Int? { end(at: UInt8(ascii: "]"), from: bytes.startIndex + 1) }

  /// The end of `(destination "title")`, if it says this destination.
  func end(of destination: String) -> Int? {
    let start = skipSpaces(from: bytes.startIndex + 1)
    guard start < bytes.endIndex else { return nil }
    let isBracketed = bytes[start] == UInt8(ascii: "<")
    guard
      let stop = isBracketed
        ? end(at: UInt8(ascii: ">"), from: start + 1) : endOfPlain(from: start)
    else { return nil }
    let written = isBracketed ? bytes[start + 1..<stop - 1] : bytes[start..<stop]
    let isChanged = written.contains(UInt8(ascii: "\\")) || written.contains(UInt8(ascii: "&"))
    guard isChanged || written.elementsEqual(destination.utf8) else { return nil }
    return endOfTitle(from: skipSpaces(from: stop))
  }

  private func endOfTitle(from start: Int) -> Int? {
    guard start < bytes.endIndex else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: ")"): return start + 1
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
    default: return nil
    }
    guard let stop = end(at: closing, from: start + 1) else { return nil }
    let last = skipSpaces(from: stop)
    return last < bytes.endIndex && bytes[last] == UInt8(ascii: ")") ? last + 1 : nil
  }

  private func skipSpaces(from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isSpace && $0 != UInt8(ascii: ">") } ?? bytes.endIndex
  }

  /// The place after the first `closing` that no backslash stands before.
  private func end(at closing: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == closing { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func endOfPlain(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.endIndex, !bytes[index].isSpace {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: "\\"): index += 1
      default: break
      }
      index += 1
    }
    return min(index, bytes.endIndex)
  }
}

extension UInt8 {
  /// Whether the byte is a sign of ASCII, which a backslash makes a letter.
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetterOrDigit }
}
