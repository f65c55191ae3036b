/// The words of a text as hashes and places: what names, repetitions and lost numbers are looked
/// for in, so that a text is read once for all of them.
///
/// A word is a run of letters and digits. Its hash ignores case. The words' room is used again for
/// the next text.
final class WordScanner {
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

  /// The words of a text, while it is read.
  typealias Words = UnsafeBufferPointer<Word>

  private var room = UnsafeMutableBufferPointer<Word>.allocate(capacity: 256)

  deinit { room.deallocate() }

  /// Calls `body` with the words of `bytes`, which must be UTF-8. They are good for the call.
  func withWords<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (Words) -> Result
  ) -> Result {
    let most = bytes.count / 2 + 1
    if most > room.count {
      room.deallocate()
      room = .allocate(capacity: max(most, 2 * room.count))
    }
    let words = room
    return body(Words(rebasing: words[..<Self.read(bytes, into: words)]))
  }

  /// Puts the words of `bytes` into `words`, which has room for them, and gives their number.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<Word>
  ) -> Int {
    var (offset, count) = (0, 0)
    while offset < bytes.count {
      let start = offset
      var hash = asciiWord(bytes, &offset)
      if offset < bytes.count, bytes[offset] >= 0x80 {
        offset = start
        hash = anyWord(bytes, &offset)
      }
      if offset > start {
        // A slice of text counts its bytes in 32 bits.
        words[count] = Word(
          hash: hash, start: Int32(truncatingIfNeeded: start),
          end: Int32(truncatingIfNeeded: offset))
        count &+= 1
      }
      if offset < bytes.count {
        offset &+= bytes[offset] < 0x80 ? 1 : UTF8Cursor.length(of: bytes[offset])
      }
    }
    return count
  }

  /// Passes over the letters and digits of ASCII at `offset`, eight at a time.
  @inline(__always)
  private static func asciiWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> UInt64 {
    var hash = WordHash.start
    var length = 8
    while length == 8 {
      let word: UInt64
      (word, length) = WordHash.lettersAndDigits(of: eight(bytes, at: offset))
      if length > 0 { hash = WordHash.mix(hash, word) }
      offset &+= length
    }
    return hash
  }

  /// The eight bytes at `offset`, the first in the lowest bits; zeros after the end.
  @inline(__always)
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    guard offset &+ 8 > bytes.count else {
      return raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
    return lastBytes(bytes, from: offset)
  }

  /// Fewer than eight bytes.
  @inline(never)
  private static func lastBytes(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt64 {
    bytes[offset...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Passes over the letters and digits of any script at `offset`.
  private static func anyWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> UInt64 {
    var hash = WordHash()
    while offset < bytes.count {
      if bytes[offset].isLetterOrDigit {
        hash.add(bytes[offset] | 0x20)
        offset += 1
      } else if bytes[offset] >= 0x80, let cursor = letterOrDigit(at: offset, in: bytes) {
        for folded in cursor.scalar.properties.lowercaseMapping.utf8 { hash.add(folded) }
        offset += cursor.length
      } else {
        break
      }
    }
    return hash.value
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

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII.
  fileprivate var isLetterOrDigit: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
  }
}

/// A hash of bytes that is the same in every process. Eight bytes are taken at once, so that most
/// words take one step.
struct WordHash {
  private var state = Self.start
  private var pending: UInt64 = 0
  private var pendingCount: UInt64 = 0

  /// The hash of the bytes so far.
  var value: UInt64 { pending == 0 ? state : Self.mix(state, pending) }

  /// Adds a byte, which must not be 0.
  mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << (8 * pendingCount)
    pendingCount += 1
    guard pendingCount == 8 else { return }
    state = Self.mix(state, pending)
    (pending, pendingCount) = (0, 0)
  }

  /// Those of eight bytes, the first in the lowest bits, that are letters and digits before one that
  /// isn't, in lower case, and their number. Mixed into a hash eights come before fewer.
  ///
  /// No sum carries into the next byte: what says yes or no is the high bit of each.
  @inline(__always)
  static func lettersAndDigits(of eight: UInt64) -> (word: UInt64, count: Int) {
    let low = eight & 0x7F7F_7F7F_7F7F_7F7F
    let folded = low | 0x2020_2020_2020_2020
    let isLetter = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
    let isDigit = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let isOther = ~((isLetter | isDigit) & ~eight) & 0x8080_8080_8080_8080
    let firstOther = isOther & (0 &- isOther)
    return (folded & (firstOther >> 7 &- 1), isOther.trailingZeroBitCount >> 3)
  }

  /// The hash of no bytes.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func mix(_ state: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (state ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
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
