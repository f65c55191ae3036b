public import Bytes
import Diagnostics

/// The characters that separate words.
public enum WhiteSpace {
  /// The length of the white space character at `offset`; 0 where another stands there.
  @inlinable
  public static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isSpace ? 1 : 0 }
    // No other byte begins a space beyond ASCII.
    return byte == 0xC2 || 0xE1...0xE3 ~= byte ? lengthBeyondASCII(in: bytes, at: offset) : 0
  }

  @inline(never) @usableFromInline
  static func lengthBeyondASCII(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let step = UTF8Scalar(at: offset, in: bytes)
    return step.value?.role == .space ? step.byteCount : 0
  }
}
