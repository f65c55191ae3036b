/// One Unicode scalar read from bytes that may not be UTF-8 at all.
///
/// Every byte that begins no well-formed scalar is a step of its own, so a file in another
/// encoding can still be walked, counted and shown.
public struct UTF8Scalar: Sendable, Hashable {
  /// The scalar, or nil where the byte isn't part of well-formed UTF-8.
  public let value: Unicode.Scalar?
  /// How many bytes it takes: one where there is no scalar.
  public let byteCount: Int

  /// Reads the scalar that begins at `offset`, which must be inside `bytes`.
  @inlinable
  public init<Bytes: RandomAccessCollection>(at offset: Int, in bytes: Bytes)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let lead = bytes[offset]
    guard lead >= 0x80 else {
      value = Unicode.Scalar(lead)
      byteCount = 1
      return
    }
    let (count, lowest, bits): (Int, UInt32, UInt8)
    switch lead {
    case 0xC2...0xDF: (count, lowest, bits) = (2, 0x80, lead & 0x1F)
    case 0xE0...0xEF: (count, lowest, bits) = (3, 0x800, lead & 0x0F)
    case 0xF0...0xF4: (count, lowest, bits) = (4, 0x1_0000, lead & 0x07)
    default: (count, lowest, bits) = (1, .max, 0)
    }
    var code = UInt32(bits)
    var length = 1
    while length < count, offset + length < bytes.endIndex, bytes[offset + length] & 0xC0 == 0x80 {
      code = code << 6 | UInt32(bytes[offset + length] & 0x3F)
      length += 1
    }
    let scalar = length == count && code >= lowest ? Unicode.Scalar(code) : nil
    value = scalar
    byteCount = scalar == nil ? 1 : count
  }

  /// The offset of the first byte in `range` that isn't part of well-formed UTF-8.
  static func firstInvalidByte(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let step = UTF8Scalar(at: offset, in: bytes)
      guard step.value != nil, offset + step.byteCount <= range.upperBound else { return offset }
      offset += step.byteCount
    }
    return nil
  }
}
