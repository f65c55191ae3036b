import Bytes
public import CommonMark
import Diagnostics

/// Finds terms in running text: whole words, as the vocabulary writes them, the longest first. A
/// line may end between two of their words.
///
/// All threads read the same finder, so finding counts no reference: names are places in one array.
public final class TermFinder: Sendable {
  /// A name that is looked for.
  public struct Name: Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let entry: Int
    fileprivate let isAbbreviation: Bool

    /// The name of the entry at that place. After an abbreviation an `s` may follow, and words with
    /// capitals may stand beside it: FLOs, FBI Director.
    public init(_ name: String, of entry: Int, isAbbreviation: Bool) {
      bytes = Array(name.utf8)
      self.entry = entry
      self.isAbbreviation = isAbbreviation
    }
  }

  /// A name, by where its bytes are.
  private struct Place {
    let bytes: Range<Int>
    let entry: Int
    let isAbbreviation: Bool
  }

  /// The bytes of all names.
  private let bytes: [UInt8]
  /// The names by their first byte, for each the longest first.
  private let places: [Place]
  /// Where the names with a first byte are among them.
  private let byFirstByte: [Range<Int>]
  /// The bytes from the least to the greatest that a name begins with: mostly capitals.
  private let firsts: ClosedRange<UInt8>

  /// A finder of `names`.
  public init(_ names: [Name]) {
    var groups = [[Name]](repeating: [], count: 256)
    for name in names.sorted(by: { $0.bytes.count > $1.bytes.count }) {
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

  /// Every name that some page may look for in running text: all abbreviations, and what else is no
  /// single word. A single word, such as Planning or Team, is most often just that word.
  public static func names(anyOf vocabularies: [Vocabulary]) -> [String] {
    vocabularies.flatMap { list in
      list.terms.map(\.name.value).filter { list.field == .abbreviation || isPhrase($0) }
    }
  }

  /// Whether a name that is no abbreviation is looked for in running text.
  public static func isPhrase(_ name: String) -> Bool { name.contains(" ") }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { places.isEmpty }

  /// Whether a name may begin with this byte.
  public func mayBegin(with byte: UInt8) -> Bool { !byFirstByte[Int(byte)].isEmpty }

  /// Visits the terms in `text`, in order: the bytes where one stands, and its entry's place.
  public func forEachTerm(in text: TextSlice, _ visit: (Range<Int>, Int) -> Void) {
    text.withBytes { bytes in
      var offset = 0
      while let (range, entry) = nextTerm(from: offset, in: bytes) {
        visit(range, entry)
        offset = range.upperBound
      }
    }
  }

  /// Whether a term stands in `text`.
  public func findsTerm(in text: TextSlice) -> Bool {
    text.withBytes { nextTerm(from: 0, in: $0) != nil }
  }

  private func nextTerm(from start: Int, in bytes: Bytes) -> (range: Range<Int>, entry: Int)? {
    var offset = nextStart(from: start, in: bytes)
    while offset < bytes.count {
      if mayBegin(with: bytes[offset]), Self.isEdge(offset, in: bytes),
        let (entry, end) = term(at: offset, in: bytes)
      {
        return (offset..<end, entry)
      }
      offset = nextStart(from: offset + 1, in: bytes)
    }
    return nil
  }

  /// The place of the next byte that a name may begin with; the text's end without one. Sixteen
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

  /// The entry of the name that stands at `offset`, the longest of them, and where it ends.
  private func term(at offset: Int, in text: Bytes) -> (entry: Int, end: Int)? {
    for index in byFirstByte[Int(text[offset])] {
      let name = places[index]
      guard stands(name, at: offset, in: text) else { continue }
      let end = offset + name.bytes.count
      if Self.isEdge(end, in: text) {
        if name.isAbbreviation || !Self.isPartOfName(offset..<end, in: text) {
          return (name.entry, end)
        }
      } else if name.isAbbreviation, text[end] == UInt8(ascii: "s"),
        Self.isEdge(end + 1, in: text)
      {
        return (name.entry, end + 1)
      }
    }
    return nil
  }

  private func stands(_ name: Place, at offset: Int, in text: Bytes) -> Bool {
    guard offset + name.bytes.count <= text.count else { return false }
    for (place, index) in name.bytes.enumerated() {
      let (found, byte) = (text[offset + place], bytes[index])
      guard found == byte || byte == UInt8(ascii: " ") && found == UInt8(ascii: "\n") else {
        return false
      }
    }
    return true
  }

  /// Whether a word with a capital stands right beside the words, which makes them part of a longer
  /// name: the National Incident Management System isn't Incident Management.
  private static func isPartOfName(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    if range.upperBound + 1 < bytes.count, isSpace(bytes[range.upperBound]) {
      if isCapital(bytes[range.upperBound + 1]) { return true }
    }
    var start = range.lowerBound - 1
    guard start > 0, isSpace(bytes[start]) else { return false }
    while start > 0, isLetterOrDigit(before: start, in: bytes) { start -= 1 }
    return isCapital(bytes[start])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  /// Whether no word goes on across `offset`.
  private static func isEdge(_ offset: Int, in bytes: Bytes) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    return !isLetterOrDigit(before: offset, in: bytes) || !isLetterOrDigit(at: offset, in: bytes)
  }

  private static func isLetterOrDigit(before offset: Int, in bytes: Bytes) -> Bool {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetterOrDigit(at: start, in: bytes)
  }

  private static func isLetterOrDigit(at offset: Int, in bytes: Bytes) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    case ..<0x80: return false
    default:
      let scalar = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        .unicodeScalars.first
      guard let properties = scalar?.properties else { return false }
      return properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
    }
  }
}
