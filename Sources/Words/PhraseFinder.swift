import Bytes
import Diagnostics

/// Finds phrases in running text: whole words, as the phrases are written, the longest first.
/// White space, dashes and quotes of any kind stand for one another, and what nobody sees doesn't
/// count.
///
/// All threads read the same finder, so finding counts no reference: phrases are places in one array.
public final class PhraseFinder: Sendable {
  /// A phrase that is looked for.
  public struct Phrase: Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let entry: Int
    fileprivate let isAbbreviation: Bool

    /// The name of the entry at that place. After an abbreviation an `s` may follow, and words with
    /// capitals may stand beside it: FLOs, FBI Director.
    public init(_ name: String, of entry: Int, isAbbreviation: Bool) {
      bytes = Array(FoldedText.plain(name).utf8)
      self.entry = entry
      self.isAbbreviation = isAbbreviation
    }
  }

  /// A phrase, by where its bytes are.
  private struct Place {
    let bytes: Range<Int>
    let entry: Int
    let isAbbreviation: Bool
  }

  /// The bytes of all phrases.
  private let bytes: [UInt8]
  /// The phrases by their first byte, for each the longest first.
  private let places: [Place]
  /// Where the phrases with a first byte are among them.
  private let byFirstByte: [Range<Int>]
  /// The bytes from the least to the greatest that a phrase begins with: mostly capitals.
  private let firsts: ClosedRange<UInt8>

  /// A finder of `phrases`.
  public init(_ phrases: [Phrase]) {
    var groups = [[Phrase]](repeating: [], count: 256)
    for name in phrases.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      if let first = name.bytes.first { groups[Int(first)].append(name) }
    }
    let least = groups.firstIndex { !$0.isEmpty } ?? 0
    firsts = UInt8(least)...UInt8(groups.lastIndex { !$0.isEmpty } ?? 0)
    var bytes: [UInt8] = []
    var places: [Place] = []
    byFirstByte = groups.map { group in
      let start = places.count
      for name in group {
        places.append(
          Place(
            bytes: bytes.count..<bytes.count + name.bytes.count, entry: name.entry,
            isAbbreviation: name.isAbbreviation))
        bytes += name.bytes
      }
      return start..<places.count
    }
    self.bytes = bytes
    self.places = places
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { places.isEmpty }

  /// Whether a phrase may begin with this byte.
  public func mayBegin(with byte: UInt8) -> Bool { !byFirstByte[Int(byte)].isEmpty }

  /// Visits the phrases in `bytes`, which are UTF-8, in order: the bytes where one stands, and its
  /// entry's place.
  public func forEachPhrase(
    in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>, Int) -> Void
  ) {
    var offset = 0
    while let (range, entry) = nextPhrase(from: offset, in: bytes) {
      visit(range, entry)
      offset = range.upperBound
    }
  }

  /// Whether a phrase stands in `bytes`.
  public func findsPhrase(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    nextPhrase(from: 0, in: bytes) != nil
  }

  private func nextPhrase(from start: Int, in bytes: Bytes) -> (range: Range<Int>, entry: Int)? {
    var offset = nextStart(from: start, in: bytes)
    while offset < bytes.count {
      if mayBegin(with: bytes[offset]), Self.isEdge(offset, in: bytes),
        let (entry, end) = phrase(at: offset, in: bytes)
      {
        return (offset..<end, entry)
      }
      offset = nextStart(from: offset + 1, in: bytes)
    }
    return nil
  }

  /// The place of the next byte that a phrase may begin with; the text's end without one. Sixteen
  /// bytes are looked at in one step.
  private func nextStart(from start: Int, in bytes: Bytes) -> Int {
    guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let least = SixteenBytes(repeating: firsts.lowerBound)
    let width = SixteenBytes(repeating: firsts.upperBound - firsts.lowerBound)
    var offset = start
    while offset + SixteenBytes.scalarCount <= bytes.count {
      if let first = ((raw.sixteen(at: offset) &- least) .<= width).first { return offset + first }
      offset += SixteenBytes.scalarCount
    }
    while offset < bytes.count, !firsts.contains(bytes[offset]) { offset += 1 }
    return offset
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The entry of the phrase that stands at `offset`, the longest of them, and where it ends.
  private func phrase(at offset: Int, in text: Bytes) -> (entry: Int, end: Int)? {
    for index in byFirstByte[Int(text[offset])] {
      let place = places[index]
      guard let end = end(of: place, at: offset, in: text) else { continue }
      if Self.isEdge(end, in: text) {
        if place.isAbbreviation || !Self.isPartOfName(offset..<end, in: text) {
          return (place.entry, end)
        }
      } else if place.isAbbreviation, text[end] == UInt8(ascii: "s"),
        Self.isEdge(end + 1, in: text)
      {
        return (place.entry, end + 1)
      }
    }
    return nil
  }

  /// The end of the phrase, if it stands at `offset`.
  private func end(of place: Place, at offset: Int, in text: Bytes) -> Int? {
    var end = offset
    var index = place.bytes.lowerBound
    while index < place.bytes.upperBound {
      guard end < text.count else { return nil }
      let (found, byte) = (text[end], bytes[index])
      if found == byte || byte == 0x20 && found == 0x0A {
        (end, index) = (end + 1, index + 1)
        continue
      }
      guard found >= 0x80 else { return nil }
      let step = UTF8Scalar(at: end, in: text)
      guard let folded = step.value?.foldedVariant else { return nil }
      for wanted in folded.utf8 {
        guard index < place.bytes.upperBound, bytes[index] == wanted else { return nil }
        index += 1
      }
      end += step.byteCount
    }
    return end
  }

  /// Whether a word with a capital stands right beside the words, which makes them part of a longer
  /// name: the National Incident Management System isn't Incident Management.
  private static func isPartOfName(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    if let (space, after) = character(at: range.upperBound, in: bytes), space == .space,
      after < bytes.count, bytes[after].isUppercaseLetter
    {
      return true
    }
    guard var (role, start) = character(before: range.lowerBound, in: bytes), role == .space,
      start > 0
    else { return false }
    var first = start
    while let before = character(before: start, in: bytes),
      before.role.isPartOfWord || before.role == .invisible
    {
      (role, start) = before
      if role != .invisible { first = start }
    }
    return bytes[first].isUppercaseLetter
  }

  /// Whether no word goes on across `offset`.
  private static func isEdge(_ offset: Int, in bytes: Bytes) -> Bool {
    !isWord(before: offset, in: bytes) || !isWord(at: offset, in: bytes)
  }

  private static func isWord(before offset: Int, in bytes: Bytes) -> Bool {
    var place = offset
    while let (role, start) = character(before: place, in: bytes) {
      guard role == .invisible else { return role.isPartOfWord }
      place = start
    }
    return false
  }

  private static func isWord(at offset: Int, in bytes: Bytes) -> Bool {
    var place = offset
    while let (role, end) = character(at: place, in: bytes) {
      guard role == .invisible else { return role.isPartOfWord }
      place = end
    }
    return false
  }

  /// What the character at `offset` does, and where it ends; nil at the end.
  private static func character(
    at offset: Int, in bytes: Bytes
  ) -> (role: CharacterRole, end: Int)? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] < 0x80 { return (.ofASCII(bytes[offset]), offset + 1) }
    let step = UTF8Scalar(at: offset, in: bytes)
    return (step.value?.role ?? .symbol, offset + step.byteCount)
  }

  /// What the character before `offset` does, and where it begins; nil at the beginning.
  private static func character(
    before offset: Int, in bytes: Bytes
  ) -> (role: CharacterRole, start: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return character(at: start, in: bytes).map { ($0.role, start) }
  }
}
