public import Diagnostics

extension RichText {
  /// Where the bytes `range` of the text stand in the file that it was read from.
  ///
  /// The text is aligned with its source only when a finding asks: bytes of the source that
  /// aren't in the text (bullets, quote marks, emphasis, link addresses, backslashes) are passed
  /// over. Linear in the length of the block.
  public func sourceSpan(of range: Range<Int>, in file: SourceFile) -> ByteSpan {
    guard span.range.upperBound <= file.bytes.count else { return span }
    return text.withBytes { bytes in
      var source = span.range.lowerBound
      var start = source
      for index in 0..<min(range.upperBound, bytes.count) {
        while source < span.range.upperBound, !Self.matches(bytes[index], file.bytes[source]) {
          source += 1
        }
        if index == range.lowerBound { start = source }
        source += 1
      }
      if range.lowerBound >= bytes.count || range.isEmpty { start = source }
      return ByteSpan(start, max(start, min(source, span.range.upperBound)))
    }
  }

  /// Whether the byte is a control character, which is reported and read as a space.
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20 || byte == 0x7F
    }
  }

  private static func matches(_ text: UInt8, _ source: UInt8) -> Bool {
    text == source || (text == UInt8(ascii: "\n") && source == UInt8(ascii: "\r"))
      || (text == UInt8(ascii: " ") && isControl(source))
  }
}
