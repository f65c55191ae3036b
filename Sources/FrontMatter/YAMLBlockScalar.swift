import Diagnostics

/// A text on the lines below a `|`, which keeps its lines, or a `>`, which folds them.
struct YAMLBlockScalar {
  private let isFolded: Bool
  /// `-` takes the line feed at the end away, `+` keeps all empty lines at the end.
  private var chomping: UInt8 = 0
  /// How much deeper than its key the text is indented, where the author says so.
  private var depth: Int?

  private var text: [UInt8] = []
  /// The line break after the last line with words.
  private var feed: [UInt8] = []
  /// The line breaks of the empty lines after it.
  private var emptyLines: [UInt8] = []
  private var endsIndented = false

  /// The text whose sign is at the cursor, in lines indented deeper than `indent`; the cursor then
  /// stands at the end of its last line.
  static func read(
    _ cursor: inout YAMLCursor, deeperThan indent: Int
  ) throws(YAMLFault) -> Located<String> {
    let start = cursor.offset
    var scalar = try YAMLBlockScalar(header: &cursor)
    let signs = cursor.offset
    guard cursor.skipToLineEndIfEmpty() else {
      cursor.offset = start
      throw .sign(cursor)
    }
    let last = try scalar.readLines(&cursor, deeperThan: indent) ?? signs
    if scalar.chomping != UInt8(ascii: "-") { scalar.text += scalar.feed }
    if scalar.chomping == UInt8(ascii: "+") { scalar.text += scalar.emptyLines }
    return Located(String(decoding: scalar.text, as: UTF8.self), ByteSpan(start, last))
  }

  private init(header cursor: inout YAMLCursor) throws(YAMLFault) {
    let start = cursor
    isFolded = cursor.sign == ">"
    cursor.offset += 1
    while !cursor.isSpaceOrEnd(at: cursor.offset), cursor.sign != "#" {
      switch cursor.sign {
      case "-", "+":
        guard chomping == 0 else { throw .sign(start) }
        chomping = cursor.byte
      case "1"..."9":
        guard depth == nil else { throw .sign(start) }
        depth = Int(cursor.byte - UInt8(ascii: "0"))
      default: throw .sign(start)
      }
      cursor.offset += 1
    }
  }

  /// Reads the lines; where the last one ends that holds a word, if any does.
  private mutating func readLines(
    _ cursor: inout YAMLCursor, deeperThan indent: Int
  ) throws(YAMLFault) -> Int? {
    var column = depth.map { max(indent, 0) + $0 }
    var (isFirst, isAfterWords) = (true, false)
    var last: Int?
    while cursor.offset < cursor.end {
      var line = cursor
      var lineBreak: [UInt8] = []
      line.takeBreak(into: &lineBreak)
      if isAfterWords { feed = lineBreak } else if !isFirst { emptyLines += lineBreak }
      (isFirst, isAfterWords) = (false, false)
      while line.byte == 0x20, column.map({ line.column < $0 }) ?? true { line.offset += 1 }
      if !line.isAtLineEnd {
        let found = column ?? line.column
        guard line.column == found, found > indent, !line.isAtMarker else {
          guard try isEmpty(&line) else { break }
          cursor = line
          continue
        }
        column = found
        let start = line.offset
        line.skipToLineEnd()
        add(line.bytes[start..<line.offset])
        if !line.trimmed(start, line.offset).isEmpty { last = line.offset }
        isAfterWords = true
      }
      cursor = line
    }
    return last
  }

  /// Whether a line that is less indented than the text has nothing on it.
  private func isEmpty(_ line: inout YAMLCursor) throws(YAMLFault) -> Bool {
    let start = line
    line.skipBlanks()
    if line.isAtLineEnd { return true }
    if start.byte == 0x09 { throw .tab(at: start.offset, start) }
    return false
  }

  /// Adds a line. A folded line is joined to the one above by a space, unless one of them is
  /// indented deeper than the text.
  private mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let isIndented = line.first == 0x20 || line.first == 0x09
    if isFolded, feed == [0x0A], !endsIndented, !isIndented {
      if emptyLines.isEmpty { text.append(0x20) }
    } else {
      text += feed
    }
    text += emptyLines
    text += line
    (feed, emptyLines, endsIndented) = ([], [], isIndented)
  }
}
