import Bytes

/// A place as an editor names it; both numbers count from 1.
public struct LinePlace: Sendable, Hashable {
  /// The line.
  public let line: Int
  /// The Unicode scalar in that line; a place at the line's end is one more than it has.
  public let column: Int

  /// Makes a place of its parts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Turns byte offsets of one file into lines and columns, for the moment a person reads a problem.
///
/// A line ends with LF, CRLF or CR. A column counts Unicode scalars: a tab is one, a letter and
/// its combining accent are two, and a byte that isn't UTF-8 is one. A byte-order mark counts as
/// nothing. Making the index reads the file once; a look-up reads a few kilobytes at most, even
/// in a file of one line of many megabytes.
public struct LineIndex: Sendable {
  /// A known number of scalars before a known offset.
  private struct Checkpoint {
    let offset: Int
    let scalars: Int
  }

  private static let stride = 4096

  private let bytes: [UInt8]
  private let starts: [Int32]
  private let checkpoints: [Checkpoint]

  /// Finds the lines of `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.lineStarts(bytes)
    checkpoints = Self.checkpoints(bytes)
  }

  /// The number of lines; a last line without an end counts, and so does the empty one after the
  /// last line end.
  public var lineCount: Int { starts.count }

  /// The line and column of `offset`; beyond the file's end stands for the end.
  public func place(at offset: Int) -> LinePlace {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let start = contentStart(ofLine: line)
    let scalars = scalars(before: max(offset, start)) - scalars(before: start)
    return LinePlace(line: line, column: scalars + 1)
  }

  /// The bytes of a line, without its end and without a byte-order mark.
  public func content(ofLine line: Int) -> Range<Int> {
    let start = contentStart(ofLine: line)
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    if line < starts.count {
      end -= end >= 2 && bytes[end - 1] == UInt8(ascii: "\n") && bytes[end - 2] == 0x0D ? 2 : 1
    }
    return start..<max(start, end)
  }

  /// The line of `offset`.
  private func line(at offset: Int) -> Int {
    starts.partitionPoint { Int($0) <= offset }
  }

  private func contentStart(ofLine line: Int) -> Int {
    line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : Int(starts[line - 1])
  }

  private func scalars(before offset: Int) -> Int {
    let checkpoint = checkpoints[
      checkpoints.partitionPoint { $0.offset <= offset } - 1]
    var (position, count) = (checkpoint.offset, checkpoint.scalars)
    while position < offset {
      let next = position + UTF8Scalar(at: position, in: bytes).byteCount
      guard next <= offset else { break }
      position = next
      count += 1
    }
    return count
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    for offset in bytes.indices where bytes[offset] <= 0x0D {
      let isEnd =
        bytes[offset] == 0x0A
        || bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
      if isEnd { starts.append(Int32(truncatingIfNeeded: offset + 1)) }
    }
    return starts
  }

  private static func checkpoints(_ bytes: [UInt8]) -> [Checkpoint] {
    var checkpoints = [Checkpoint(offset: 0, scalars: 0)]
    var (offset, count, next) = (0, 0, stride)
    while offset < bytes.count {
      if offset >= next {
        checkpoints.append(Checkpoint(offset: offset, scalars: count))
        next = offset + stride
      }
      offset += bytes[offset] < 0x80 ? 1 : UTF8Scalar(at: offset, in: bytes).byteCount
      count += 1
    }
    return checkpoints
  }
}
