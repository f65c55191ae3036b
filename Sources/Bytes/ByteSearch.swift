#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` in `range`; nil where there is none. Reads many bytes at once.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let baseAddress, !range.isEmpty,
      let found = memchr(baseAddress + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether two stretches are the same, byte for byte. Reads many bytes at once.
  package func holdsSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let one = baseAddress, let another = other.baseAddress else {
      return count == other.count
    }
    return memcmp(one, another, count) == 0
  }

  /// Whether all bytes are ASCII. Reads many bytes at once.
  package var isASCII: Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var (offset, seen) = (0, UInt64(0))
    while offset + 8 <= bytes.count {
      seen |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    while offset < bytes.count {
      seen |= UInt64(bytes[offset])
      offset += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }
}

extension String {
  /// Whether the bytes of `part`, which is ASCII, stand in the text. `contains` asks the same of
  /// characters, which takes a hundred times as long.
  package func holds(_ part: StaticString) -> Bool {
    var text = self
    let part = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    guard let first = part.first else { return true }
    return text.withUTF8 { text in
      var start = 0
      while let found = text.firstIndex(of: first, in: start..<text.count) {
        guard text.count - found >= part.count else { return false }
        let candidate = UnsafeBufferPointer(rebasing: text[found..<found + part.count])
        if candidate.holdsSameBytes(as: part) { return true }
        start = found + 1
      }
      return false
    }
  }
}
