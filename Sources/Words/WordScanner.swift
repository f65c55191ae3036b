import Bytes
import Diagnostics

/// The words of a text as hashes and places: what names, repetitions and lost numbers are looked
/// for in, so that a text is read once for all of them.
///
/// A word is a run of letters and digits. Its hash is that of the folded word. The words' room is
/// used again for the next text.
public final class WordScanner {
  /// One word of the text.
  public struct Word: Sendable {
    /// The hash of the word as `FoldedText` folds it.
    public let hash: UInt64
    /// The offset of its first byte.
    public let start: Int32
    /// The offset after its last byte.
    public let end: Int32

    /// The word's bytes.
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The words of a text, while it is read.
  public typealias Words = UnsafeBufferPointer<Word>

  private var room = UnsafeMutableBufferPointer<Word>.allocate(capacity: 256)

  /// Makes a scanner, which can be used for any number of texts.
  public init() {}

  deinit { room.deallocate() }

  /// Calls `body` with the words of `bytes`, which must be UTF-8. They are good for the call.
  public func withWords<Result>(
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
        if offset == start {
          let length = lengthOutsideWord(bytes, at: offset)
          guard length == 0 else {
            offset &+= length
            continue
          }
        }
        if offset == start || goesOn(bytes, at: offset) {
          offset = start
          hash = anyWord(bytes, &offset)
        }
      }
      if offset > start {
        // A slice of text counts its bytes in 32 bits.
        words[count] = Word(
          hash: hash, start: Int32(truncatingIfNeeded: start),
          end: Int32(truncatingIfNeeded: offset))
        count &+= 1
      }
      if offset < bytes.count, bytes[offset] < 0x80 { offset &+= 1 }
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
      (word, length) = WordHash.lettersAndDigits(of: WordHash.eight(bytes, at: offset))
      if length > 0 { hash = WordHash.mix(hash, word) }
      offset &+= length
    }
    return hash
  }

  /// Passes over the letters and digits of any script at `offset`.
  ///
  /// What nobody sees is passed over within a word. A word with accents of their own is hashed as if
  /// it were written with letters that have them.
  private static func anyWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> UInt64 {
    let start = offset
    var (hash, hasMarks) = (WordHash(), false)
    var next = offset
    while next < bytes.count {
      if bytes[next].isLetterOrDigit {
        hash.add(bytes[next] | 0x20)
        next += 1
        offset = next
        continue
      }
      guard bytes[next] >= 0x80 else { break }
      let step = UTF8Scalar(at: next, in: bytes)
      let scalar = step.value ?? "\u{FFFD}"
      let role = scalar.role
      guard role.isPartOfWord || role == .invisible else { break }
      next += step.byteCount
      guard role != .invisible else { continue }
      offset = next
      hasMarks = hasMarks || role == .extending
      for byte in (scalar.foldedVariant ?? scalar.properties.lowercaseMapping).utf8 {
        hash.add(byte)
      }
    }
    guard hasMarks else { return hash.value }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<offset])
    return WordHash.of(FoldedText.fold(String(decoding: word, as: UTF8.self)))
  }

  /// Whether a word goes on with the character at `offset`, which isn't of ASCII.
  @inline(never)
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let role = UTF8Scalar(at: offset, in: bytes).value?.role else { return false }
    return role.isPartOfWord || role == .invisible
  }

  /// The length of the character at `offset`, which isn't of ASCII, where no word begins there;
  /// 0 where one does.
  @inline(never)
  private static func lengthOutsideWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    let step = UTF8Scalar(at: offset, in: bytes)
    return step.value?.role.isPartOfWord == true ? 0 : step.byteCount
  }
}
