/// Finds where scalars end; Yams says only where they begin.
struct ScalarExtent {
  private let bytes: [UInt8]
  private let end: Int

  init(_ bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// The offset after the last byte of a plain scalar, which may run over several lines: the
  /// value's spaces and line feeds stand for any white space.
  func endOfPlain(_ value: String, from start: Int) -> Int {
    var (offset, afterLast, spacesEnd) = (start, start, start)
    for byte in value.utf8 {
      if byte == 0x20, offset < spacesEnd {
        offset += 1
      } else if byte == 0x20 || byte == 0x0A {
        let next = skipBlanks(offset)
        let isFolded = next == end || YAMLMarks.lineBreak(bytes, next, end) > 0
        spacesEnd = isFolded ? offset : next
        offset = isFolded ? skipWhiteSpace(next) : offset + 1
      } else {
        if offset < end, bytes[offset] != byte { offset = skipWhiteSpace(offset) }
        guard offset < end, bytes[offset] == byte else { return afterLast }
        offset += 1
        afterLast = offset
      }
    }
    return afterLast
  }

  /// The offset after the closing quote of a scalar whose opening quote is at `start`.
  func endOfQuoted(from start: Int) -> Int {
    guard start < end else { return start }
    let quote = bytes[start]
    var offset = start + 1
    while offset < end {
      if bytes[offset] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && offset + 1 < end && bytes[offset + 1] == quote
        guard isDoubled else { return offset + 1 }
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      }
      offset += 1
    }
    return end
  }

  /// The offset after the last line of a block scalar whose `|` or `>` is at `start`.
  func endOfBlock(_ value: String, from start: Int) -> Int {
    var (line, last) = (lineEnd(start), lineEnd(start))
    guard value.utf8.contains(where: { $0 != 0x0A }) else { return trimmed(start, last) }
    var indent: Int?
    while line < end {
      let begin = line + YAMLMarks.lineBreak(bytes, line, end)
      let stop = lineEnd(begin)
      let spaces = bytes[begin..<stop].prefix { $0 == 0x20 }.count
      if begin + spaces < stop {
        if let indent, spaces < indent { break }
        indent = min(indent ?? spaces, spaces)
        last = stop
      }
      line = stop
    }
    return last
  }

  private func lineEnd(_ offset: Int) -> Int {
    var offset = offset
    while offset < end, YAMLMarks.lineBreak(bytes, offset, end) == 0 { offset += 1 }
    return offset
  }

  private func trimmed(_ start: Int, _ stop: Int) -> Int {
    var stop = stop
    while stop > start, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
    return stop
  }

  private func skipBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset
  }

  private func skipWhiteSpace(_ offset: Int) -> Int {
    var offset = offset
    while offset < end {
      let next = skipBlanks(offset)
      offset = next < end ? next + YAMLMarks.lineBreak(bytes, next, end) : next
      guard offset > next else { break }
    }
    return offset
  }
}
