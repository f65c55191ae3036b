/// A hash of bytes that is the same in every process and on every machine. Eight bytes are taken at
/// once, so that most words take one step.
///
/// Where it matters that two words are equal, their bytes are compared.
public struct WordHash: Sendable {
  private var state = Self.start
  private var pending: UInt64 = 0
  private var pendingCount: UInt64 = 0

  /// The hash of no bytes.
  public init() {}

  /// The hash of the bytes so far.
  public var value: UInt64 { pending == 0 ? state : Self.mix(state, pending) }

  /// Adds a byte, which must not be 0.
  public mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << (8 * pendingCount)
    pendingCount += 1
    if pendingCount == 8 { close() }
  }

  private mutating func close() {
    state = value
    (pending, pendingCount) = (0, 0)
  }

  /// Adds a number, which ends the bytes before it.
  public mutating func add(_ number: UInt64) {
    close()
    state = Self.mix(state, number)
  }

  /// Adds a text, and that it ends there.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(UInt64(text.utf8.count))
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
  @usableFromInline static let start: UInt64 = 0x243F_6A88_85A3_08D3

  @inlinable @inline(__always)
  static func mix(_ state: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (state ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// The hash of the bytes at `range`, none of which may be 0.
  @inlinable
  public static func of(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    hash(of: range, in: bytes, setting: 0)
  }

  /// The same for letters and digits of ASCII, letters in lower case.
  @inlinable
  public static func ofLowercased(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    hash(of: range, in: bytes, setting: 0x2020_2020_2020_2020)
  }

  /// Eight bytes are taken at once, and `bits` set in each.
  @inlinable
  static func hash(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, setting bits: UInt64
  ) -> UInt64 {
    var state = start
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = min(8, range.upperBound - offset)
      let taken: UInt64 = ~0 >> UInt64(64 - 8 * count)
      state = mix(state, (eight(bytes, at: offset) | bits) & taken)
      offset += count
    }
    return state
  }

  /// The eight bytes at `offset`, the first in the lowest bits; zeros after the end.
  @inlinable @inline(__always)
  static func eight(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    guard offset &+ 8 > bytes.count else {
      return raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
    return lastBytes(bytes, from: offset)
  }

  /// Fewer than eight bytes.
  @inline(never) @usableFromInline
  static func lastBytes(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt64 {
    bytes[offset...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The hash of a word, as it is written.
  public static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}
