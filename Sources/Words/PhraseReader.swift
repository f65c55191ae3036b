import Bytes
import Diagnostics

/// Reads words of a known phrase; case, the kind of white space and what nobody sees don't matter.
public struct PhraseReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The place after what was taken.
  public private(set) var offset: Int

  /// A reader of `bytes` from `offset` on.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether nothing comes any more.
  public var isAtEnd: Bool { offset == bytes.count }

  /// Whether white space or the end comes next.
  public var isAtBreak: Bool { isAtEnd || spaceLength > 0 }

  private var spaceLength: Int {
    guard offset < bytes.count else { return 0 }
    let space = WhiteSpace.length(in: bytes, at: offset)
    return space + unseenLength(at: offset + space)
  }

  /// The length of what stands at `place` and nobody sees.
  private func unseenLength(at place: Int) -> Int {
    var end = place
    while end < bytes.count, bytes[end] >= 0x80 {
      let step = UTF8Scalar(at: end, in: bytes)
      guard step.value?.role == .invisible else { break }
      end += step.byteCount
    }
    return end - place
  }

  /// Passes over white space.
  public mutating func skipSpace() {
    while spaceLength > 0 { offset += spaceLength }
  }

  /// Takes `byte` if it stands next.
  public mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes white space and `word`, written in lower case here, if they stand next as a whole.
  public mutating func takeWord(_ word: StaticString) -> Bool {
    let start = offset
    skipSpace()
    var end = offset
    for index in 0..<word.utf8CodeUnitCount {
      end += unseenLength(at: end)
      guard end < bytes.count, bytes[end] | 0x20 == word.utf8Start[index] else {
        offset = start
        return false
      }
      end += 1
    }
    guard isWordEnd(at: end) else {
      offset = start
      return false
    }
    offset = end
    return true
  }

  /// Takes white space and a number below 100, in arabic or roman digits, if one stands next.
  public mutating func takeNumber() -> Int? {
    let start = offset
    skipSpace()
    var end = offset
    while end < bytes.count, !isWordEnd(at: end) { end += 1 }
    guard end - offset <= 8, end > offset,
      let number = Self.arabic(bytes[offset..<end]) ?? Self.roman(bytes[offset..<end])
    else {
      offset = start
      return nil
    }
    offset = end
    return number
  }

  private func isWordEnd(at place: Int) -> Bool {
    let place = place + unseenLength(at: place)
    guard place < bytes.count else { return true }
    if bytes[place] < 0x80 { return !bytes[place].isLetterOrDigit }
    return UTF8Scalar(at: place, in: bytes).value?.role.isPartOfWord != true
  }

  private static func arabic(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard digits.count <= 2, digits.first != UInt8(ascii: "0"),
      digits.allSatisfy(\.isDigit)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func roman(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    romanNumbers[String(decoding: letters, as: UTF8.self).uppercased()]
  }

  /// The roman numbers up to 99, as they are properly written.
  private static let romanNumbers: [String: Int] = {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    let pairs = (1...99).map { (tens[$0 / 10] + ones[$0 % 10], $0) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
