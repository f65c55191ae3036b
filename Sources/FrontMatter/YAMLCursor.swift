import Diagnostics

/// A place in YAML that moves forward, and knows the line it is on.
///
/// For YAML a line ends at LF, CR or CRLF, and at the separators U+2028 and U+2029. (NEL is one of
/// the control characters that `ContentDecoding` has taken out.)
struct YAMLCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var offset: Int
  /// Where the line begins.
  var lineStart: Int
  /// The column in which the keys of the whole begin; -1 inside brackets that hold the whole.
  var margin = 0
  /// The column of the content that was found last; -1 where the document ends.
  private(set) var indent = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: ByteSpan) {
    self.bytes = bytes
    end = Int(span.end)
    offset = Int(span.start)
    lineStart = offset
  }

  // MARK: - What stands here

  /// The byte here; zero, which no text has, at the end.
  var byte: UInt8 { byte(at: offset) }

  func byte(at place: Int) -> UInt8 { place < end ? bytes[place] : 0 }

  /// The byte here, as a sign to compare with.
  var sign: Unicode.Scalar { Unicode.Scalar(byte) }

  func sign(at place: Int) -> Unicode.Scalar { Unicode.Scalar(byte(at: place)) }

  var column: Int { offset - lineStart }

  var isAtLineEnd: Bool { offset >= end || breakLength(at: offset) > 0 }

  /// Whether a sign stands here that white space must follow: `-`, `?` or `:`.
  func isAt(_ sign: Unicode.Scalar) -> Bool {
    self.sign == sign && isSpaceOrEnd(at: offset + 1)
  }

  /// Whether the line is `---` or `...`, which begins or ends a document.
  var isAtMarker: Bool { isAtMarker("-") || isAtMarker(".") }

  func isAtMarker(_ sign: Unicode.Scalar) -> Bool {
    offset == lineStart && (0..<3).allSatisfy { self.sign(at: offset + $0) == sign }
      && isSpaceOrEnd(at: offset + 3)
  }

  func isSpaceOrEnd(at place: Int) -> Bool {
    place >= end || isBlank(at: place) || breakLength(at: place) > 0
  }

  func isBlank(at place: Int) -> Bool { byte(at: place) == 0x20 || byte(at: place) == 0x09 }

  /// The length of the line break at `place`; zero where there is none.
  func breakLength(at place: Int) -> Int {
    switch sign(at: place) {
    case "\n": 1
    case "\r": byte(at: place + 1) == 0x0A ? 2 : 1
    case "\u{E2}": byte(at: place + 1) == 0x80 && byte(at: place + 2) & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  // MARK: - Moving

  mutating func skipSpaces() {
    while byte == 0x20 { offset += 1 }
  }

  mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 { offset += 1 }
  }

  mutating func skipToLineEnd() {
    while !isAtLineEnd { offset += 1 }
  }

  /// Skips white space and a comment; whether nothing else follows on the line.
  mutating func skipToLineEndIfEmpty() -> Bool {
    skipBlanks()
    if sign == "#" { skipToLineEnd() }
    return isAtLineEnd
  }

  /// Goes from the end of a line to the start of the next.
  mutating func nextLine() {
    offset += breakLength(at: offset)
    lineStart = offset
  }

  /// Goes from the end of a line to the next content, which must be indented with spaces.
  mutating func nextContent() throws(YAMLFault) {
    nextLine()
    try skipToContent()
  }

  /// Goes from the start of a line to the first content on it or below.
  mutating func skipToContent() throws(YAMLFault) {
    while true {
      skipSpaces()
      let afterSpaces = offset
      guard skipToLineEndIfEmpty() else {
        guard offset == afterSpaces else { throw .tab(at: afterSpaces, self) }
        break
      }
      guard offset < end else { break }
      nextLine()
    }
    indent = offset >= end || isAtMarker ? -1 : column
  }

  /// Goes from the line that begins at `line` to the next one that begins an entry of the whole.
  mutating func skipEntry(from line: Int) {
    (offset, lineStart) = (line, line)
    repeat {
      skipToLineEnd()
      nextLine()
      skipSpaces()
    } while offset < end && !beginsEntry
    indent = offset >= end ? -1 : column
  }

  /// Whether what stands first on a line begins an entry of the whole: it isn't indented, and no
  /// sign that belongs to what stands above it.
  var beginsEntry: Bool {
    guard column <= margin, !isAtLineEnd else { return false }
    switch sign {
    case "\t", "#", "-", "]", "}": return false
    default: return true
    }
  }

  /// Whether a key and its colon stand at the margin, or the document ends there: quotes that
  /// opened above were left open.
  var isPlainlyOutside: Bool {
    guard column <= margin, offset < end else { return false }
    if isAtMarker { return true }
    var line = self
    guard sign != "\"", sign != "'" else { return false }
    return !line.plainWords(inBrackets: false).isEmpty && line.isAt(":")
  }

  /// Whether the line that begins at `line` is the next one below that of `place`.
  func isNextLine(_ line: Int, below place: Int) -> Bool {
    var above = self
    above.offset = place
    above.skipToLineEnd()
    above.nextLine()
    return above.lineStart == line
  }

  // MARK: - Words

  /// What is left of a piece without the white space around it.
  func trimmed(_ start: Int, _ stop: Int) -> ByteSpan {
    var (start, stop) = (start, stop)
    while start < stop, isBlank(at: start) { start += 1 }
    while stop > start, isBlank(at: stop - 1) { stop -= 1 }
    return ByteSpan(start, stop)
  }

  func words(_ span: ByteSpan) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[span.range]), as: UTF8.self)
  }
}
