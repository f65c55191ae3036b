import Diagnostics

/// Turns the lines and columns of libyaml, which counts scalars, into byte offsets of the file.
///
/// Places asked for in ascending order cost as much as reading the text once, even when it is one
/// line.
struct YAMLMarks {
  private let bytes: [UInt8]
  private let end: Int
  private let lineStarts: [Int]
  private var last = (line: 1, column: 1, offset: 0)

  /// Finds the lines in `span`; for YAML, NEL, LS and PS end a line as well.
  init(_ bytes: [UInt8], _ span: ByteSpan) {
    self.bytes = bytes
    end = Int(span.end)
    var starts = [Int(span.start)]
    var offset = Int(span.start)
    while offset < end {
      let length = Self.lineBreak(bytes, offset, end)
      offset += max(length, 1)
      if length > 0 { starts.append(offset) }
    }
    lineStarts = starts
    last.offset = Int(span.start)
  }

  /// The number of lines, the empty one after a last line end included.
  var lineCount: Int { lineStarts.count }

  /// The offset of a place; both numbers count from 1.
  mutating func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return end }
    if line != last.line || column < last.column { last = (line, 1, lineStarts[line - 1]) }
    while last.column < column, last.offset < end {
      last.offset +=
        bytes[last.offset] < 0x80 ? 1 : UTF8Scalar(at: last.offset, in: bytes).byteCount
      last.column += 1
    }
    return last.offset
  }

  /// The bytes of a line, without its end.
  func content(ofLine line: Int) -> ByteSpan {
    guard line >= 1, line <= lineStarts.count else { return .at(end) }
    var stop = lineStarts[line - 1]
    while stop < end, Self.lineBreak(bytes, stop, end) == 0 { stop += 1 }
    return ByteSpan(lineStarts[line - 1], stop)
  }

  /// The length of the line break at `offset`, zero where there is none.
  static func lineBreak(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    switch bytes[offset] {
    case 0x0A: 1
    case 0x0D: offset + 1 < end && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: offset + 1 < end && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
}
