import Bytes
import Diagnostics

/// A character that is written by its number in Markdown: `&#150;` or `&#x96;`.
struct CharacterReference {
  /// The character.
  let scalar: Unicode.Scalar
  /// Where the reference stands.
  let span: ByteSpan

  /// The references in the bytes at `range`, in order. Linear in the length of the range.
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [CharacterReference] {
    var found: [CharacterReference] = []
    var rest = range
    while let start = bytes.firstIndex(of: UInt8(ascii: "&"), in: rest) {
      rest = start + 1..<range.upperBound
      guard let reference = CharacterReference(at: start, in: bytes[start..<range.upperBound])
      else { continue }
      found.append(reference)
    }
    return found
  }

  /// The reference that begins at `start`: at most seven digits, or six hexadecimal ones, and a
  /// semicolon.
  private init?(at start: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var rest = bytes.dropFirst()
    guard rest.popFirst() == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = rest.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHexadecimal { rest.removeFirst() }
    let digits = rest.prefix(isHexadecimal ? 6 : 7).prefix(while: \.isLetterOrDigit)
    guard rest.dropFirst(digits.count).first == UInt8(ascii: ";"),
      let number = UInt32(
        String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    self.scalar = scalar
    span = ByteSpan(start, digits.endIndex + 1)
  }
}
