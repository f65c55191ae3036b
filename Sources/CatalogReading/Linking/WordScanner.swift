/// The words of a text as hashes and places: what names, repetitions and lost numbers are looked
/// for in, so that a text is read once for all of them.
///
/// A word is a run of letters and digits. Its hash ignores case. The list keeps its room from one
/// text to the next.
struct WordScanner {
  /// One word of the text.
  struct Word {
    /// The hash of its lower-case letters.
    let hash: UInt64
    /// The offset of its first byte.
    let start: Int32
    /// The offset after its last byte.
    let end: Int32

    /// The word's bytes.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The words of the text that was read last.
  private(set) var words: [Word] = []

  /// Reads the words of `bytes`, which must be UTF-8.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < bytes.count {
      let start = offset
      var hash = WordHash()
      while offset < bytes.count {
        let byte = bytes[offset]
        let lower = byte | 0x20
        if lower &- UInt8(ascii: "a") < 26 {
          hash.add(lower)
          offset += 1
        } else if byte &- UInt8(ascii: "0") < 10 {
          hash.add(byte)
          offset += 1
        } else if byte >= 0x80, let cursor = Self.letterOrDigit(at: offset, in: bytes) {
          for folded in cursor.scalar.properties.lowercaseMapping.utf8 { hash.add(folded) }
          offset += cursor.length
        } else {
          break
        }
      }
      if offset > start {
        words.append(Word(hash: hash.value, start: Int32(start), end: Int32(offset)))
      } else {
        offset += UTF8Cursor.length(of: bytes[offset])
      }
    }
  }

  /// The scalar at `offset`, if it is part of a word.
  private static func letterOrDigit(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UTF8Cursor? {
    // Latin punctuation and the block of dashes, quotes and spaces: no need to look further.
    if bytes[offset] == 0xE2, offset + 1 < bytes.count, bytes[offset + 1] <= 0x81 { return nil }
    let cursor = UTF8Cursor(bytes, offset)
    return isLetterOrDigit(cursor.scalar) ? cursor : nil
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    case .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .control, .format, .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }
}

/// A hash of bytes that is the same in every process (FNV-1a).
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of a word of ASCII letters in lower case.
  static func of(_ word: StaticString) -> UInt64 {
    var hash = WordHash()
    for index in 0..<word.utf8CodeUnitCount { hash.add(word.utf8Start[index]) }
    return hash.value
  }
}

/// One scalar of a text that is known to be UTF-8.
struct UTF8Cursor {
  let scalar: Unicode.Scalar
  let length: Int

  /// Reads the scalar at `offset`; a byte that begins none counts as U+FFFD.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    let length = Self.length(of: bytes[offset])
    guard offset + length <= bytes.count else {
      (scalar, self.length) = ("\u{FFFD}", 1)
      return
    }
    var code = UInt32(bytes[offset]) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for step in 1..<max(1, length) { code = code << 6 | UInt32(bytes[offset + step] & 0x3F) }
    scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    self.length = length
  }

  static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
