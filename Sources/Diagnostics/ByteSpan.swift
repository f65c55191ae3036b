/// A half-open range of UTF-8 byte offsets into one source file.
///
/// Spans are kept from the first byte read; lines and columns are made from them only when a
/// person reads a problem (`LineIndex`). Offsets are 32-bit: a file is at most 2 GiB.
public struct ByteSpan: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int32
  /// The offset after the last byte.
  public let end: Int32

  /// Makes the span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: Swift.max(start, end))
  }

  /// The empty span at `offset`.
  public static func at(_ offset: Int) -> ByteSpan { ByteSpan(offset, offset) }

  /// The span as a range of array indices.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The number of bytes.
  public var count: Int { Int(end - start) }

  /// Whether there is no byte in the span.
  public var isEmpty: Bool { start == end }

  /// The smallest span that holds both.
  public func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// The span moved by `offset` bytes.
  public func shifted(by offset: Int) -> ByteSpan {
    ByteSpan(Int(start) + offset, Int(end) + offset)
  }
}

/// A value and the place in its file where it was read.
public struct Located<Value: Sendable>: Sendable {
  /// What was read.
  public let value: Value
  /// Where it stands.
  public let span: ByteSpan

  /// Joins a value and its place.
  public init(_ value: Value, _ span: ByteSpan) {
    self.value = value
    self.span = span
  }

  /// The same place with a value made of this one.
  public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Located<Other>
  {
    Located<Other>(try transform(value), span)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
